/** What is open for long and seldom wanted: a list that is closed at first, below what can be done now. */
import { Link } from 'react-router';
import type { Consultation, OpenAction } from '../../api/client.js';
import { titleAgain, titleOf } from '../../commands/catalogue.js';
import { actionLink } from '../../commands/command-link.js';
import { counted } from '../../language/counted.js';
import { texts, useLanguage, useTexts } from '../../language/language.js';
import { Limit } from '../../time/until.js';
import styles from './todo.module.css';

const words = texts({
  vi: { other: (n: number) => `${n} việc khác`, until: 'đến' },
  en: { other: (n: number) => counted(n, 'other act'), until: 'until' },
});

export function SeldomActs({
  seldom,
  consultation,
  nameOf,
}: {
  readonly seldom: readonly OpenAction[];
  readonly consultation: Consultation;
  readonly nameOf: (code: string) => string;
}) {
  const t = useTexts(words);
  const { language } = useLanguage();
  const isAnswered = (agency = '') => consultation.opinions[agency]?.state === 'answered';
  return (
    <details className={styles.seldom}>
      <summary>{t.other(seldom.length)}</summary>
      <ul>
        {seldom.map(({ until, ...action }) => (
          <li key={`${action.command} ${action.agency ?? ''} ${action.comment ?? ''}`}>
            <Link to={actionLink(consultation.id, action)} preventScrollReset>
              {(isAnswered(action.agency) ? titleAgain : titleOf)(action.command, language, {
                agency: action.agency === undefined ? null : nameOf(action.agency),
              })}
            </Link>
            {until !== null && (
              <span className="second">
                {' '}
                ({t.until} <Limit at={until} />)
              </span>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
