/** What of discipline waits: for the person, as head for the agency, and the reports that the agency is to hand in. */
import { Link } from 'react-router';
import type { CivilDate } from '../../../../workflows/limits/time.js';
import { $api } from '../../api/client.js';
import { caseLink } from '../../discipline/case-link.js';
import { KIND_NAMES } from '../../discipline/kind-names.js';
import { texts, useLanguage, useTexts } from '../../language/language.js';
import { ButtonLink } from '../../parts/button-link.js';
import { sayDay } from '../../time/say.js';
import styles from './work.module.css';

const words = texts({
  vi: {
    title: 'Kỷ cương',
    due: (day: string) => `hạn ${day}`,
    late: (day: string) => `quá hạn ${day}`,
    open: 'Mở hồ sơ',
    openWhat: (subject: string) => `Mở hồ sơ ${subject}`,
  },
  en: {
    title: 'Discipline',
    due: (day: string) => `due ${day}`,
    late: (day: string) => `overdue since ${day}`,
    open: 'Open',
    openWhat: (subject: string) => `Open ${subject}`,
  },
});

export function CasesWaiting() {
  const t = useTexts(words);
  const { language } = useLanguage();
  const { data } = $api.useQuery('get', '/api/v1/cases/waiting', {});
  const items = data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <section className={`group ${styles.group}`}>
      <h2>
        {t.title} <span className="group-count">{items.length}</span>
      </h2>
      <ul>
        {items.map(({ id, kind, subject, dueOn, overdue }) => {
          const day = dueOn === null ? '' : sayDay(dueOn as CivilDate, language);
          return (
            <li className={styles.row} key={id}>
              <div className={styles.time}>{day !== '' && (overdue ? t.late(day) : t.due(day))}</div>
              <h3 className="row-title">
                <Link to={caseLink(id)}>{subject}</Link>
              </h3>
              <p className={`second ${styles.consequence}`}>{KIND_NAMES[language][kind]}</p>
              <div className={styles.act}>
                <ButtonLink look="outline" wide to={caseLink(id)} aria-label={t.openWhat(subject)}>
                  {t.open}
                </ButtonLink>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
