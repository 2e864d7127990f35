/** With whom the lead spoke before it asked by letter, on which day, how, and what was said (PY-2.2g); nothing where none was noted. */
import { parseCivilDate } from '../../../../workflows/limits/time.js';
import type { Consultation } from '../../api/client.js';
import { texts, useLanguage, useTexts } from '../../language/language.js';
import { contactWayWords } from '../../marks/contact-words.js';
import { sayDay } from '../../time/say.js';
import styles from './earlier-contacts.module.css';
import { SectionHead } from './section-head.js';

const words = texts({
  vi: {
    title: 'Trao đổi trước khi lấy ý kiến',
    withheld: 'Nội dung trao đổi với cơ quan này chưa hiển thị ở đây.',
  },
  en: { title: 'Discussed before the letter', withheld: 'What was said with this agency is not shown here yet.' },
});

export function EarlierContacts({
  consultation: { contacts },
  nameOf,
}: {
  readonly consultation: Consultation;
  readonly nameOf: (code: string) => string;
}) {
  const t = useTexts(words);
  const { ways } = useTexts(contactWayWords);
  const { language } = useLanguage();
  const day = (on: string) => {
    const parsed = parseCivilDate(on);
    return parsed === null ? on : sayDay(parsed, language);
  };
  if (contacts.length === 0) return null;
  return (
    <section aria-label={t.title} className={styles.section}>
      <SectionHead title={t.title} />
      <ul className={styles.contacts}>
        {contacts.map(({ agency, person, on, way, said }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
          <li key={index}>
            <p>
              <b>{nameOf(agency)}</b>: {person}
            </p>
            <p className="second">
              {ways[way]}, {day(on)}
            </p>
            <p className={said === '' ? 'small' : 'said'}>{said === '' ? t.withheld : said}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
