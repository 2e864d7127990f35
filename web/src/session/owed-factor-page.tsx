/** Whoever must have a second factor and has none sets it up here, right after the password: nothing else is open to them. */
import { useState } from 'react';
import { Page } from '../app/page.js';
import { texts, useTexts } from '../language/language.js';
import { Button } from '../parts/button.js';
import { FactorSetup, type Renewed } from './factor-setup.js';
import { RecoveryCodes } from './recovery-codes.js';
import { useSignOut } from './sign-out.js';

const words = texts({
  vi: {
    title: 'Thiết lập xác thực hai bước',
    why: (name: string) =>
      `${name}: người giữ vai trò này phải đăng nhập bằng mật khẩu và mã trên điện thoại. Thiết lập một lần; sau đó mọi chức năng dùng được ngay.`,
    leave: 'Đăng xuất',
  },
  en: {
    title: 'Set up a second factor',
    why: (name: string) =>
      `${name}: people in this role sign in with their password and a code of their telephone. It is set up once, and everything is open then.`,
    leave: 'Sign out',
  },
});

export function OwedFactorPage({ name }: { readonly name: string }) {
  const t = useTexts(words);
  const signOut = useSignOut();
  const [renewed, setRenewed] = useState<Renewed | null>(null);
  return (
    <Page title={t.title}>
      {renewed === null ? (
        <>
          <p>{t.why(name)}</p>
          <FactorSetup replaces={false} onDone={setRenewed} />
          <Button onPress={signOut}>{t.leave}</Button>
        </>
      ) : (
        // Nothing that was refused before stays known: the page begins anew.
        <RecoveryCodes codes={renewed.recoveryCodes} onDone={() => window.location.reload()} />
      )}
    </Page>
  );
}
