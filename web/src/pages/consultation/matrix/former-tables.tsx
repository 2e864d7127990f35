/** Earlier rounds as closed tables, each with the request that was asked: proposal, position and questions as they were. */
import type { Consultation } from '../../../api/client.js';
import { texts, useLanguage, useTexts } from '../../../language/language.js';
import { instantFrom, sayMoment } from '../../../time/say.js';
import { type FormerRound, formerRounds } from './former-rounds.js';
import styles from './matrix.module.css';
import { PlainTable } from './plain-table.js';
import type { Told } from './span-words.js';
import { tallySentence } from './tally.js';

const words = texts({
  vi: {
    round: (place: number, at: string) => `Lần ${place}, gửi ${at}`,
    over: 'đã thay bằng lần sau',
    table: (place: number) => `Ý kiến về văn bản lần ${place}`,
    bound: 'Các ý kiến dưới đây chỉ gắn với văn bản của lần này:',
    reason: 'Lý do thay văn bản:',
    proposal: 'Đề xuất',
    position: 'Ý kiến của cơ quan chủ trì',
    questions: 'Nội dung hỏi',
    asked: (names: string) => `hỏi ${names}`,
    hash: 'Mã băm SHA-256 của toàn bộ nội dung hỏi',
  },
  en: {
    round: (place: number, at: string) => `Round ${place}, sent ${at}`,
    over: 'superseded by a later round',
    table: (place: number) => `Opinions on the text of round ${place}`,
    bound: 'The opinions below belong to the text of this round only:',
    reason: 'Why the text was changed:',
    proposal: 'Proposal',
    position: 'Position of the lead',
    questions: 'Questions',
    asked: (names: string) => `asked of ${names}`,
    hash: 'SHA-256 of the whole request',
  },
});

export function FormerRounds({ consultation, told }: { readonly consultation: Consultation; readonly told: Told }) {
  const former = formerRounds(consultation);
  const reasonAfter = (number: number) => consultation.rounds.find((one) => one.number === number + 1)?.reason ?? null;
  return former.map((one) => (
    <Round key={one.round.number} former={one} reason={reasonAfter(one.round.number)} told={told} />
  ));
}

function Round({
  former: { round, opinions },
  reason,
  told,
}: {
  readonly former: FormerRound;
  readonly reason: string | null;
  readonly told: Told;
}) {
  const { language } = useLanguage();
  const { round: heading, over, table, bound, reason: because } = useTexts(words);
  const tally = tallySentence(opinions, language);
  return (
    <details className={styles.former}>
      <summary>
        <b>{heading(round.number, sayMoment(instantFrom(round.openedAt), language))}</b>{' '}
        <span className="second">
          {over}
          {tally === '' ? '' : `; ${tally}`}
        </span>
      </summary>
      <p className="second">{bound}</p>
      <Request round={round} nameOf={told.nameOf} />
      {reason !== null && (
        <p className="second">
          {because} <span className="said">{reason}</span>
        </p>
      )}
      <PlainTable label={table(round.number)} opinions={opinions} questions={round.questions} told={told} />
    </details>
  );
}

/** What was put to the agencies in that round; a later round may have changed any of it. */
function Request({
  round,
  nameOf,
}: {
  readonly round: FormerRound['round'];
  readonly nameOf: (code: string) => string;
}) {
  const t = useTexts(words);
  return (
    <dl className={styles.request}>
      <dt>{t.proposal}</dt>
      <dd className="said">{round.proposal}</dd>
      <dt>{t.position}</dt>
      <dd className="said">{round.position}</dd>
      <dt>{t.questions}</dt>
      <dd>
        <ol>
          {round.questions.map(({ key, text, agencies }) => (
            <li key={key}>
              <span className="said">{text}</span>
              {agencies !== null && <span className="second"> ({t.asked(agencies.map(nameOf).join(', '))})</span>}
            </li>
          ))}
        </ol>
      </dd>
      {round.requestHash !== null && (
        <>
          <dt>{t.hash}</dt>
          <dd className={styles.hash}>{round.requestHash}</dd>
        </>
      )}
    </dl>
  );
}
