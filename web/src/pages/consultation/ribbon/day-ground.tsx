/** The ground of a strip of days, over the whole height of a drawing: days off hatched, a hairline between days. */
import type { Strip } from './day-strip.js';
import { hatchFill } from './hatch.js';
import styles from './ribbon.module.css';

export function DayGround({
  strip,
  dayWidth,
  hatch,
  top = 0,
}: {
  readonly strip: Strip;
  readonly dayWidth: number;
  readonly hatch: string;
  readonly top?: number;
}) {
  return (
    <>
      {strip.days.map(({ date, working }, index) => (
        <g key={date}>
          {!working && (
            <rect x={index * dayWidth} y={top} width={dayWidth} height="100%" fill={hatchFill(hatch)} stroke="none" />
          )}
          <line x1={index * dayWidth} x2={index * dayWidth} y1={top} y2="100%" className={styles.dayLine} />
        </g>
      ))}
    </>
  );
}
