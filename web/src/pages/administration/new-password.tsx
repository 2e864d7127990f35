/** Gives a person another password. */
import { useState } from 'react';
import type { Schemas } from '../../api/client.js';
import { useCommand } from '../../api/command.js';
import { faultAt, isProblem } from '../../api/problem.js';
import { texts, useTexts } from '../../language/language.js';
import { Dialog, DialogActs } from '../../parts/dialog.js';
import { TextInput } from '../../parts/field.js';
import { Refused } from '../../parts/refused.js';
import { passwordSlips } from './person-form.js';
import { slipWords } from './person-slips.js';

const words = texts({
  vi: {
    title: (name: string) => `Đặt mật khẩu mới cho ${name}`,
    label: 'Mật khẩu mới',
    hint: 'Ít nhất 12 ký tự. Các phiên đang mở của người này kết thúc ngay.',
    act: 'Đặt mật khẩu',
    done: (name: string) => `Đã đặt mật khẩu mới cho ${name}.`,
  },
  en: {
    title: (name: string) => `Set a new password for ${name}`,
    label: 'New password',
    hint: 'At least 12 characters. The sessions of this person end at once.',
    act: 'Set the password',
    done: (name: string) => `${name} has a new password.`,
  },
});

export function NewPassword({
  person: { id, name },
  onDone,
  onClose,
}: {
  readonly person: Schemas['PersonView'];
  readonly onDone: (said: string) => void;
  readonly onClose: () => void;
}) {
  const t = useTexts(words);
  const slipText = useTexts(slipWords);
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const command = useCommand('post', '/api/v1/people/{id}/password', () => onDone(t.done(name)));
  const slip = passwordSlips(password).password;
  const fault = tried && slip !== undefined ? slipText[slip] : undefined;
  const send = () => {
    setTried(true);
    if (slip === undefined) command.mutate({ path: { id }, body: { password } });
  };
  return (
    <Dialog title={t.title(name)} open onClose={onClose}>
      <TextInput
        label={t.label}
        hint={t.hint}
        type="password"
        value={password}
        onChange={setPassword}
        fault={fault ?? faultAt(isProblem(command.error) ? command.error : null, '/password')}
        byRule={false}
        autoComplete="new-password"
        autoFocus
      />
      <Refused error={command.error} />
      <DialogActs act={t.act} busy={command.isPending} onAct={send} onBack={onClose} />
    </Dialog>
  );
}
