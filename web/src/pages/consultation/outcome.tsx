/** How a consultation ended: what came of it, the conclusion in its own words, or why it was withdrawn. */
import type { Consultation } from '../../api/client.js';
import { texts, useTexts } from '../../language/language.js';
import { outcomeWords } from '../../marks/words.js';
import { Moment } from '../../time/until.js';
import { WhyDeemed } from '../deemed/why-link.js';
import { Differences } from './differences.js';
import styles from './outcome.module.css';

const words = texts({
  vi: {
    at: 'Kết thúc lúc',
    why: 'Lý do rút:',
    deemed: (n: number) =>
      `${n} cơ quan không trả lời, được xác định là đồng ý theo quy định; không cộng vào số thống nhất.`,
  },
  en: {
    at: 'Ended',
    why: 'Why it was withdrawn:',
    deemed: (n: number) => `${n} did not answer and are deemed to agree by rule; they are not counted as agreements.`,
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
  const outcomes = useTexts(outcomeWords);
  const { outcome, conclusion, withdrawalReason, endedAt } = consultation;
  if (outcome === null) return null;
  const deemed = Object.values(consultation.opinions).filter(({ state }) => state === 'deemed');
  return (
    <section className={styles.outcome}>
      <h2>{outcomes[outcome]}</h2>
      <Differences consultation={consultation} nameOf={nameOf} />
      {conclusion !== null && <p className={`said ${styles.conclusion}`}>{conclusion}</p>}
      {withdrawalReason !== null && (
        <p>
          {t.why} <span className="said">{withdrawalReason}</span>
        </p>
      )}
      {endedAt !== null && (
        <p className="second">
          {t.at} <Moment at={endedAt} />. {deemed.length > 0 && t.deemed(deemed.length)}
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
