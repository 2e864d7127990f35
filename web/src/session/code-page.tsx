/** /dat-lai-mat-khau: a new password with the code that an administrator has handed over. Nobody is signed in here yet. */
import { useMutation } from '@tanstack/react-query';
import { Link, useNavigate } from 'react-router';
import { api, type Schemas } from '../api/client.js';
import type { Problem } from '../api/problem.js';
import { Page } from '../app/page.js';
import { texts, useTexts } from '../language/language.js';
import { CodeForm, isCodeNeeded } from './code-form.js';
import { PasswordForm } from './password-form.js';
import { useSignedIn } from './sign-in.js';

const words = texts({
  vi: {
    title: 'Đặt mật khẩu bằng mã',
    what: 'Quản trị viên cấp mã dùng một lần và cho biết mã có giá trị đến khi nào. Mật khẩu do người dùng tự chọn, không ai khác biết.',
    login: 'Tên đăng nhập',
    code: 'Mã dùng một lần',
    codeHint: 'Mười sáu ký tự, ví dụ kq7m-xw2d-9hbt-ra4e; không phân biệt chữ hoa, chữ thường.',
    act: 'Đặt mật khẩu và đăng nhập',
    back: 'Về trang đăng nhập',
  },
  en: {
    title: 'Set a new password with a code',
    what: 'The administrator hands over a code that is good once, and says until when. The password is your own choice, and nobody else knows it.',
    login: 'Login',
    code: 'One-time code',
    codeHint: 'Sixteen characters, such as kq7m-xw2d-9hbt-ra4e; capitals do not matter.',
    act: 'Set the password and sign in',
    back: 'To the sign-in page',
  },
});

export function Component() {
  const t = useTexts(words);
  const navigate = useNavigate();
  const signedIn = useSignedIn(() => void navigate('/', { replace: true }));
  const taking = useMutation<Schemas['MeView'], Problem | TypeError, Schemas['PasswordByCodeInput']>({
    mutationFn: async (body) => {
      const { data, error } = await api.POST('/api/v1/session/password', { body });
      if (error !== undefined) throw error;
      return data;
    },
    onSuccess: signedIn,
  });
  return (
    <Page title={t.title}>
      <p>{t.what}</p>
      {isCodeNeeded(taking.error) ? (
        <CodeForm onSignedIn={signedIn} onBack={() => void navigate('/', { replace: true })} />
      ) : (
        <PasswordForm
          proofs={[
            { name: 'login', label: t.login, autoComplete: 'username' },
            { name: 'code', label: t.code, hint: t.codeHint, autoComplete: 'one-time-code' },
          ]}
          act={t.act}
          sending={taking}
          onSend={({ login, code, password }) => taking.mutate({ login, code, password })}
        />
      )}
      <p>
        <Link to="/">{t.back}</Link>
      </p>
    </Page>
  );
}
