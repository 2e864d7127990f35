/** The words at the head of a ribbon: the present moment and the limits above, events below them. */
import { MarkAt } from '../../../marks/mark.js';
import { sayDate } from '../../../time/say.js';
import type { Strip } from './day-strip.js';
import type { HeadEvent, HeadInstant, Placed } from './head-labels.js';
import styles from './ribbon.module.css';

/** The height of one level of labels. */
export const INSTANT_HEIGHT = 21;
export const EVENT_HEIGHT = 20;

export function InstantLabels({ instants }: { readonly instants: readonly Placed<HeadInstant>[] }) {
  return instants.map(({ it, label }) => {
    const isNow = it.kind === 'now';
    const isAtEnd = label.anchor === 'end';
    const inset = isNow ? 7 : 4;
    return (
      <g key={label.key}>
        {isNow && (
          <rect
            x={label.left}
            y={label.level * INSTANT_HEIGHT + 1}
            width={label.right - label.left}
            height={INSTANT_HEIGHT - 2}
            className={styles.flag}
          />
        )}
        <text
          x={isAtEnd ? label.right - inset : label.left + inset}
          y={label.level * INSTANT_HEIGHT + INSTANT_HEIGHT - 6}
          textAnchor={isAtEnd ? 'end' : 'start'}
          className={isNow ? styles.nowText : styles.instantText}
        >
          {it.text}
        </text>
      </g>
    );
  });
}

export function PhoneEvents({
  events,
  firstDay,
  top,
  bottom,
}: {
  readonly events: readonly Placed<HeadEvent>[];
  readonly firstDay: Strip['first'];
  readonly top: number;
  readonly bottom: number;
}) {
  return events.map(({ it, label }) => {
    // The date of receipt stands below, where there is room for it.
    if (it.kind === 'received')
      return (
        <text key={label.key} x={label.left} y={bottom + 16} className={styles.event}>
          {`${it.text} ${sayDate(firstDay, false)}`}
        </text>
      );
    const y = top + label.level * EVENT_HEIGHT + EVENT_HEIGHT - 6;
    if (it.kind === 'reminder') return <MarkAt key={label.key} name="reminder" x={label.x + 4} y={y - 5} size={15} />;
    const isCentred = label.anchor === 'middle';
    return (
      <text
        key={label.key}
        x={isCentred ? (label.left + label.right) / 2 : label.left}
        y={y}
        textAnchor={isCentred ? 'middle' : 'start'}
        className={it.kind === 'made-up' ? styles.eventStrong : styles.event}
      >
        {it.text}
      </text>
    );
  });
}
