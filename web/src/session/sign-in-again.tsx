/**
 * Signing in again in place, over whatever is open: a session that ends while somebody writes must cost them nothing that they
 * have typed. The page below stays as it is; it is left only if somebody else signs in.
 */
import { useQueryClient } from '@tanstack/react-query';
import { Dialog as Box, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { $api } from '../api/client.js';
import { texts, useTexts } from '../language/language.js';
import { Button } from '../parts/button.js';
import styles from '../parts/dialog.module.css';
import { CodeForm, isCodeNeeded } from './code-form.js';
import { CredentialsForm } from './credentials-form.js';
import { setSessionEnded, useSessionEnded } from './ended.js';
import type { Me } from './me.js';
import { useSessionOf } from './sign-in.js';

const words = texts({
  vi: {
    title: 'Phiên làm việc đã hết, đăng nhập lại để tiếp tục',
    kept: 'Những gì đã nhập vẫn còn nguyên trên trang này. Việc vừa gửi mà chưa được ghi nhận thì gửi lại sau khi đăng nhập.',
    sample: (password: string) => `Mật khẩu của dữ liệu mẫu: ${password}`,
    signIn: 'Đăng nhập lại',
  },
  en: {
    title: 'Your session has ended: sign in again to go on',
    kept: 'What you have typed is still on this page. If you sent something that was not recorded, send it again afterwards.',
    sample: (password: string) => `The password of the sample data: ${password}`,
    signIn: 'Sign in again',
  },
});

export function SignInAgain({ me }: { readonly me: Me }) {
  const t = useTexts(words);
  const open = useSessionEnded();
  return (
    <ModalOverlay className={styles.over ?? ''} isOpen={open} isKeyboardDismissDisabled>
      <Modal className={styles.modal ?? ''}>
        <Box className={styles.box ?? ''}>
          <Heading slot="title" className={styles.title ?? ''}>
            {t.title}
          </Heading>
          <p>{t.kept}</p>
          <Again me={me} />
        </Box>
      </Modal>
    </ModalOverlay>
  );
}

function Again({ me }: { readonly me: Me }) {
  const t = useTexts(words);
  const queries = useQueryClient();
  const { data: about } = $api.useQuery('get', '/api/v1/about', {});
  const signedIn = (person: Pick<Me, 'id'>) => {
    // Somebody else must not go on with what this person wrote, nor see what was read for them.
    if (person.id !== me.id) return window.location.assign('/');
    setSessionEnded(false);
    void queries.invalidateQueries();
  };
  const signIn = useSessionOf(signedIn);
  const sample = about?.password;
  if (isCodeNeeded(signIn.error)) return <CodeForm onSignedIn={signedIn} onBack={signIn.reset} />;
  return (
    <CredentialsForm
      startingWith={me.login}
      passwordHint={sample === undefined || sample === null ? undefined : t.sample(sample)}
      signIn={signIn}
      onSend={signIn.mutate}
    >
      <div className={styles.acts}>
        <span />
        <Button look="solid" type="submit" busy={signIn.isPending}>
          {t.signIn}
        </Button>
      </div>
    </CredentialsForm>
  );
}
