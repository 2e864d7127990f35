/** What others hold of what my agency leads, and until when. */
import { Link } from 'react-router';
import { texts, useLanguage, useTexts } from '../../language/language.js';
import { Mark } from '../../marks/mark.js';
import { Button } from '../../parts/button.js';
import { Downloads } from '../../parts/downloads.js';
import { useClock } from '../../time/now.js';
import { Until } from '../../time/until.js';
import { awaitedOf } from './about-words.js';
import { groupOf } from './groups.js';
import type { Listed } from './listed.js';
import styles from './work.module.css';
import { keyOf } from './work-item.js';

const words = texts({
  vi: { title: 'Đang chờ người khác', more: 'Xem thêm việc đang chờ' },
  en: { title: 'Waiting for others', more: 'Show more that is awaited' },
});

export function WaitingGroup({
  listed,
  nameOf,
  freshOf,
}: {
  readonly listed: Listed;
  readonly nameOf: (code: string) => string;
  readonly freshOf: (consultation: string) => string;
}) {
  const t = useTexts(words);
  const { language } = useLanguage();
  const { now } = useClock();
  if (listed.all.length === 0) return null;
  return (
    <section className={`group ${styles.group}`}>
      <h2>
        {t.title} <span className="group-count">{listed.count}</span>
      </h2>
      <ul>
        {listed.shown.map((item) => (
          <li key={keyOf(item)} className={`${styles.waiting} ${freshOf(item.consultation)}`}>
            <h3>
              <Link className={styles.subject} to={`/ho-so/${encodeURIComponent(item.consultation)}`}>
                {item.subject}
              </Link>
            </h3>
            <p className={styles.awaited}>
              <Mark name={groupOf(item, now) === 'overdue' ? 'overdue' : 'awaiting'} size={18} />
              <span>{awaitedOf(item, nameOf, language)}</span>
            </p>
            <p className={styles.left}>
              <Until limit={item.dueAt} />
            </p>
          </li>
        ))}
      </ul>
      <Downloads path="/api/v1/work/waiting" what={t.title} />
      {listed.hasMore && (
        <div className={styles.more}>
          <Button busy={listed.isReading} onPress={listed.showMore}>
            {t.more}
          </Button>
        </div>
      )}
    </section>
  );
}
