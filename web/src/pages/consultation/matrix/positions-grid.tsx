/** The grid of agencies: their lanes, their positions, or both in the same rows. */
import { type ReactNode, useEffect, useRef } from 'react';
import { silenceOfOpinion } from '../../../acts/silence.js';
import type { Consultation, Opinion } from '../../../api/client.js';
import { texts, useTexts } from '../../../language/language.js';
import { isWithin, placeOf } from '../ribbon/day-strip.js';
import { LaneDrawing } from '../ribbon/lane-drawing.js';
import { RibbonHead } from '../ribbon/ribbon-head.js';
import { groundOf, Said, Spanning } from './answer-cell.js';
import { holderLine } from './holder.js';
import styles from './matrix.module.css';
import type { Picture } from './picture.js';
import { type MatrixRow, rowOf } from './rows.js';
import { spanWords, type Told } from './span-words.js';
import { Tallies } from './tallies.js';
import { questionTally } from './tally.js';
import { useRoving } from './use-roving.js';

const words = texts({
  vi: {
    names: 'cơ quan, người xử lý',
    ordinal: 'ngày làm việc thứ',
    notAdded: 'Trường hợp được xác định là đồng ý không cộng vào số thống nhất.',
    tally: 'Cộng',
  },
  en: {
    names: 'agency, who holds the step',
    ordinal: 'working day no.',
    notAdded: 'Consent by rule is not added to the agreements.',
    tally: 'In sum',
  },
});

/** The whole before the now line that is shown when the ribbon scrolls. */
const NOW_FROM_LEFT = 0.55;

export function PositionsGrid({
  label,
  consultation,
  opinions,
  told,
  picture,
  dayWidth,
  shows,
}: {
  readonly label: string;
  readonly consultation: Consultation;
  readonly opinions: readonly Opinion[];
  readonly told: Told;
  readonly picture: Picture;
  readonly dayWidth: number;
  readonly shows: 'ribbon' | 'matrix' | 'both';
}) {
  const { names, ordinal, notAdded, tally } = useTexts(words);
  const { questions } = consultation;
  const ribbon = shows !== 'matrix';
  const matrix = shows !== 'ribbon';
  const rows = opinions.map((opinion) => rowOf(opinion, questions));
  const shape = rows.map((row) => [
    0,
    ...(ribbon ? [1] : []),
    ...(matrix ? (row.kind === 'span' ? [2] : questions.map((_, index) => index + 2)) : []),
  ]);
  const { table, cell } = useRoving(shape);
  const scroller = useRef<HTMLDivElement>(null);
  const { strip } = picture;
  const nowAt = isWithin(strip, told.now) ? placeOf(strip, told.now) * dayWidth : null;
  useEffect(() => {
    const box = scroller.current;
    if (box !== null && ribbon && nowAt !== null) box.scrollLeft = nowAt - box.clientWidth * NOW_FROM_LEFT;
  }, [ribbon, nowAt]);
  // Said where somebody is, or may come to be, deemed to agree.
  const deems = opinions.some((one) => one.state === 'deemed' || silenceOfOpinion(one) === 'deemed');
  return (
    <div className={styles.scroller} ref={scroller}>
      <table {...table} className={styles.grid} aria-label={label}>
        <thead>
          <tr>
            <th scope="col" className={`${styles.name} ${styles.corner}`}>
              <span>{names}</span>
              {ribbon && <span className={styles.ordinal}>{ordinal}</span>}
            </th>
            {ribbon && (
              <th scope="col" className={styles.headCell}>
                <RibbonHead
                  strip={strip}
                  dayWidth={dayWidth}
                  instants={picture.instants(dayWidth)}
                  events={picture.events(dayWidth)}
                  sentence={picture.sentence}
                  hatch={picture.hatch}
                />
              </th>
            )}
            {matrix &&
              questions.map(({ key, text }, index) => (
                <th key={key} scope="col" className={styles.question}>
                  <b>{index + 1}.</b> {text}
                </th>
              ))}
          </tr>
        </thead>
        <tbody>
          {opinions.map((opinion, index) => (
            <tr key={opinion.agency}>
              <th scope="row" className={styles.name} {...cell(index, 0)}>
                <span className={styles.agency}>{told.nameOf(opinion.agency)}</span>
                <span className={styles.holder}>{holderLine(opinion, told)}</span>
              </th>
              {ribbon && (
                <td className={styles.laneCell} {...cell(index, 1)}>
                  <LaneOf picture={picture} index={index} told={told} dayWidth={dayWidth} />
                </td>
              )}
              {matrix && (
                <RowCells
                  row={rows[index]}
                  opinion={opinion}
                  told={told}
                  picture={picture}
                  count={questions.length}
                  cell={(column) => cell(index, column)}
                />
              )}
            </tr>
          ))}
        </tbody>
        {matrix && (
          <tfoot>
            <tr>
              <th scope="row" className={styles.name}>
                <span className={styles.holder}>{tally}</span>
              </th>
              {ribbon && <td className={styles.footNote}>{deems ? notAdded : ''}</td>}
              {questions.map(({ key }) => (
                <td key={key} className={styles.footCell}>
                  <Tallies counted={questionTally(key, opinions, rows)} />
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
      {!ribbon && deems && <p className={`second ${styles.after}`}>{notAdded}</p>}
    </div>
  );
}

function LaneOf({
  picture,
  index,
  told,
  dayWidth,
}: {
  readonly picture: Picture;
  readonly index: number;
  readonly told: Told;
  readonly dayWidth: number;
}): ReactNode {
  const lane = picture.lanes[index];
  if (lane === undefined) return null;
  return (
    <LaneDrawing
      lane={lane}
      sentence={picture.sentences[index] ?? ''}
      strip={picture.strip}
      now={told.now}
      dayWidth={dayWidth}
      hatch={picture.hatch}
    />
  );
}

function RowCells({
  row,
  opinion,
  told,
  picture,
  count,
  cell,
}: {
  readonly row: MatrixRow | undefined;
  readonly opinion: Opinion;
  readonly told: Told;
  readonly picture: Picture;
  readonly count: number;
  readonly cell: (column: number) => object;
}): ReactNode {
  if (row === undefined) return null;
  if (row.kind === 'span') {
    return (
      <td colSpan={count} className={`${styles.cell} ${row.mark === 'deemed' ? styles.deemed : ''}`} {...cell(2)}>
        <Spanning
          mark={row.mark}
          said={spanWords(opinion, told)}
          hatch={picture.hatch}
          why={told.whyDeemed?.(opinion.agency) ?? ''}
        />
      </td>
    );
  }
  return row.cells.map((answer, index) => (
    <td
      key={answer.question}
      className={`${styles.cell} ${groundOf(answer)}`}
      {...(answer.comments > 0 ? {} : cell(index + 2))}
    >
      {answer.comments > 0 ? (
        <a href={`#gop-y-${opinion.agency}`} className={styles.open} {...cell(index + 2)}>
          <Said cell={answer} />
        </a>
      ) : (
        <Said cell={answer} />
      )}
    </td>
  ));
}
