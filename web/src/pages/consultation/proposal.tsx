/** What was sent, word for word, with its hash and its questions: silence and answers are bound to this text. */
import type { Consultation } from '../../api/client.js';
import { texts, useTexts } from '../../language/language.js';
import styles from './proposal.module.css';

const words = texts({
  vi: {
    proposal: (n: number) => `Đề xuất, lần ${n}`,
    changed: 'Vì sao sửa',
    position: 'Ý kiến của cơ quan chủ trì',
    ground: 'Căn cứ lấy ý kiến',
    questions: 'Nội dung hỏi',
    asked: (names: string) => `hỏi ${names}`,
    hash: 'Mã băm SHA-256 của văn bản',
  },
  en: {
    proposal: (n: number) => `The proposal, round ${n}`,
    changed: 'Why it was changed',
    position: 'Position of the lead',
    ground: 'Legal ground',
    questions: 'Questions',
    asked: (names: string) => `asked of ${names}`,
    hash: 'SHA-256 of the text',
  },
});

export function Proposal({
  consultation,
  nameOf,
}: {
  readonly consultation: Consultation;
  readonly nameOf: (code: string) => string;
}) {
  const t = useTexts(words);
  const round = consultation.rounds.at(-1);
  if (round === undefined) return null;
  return (
    <section className={styles.proposal}>
      <h2>{t.proposal(round.number)}</h2>
      <p className={`said ${styles.text}`}>{round.proposal}</p>
      <dl>
        {round.reason !== null && (
          <>
            <dt>{t.changed}</dt>
            <dd className="said">{round.reason}</dd>
          </>
        )}
        <dt>{t.position}</dt>
        <dd className="said">{consultation.position}</dd>
        <dt>{t.ground}</dt>
        <dd className="said">{consultation.legalGround}</dd>
        <dt>{t.questions}</dt>
        <dd>
          <ol className={styles.questions}>
            {consultation.questions.map(({ key, text, agencies }) => (
              <li key={key}>
                <span className="said">{text}</span>
                {agencies !== null && <span className="second"> ({t.asked(agencies.map(nameOf).join(', '))})</span>}
              </li>
            ))}
          </ol>
        </dd>
        <dt>{t.hash}</dt>
        <dd className={styles.hash}>{round.proposalHash}</dd>
      </dl>
    </section>
  );
}
