/** The sign-in page. In evaluation mode it offers the sample people, so that a newcomer needs to know nothing. */
import { useEffect, useState } from 'react';
import { Form } from 'react-aria-components';
import { $api } from '../api/client.js';
import { Logo } from '../app/logo.js';
import { texts, useLanguage, useTexts } from '../language/language.js';
import { Button } from '../parts/button.js';
import { TextInput } from '../parts/field.js';
import { Refused } from '../parts/refused.js';
import { useSignIn } from './sign-in.js';
import styles from './sign-in-page.module.css';

const words = texts({
  vi: {
    title: 'Đăng nhập',
    of: (province: string) => `Lấy ý kiến giữa các cơ quan của tỉnh ${province}`,
    login: 'Tên đăng nhập',
    password: 'Mật khẩu',
    signIn: 'Đăng nhập',
    needed: 'Cần nhập ô này.',
    tryOut: 'Dùng thử',
    tryWhat:
      'Đây là chế độ dùng thử với dữ liệu mẫu. Chọn một người để bắt đầu; lúc nào cũng đổi được người khác ở thanh phía trên.',
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
    of: (province: string) => `Consultation between the agencies of ${province} province`,
    login: 'Login',
    password: 'Password',
    signIn: 'Sign in',
    needed: 'This is needed.',
    tryOut: 'Try it',
    tryWhat:
      'This is the evaluation mode with sample data. Choose a person to begin; others can be chosen at any time in the bar above.',
    first: 'A good start',
    others: 'Other people',
    as: 'Enter as',
    next: 'The first three minutes',
    steps: [
      'Enter as the head of Planning and Investment, press “Open a consultation” and send it.',
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
  const signIn = useSignIn();
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  useEffect(() => {
    document.title = `${t.title} · Đồng Thuận`;
  }, [t]);
  const people = about?.people ?? [];
  const enter = (who: string) => signIn.mutate({ login: who, password: about?.password ?? '' });
  const submit = () => {
    setTried(true);
    if (login !== '' && password !== '') signIn.mutate({ login, password });
  };
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
          <Form
            className={styles.form ?? ''}
            onSubmit={(event) => {
              event.preventDefault();
              submit();
            }}
          >
            <TextInput
              label={t.login}
              value={login}
              onChange={setLogin}
              autoComplete="username"
              byRule={false}
              fault={tried && login === '' ? t.needed : undefined}
            />
            <TextInput
              label={t.password}
              type="password"
              value={password}
              onChange={setPassword}
              autoComplete="current-password"
              byRule={false}
              fault={tried && password === '' ? t.needed : undefined}
            />
            <Refused error={signIn.error} />
            <Button look="solid" type="submit" wide busy={signIn.isPending}>
              {t.signIn}
            </Button>
          </Form>
        </section>
        {people.length > 0 && (
          <section className={styles.samples}>
            <h2>{t.tryOut}</h2>
            <p>{t.tryWhat}</p>
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
