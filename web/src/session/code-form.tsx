/** The second step of signing in: a code of the authenticator, or a recovery code, once the password was right. */
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Form } from 'react-aria-components';
import { api, type Schemas } from '../api/client.js';
import { isProblem, type Problem } from '../api/problem.js';
import { texts, useTexts } from '../language/language.js';
import { Button } from '../parts/button.js';
import { useFaults } from '../parts/faults.js';
import { TextInput } from '../parts/field.js';
import { useFirstFault } from '../parts/first-fault.js';
import { Refused } from '../parts/refused.js';
import styles from './sign-in-page.module.css';

const words = texts({
  vi: {
    what: 'Mật khẩu đúng. Nhập mã trong ứng dụng xác thực để hoàn tất đăng nhập.',
    code: 'Mã xác thực',
    hint: 'Sáu chữ số trong ứng dụng xác thực; nếu không có điện thoại, nhập một mã khôi phục.',
    act: 'Xác nhận',
    back: 'Đăng nhập lại từ đầu',
    needed: 'Cần nhập mã.',
  },
  en: {
    what: 'The password is right. Enter the code of your authenticator to sign in.',
    code: 'Code',
    hint: 'Six digits of the authenticator; without the telephone, one of your recovery codes.',
    act: 'Confirm',
    back: 'Begin again',
    needed: 'A code is needed.',
  },
});

/** Whether the server has taken the password and asks for a code. */
export const isCodeNeeded = (error: unknown): boolean => isProblem(error) && error.code === 'code-needed';

export function CodeForm({
  onSignedIn,
  onBack,
}: {
  readonly onSignedIn: (person: Schemas['MeView']) => void;
  readonly onBack: () => void;
}) {
  const t = useTexts(words);
  const [code, setCode] = useState('');
  const [attempts, setAttempts] = useState(0);
  const sending = useMutation<Schemas['MeView'], Problem | TypeError, string>({
    mutationFn: async (typed) => {
      const { data, error } = await api.POST('/api/v1/session/code', { body: { code: typed } });
      if (error !== undefined) throw error;
      return data;
    },
    onSuccess: onSignedIn,
    // A code is good once: the next one is typed anew.
    onError: () => setCode(''),
  });
  const faults = useFaults(null, attempts > 0 && sending.error === null);
  const place = useFirstFault<HTMLFormElement>(attempts, sending.isPending);
  return (
    <Form
      ref={place}
      className={styles.form ?? ''}
      onSubmit={(event) => {
        event.preventDefault();
        setAttempts(attempts + 1);
        if (code.trim() === '') sending.reset();
        else sending.mutate(code);
      }}
    >
      <p role="status">{t.what}</p>
      <TextInput
        label={t.code}
        hint={t.hint}
        value={code}
        onChange={setCode}
        autoComplete="one-time-code"
        autoFocus
        {...faults('/code', code, t.needed)}
      />
      <Refused error={sending.error} />
      <div className={styles.acts}>
        <Button look="solid" type="submit" busy={sending.isPending}>
          {t.act}
        </Button>
        <Button look="quiet" onPress={onBack}>
          {t.back}
        </Button>
      </div>
    </Form>
  );
}
