/** How a consultation ended: what came of it, the conclusion in its own words, or why it was withdrawn. */
import type { Consultation } from '../../api/client.js';
import { texts, useTexts } from '../../language/language.js';
import { place } from '../../language/place.js';
import { Moment } from '../../time/until.js';
import styles from './outcome.module.css';

type Outcome = NonNullable<Consultation['outcome']>;

const words = texts({
  vi: {
    outcomes: {
      agreed: 'Đã kết luận: thống nhất',
      'agreed-after-negotiation': 'Đã kết luận: thống nhất sau khi làm việc trực tiếp',
      get 'decided-by-chairman'() {
        return `${place().chairman} đã quyết định`;
      },
      'decided-by-lead': 'Cơ quan chủ trì đã quyết định theo thẩm quyền',
      withdrawn: 'Đã rút',
    } as Record<Outcome, string>,
    at: 'Kết thúc lúc',
    why: 'Lý do rút:',
    deemed: (n: number) =>
      `${n} cơ quan không trả lời, được xác định là đồng ý theo quy định; không cộng vào số thống nhất.`,
  },
  en: {
    outcomes: {
      agreed: 'Concluded: agreed',
      'agreed-after-negotiation': 'Concluded: agreed after the heads met',
      'decided-by-chairman': 'Decided by the chairman',
      'decided-by-lead': 'Decided by the lead within its own authority',
      withdrawn: 'Withdrawn',
    } as Record<Outcome, string>,
    at: 'Ended',
    why: 'Why it was withdrawn:',
    deemed: (n: number) => `${n} did not answer and are deemed to agree by rule; they are not counted as agreements.`,
  },
});

export function OutcomeBlock({ consultation }: { readonly consultation: Consultation }) {
  const t = useTexts(words);
  const { outcome, conclusion, withdrawalReason, endedAt } = consultation;
  if (outcome === null) return null;
  const deemed = Object.values(consultation.opinions).filter(({ state }) => state === 'deemed').length;
  return (
    <section className={styles.outcome}>
      <h2>{t.outcomes[outcome]}</h2>
      {conclusion !== null && <p className={`said ${styles.conclusion}`}>{conclusion}</p>}
      {withdrawalReason !== null && (
        <p>
          {t.why} <span className="said">{withdrawalReason}</span>
        </p>
      )}
      {endedAt !== null && (
        <p className="second">
          {t.at} <Moment at={endedAt} />. {deemed > 0 && t.deemed(deemed)}
        </p>
      )}
    </section>
  );
}
