/** What is said in a cell of the matrix: one position to one question, or the words of a cell that spans them all. */
import { Link } from 'react-router';
import { texts, useLanguage, useTexts } from '../../../language/language.js';
import { Mark, type MarkName } from '../../../marks/mark.js';
import { positionWords } from '../../../marks/words.js';
import { HatchedGround } from '../ribbon/hatch.js';
import styles from './matrix.module.css';
import type { AnswerCell } from './rows.js';
import type { SpanWords } from './span-words.js';

const words = texts({
  vi: { why: 'Vì sao?', notAsked: 'không hỏi', comments: (count: number) => `${count} góp ý` },
  en: {
    why: 'Why?',
    notAsked: 'not asked',
    comments: (count: number) => `${count} ${count === 1 ? 'comment' : 'comments'}`,
  },
});

/** The words of one position; where comments came with it, how many. */
export function Said({ cell }: { readonly cell: AnswerCell }) {
  const { language } = useLanguage();
  const { notAsked, comments } = useTexts(words);
  if (cell.position === null) return <span className={styles.notAsked}>{notAsked}</span>;
  return (
    <span className={styles.said}>
      <Mark name={cell.position} size={18} />
      <span>
        <span className={styles.word}>{positionWords[language][cell.position]}</span>
        {cell.comments > 0 && <span className={styles.count}>{comments(cell.comments)}</span>}
      </span>
    </span>
  );
}

/** The words of a spanning cell; deemed consent is hatched, its words on a plate. */
export function Spanning({
  mark,
  said,
  hatch,
  why,
}: {
  readonly mark: MarkName;
  readonly said: SpanWords;
  readonly hatch: string;
  /** The address of the page that says why; of a deemed consent alone. */
  readonly why?: string;
}) {
  const t = useTexts(words);
  const isDeemed = mark === 'deemed';
  return (
    <>
      {isDeemed && <HatchedGround hatch={hatch} />}
      <span className={`${styles.said} ${isDeemed ? styles.plate : ''}`}>
        <Mark name={mark} size={isDeemed ? 24 : 18} />
        <span>
          <span className={isDeemed || mark === 'overdue' ? styles.sealWord : styles.word}>{said.title}</span>
          <span className={styles.detail}>{said.detail}</span>
          {isDeemed && why !== undefined && (
            <Link className={styles.detail} to={why}>
              {t.why}
            </Link>
          )}
        </span>
      </span>
    </>
  );
}

/** The ground of a cell: a condition is tinted, disagreement inverts the whole cell. */
export function groundOf(cell: AnswerCell): string {
  if (cell.position === 'disagree') return styles.disagree ?? '';
  if (cell.position === 'agree-with-conditions') return styles.condition ?? '';
  return '';
}
