/** Says to whom an agency answers: whether its silence can be consent follows from it, for what is asked from then on. */
import { useState } from 'react';
import type { Schemas } from '../../api/client.js';
import { useCommand } from '../../api/command.js';
import { faultAt, isProblem } from '../../api/problem.js';
import { texts, useTexts } from '../../language/language.js';
import { Dialog, DialogActs } from '../../parts/dialog.js';
import { Choice, TextInput, Tick } from '../../parts/field.js';
import { Refused } from '../../parts/refused.js';
import { subordinationWords } from './agency-words.js';

const words = texts({
  vi: {
    title: (name: string) => `Phân loại ${name}`,
    what: 'Quy định coi im lặng là đồng ý chỉ ràng buộc cơ quan nêu trong quy định (sở, ngành). Cơ quan khác không trả lời thì quá hạn.',
    label: 'Cơ quan này',
    external: 'Không có người dùng trên hệ thống: văn thư của cơ quan chủ trì ghi nhận và nhập trả lời',
    basis: 'Căn cứ',
    basisHint: 'Số, ngày và cơ quan ban hành văn bản',
    needed: 'Phải nêu căn cứ.',
    act: 'Ghi vào danh mục',
  },
  en: {
    title: (name: string) => `Classify ${name}`,
    what: 'A rule of deemed consent binds only whom it names (departments). The silence of the others is overdue.',
    label: 'This agency',
    external: 'Not in the system: the lead’s clerk records its receipt and enters its answer',
    basis: 'Basis',
    basisHint: 'Number, date and issuer of the document',
    needed: 'The basis has to be told.',
    act: 'Enter in the register',
  },
});

const ALL: readonly Schemas['Subordination'][] = ['department', 'vertical', 'local', 'outside'];

export function ClassifyDialog({
  agency,
  onDone,
  onClose,
}: {
  readonly agency: Schemas['AgencyView'];
  readonly onDone: () => void;
  readonly onClose: () => void;
}) {
  const t = useTexts(words);
  const answersTo = useTexts(subordinationWords);
  const [subordination, setSubordination] = useState(agency.subordination);
  const [external, setExternal] = useState(agency.external);
  const [basis, setBasis] = useState('');
  const [tried, setTried] = useState(false);
  const command = useCommand('post', '/api/v1/agencies/{code}/classify', onDone);
  const problem = isProblem(command.error) ? command.error : null;
  const send = () => {
    setTried(true);
    if (basis.trim() !== '')
      command.mutate({ path: { code: agency.code }, body: { subordination, external, basis: basis.trim() } });
  };
  return (
    <Dialog title={t.title(agency.name)} open wide onClose={onClose}>
      <p style={{ marginBottom: 16 }}>{t.what}</p>
      <Choice
        label={t.label}
        value={subordination}
        onChange={setSubordination}
        fault={faultAt(problem, '/subordination')}
        options={ALL.map((one) => ({ value: one, label: answersTo[one] }))}
      />
      <Tick checked={external} onChange={() => setExternal(!external)}>
        {t.external}
      </Tick>
      <TextInput
        label={t.basis}
        hint={t.basisHint}
        rows={2}
        value={basis}
        onChange={setBasis}
        fault={tried && basis.trim() === '' ? t.needed : faultAt(problem, '/basis')}
      />
      <Refused error={command.error} />
      <DialogActs act={t.act} onAct={send} onBack={onClose} busy={command.isPending} />
    </Dialog>
  );
}
