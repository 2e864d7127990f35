/** Dissolves an agency: every function of it is taken by another, and open requests go with them. Asked once more before it is done. */
import { useState } from 'react';
import type { Schemas } from '../../api/client.js';
import { useCommand } from '../../api/command.js';
import { faultAt, isProblem } from '../../api/problem.js';
import { texts, useTexts } from '../../language/language.js';
import { Confirm, Dialog, DialogActs } from '../../parts/dialog.js';
import { useAsking } from '../../parts/faults.js';
import { Pick, TextInput } from '../../parts/field.js';
import { Refused } from '../../parts/refused.js';
import { successorsOf, type Takers, untaken } from './reorganisation.js';

type Agency = Schemas['AgencyView'];

const words = texts({
  vi: {
    title: (name: string) => `Tổ chức lại ${name}`,
    what: 'Mỗi chức năng phải có một cơ quan tiếp nhận. Việc đang mở đi theo chức năng.',
    taker: (name: string) => `Cơ quan tiếp nhận chức năng: ${name}`,
    nobody: 'Chưa chọn',
    needed: 'Phải chọn cơ quan tiếp nhận.',
    basis: 'Căn cứ pháp lý',
    basisHint: 'Số, ngày và cơ quan ban hành văn bản',
    basisNeeded: 'Phải nêu căn cứ.',
    next: 'Xem trước kết quả',
    ask: (name: string) => `Giải thể ${name} và chuyển chức năng?`,
    dissolves: (name: string) => `${name} không còn được lấy ý kiến, không còn chủ trì hồ sơ mới.`,
    takes: (name: string, functions: string) => `${name} tiếp nhận: ${functions}.`,
    open: 'Hồ sơ đang mở chuyển ngay cho cơ quan kế thừa theo chức năng; các bên được thông báo.',
    final: 'Được ghi vào nhật ký và không rút lại được.',
    act: 'Tổ chức lại',
  },
  en: {
    title: (name: string) => `Reorganise ${name}`,
    what: 'Every function has one agency that takes it over. Open work goes with the functions.',
    taker: (name: string) => `Who takes over: ${name}`,
    nobody: 'Not chosen',
    needed: 'An agency has to be chosen.',
    basis: 'Legal basis',
    basisHint: 'Number, date and issuer of the document',
    basisNeeded: 'The basis has to be told.',
    next: 'See what follows',
    ask: (name: string) => `Dissolve ${name} and pass on its functions?`,
    dissolves: (name: string) => `${name} is no longer consulted and leads no new consultation.`,
    takes: (name: string, functions: string) => `${name} takes over: ${functions}.`,
    open: 'Open consultations pass to the successors by function at once; the parties are told.',
    final: 'It is entered in the journal and cannot be taken back.',
    act: 'Reorganise',
  },
});

export function ReorganiseDialog({
  agency,
  others,
  functionName,
  onDone,
  onClose,
}: {
  readonly agency: Agency;
  /** Who may take over. */
  readonly others: readonly Agency[];
  readonly functionName: (code: string) => string;
  readonly onDone: () => void;
  readonly onClose: () => void;
}) {
  const t = useTexts(words);
  const [takers, setTakers] = useState<Takers>({});
  const [basis, setBasis] = useState('');
  const [tried, setTried] = useState(false);
  const command = useCommand('post', '/api/v1/agencies/{code}/reorganise', onDone);
  const [asking, setAsking] = useAsking(command.error);
  const problem = isProblem(command.error) ? command.error : null;
  const missing = untaken(agency.functions, takers);
  const successors = successorsOf(agency.functions, takers);
  const nameOf = (code: string) => others.find((one) => one.code === code)?.name ?? '';
  const next = () => {
    setTried(true);
    if (missing.length === 0 && basis.trim() !== '') setAsking(true);
  };
  if (asking)
    return (
      <Confirm
        title={t.ask(agency.name)}
        open
        said={basis}
        follows={[
          t.dissolves(agency.name),
          ...successors.map((one) => t.takes(nameOf(one.agency), one.functions.map(functionName).join('; '))),
          t.open,
          t.final,
        ]}
        act={t.act}
        busy={command.isPending}
        error={command.error}
        onAct={() => command.mutate({ path: { code: agency.code }, body: { successors, basis: basis.trim() } })}
        onClose={() => setAsking(false)}
      />
    );
  return (
    <Dialog title={t.title(agency.name)} open wide onClose={onClose}>
      <p style={{ marginBottom: 16 }}>{t.what}</p>
      {agency.functions.map((one) => (
        <Pick
          key={one}
          label={t.taker(functionName(one))}
          value={takers[one] ?? ''}
          onChange={(code) => setTakers({ ...takers, [one]: code })}
          options={[{ value: '', label: t.nobody }, ...others.map(({ code, name }) => ({ value: code, label: name }))]}
          fault={tried && missing.includes(one) ? t.needed : undefined}
        />
      ))}
      <TextInput
        label={t.basis}
        hint={t.basisHint}
        rows={2}
        line
        value={basis}
        onChange={setBasis}
        fault={tried && basis.trim() === '' ? t.basisNeeded : faultAt(problem, '/basis')}
      />
      <Refused error={command.error} />
      <DialogActs act={t.next} onAct={next} onBack={onClose} />
    </Dialog>
  );
}
