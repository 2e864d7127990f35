/** One agency's lane: a drawing as high as its row, with a sentence that says the same. */
import { useId } from 'react';
import type { Instant } from '../../../../../workflows/limits/time.js';
import { texts, useTexts } from '../../../language/language.js';
import { MarkAt } from '../../../marks/mark.js';
import { DayGround } from './day-ground.js';
import { isWithin, placeOf, type Strip } from './day-strip.js';
import type { Lane } from './lane.js';
import styles from './ribbon.module.css';

const words = texts({
  vi: { noReceipt: 'chưa có biên nhận', extension: (days: number) => `gia hạn ${days} ngày` },
  en: {
    noReceipt: 'receipt not proved',
    extension: (days: number) => `extended ${days} ${days === 1 ? 'day' : 'days'}`,
  },
});

const BOX = 10;
const LATE_BELOW = 19;
const LATE_RIGHT = 12;
const EDGE = 12;

export function LaneDrawing({
  lane,
  sentence,
  strip,
  now,
  dayWidth,
  hatch,
}: {
  readonly lane: Lane;
  readonly sentence: string;
  readonly strip: Strip;
  readonly now: Instant;
  readonly dayWidth: number;
  readonly hatch: string;
}) {
  const id = useId();
  const { noReceipt, extension } = useTexts(words);
  const width = strip.days.length * dayWidth;
  const x = (at: Instant) => Math.max(0, Math.min(width, placeOf(strip, at) * dayWidth));
  const { limit } = lane;
  return (
    <svg className={styles.lane} width={width} height="100%" role="img" aria-labelledby={id}>
      <title id={id}>{sentence}</title>
      <DayGround strip={strip} dayWidth={dayWidth} hatch={hatch} />
      {isWithin(strip, now) && <line x1={x(now)} x2={x(now)} y2="100%" className={styles.now} />}
      {limit !== null && limit.kind !== 'tick' && (
        <line x1={x(limit.at)} x2={x(limit.at)} y2="100%" className={styles[limit.kind]} />
      )}
      {/* What is drawn on the line is centred on the middle of the row, however high the row is. */}
      <svg y="50%" overflow="visible" aria-hidden="true">
        {lane.stretches.map(({ kind, from, to }) => (
          <line key={`${kind} ${from}`} x1={x(from)} x2={x(to)} className={styles[kind]} />
        ))}
        {lane.stretches.some(({ kind }) => kind === 'lead-in') && (
          <text x={x(lane.stretches[0]?.from ?? now) + 6} y={-8} className={styles.note}>
            {noReceipt}
          </text>
        )}
        {lane.extension !== null && (
          <>
            <rect
              x={x(lane.extension.from)}
              y={-BOX / 2}
              width={x(lane.extension.to) - x(lane.extension.from)}
              height={BOX}
              className={styles.box}
            />
            <rect
              x={x(lane.extension.from)}
              y={-BOX / 2}
              width={x(lane.extension.filledTo) - x(lane.extension.from)}
              height={BOX}
              className={styles.filled}
            />
            <text x={x(lane.extension.to) - 6} y={-11} textAnchor="end" className={styles.extensionNote}>
              {extension(lane.extension.days)}
            </text>
          </>
        )}
        {lane.receivedAt !== null && <circle cx={x(lane.receivedAt)} r="4.5" className={styles.receipt} />}
        {limit?.kind === 'tick' && <line x1={x(limit.at)} x2={x(limit.at)} y1={-9} y2={9} className={styles.tick} />}
        {lane.marks.map(({ name, at }) => (
          <g key={`${name} ${at}`}>
            <circle cx={x(at)} r="9" className={styles.plate} />
            <MarkAt name={name} x={x(at)} y={0} size={name === 'deemed' ? 22 : 20} />
          </g>
        ))}
        {lane.lateAt !== null && (
          <MarkAt
            name="late"
            x={Math.min(width - EDGE, Math.max(x(lane.lateAt), (limit === null ? 0 : x(limit.at)) + LATE_RIGHT))}
            y={LATE_BELOW}
            size={16}
          />
        )}
      </svg>
    </svg>
  );
}
