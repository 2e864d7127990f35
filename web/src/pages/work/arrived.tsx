/** What arrived by the document axis and waits for somebody of my agency, above the work: each with the one thing to do next. */
import { $api } from '../../api/client.js';
import { texts, useLanguage, useTexts } from '../../language/language.js';
import { ButtonLink } from '../../parts/button-link.js';
import { Notice } from '../../parts/notice.js';
import { useMyself } from '../../session/me.js';
import styles from '../axis/axis.module.css';
import { answerAddress, messageTitle } from '../axis/message-title.js';

const words = texts({
  vi: {
    title: (n: number) => `${n} văn bản đến qua trục liên thông chờ xử lý`,
    enter: 'Nhập ý kiến trả lời',
    look: 'Xem và xử lý',
    from: (who: string) => ` của ${who}`,
    all: 'Xem tất cả văn bản đến',
    about: (what: string) => `: ${what}`,
  },
  en: {
    title: (n: number) =>
      n === 1 ? 'One document has arrived by the axis' : `${n} documents have arrived by the axis`,
    enter: 'Enter the answer',
    look: 'Look at it',
    from: (who: string) => ` of ${who}`,
    all: 'See all that arrived',
    about: (what: string) => `: ${what}`,
  },
});

const SHOWN = 5;
const LOOK_MS = 10_000;

export function Arrived() {
  const t = useTexts(words);
  const { language } = useLanguage();
  const me = useMyself();
  const { data: counts } = $api.useQuery('get', '/api/v1/me/counts', {}, { refetchInterval: LOOK_MS });
  const count = counts?.arrived ?? 0;
  const works = me.roles.some((role) => role === 'clerk' || role === 'officer' || role === 'head');
  const { data } = $api.useQuery(
    'get',
    '/api/v1/edxml/messages',
    { params: { query: { list: 'open', limit: SHOWN } } },
    { enabled: works && count > 0, refetchInterval: LOOK_MS },
  );
  if (!works || count === 0 || data === undefined) return null;
  return (
    <Notice tone="accent">
      <h2 className={styles.title}>{t.title(count)}</h2>
      <ul className={styles.list}>
        {data.items.map((message) => {
          const title = messageTitle(message, language);
          const enters = message.state === 'answer' && me.roles.includes('clerk');
          return (
            <li key={message.sha256} className={styles.line}>
              <span>
                {title}
                {message.fromName !== '' && t.from(message.fromName)}
              </span>
              <ButtonLink
                small
                look={enters ? 'solid' : 'outline'}
                to={enters ? answerAddress(message) : '/van-ban/lien-thong'}
                aria-label={`${enters ? t.enter : t.look}${t.about(title)}`}
              >
                {enters ? t.enter : t.look}
              </ButtonLink>
            </li>
          );
        })}
      </ul>
      <ButtonLink small look="quiet" to="/van-ban/lien-thong">
        {t.all}
      </ButtonLink>
    </Notice>
  );
}
