/** Earlier rounds as closed tables, each with the text that was asked about. */
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
  },
  en: {
    round: (place: number, at: string) => `Round ${place}, sent ${at}`,
    over: 'superseded by a later round',
    table: (place: number) => `Opinions on the text of round ${place}`,
    bound: 'The opinions below belong to the text of this round only:',
    reason: 'Why the text was changed:',
  },
});

export function FormerRounds({ consultation, told }: { readonly consultation: Consultation; readonly told: Told }) {
  const former = formerRounds(consultation);
  const reasonAfter = (number: number) => consultation.rounds.find((one) => one.number === number + 1)?.reason ?? null;
  return former.map((one) => (
    <Round
      key={one.round.number}
      former={one}
      reason={reasonAfter(one.round.number)}
      consultation={consultation}
      told={told}
    />
  ));
}

function Round({
  former: { round, opinions },
  reason,
  consultation,
  told,
}: {
  readonly former: FormerRound;
  readonly reason: string | null;
  readonly consultation: Consultation;
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
      <blockquote className="said">{round.proposal}</blockquote>
      {reason !== null && (
        <p className="second">
          {because} <span className="said">{reason}</span>
        </p>
      )}
      <PlainTable label={table(round.number)} opinions={opinions} questions={consultation.questions} told={told} />
    </details>
  );
}
