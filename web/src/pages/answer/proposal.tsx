/** The proposal, verbatim as it was sent: with its round, when it was locked, and the hash by which that can be proved. */
import type { Consultation } from '../../api/client.js';
import { texts, useTexts } from '../../language/language.js';
import { Mark } from '../../marks/mark.js';
import { Exact, Moment } from '../../time/until.js';
import styles from './proposal.module.css';

const words = texts({
  vi: {
    of: (lead: string) => `Đề xuất của ${lead}, nguyên văn như đã gửi`,
    round: (number: number) => `Lần ${number}, khóa`,
    hash: 'mã',
    whole: 'Mã SHA-256 của nguyên văn:',
    position: 'Quan điểm của cơ quan chủ trì',
    ground: 'Căn cứ',
    why: 'Lý do lấy ý kiến cơ quan này',
  },
  en: {
    of: (lead: string) => `The proposal of ${lead}, verbatim as it was sent`,
    round: (number: number) => `Round ${number}, locked`,
    hash: 'hash',
    whole: 'SHA-256 of the text:',
    position: 'Position of the lead',
    ground: 'Legal ground',
    why: 'Why this agency is asked',
  },
});

const SHOWN = 8;

export function Proposal({
  consultation,
  lead,
  reason,
}: {
  readonly consultation: Consultation;
  readonly lead: string;
  readonly reason: string;
}) {
  const t = useTexts(words);
  const round = consultation.rounds.find(({ number }) => number === consultation.round);
  if (round === undefined) return null;
  return (
    <section className={styles.document} aria-label={t.of(lead)}>
      <h2 className={styles.of}>{t.of(lead)}</h2>
      <blockquote className={`said ${styles.text}`}>{round.proposal}</blockquote>
      <p className={`small ${styles.lock}`}>
        <Mark name="proof" size={16} />
        <span>
          {t.round(round.number)} <Moment at={round.openedAt} />,{' '}
          <Exact lines={[t.whole, round.proposalHash]}>
            {t.hash} {round.proposalHash.slice(0, SHOWN / 2)} {round.proposalHash.slice(SHOWN / 2, SHOWN)}
          </Exact>
        </span>
      </p>
      <dl className={styles.more}>
        <dt>{t.position}</dt>
        <dd className="said">{consultation.position}</dd>
        <dt>{t.ground}</dt>
        <dd className="said">{consultation.legalGround}</dd>
        {reason !== '' && (
          <>
            <dt>{t.why}</dt>
            <dd className="said">{reason}</dd>
          </>
        )}
      </dl>
    </section>
  );
}
