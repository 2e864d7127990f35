/** Working days as ticks: gone solid, today in ink, left hollow, a bar at the limit, past it red; always with its words. */
import { counted } from '../language/counted.js';
import { texts, useTexts } from '../language/language.js';
import styles from './tick-bar.module.css';

const words = texts({
  vi: {
    day: (held: number, of: number) => `ngày làm việc thứ ${held} trên ${of}`,
    over: (days: number, of: number) => `Quá hạn ${days} ngày làm việc, thời hạn ${of} ngày`,
  },
  en: {
    day: (held: number, of: number) => `working day ${held} of ${of}`,
    over: (days: number, of: number) =>
      `${counted(days, 'working day')} overdue, the deadline was ${counted(of, 'day')}`,
  },
});

const MOST = 30;
const STEP = 17;

/** @param held working days so far, today included; @param of working days of the limit */
export function TickBar({
  held,
  of,
  silent = false,
}: {
  readonly held: number;
  readonly of: number;
  readonly silent?: boolean;
}) {
  const { day, over: overdue } = useTexts(words);
  const over = Math.max(0, held - of);
  const ticks = [
    ...Array.from({ length: Math.min(of, MOST) }, (_, i) =>
      i + 1 < held ? 'gone' : i + 1 === held ? 'today' : 'left',
    ),
    'limit',
    ...Array.from({ length: Math.min(over, MOST) }, () => 'over'),
  ].map((kind, i) => ({ kind, x: i * STEP }));
  return (
    <span className={styles.bar}>
      <svg className={styles.ticks} width={ticks.length * STEP} height="18" aria-hidden="true">
        {ticks.map(({ kind, x }) =>
          kind === 'limit' ? (
            <rect key={x} className={styles.limit} x={x + 5} y="0" width="2" height="18" />
          ) : (
            <rect key={x} className={styles[kind]} x={x + 0.75} y="4" width="13.5" height="10" />
          ),
        )}
      </svg>
      {!silent && <span className="small">{over > 0 ? overdue(over, of) : day(held, of)}</span>}
    </span>
  );
}
