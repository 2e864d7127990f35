/** Enters a function, or changes what it is called and the words by which it is found. */
import { useState } from 'react';
import type { Schemas } from '../../api/client.js';
import { useCommand, useVersioned } from '../../api/command.js';
import { faultAt, isProblem } from '../../api/problem.js';
import { texts, useTexts } from '../../language/language.js';
import { Dialog, DialogActs } from '../../parts/dialog.js';
import { TextInput } from '../../parts/field.js';
import { Refused } from '../../parts/refused.js';

const words = texts({
  vi: {
    add: 'Thêm chức năng',
    edit: (name: string) => `Sửa chức năng ${name}`,
    code: 'Mã chức năng',
    codeHint: 'Chữ không dấu, số, gạch ngang, ví dụ duong-sat; không đổi được.',
    name: 'Tên chức năng',
    words: 'Từ khóa',
    wordsHint: 'Mỗi dòng một từ khóa, như người soạn hồ sơ thường dùng, ví dụ “tái định cư”.',
    needed: 'Không được để trống.',
    act: 'Ghi vào danh mục',
    added: (name: string) => `Đã thêm chức năng ${name}.`,
    changed: (name: string) => `Đã sửa chức năng ${name}.`,
  },
  en: {
    add: 'Add a function',
    edit: (name: string) => `Change the function ${name}`,
    code: 'Code',
    codeHint: 'Letters, digits and hyphens; it never changes.',
    name: 'Name',
    words: 'Words',
    wordsHint: 'One a line, as people type them.',
    needed: 'This cannot be left empty.',
    act: 'Enter in the register',
    added: (name: string) => `The function ${name} is entered.`,
    changed: (name: string) => `The function ${name} was changed.`,
  },
});

const listOf = (text: string): string[] =>
  text
    .split('\n')
    .map((one) => one.trim())
    .filter((one) => one !== '');

export function EditFunction({
  edited,
  onDone,
  onClose,
}: {
  /** Null for one that is entered. */
  readonly edited: Schemas['FunctionView'] | null;
  readonly onDone: (said: string) => void;
  readonly onClose: () => void;
}) {
  const t = useTexts(words);
  const [former] = useState(edited);
  const [code, setCode] = useState(edited?.code ?? '');
  const [name, setName] = useState(edited?.name ?? '');
  const [listed, setListed] = useState(edited?.words.join('\n') ?? '');
  const [tried, setTried] = useState(false);
  const add = useCommand('post', '/api/v1/functions', () => onDone(t.added(name.trim())));
  const change = useVersioned('post', '/api/v1/functions/{code}/change', () => onDone(t.changed(name.trim())));
  const { error, isPending } = former === null ? add : change;
  const problem = isProblem(error) ? error : null;
  const missing = (text: string) => (tried && text.trim() === '' ? t.needed : undefined);
  const send = () => {
    setTried(true);
    const body = { name: name.trim(), words: listOf(listed) };
    if (code.trim() === '' || body.name === '' || body.words.length === 0) return;
    if (former === null) add.mutate({ path: {}, body: { function: code.trim(), ...body } });
    else change.mutate({ path: { code: former.code }, body, version: former.version });
  };
  return (
    <Dialog title={former === null ? t.add : t.edit(former.name)} open wide onClose={onClose}>
      {former === null && (
        <TextInput
          label={t.code}
          hint={t.codeHint}
          value={code}
          onChange={setCode}
          fault={missing(code) ?? faultAt(problem, '/function')}
        />
      )}
      <TextInput
        label={t.name}
        value={name}
        onChange={setName}
        fault={missing(name) ?? faultAt(problem, '/name')}
        maxLength={200}
      />
      <TextInput
        label={t.words}
        hint={t.wordsHint}
        rows={8}
        said={false}
        value={listed}
        onChange={setListed}
        fault={missing(listed) ?? faultAt(problem, '/words')}
      />
      <Refused error={error} />
      <DialogActs act={t.act} onAct={send} onBack={onClose} busy={isPending} />
    </Dialog>
  );
}
