/** /tai-khoan/bao-mat: where I am signed in, and what happened to my account. */
import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import { $api, type Schemas } from '../../api/client.js';
import { useCommand } from '../../api/command.js';
import { Page } from '../../app/page.js';
import { inSentence } from '../../language/in-sentence.js';
import { texts, useLanguage, useTexts } from '../../language/language.js';
import { roleWords } from '../../marks/words.js';
import { Button } from '../../parts/button.js';
import { Notice } from '../../parts/notice.js';
import { Refused } from '../../parts/refused.js';
import { Waiting } from '../../parts/waiting.js';
import { instantFrom, sayMoment } from '../../time/say.js';
import styles from './account.module.css';
import { browserName } from './browser-name.js';
import { type AccountEvent, eventOrigin, eventSentence, eventWords } from './event-words.js';
import { FactorSection } from './factor-section.js';
import { IdentitiesSection } from './identities-section.js';
import { TokensSection } from './tokens-section.js';

type Account = Schemas['OwnAccountView'];
type Session = Schemas['OwnSessionView'];

const words = texts({
  vi: {
    title: 'Bảo mật tài khoản',
    what: 'thông tin tài khoản',
    password: 'Đổi mật khẩu',
    sessions: 'Đang đăng nhập ở',
    here: 'trình duyệt này',
    unknown: 'Trình duyệt không rõ',
    since: (when: string) => `từ ${when}`,
    end: 'Kết thúc',
    endOf: (browser: string, when: string) => `Kết thúc phiên ${browser}, từ ${when}`,
    others: 'Kết thúc mọi phiên khác',
    ended: 'Đã kết thúc. Nếu không phải phiên của ông/bà, hãy đổi mật khẩu.',
    events: 'Hoạt động của tài khoản',
    eventsWhat:
      'Theo nhật ký bảo mật; 100 lần gần nhất. Thấy việc không phải do mình làm thì đổi mật khẩu và báo quản trị viên.',
    isNew: 'Mới',
  },
  en: {
    title: 'Security of my account',
    what: 'my account',
    password: 'Change my password',
    sessions: 'Signed in at',
    here: 'this browser',
    unknown: 'Unknown browser',
    since: (when: string) => `since ${when}`,
    end: 'End',
    endOf: (browser: string, when: string) => `End the session ${browser}, since ${when}`,
    others: 'End all other sessions',
    ended: 'Ended. If it was not yours, change your password.',
    events: 'What happened to my account',
    eventsWhat:
      'As the journal of security has it, the last 100. If something was not you, change your password and tell an administrator.',
    isNew: 'New',
  },
});

export function Component() {
  const t = useTexts(words);
  const { data, error } = $api.useQuery('get', '/api/v1/me/account', {});
  return (
    <Page title={t.title}>
      <p className={styles.intro}>
        <Link to="/tai-khoan/mat-khau">{t.password}</Link>
      </p>
      <Refused error={error} />
      {data === undefined && error === null && <Waiting what={t.what} rows={6} />}
      {data !== undefined && <Whole account={data} />}
    </Page>
  );
}

function Whole({ account }: { readonly account: Account }) {
  const seen = useCommand('post', '/api/v1/me/account/seen');
  // What was new when the page was opened is marked as long as it stands there.
  const [fresh] = useState(() => account.events.filter(({ isNew }) => isNew).map(({ seq }) => seq));
  const see = seen.mutate;
  useEffect(() => {
    if (fresh.length > 0) see({ path: {} });
  }, [fresh, see]);
  return (
    <>
      <FactorSection />
      <IdentitiesSection />
      <TokensSection />
      <Sessions sessions={account.sessions} />
      <Events events={account.events} fresh={fresh} />
    </>
  );
}

function Sessions({ sessions }: { readonly sessions: readonly Session[] }) {
  const t = useTexts(words);
  const { language } = useLanguage();
  const [done, setDone] = useState(false);
  const end = useCommand('post', '/api/v1/me/account/sessions/{id}/end', () => setDone(true));
  const endOthers = useCommand('post', '/api/v1/me/account/sessions/end-others', () => setDone(true));
  return (
    <section className={styles.section} aria-label={t.sessions}>
      <h2>{t.sessions}</h2>
      <ul className={styles.calendars}>
        {sessions.map(({ id, since, address, browser, isThis }) => {
          const name = browserName(browser) ?? t.unknown;
          const when = sayMoment(instantFrom(since), language);
          return (
            <li key={id} className={styles.session}>
              <p>
                <b>{name}</b>
                {isThis && ` (${t.here})`}
                <span className="second">
                  , {t.since(when)}
                  {address !== null && `, ${address}`}
                </span>
              </p>
              {!isThis && (
                <Button
                  small
                  busy={end.isPending}
                  aria-label={t.endOf(name, when)}
                  onPress={() => end.mutate({ path: { id } })}
                >
                  {t.end}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {sessions.length > 2 && (
        <Button busy={endOthers.isPending} onPress={() => endOthers.mutate({ path: {} })}>
          {t.others}
        </Button>
      )}
      <Refused error={end.error ?? endOthers.error} />
      <div role="status">
        {done && (
          <Notice tone="ok">
            <p>{t.ended}</p>
          </Notice>
        )}
      </div>
    </section>
  );
}

function Events({ events, fresh }: { readonly events: readonly AccountEvent[]; readonly fresh: readonly number[] }) {
  const t = useTexts(words);
  const said = useTexts(eventWords);
  const roles = useTexts(roleWords);
  const { language } = useLanguage();
  return (
    <section className={styles.section} aria-label={t.events}>
      <h2>{t.events}</h2>
      <p className="second small">{t.eventsWhat}</p>
      <ol className={styles.events}>
        {events.map((event) => {
          const origin = eventOrigin(event, said);
          const held = event.roles.map((role) => inSentence(roles[role])).join(', ');
          return (
            <li key={event.seq}>
              <p>
                {fresh.includes(event.seq) && <b>{t.isNew}. </b>}
                {eventSentence(event, said, held)}
              </p>
              <p className="second small">
                {sayMoment(instantFrom(event.at), language)}
                {origin !== '' && `, ${origin}`}
              </p>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
