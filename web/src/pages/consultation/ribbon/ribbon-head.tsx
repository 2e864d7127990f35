/** The head of the ribbon: from above the instants, the events, the weekday, the date, and the ordinal of the working day. */
import { useId } from 'react';
import { useLanguage } from '../../../language/language.js';
import { MarkAt } from '../../../marks/mark.js';
import { sayDate, sayShortWeekday } from '../../../time/say.js';
import type { Strip } from './day-strip.js';
import { HatchPattern, hatchFill } from './hatch.js';
import { EVENT_HEIGHT, INSTANT_HEIGHT, InstantLabels } from './head-label-views.js';
import { type HeadEvent, type HeadInstant, levelsOf, type Placed } from './head-labels.js';
import styles from './ribbon.module.css';

const ROW = 19;
const ORDINAL = 22;
const TEXT_UP = 6;
/** Below this a day has no room for its weekday, only for a date now and then. */
const NARROW = 18;

export function RibbonHead({
  strip,
  dayWidth,
  instants,
  events,
  sentence,
  hatch,
}: {
  readonly strip: Strip;
  readonly dayWidth: number;
  readonly instants: readonly Placed<HeadInstant>[];
  readonly events: readonly Placed<HeadEvent>[];
  readonly sentence: string;
  readonly hatch: string;
}) {
  const id = useId();
  const width = strip.days.length * dayWidth;
  const eventsTop = levelsOf(instants) * INSTANT_HEIGHT + 2;
  const weekdays = eventsTop + Math.max(1, levelsOf(events)) * EVENT_HEIGHT;
  const dates = weekdays + ROW;
  const ordinals = dates + ROW;
  const height = ordinals + ORDINAL;
  return (
    <svg className={styles.head} width={width} height={height} role="img" aria-labelledby={id}>
      <title id={id}>{sentence}</title>
      <defs>
        <HatchPattern id={hatch} />
      </defs>
      <line x2={width} y1={weekdays} y2={weekdays} className={styles.dayLine} />
      <line x2={width} y1={ordinals} y2={ordinals} className={styles.dayLine} />
      <Days {...{ strip, dayWidth, hatch, weekdays, dates, ordinals, height }} />
      {instants.map(({ it, label }) => (
        <g key={label.key}>
          {/* A line that falls within a day ends above its date; the lanes take it up again. */}
          <line
            x1={label.x}
            x2={label.x}
            y1={label.level * INSTANT_HEIGHT + 2}
            y2={it.atMidnight ? height : weekdays}
            className={styles[it.kind]}
          />
        </g>
      ))}
      <InstantLabels instants={instants} />
      <Events events={events} top={eventsTop} />
    </svg>
  );
}

/** A column for each day: its weekday, its date, and the ordinal of the working day. */
function Days({
  strip,
  dayWidth,
  hatch,
  weekdays,
  dates,
  ordinals,
  height,
}: {
  readonly strip: Strip;
  readonly dayWidth: number;
  readonly hatch: string;
  /** Where the rows begin, from above. */
  readonly weekdays: number;
  readonly dates: number;
  readonly ordinals: number;
  readonly height: number;
}) {
  const { language } = useLanguage();
  return strip.days.map((day, index) => {
    const left = index * dayWidth;
    const middle = left + dayWidth / 2;
    const shown = dayWidth >= NARROW || index % 2 === 0;
    const dated = index === 0 || day.date.endsWith('-01');
    return (
      <g key={day.date} className={day.working ? styles.workDay : styles.dayOff}>
        {!day.working && (
          <rect x={left} y={weekdays} width={dayWidth} height={height - weekdays} fill={hatchFill(hatch)} />
        )}
        <line x1={left} x2={left} y1={weekdays} y2={height} className={styles.dayLine} />
        {shown && (
          <>
            <text x={middle} y={dates - TEXT_UP} className={styles.weekday}>
              {sayShortWeekday(day.date, language)}
            </text>
            <text x={middle} y={ordinals - TEXT_UP} className={styles.date}>
              {dated ? sayDate(day.date, false) : Number(day.date.slice(8))}
            </text>
          </>
        )}
        {day.ordinal !== null && (
          <text x={middle} y={height - TEXT_UP} className={styles.ordinal}>
            {day.ordinal}
          </text>
        )}
        {day.added !== null && (
          <text x={middle} y={height - TEXT_UP} className={styles.added}>
            +{day.added}
          </text>
        )}
        {day.madeUp && (
          <rect
            x={left + 1}
            y={weekdays + 1}
            width={dayWidth - 2}
            height={ordinals - weekdays - 2}
            className={styles.madeUp}
          />
        )}
      </g>
    );
  });
}

function Events({ events, top }: { readonly events: readonly Placed<HeadEvent>[]; readonly top: number }) {
  return events.map(({ it, label }) => {
    const baseline = top + label.level * EVENT_HEIGHT + EVENT_HEIGHT - TEXT_UP;
    if (it.kind === 'reminder') return <ReminderFlag key={label.key} x={label.x} y={baseline - 5} text={it.text} />;
    return (
      <text
        key={label.key}
        x={label.anchor === 'middle' ? (label.left + label.right) / 2 : label.left}
        y={baseline}
        textAnchor={label.anchor === 'middle' ? 'middle' : 'start'}
        className={it.kind === 'made-up' ? styles.eventStrong : styles.event}
      >
        {it.text}
      </text>
    );
  });
}

/** A flag whose pole stands at the reminder's hour, the word before it. */
function ReminderFlag({ x, y, text }: { readonly x: number; readonly y: number; readonly text: string }) {
  return (
    <>
      {text !== '' && (
        <text x={x - 3} y={y + 5} textAnchor="end" className={styles.event}>
          {text}
        </text>
      )}
      <MarkAt name="reminder" x={x + 4} y={y} size={16} />
    </>
  );
}
