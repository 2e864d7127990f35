/** Gives an agency its organisation code from now on, or takes it away. */
import { useState } from 'react';
import type { Schemas } from '../../api/client.js';
import { useCommand } from '../../api/command.js';
import { faultAt, isProblem } from '../../api/problem.js';
import { texts, useTexts } from '../../language/language.js';
import { Dialog, DialogActs } from '../../parts/dialog.js';
import { TextInput } from '../../parts/field.js';
import { Refused } from '../../parts/refused.js';

const words = texts({
  vi: {
    title: (name: string) => `Mã định danh của ${name}`,
    code: 'Mã định danh',
    hint: 'Ví dụ H45.05 hoặc 000.00.12.H53. Để trống là không còn mã. Mã cũ vẫn được nhận ra ở văn bản đã gửi.',
    act: 'Ghi mã định danh',
    entered: (name: string, code: string) => `Đã ghi mã định danh ${code} của ${name}.`,
    removed: (name: string) => `${name} không còn mã định danh.`,
  },
  en: {
    title: (name: string) => `Organisation code of ${name}`,
    code: 'Organisation code',
    hint: 'Such as H45.05 or 000.00.12.H53. Empty: it has none any more. A former code is still known in what was sent.',
    act: 'Enter the code',
    entered: (name: string, code: string) => `The code ${code} of ${name} is entered.`,
    removed: (name: string) => `${name} has no code any more.`,
  },
});

export function EditOrgan({
  edited: { agency, name, organId },
  onDone,
  onClose,
}: {
  readonly edited: Schemas['AxisOrganView'];
  readonly onDone: (said: string) => void;
  readonly onClose: () => void;
}) {
  const t = useTexts(words);
  const [code, setCode] = useState(organId ?? '');
  const enter = useCommand('put', '/api/v1/edxml/organs/{agency}', ({ organs }) => {
    const entered = organs.find((one) => one.agency === agency)?.organId ?? null;
    onDone(entered === null ? t.removed(name) : t.entered(name, entered));
  });
  const problem = isProblem(enter.error) ? enter.error : null;
  const told = code.trim();
  return (
    <Dialog title={t.title(name)} open onClose={onClose}>
      <TextInput
        label={t.code}
        hint={t.hint}
        value={code}
        onChange={setCode}
        fault={faultAt(problem, '/organId')}
        maxLength={60}
      />
      <Refused error={enter.error} />
      <DialogActs
        act={t.act}
        onAct={() => enter.mutate({ path: { agency }, body: { organId: told === '' ? null : told } })}
        onBack={onClose}
        busy={enter.isPending}
      />
    </Dialog>
  );
}
