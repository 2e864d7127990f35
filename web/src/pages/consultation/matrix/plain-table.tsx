/** Limits and positions as a plain table: for those who want words, for the printer, and for rounds that are over. */
import { Link } from 'react-router';
import type { Opinion, Schemas } from '../../../api/client.js';
import { texts, useLanguage, useTexts } from '../../../language/language.js';
import { Mark } from '../../../marks/mark.js';
import { positionWords } from '../../../marks/words.js';
import { instantFrom, sayEnd, sayMoment } from '../../../time/say.js';
import styles from './matrix.module.css';
import { rowOf } from './rows.js';
import { spanWords, type Told } from './span-words.js';

const words = texts({
  vi: {
    agency: 'Cơ quan',
    received: 'Nhận',
    limit: 'Hạn',
    answered: 'Trả lời',
    positions: 'Ý kiến',
    question: (place: number) => `Câu ${place}`,
    noReceipt: 'chưa có biên nhận',
    none: 'chưa',
    notAnswered: 'không',
    late: (at: string) => `gửi chậm ${at}`,
    comments: (count: number) => `${count} góp ý`,
    noLimit: 'không tính',
    why: 'Vì sao?',
    paused: 'đang tạm dừng',
    unclarified: 'chưa làm rõ',
    replaced: (n: number) => `đã thay câu trả lời ${n} lần`,
  },
  en: {
    agency: 'Agency',
    received: 'Received',
    limit: 'Deadline',
    answered: 'Answered',
    positions: 'Opinion',
    question: (place: number) => `Question ${place}`,
    noReceipt: 'not proved',
    none: 'not yet',
    notAnswered: 'no',
    late: (at: string) => `late ${at}`,
    comments: (count: number) => `${count} ${count === 1 ? 'comment' : 'comments'}`,
    noLimit: 'not running',
    why: 'Why?',
    paused: 'suspended',
    unclarified: 'not clarified',
    replaced: (n: number) => `replaced ${n} ${n === 1 ? 'time' : 'times'}`,
  },
});

export function PlainTable({
  label,
  opinions,
  questions,
  told,
}: {
  readonly label: string;
  readonly opinions: readonly Opinion[];
  readonly questions: readonly Schemas['QuestionView'][];
  readonly told: Told;
}) {
  const { agency, received, limit, answered, positions } = useTexts(words);
  return (
    <table className={styles.plain} aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{agency}</th>
          <th scope="col">{received}</th>
          <th scope="col">{limit}</th>
          <th scope="col">{answered}</th>
          <th scope="col">{positions}</th>
        </tr>
      </thead>
      <tbody>
        {opinions.map((opinion) => (
          <PlainRow
            key={opinion.agency}
            opinion={opinion}
            questions={questions}
            told={told}
            labels={{ received, limit, answered }}
          />
        ))}
      </tbody>
    </table>
  );
}

function PlainRow({
  opinion,
  questions,
  told,
  labels,
}: {
  readonly opinion: Opinion;
  readonly questions: readonly Schemas['QuestionView'][];
  readonly told: Told;
  readonly labels: { readonly received: string; readonly limit: string; readonly answered: string };
}) {
  const { language } = useLanguage();
  const { question, noReceipt, none, notAnswered, late, comments, noLimit, paused, unclarified, replaced } =
    useTexts(words);
  const moment = (at: string) => sayMoment(instantFrom(at), language);
  const row = rowOf(opinion, questions);
  const answeredAt =
    opinion.answer === null ? (opinion.settledAt === null ? none : notAnswered) : moment(opinion.answer.receivedAt);
  return (
    <tr>
      <th scope="row">
        <b>{told.nameOf(opinion.agency)}</b>
      </th>
      <td data-label={labels.received}>{opinion.receivedAt === null ? noReceipt : moment(opinion.receivedAt)}</td>
      <td data-label={labels.limit}>
        {opinion.dueAt === null
          ? told.suspended === true
            ? paused
            : noLimit
          : sayEnd(instantFrom(opinion.dueAt), language)}
      </td>
      <td data-label={labels.answered}>
        {answeredAt}
        {opinion.unclarified && <span className={styles.holder}>{unclarified}</span>}
        {opinion.replacements > 0 && <span className={styles.holder}>{replaced(opinion.replacements)}</span>}
        {opinion.late !== null && <span className={styles.holder}>{late(moment(opinion.late.receivedAt))}</span>}
      </td>
      <td>
        {row.kind === 'span' ? (
          <PlainSpan opinion={opinion} told={told} mark={row.mark} />
        ) : (
          row.cells.map((cell, index) =>
            cell.position === null ? null : (
              <div key={cell.question} className={styles.plainAnswer}>
                <span className={styles.place} title={questions[index]?.text}>
                  {question(index + 1)}
                </span>
                <Mark name={cell.position} size={18} />
                <span>
                  {positionWords[language][cell.position]}
                  {cell.comments > 0 && (
                    <>
                      {', '}
                      <a href={`#gop-y-${opinion.agency}`}>{comments(cell.comments)}</a>
                    </>
                  )}
                  {cell.text !== null && <span className={`said ${styles.text}`}>{cell.text}</span>}
                </span>
              </div>
            ),
          )
        )}
      </td>
    </tr>
  );
}

function PlainSpan({
  opinion,
  told,
  mark,
}: {
  readonly opinion: Opinion;
  readonly told: Told;
  readonly mark: Parameters<typeof Mark>[0]['name'];
}) {
  const { why } = useTexts(words);
  const { title, detail } = spanWords(opinion, told);
  return (
    <div className={styles.plainAnswer}>
      <Mark name={mark} size={18} />
      <span>
        <span className={mark === 'deemed' || mark === 'overdue' ? styles.sealWord : styles.word}>{title}</span>
        <span className={styles.detail}>{detail}</span>
        {mark === 'deemed' && told.whyDeemed !== undefined && (
          <Link className={styles.detail} to={told.whyDeemed(opinion.agency)}>
            {why}
          </Link>
        )}
      </span>
    </div>
  );
}
