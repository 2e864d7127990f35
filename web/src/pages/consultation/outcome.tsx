/** How a consultation ended: what came of it, the conclusion in its own words, or why it was withdrawn. */
import type { Consultation } from '../../api/client.js';
import { texts, useLanguage, useTexts } from '../../language/language.js';
import { answersCounted } from '../../marks/answers-counted.js';
import { outcomeTitle } from '../../marks/outcome-title.js';
import { Moment } from '../../time/until.js';
import { WhyDeemed } from '../deemed/why-link.js';
import { Differences } from './differences.js';
import styles from './outcome.module.css';

const words = texts({
  vi: {
    at: 'Kết thúc lúc',
    why: 'Lý do rút:',
  },
  en: {
    at: 'Ended',
    why: 'Why it was withdrawn:',
  },
});

export function OutcomeBlock({
  consultation,
  nameOf,
}: {
  readonly consultation: Consultation;
  readonly nameOf: (code: string) => string;
}) {
  const t = useTexts(words);
  const { language } = useLanguage();
  const { outcome, conclusion, withdrawalReason, endedAt } = consultation;
  if (outcome === null) return null;
  const opinions = Object.values(consultation.opinions);
  const deemed = opinions.filter(({ state }) => state === 'deemed');
  return (
    <section className={styles.outcome}>
      <h2>{outcomeTitle(outcome, opinions, language)}</h2>
      {opinions.length > 0 && outcome !== 'withdrawn' && (
        <ul className={styles.counts}>
          {answersCounted(opinions, language).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      <Differences consultation={consultation} nameOf={nameOf} />
      {conclusion !== null && <p className={`said ${styles.conclusion}`}>{conclusion}</p>}
      {withdrawalReason !== null && (
        <p>
          {t.why} <span className="said">{withdrawalReason}</span>
        </p>
      )}
      {endedAt !== null && (
        <p className="second">
          {t.at} <Moment at={endedAt} />.
        </p>
      )}
      {deemed.map(({ agency }) => (
        <p key={agency} className="small">
          <WhyDeemed consultation={consultation.id} agency={agency} name={nameOf(agency)} />
        </p>
      ))}
    </section>
  );
}
