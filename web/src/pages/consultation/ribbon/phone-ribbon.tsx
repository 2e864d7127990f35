/** The ribbon of a phone: one lane for all agencies, dates of working days only, marks stacked where they would touch. */
import { useId } from 'react';
import type { Instant } from '../../../../../workflows/limits/time.js';
import { MarkAt } from '../../../marks/mark.js';
import { sayDate } from '../../../time/say.js';
import { DayGround } from './day-ground.js';
import { placeOf, type Strip } from './day-strip.js';
import { HatchPattern } from './hatch.js';
import { type HeadEvent, type HeadInstant, levelsOf, type Placed } from './head-labels.js';
import type { Lane } from './lane.js';
import styles from './ribbon.module.css';
import { APART, stackMarks } from './stacked-marks.js';

const LEVEL = 21;
const EVENT = 20;
const DATES = 24;
const LINE_DOWN = 26;
const FOOT = 22;

export function PhoneRibbon({
  lanes,
  strip,
  dayWidth,
  instants,
  events,
  sentence,
  hatch,
}: {
  readonly lanes: readonly Lane[];
  readonly strip: Strip;
  readonly dayWidth: number;
  readonly instants: readonly Placed<HeadInstant>[];
  readonly events: readonly Placed<HeadEvent>[];
  readonly sentence: string;
  readonly hatch: string;
}) {
  const id = useId();
  const width = strip.days.length * dayWidth;
  const x = (at: Instant) => Math.max(0, Math.min(width, placeOf(strip, at) * dayWidth));
  const marks = stackMarks(lanes, strip, dayWidth);
  const rows = marks.reduce((most, { row }) => Math.max(most, row), 0);
  const eventsTop = levelsOf(instants) * LEVEL + 2;
  const datesTop = eventsTop + Math.max(1, levelsOf(events)) * EVENT;
  const lineAt = datesTop + DATES + LINE_DOWN;
  const bottom = lineAt + LINE_DOWN + rows * (APART + 2);
  const stretches = lanes.flatMap((lane) => lane.stretches.filter(({ kind }) => kind === 'line'));
  const starts = stretches.map(({ from }) => from).sort();
  const ends = stretches.map(({ to }) => to).sort();
  const [first] = starts;
  const last = ends.at(-1);
  return (
    <svg className={styles.phone} width={width} height={bottom + FOOT} role="img" aria-labelledby={id}>
      <title id={id}>{sentence}</title>
      <defs>
        <HatchPattern id={hatch} />
      </defs>
      <DayGround strip={strip} dayWidth={dayWidth} hatch={hatch} top={datesTop} />
      {strip.days.map((day, index) => (
        <g key={day.date}>
          {day.working && dayWidth >= APART - 4 && (
            <text x={index * dayWidth + dayWidth / 2} y={datesTop + 17} className={styles.date}>
              {Number(day.date.slice(8))}
            </text>
          )}
          {day.madeUp && (
            <rect
              x={index * dayWidth + 1}
              y={datesTop + 1}
              width={dayWidth - 2}
              height={DATES - 3}
              className={styles.madeUp}
            />
          )}
        </g>
      ))}
      <line x2={width} y1={datesTop + DATES} y2={datesTop + DATES} className={styles.dayLine} />
      {instants.map(({ it, label }) => (
        <g key={label.key}>
          <line
            x1={label.x}
            x2={label.x}
            y1={label.level * LEVEL + 2}
            y2={it.atMidnight ? bottom : datesTop}
            className={styles[it.kind]}
          />
          {!it.atMidnight && (
            <line x1={label.x} x2={label.x} y1={datesTop + DATES} y2={bottom} className={styles[it.kind]} />
          )}
        </g>
      ))}
      {first !== undefined && last !== undefined && (
        <line x1={x(first)} x2={x(last)} y1={lineAt} y2={lineAt} className={styles.line} />
      )}
      {lanes.map(
        ({ extension }) =>
          extension !== null && (
            <g key={`${extension.from} ${extension.to} ${extension.filledTo}`}>
              <rect
                x={x(extension.from)}
                y={lineAt - 5}
                width={x(extension.to) - x(extension.from)}
                height="10"
                className={styles.box}
              />
              <rect
                x={x(extension.from)}
                y={lineAt - 5}
                width={x(extension.filledTo) - x(extension.from)}
                height="10"
                className={styles.filled}
              />
            </g>
          ),
      )}
      {first !== undefined && <circle cx={Math.max(6, x(first))} cy={lineAt} r="5" className={styles.receipt} />}
      {marks.map(({ key, name, x: at, row }) => (
        <g key={key}>
          <circle cx={at} cy={lineAt + row * (APART + 2)} r="8" className={styles.plate} />
          <MarkAt name={name} x={at} y={lineAt + row * (APART + 2)} size={name === 'deemed' ? 20 : 17} />
        </g>
      ))}
      {instants.map(({ it, label }) => (
        <g key={label.key}>
          {it.kind === 'now' && (
            <rect
              x={label.left}
              y={label.level * LEVEL + 1}
              width={label.right - label.left}
              height={LEVEL - 2}
              className={styles.flag}
            />
          )}
          <text
            x={
              label.anchor === 'end'
                ? label.right - (it.kind === 'now' ? 7 : 4)
                : label.left + (it.kind === 'now' ? 7 : 4)
            }
            y={label.level * LEVEL + LEVEL - 6}
            textAnchor={label.anchor === 'end' ? 'end' : 'start'}
            className={it.kind === 'now' ? styles.nowText : styles.instantText}
          >
            {it.text}
          </text>
        </g>
      ))}
      {events.map(({ it, label }) => {
        // The date of receipt stands below, where there is room for it.
        if (it.kind === 'received')
          return (
            <text key={label.key} x={label.left} y={bottom + 16} className={styles.event}>
              {`${it.text} ${sayDate(strip.first, false)}`}
            </text>
          );
        const y = eventsTop + label.level * EVENT + EVENT - 6;
        if (it.kind === 'reminder')
          return <MarkAt key={label.key} name="reminder" x={label.x + 4} y={y - 5} size={15} />;
        return (
          <text
            key={label.key}
            x={label.anchor === 'middle' ? (label.left + label.right) / 2 : label.left}
            y={y}
            textAnchor={label.anchor === 'middle' ? 'middle' : 'start'}
            className={it.kind === 'made-up' ? styles.eventStrong : styles.event}
          >
            {it.text}
          </text>
        );
      })}
    </svg>
  );
}
