/** The ribbon of a phone: one lane for all agencies, dates of working days only, marks stacked where they would touch. */
import { useId } from 'react';
import type { Instant } from '../../../../../workflows/limits/time.js';
import { MarkAt } from '../../../marks/mark.js';
import { DayGround } from './day-ground.js';
import { placeOf, type Strip } from './day-strip.js';
import { HatchPattern } from './hatch.js';
import { EVENT_HEIGHT, INSTANT_HEIGHT, InstantLabels, PhoneEvents } from './head-label-views.js';
import { type HeadEvent, type HeadInstant, levelsOf, type Placed } from './head-labels.js';
import type { Lane } from './lane.js';
import styles from './ribbon.module.css';
import { APART, type StackedMark, stackMarks } from './stacked-marks.js';

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
  const eventsTop = levelsOf(instants) * INSTANT_HEIGHT + 2;
  const datesTop = eventsTop + Math.max(1, levelsOf(events)) * EVENT_HEIGHT;
  const lineAt = datesTop + DATES + LINE_DOWN;
  const bottom = lineAt + LINE_DOWN + rows * (APART + 2);
  return (
    <svg className={styles.phone} width={width} height={bottom + FOOT} role="img" aria-labelledby={id}>
      <title id={id}>{sentence}</title>
      <defs>
        <HatchPattern id={hatch} />
      </defs>
      <DayGround strip={strip} dayWidth={dayWidth} hatch={hatch} top={datesTop} />
      <Dates strip={strip} dayWidth={dayWidth} top={datesTop} />
      <line x2={width} y1={datesTop + DATES} y2={datesTop + DATES} className={styles.dayLine} />
      <InstantLines instants={instants} datesTop={datesTop} bottom={bottom} />
      <OneLane lanes={lanes} x={x} lineAt={lineAt} />
      <Marks marks={marks} lineAt={lineAt} />
      <InstantLabels instants={instants} />
      <PhoneEvents events={events} firstDay={strip.first} top={eventsTop} bottom={bottom} />
    </svg>
  );
}

/** The dates of working days, as far as there is room for them; days that are made up have a frame. */
function Dates({ strip, dayWidth, top }: { readonly strip: Strip; readonly dayWidth: number; readonly top: number }) {
  return strip.days.map((day, index) => (
    <g key={day.date}>
      {day.working && dayWidth >= APART - 4 && (
        <text x={index * dayWidth + dayWidth / 2} y={top + 17} className={styles.date}>
          {Number(day.date.slice(8))}
        </text>
      )}
      {day.madeUp && (
        <rect x={index * dayWidth + 1} y={top + 1} width={dayWidth - 2} height={DATES - 3} className={styles.madeUp} />
      )}
    </g>
  ));
}

/** The upright lines of the present moment and of the limits; all but midnights leave out the row of dates. */
function InstantLines({
  instants,
  datesTop,
  bottom,
}: {
  readonly instants: readonly Placed<HeadInstant>[];
  readonly datesTop: number;
  readonly bottom: number;
}) {
  return instants.map(({ it, label }) => (
    <g key={label.key}>
      <line
        x1={label.x}
        x2={label.x}
        y1={label.level * INSTANT_HEIGHT + 2}
        y2={it.atMidnight ? bottom : datesTop}
        className={styles[it.kind]}
      />
      {!it.atMidnight && (
        <line x1={label.x} x2={label.x} y1={datesTop + DATES} y2={bottom} className={styles[it.kind]} />
      )}
    </g>
  ));
}

/** From the first receipt to the last limit of all agencies, with the extensions on it. */
function OneLane({
  lanes,
  x,
  lineAt,
}: {
  readonly lanes: readonly Lane[];
  readonly x: (at: Instant) => number;
  readonly lineAt: number;
}) {
  const stretches = lanes.flatMap((lane) => lane.stretches.filter(({ kind }) => kind === 'line'));
  const [first] = stretches.map(({ from }) => from).sort();
  const last = stretches
    .map(({ to }) => to)
    .sort()
    .at(-1);
  const box = (from: Instant, to: Instant) => ({ x: x(from), y: lineAt - 5, width: x(to) - x(from), height: 10 });
  return (
    <>
      {first !== undefined && last !== undefined && (
        <line x1={x(first)} x2={x(last)} y1={lineAt} y2={lineAt} className={styles.line} />
      )}
      {lanes.map(
        ({ extension }) =>
          extension !== null && (
            <g key={`${extension.from} ${extension.to} ${extension.filledTo}`}>
              <rect {...box(extension.from, extension.to)} className={styles.box} />
              <rect {...box(extension.from, extension.filledTo)} className={styles.filled} />
            </g>
          ),
      )}
      {first !== undefined && <circle cx={Math.max(6, x(first))} cy={lineAt} r="5" className={styles.receipt} />}
    </>
  );
}

function Marks({ marks, lineAt }: { readonly marks: readonly StackedMark[]; readonly lineAt: number }) {
  return marks.map(({ key, name, x, row }) => {
    const y = lineAt + row * (APART + 2);
    return (
      <g key={key}>
        <circle cx={x} cy={y} r="8" className={styles.plate} />
        <MarkAt name={name} x={x} y={y} size={name === 'deemed' ? 20 : 17} />
      </g>
    );
  });
}
