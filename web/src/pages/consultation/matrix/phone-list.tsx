/** The opinions on a phone: a list by agency, those that need an act first, with the marks and grounds of the matrix. */
import type { Opinion, Schemas } from '../../../api/client.js';
import { texts, useTexts } from '../../../language/language.js';
import { groundOf, Said, Spanning } from './answer-cell.js';
import { holderLine } from './holder.js';
import styles from './matrix.module.css';
import { actsFirst, rowOf } from './rows.js';
import { spanWords, type Told } from './span-words.js';

const words = texts({
  vi: { question: (place: number) => `Câu ${place}` },
  en: { question: (place: number) => `Question ${place}` },
});

export function PhoneList({
  opinions,
  questions,
  told,
  hatch,
}: {
  readonly opinions: readonly Opinion[];
  readonly questions: readonly Schemas['QuestionView'][];
  readonly told: Told;
  readonly hatch: string;
}) {
  const { question } = useTexts(words);
  return (
    <ul className={styles.list}>
      {actsFirst(opinions).map((opinion) => {
        const row = rowOf(opinion, questions);
        return (
          <li key={opinion.agency}>
            <h4 className={styles.agency}>{told.nameOf(opinion.agency)}</h4>
            <p className="small">{holderLine(opinion, told)}</p>
            {row.kind === 'span' ? (
              <div className={`${styles.listSpan} ${row.mark === 'deemed' ? styles.deemed : ''}`}>
                <Spanning
                  mark={row.mark}
                  said={spanWords(opinion, told)}
                  hatch={hatch}
                  why={told.whyDeemed?.(opinion.agency) ?? ''}
                />
              </div>
            ) : (
              <dl className={styles.answers}>
                {row.cells.map((cell, index) =>
                  cell.position === null ? null : (
                    <div key={cell.question}>
                      <dt title={questions[index]?.text}>{question(index + 1)}</dt>
                      <dd className={groundOf(cell)}>
                        {cell.comments > 0 ? (
                          <a href={`#gop-y-${opinion.agency}`} className={styles.open}>
                            <Said cell={cell} />
                          </a>
                        ) : (
                          <Said cell={cell} />
                        )}
                        {cell.text !== null && <span className={`said ${styles.text}`}>{cell.text}</span>}
                      </dd>
                    </div>
                  ),
                )}
              </dl>
            )}
          </li>
        );
      })}
    </ul>
  );
}
