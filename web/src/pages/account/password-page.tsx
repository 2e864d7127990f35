/** /tai-khoan/mat-khau: my own password. */
import { useState } from 'react';
import { useCommand } from '../../api/command.js';
import { Page } from '../../app/page.js';
import { texts, useTexts } from '../../language/language.js';
import { Notice } from '../../parts/notice.js';
import { PasswordForm } from '../../session/password-form.js';

const words = texts({
  vi: {
    title: 'Đổi mật khẩu',
    what: 'Sau khi đổi, mọi phiên đăng nhập khác kết thúc; phiên ở trình duyệt này tiếp tục.',
    current: 'Mật khẩu hiện tại',
    act: 'Đổi mật khẩu',
    done: 'Đã đổi mật khẩu. Các phiên đăng nhập khác đã kết thúc.',
  },
  en: {
    title: 'Change my password',
    what: 'All other sessions end then; the one in this browser goes on.',
    current: 'Current password',
    act: 'Change the password',
    done: 'The password is changed. All other sessions have ended.',
  },
});

export function Component() {
  const t = useTexts(words);
  const [changes, setChanges] = useState(0);
  const changing = useCommand('post', '/api/v1/me/password', () => setChanges(changes + 1));
  return (
    <Page title={t.title}>
      <p>{t.what}</p>
      <div role="status">
        {changes > 0 && (
          <Notice tone="ok">
            <p>{t.done}</p>
          </Notice>
        )}
      </div>
      <PasswordForm
        // What was typed goes with the change.
        key={changes}
        proofs={[{ name: 'current', label: t.current, secret: true, autoComplete: 'current-password' }]}
        act={t.act}
        sending={changing}
        onSend={({ current, password }) => changing.mutate({ path: {}, body: { current, password } })}
      />
    </Page>
  );
}
