/** Login and password, wherever somebody signs in: what is missing is told at its field, what the server says above the button. */
import { type ReactNode, useState } from 'react';
import { Form } from 'react-aria-components';
import { texts, useTexts } from '../language/language.js';
import { useFaults } from '../parts/faults.js';
import { TextInput } from '../parts/field.js';
import { useFirstFault } from '../parts/first-fault.js';
import { Refused } from '../parts/refused.js';

const words = texts({
  vi: { login: 'Tên đăng nhập', password: 'Mật khẩu', needed: 'Cần nhập ô này.' },
  en: { login: 'Login', password: 'Password', needed: 'This is needed.' },
});

export interface Credentials {
  readonly login: string;
  readonly password: string;
}

export function CredentialsForm({
  startingWith = '',
  passwordHint,
  signIn,
  onSend,
  className,
  children,
}: {
  /** The login that is filled in. */
  readonly startingWith?: string;
  readonly passwordHint?: string | undefined;
  readonly signIn: { readonly isPending: boolean; readonly error: unknown };
  readonly onSend: (credentials: Credentials) => void;
  readonly className?: string | undefined;
  /** The button, of type submit. */
  readonly children: ReactNode;
}) {
  const t = useTexts(words);
  const [login, setLogin] = useState(startingWith);
  const [password, setPassword] = useState('');
  const [attempts, setAttempts] = useState(0);
  const faults = useFaults(signIn.error, attempts > 0);
  const place = useFirstFault<HTMLFormElement>(attempts, signIn.isPending);
  return (
    <Form
      ref={place}
      {...(className === undefined ? {} : { className })}
      onSubmit={(event) => {
        event.preventDefault();
        setAttempts(attempts + 1);
        if (login.trim() !== '' && password !== '') onSend({ login, password });
      }}
    >
      <TextInput
        label={t.login}
        value={login}
        onChange={setLogin}
        autoComplete="username"
        {...faults('/login', login, t.needed)}
      />
      <TextInput
        label={t.password}
        type="password"
        value={password}
        onChange={setPassword}
        autoComplete="current-password"
        hint={passwordHint}
        {...faults('/password', password === '' ? '' : 'x', t.needed)}
      />
      <Refused error={signIn.error} />
      {children}
    </Form>
  );
}
