/** A form with which somebody takes a new password: what proves who they are, and the new one twice. */
import { useState } from 'react';
import { Form } from 'react-aria-components';
import { texts, useTexts } from '../language/language.js';
import { Button } from '../parts/button.js';
import { useFaults } from '../parts/faults.js';
import { TextInput } from '../parts/field.js';
import { useFirstFault } from '../parts/first-fault.js';
import { Refused } from '../parts/refused.js';

const LEAST_CHARACTERS = 12;

const words = texts({
  vi: {
    password: 'Mật khẩu mới',
    hint: 'Ít nhất 12 ký tự; nên ghép vài từ không liên quan đến nhau. Không dùng tên đăng nhập, tên cơ quan hoặc dãy phím liền nhau.',
    again: 'Nhập lại mật khẩu mới',
    short: 'Cần ít nhất 12 ký tự.',
    differs: 'Hai lần nhập không giống nhau.',
    needed: 'Cần nhập ô này.',
  },
  en: {
    password: 'New password',
    hint: 'At least 12 characters, best several words that do not belong together. Not your login, your agency or a row of keys.',
    again: 'The new password again',
    short: 'At least 12 characters are needed.',
    differs: 'The two are not the same.',
    needed: 'This is needed.',
  },
});

/** One field before the new password. */
export interface ProofField {
  /** Its name in what is sent. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly secret?: true;
  readonly autoComplete: string;
}

export function PasswordForm<Name extends string>({
  proofs,
  act,
  sending,
  onSend,
}: {
  readonly proofs: readonly (ProofField & { readonly name: Name })[];
  readonly act: string;
  readonly sending: { readonly isPending: boolean; readonly error: unknown };
  readonly onSend: (told: Record<Name | 'password', string>) => void;
}) {
  const t = useTexts(words);
  const [told, setTold] = useState<Readonly<Record<string, string>>>({});
  const [again, setAgain] = useState('');
  const [attempts, setAttempts] = useState(0);
  const faults = useFaults(sending.error, attempts > 0);
  const place = useFirstFault<HTMLFormElement>(attempts, sending.isPending);
  const { password = '' } = told;
  const isShort = [...password].length < LEAST_CHARACTERS;
  const isComplete = proofs.every(({ name }) => (told[name] ?? '').trim() !== '') && !isShort && again === password;
  const set = (name: string) => (value: string) => setTold({ ...told, [name]: value });
  const send = () => {
    setAttempts(attempts + 1);
    if (isComplete) onSend(told as Record<Name | 'password', string>);
  };
  return (
    <Form
      ref={place}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {proofs.map(({ name, label, hint, secret, autoComplete }) => (
        <TextInput
          key={name}
          label={label}
          value={told[name] ?? ''}
          onChange={set(name)}
          autoComplete={autoComplete}
          {...(hint === undefined ? {} : { hint })}
          {...(secret ? { type: 'password' as const } : {})}
          {...faults(`/${name}`, told[name] ?? '', t.needed)}
        />
      ))}
      <TextInput
        label={t.password}
        hint={t.hint}
        type="password"
        value={password}
        onChange={set('password')}
        autoComplete="new-password"
        {...faults('/password', isShort ? '' : 'x', t.short)}
      />
      <TextInput
        label={t.again}
        type="password"
        value={again}
        onChange={setAgain}
        autoComplete="new-password"
        {...faults('/again', again === password ? 'x' : '', t.differs)}
      />
      <Refused error={sending.error} />
      <Button look="solid" type="submit" busy={sending.isPending}>
        {act}
      </Button>
    </Form>
  );
}
