/** The sign-in page. In evaluation mode it offers the sample people, so that a newcomer needs to know nothing. */
import { useEffect } from 'react';
import { $api } from '../api/client.js';
import { Logo } from '../app/logo.js';
import { texts, useLanguage, useTexts } from '../language/language.js';
import { Button } from '../parts/button.js';
import { CodeForm, isCodeNeeded } from './code-form.js';
import { CredentialsForm } from './credentials-form.js';
import { ProviderButtons } from './provider-buttons.js';
import { useSessionOf, useSignedIn } from './sign-in.js';
import styles from './sign-in-page.module.css';

const words = texts({
  vi: {
    title: 'Đăng nhập',
    of: (province: string) => `Lấy ý kiến giữa các cơ quan trên địa bàn ${province}`,
    signIn: 'Đăng nhập',
    byCode: 'Có mã đặt mật khẩu',
    petition: 'Gửi phản ánh, kiến nghị (không cần đăng nhập)',
    tryOut: 'Dùng thử',
    tryWhat:
      'Đây là chế độ dùng thử với dữ liệu mẫu. Chọn một người để bắt đầu; lúc nào cũng đổi được người khác ở thanh phía trên.',
    network: 'Máy khác trong mạng vào được hệ thống này, mật khẩu mẫu là công khai: không nhập dữ liệu thật.',
    first: 'Nên bắt đầu với',
    others: 'Những người khác',
    as: 'Vào với tư cách',
    next: 'Ba phút đầu tiên',
    steps: [
      'Vào với tư cách Giám đốc Sở Kế hoạch và Đầu tư, bấm “Soạn hồ sơ lấy ý kiến” và gửi.',
      'Bấm “Đến thời hạn kế tiếp” ở thanh phía trên cho đến khi hết hạn.',
      'Xem cơ quan không trả lời được xác định là đồng ý, thông báo về việc ấy và chứng cứ.',
    ],
    language: 'English',
  },
  en: {
    title: 'Sign in',
    of: (province: string) => `Consultation between the agencies of ${province}`,
    signIn: 'Sign in',
    byCode: 'I have a code for a password',
    petition: 'Send a petition (nobody signs in)',
    tryOut: 'Try it',
    tryWhat:
      'This is the evaluation mode with sample data. Choose a person to begin; others can be chosen at any time in the bar above.',
    network: 'Other machines can reach this system, and its sample passwords are public: enter no real data.',
    first: 'A good start',
    others: 'Other people',
    as: 'Enter as',
    next: 'The first three minutes',
    steps: [
      'Enter as the head of Planning and Investment, press “Draft a consultation” and send it.',
      'Press “To the next deadline” in the bar above until the deadline has passed.',
      'See the silent agency deemed to agree, the notice to it, and the proof.',
    ],
    language: 'Tiếng Việt',
  },
});

const GOOD_START = ['truong.skhdt', 'chuyenvien.sxd', 'truong.vp', 'chutich'];

export function SignInPage() {
  const t = useTexts(words);
  const { language, choose } = useLanguage();
  const { data: about } = $api.useQuery('get', '/api/v1/about', {});
  const signedIn = useSignedIn();
  const signIn = useSessionOf(signedIn);
  useEffect(() => {
    document.title = `${t.title} · Đồng Thuận`;
  }, [t]);
  const people = about?.people ?? [];
  const enter = (who: string) => signIn.mutate({ login: who, password: about?.password ?? '' });
  return (
    <main className={styles.page} id="main">
      <header className={styles.head}>
        <p className={styles.brand}>
          <Logo /> Đồng Thuận
        </p>
        <Button look="quiet" small onPress={() => choose(language === 'vi' ? 'en' : 'vi')}>
          {t.language}
        </Button>
      </header>
      <div className={styles.columns}>
        <section>
          <h1>{t.title}</h1>
          <p className="second">{about === undefined ? ' ' : t.of(about.provinceName)}</p>
          {isCodeNeeded(signIn.error) ? (
            <CodeForm onSignedIn={signedIn} onBack={signIn.reset} />
          ) : (
            <>
              <CredentialsForm className={styles.form} signIn={signIn} onSend={signIn.mutate}>
                <Button look="solid" type="submit" wide busy={signIn.isPending}>
                  {t.signIn}
                </Button>
              </CredentialsForm>
              <ProviderButtons providers={about?.providers ?? []} />
              <p>
                <a href="/dat-lai-mat-khau">{t.byCode}</a>
              </p>
              <p>
                <a href="/phan-anh">{t.petition}</a>
              </p>
            </>
          )}
        </section>
        {people.length > 0 && (
          <section className={styles.samples}>
            <h2>{t.tryOut}</h2>
            <p>{t.tryWhat}</p>
            {about?.onNetwork && (
              <p>
                <strong>{t.network}</strong>
              </p>
            )}
            <h3>{t.first}</h3>
            <ul>
              {people
                .filter((person) => GOOD_START.includes(person.login))
                .map((person) => (
                  <Person key={person.login} {...person} act={t.as} onEnter={() => enter(person.login)} />
                ))}
            </ul>
            <details>
              <summary>{t.others}</summary>
              <ul>
                {people
                  .filter((person) => !GOOD_START.includes(person.login))
                  .map((person) => (
                    <Person key={person.login} {...person} act={t.as} onEnter={() => enter(person.login)} />
                  ))}
              </ul>
            </details>
            <h3>{t.next}</h3>
            <ol className={styles.steps}>
              {t.steps.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
          </section>
        )}
      </div>
    </main>
  );
}

function Person({
  name,
  title,
  act,
  onEnter,
}: {
  readonly name: string;
  readonly title: string | null;
  readonly act: string;
  readonly onEnter: () => void;
}) {
  return (
    <li>
      <button type="button" className={styles.person} onClick={onEnter}>
        <span className="only-heard">{act}</span> <b>{name}</b> <span>{title}</span>
      </button>
    </li>
  );
}
