/**
 * The marks of positions and states, on a grid of 20: filled was said, dashed was not. A mark never stands without its word;
 * it is therefore silent in a screen reader.
 */
import type { ReactNode } from 'react';
import styles from './mark.module.css';

export type MarkName =
  | 'agree'
  | 'agree-with-conditions'
  | 'disagree'
  | 'no-comment'
  | 'answered'
  | 'deemed'
  | 'awaiting'
  | 'clarifying'
  | 'returned'
  | 'contested'
  | 'released'
  | 'transferred'
  | 'cancelled'
  | 'overdue'
  | 'unanswered'
  | 'late'
  | 'accepted'
  | 'partly-accepted'
  | 'rejected'
  | 'noted'
  | 'extension'
  | 'reminder'
  | 'proof'
  | 'signature'
  | 'warning'
  | 'paused'
  | 'receipt';

const ring = <circle cx="10" cy="10" r="7.6" fill="none" stroke="currentColor" strokeWidth="1.8" />;
const frame = (dashed = false) => (
  <rect
    x="2.4"
    y="2.4"
    width="15.2"
    height="15.2"
    rx="2"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.7"
    {...(dashed ? { strokeDasharray: '2.6 2' } : {})}
  />
);
const line = (d: string, width = 1.8, more: object = {}) => (
  <path
    d={d}
    fill="none"
    stroke="currentColor"
    strokeWidth={width}
    strokeLinecap="round"
    strokeLinejoin="round"
    {...more}
  />
);
const turningBack = line('M6.2 7.6h5a3 3 0 0 1 0 6H8M8.6 5.2 6.2 7.6 8.6 10', 1.7);

const SHAPES: Readonly<Record<MarkName, ReactNode>> = {
  agree: (
    <>
      <circle cx="10" cy="10" r="8.4" fill="currentColor" />
      <path
        d="m6.2 10.2 2.7 2.7 5-5.4"
        fill="none"
        stroke="var(--mark-ground, var(--sheet))"
        strokeWidth="2.1"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </>
  ),
  'agree-with-conditions': (
    <>
      {ring}
      <path d="M10 2.4a7.6 7.6 0 0 0 0 15.2z" fill="currentColor" />
    </>
  ),
  disagree: (
    <>
      <rect x="2" y="2" width="16" height="16" rx="1" fill="currentColor" />
      <path
        d="m6.4 6.4 7.2 7.2m0-7.2-7.2 7.2"
        fill="none"
        stroke="var(--mark-ground, var(--sheet))"
        strokeWidth="2.2"
        strokeLinecap="round"
      />
    </>
  ),
  'no-comment': (
    <>
      {ring}
      {line('M6.4 10h7.2')}
    </>
  ),
  answered: (
    <>
      {ring}
      {line('M6 10h.01M10 10h.01M14 10h.01', 2.4)}
    </>
  ),
  deemed: (
    <>
      <circle
        cx="10"
        cy="10"
        r="8"
        fill="var(--mark-ground, var(--sheet))"
        stroke="currentColor"
        strokeWidth="1.8"
        strokeDasharray="3 1.9"
      />
      <path
        d="M12.3 6.6c-.3-.9-1.2-1.4-2.3-1.4-1.3 0-2.3.7-2.3 1.7 0 2.3 4.8 1.7 4.8 4.1 0 .8-.7 1.3-1.4 1.4M7.7 13.4c.3.9 1.2 1.4 2.3 1.4 1.3 0 2.3-.7 2.3-1.7 0-2.3-4.8-1.7-4.8-4.1 0-.8.7-1.3 1.4-1.4"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.4"
        strokeLinecap="round"
      />
    </>
  ),
  awaiting: (
    <>
      {ring}
      {line('M10 5.6V10l2.9 1.9', 1.6)}
    </>
  ),
  clarifying: (
    <>
      {ring}
      {line('M7.9 8.1c0-1.2.9-2.1 2.1-2.1s2.1.8 2.1 1.9c0 1.5-2.1 1.6-2.1 3.2', 1.6)}
      <circle cx="10" cy="13.7" r="1" fill="currentColor" />
    </>
  ),
  returned: (
    <>
      {frame()}
      {turningBack}
    </>
  ),
  contested: (
    <>
      {frame()}
      {line('M7.9 8.1c0-1.2.9-2.1 2.1-2.1s2.1.8 2.1 1.9c0 1.5-2.1 1.6-2.1 3.2', 1.6)}
      <circle cx="10" cy="13.7" r="1" fill="currentColor" />
    </>
  ),
  released: (
    <>
      {frame(true)}
      {turningBack}
    </>
  ),
  transferred: (
    <>
      {frame()}
      {line('M5.8 10h8M11 6.8l3.2 3.2-3.2 3.2', 1.7)}
    </>
  ),
  cancelled: (
    <>
      {ring}
      {line('m5 15 10-10', 1.7)}
    </>
  ),
  overdue: (
    <>
      <path d="M10 2 19 17.6H1z" fill="currentColor" strokeLinejoin="round" />
      <path
        d="M10 7.6v5M10 15.1v.2"
        stroke="var(--mark-ground, var(--sheet))"
        strokeWidth="1.9"
        strokeLinecap="round"
      />
    </>
  ),
  unanswered: (
    <>
      {line('M10 2.8 18.2 17H1.8z', 1.7)}
      {line('M7.4 13.2h5.2', 1.7)}
    </>
  ),
  late: (
    <>
      {line('M2.4 5h15.2v10.6H2.4zM2.4 5.4 10 11.2l7.6-5.8', 1.5)}
      {line('m2.4 17.6 15.2-15.2', 1.5)}
    </>
  ),
  accepted: line('m4 10.6 4 4 8-9', 2.1),
  'partly-accepted': (
    <>
      {line('m4 10.6 4 4', 2.1)}
      {line('m8 14.6 8-9', 2.1, { strokeDasharray: '2.4 3' })}
    </>
  ),
  rejected: line('m5 5 10 10M15 5 5 15', 2.1),
  noted: line('M3.6 5.6h12.8M3.6 10h12.8M3.6 14.4h8', 1.8),
  extension: (
    <>
      {line('M3 5.6v8.8M17 5.6v8.8M3 10h6', 1.9)}
      {line('M10.6 10H17', 1.9, { strokeDasharray: '1.6 2.4' })}
    </>
  ),
  reminder: line('M5.4 17.6V2.8H15l-2.4 3.4L15 9.6H5.4', 1.7),
  proof: (
    <>
      <rect
        x="2.6"
        y="3.6"
        width="9"
        height="5.6"
        rx="2.8"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.7"
        transform="rotate(24 7 6.4)"
      />
      <rect
        x="8.4"
        y="10.8"
        width="9"
        height="5.6"
        rx="2.8"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.7"
        transform="rotate(24 13 13.6)"
      />
    </>
  ),
  signature: line('m4.4 12.6 8.6-9 2.8 2.7-8.6 9-3.6.8zM3.6 18h12.8', 1.6),
  warning: (
    <>
      {line('M10 2.8 18.2 17H1.8z', 1.7)}
      {line('M10 8v4M10 14.4v.1', 1.8)}
    </>
  ),
  paused: (
    <>
      {ring}
      {line('M8 6.8v6.4M12 6.8v6.4', 1.9)}
    </>
  ),
  receipt: line('M10 3v8.6M6.6 8.4 10 11.8l3.4-3.4M3.4 12.6v4h13.2v-4', 1.7),
};

const TONES: Readonly<Record<MarkName, string>> = {
  agree: 'ok',
  'agree-with-conditions': 'ochre',
  disagree: 'inv',
  'no-comment': 'text2',
  answered: 'text2',
  deemed: 'seal',
  awaiting: 'text3',
  clarifying: 'ochre',
  returned: 'accent',
  contested: 'ochre',
  released: 'text3',
  transferred: 'accent',
  cancelled: 'text3',
  overdue: 'seal',
  unanswered: 'seal',
  late: 'text2',
  accepted: 'ok',
  'partly-accepted': 'ochre',
  rejected: 'text',
  noted: 'text2',
  extension: 'accent',
  reminder: 'text2',
  proof: 'ok',
  signature: 'accent',
  warning: 'ochre',
  paused: 'ochre',
  receipt: 'text2',
};

/** One mark. `size` in pixels: 20 beside words, 16 in tallies, 24 in deemed cells. */
export function Mark({ name, size = 20 }: { readonly name: MarkName; readonly size?: number }) {
  return (
    <svg
      className={`${styles.mark} ${styles[TONES[name]]}`}
      width={size}
      height={size}
      viewBox="0 0 20 20"
      aria-hidden="true"
    >
      {SHAPES[name]}
    </svg>
  );
}

/** The same mark to be placed in a drawing of its own, centred on a point. */
export function MarkAt({
  name,
  x,
  y,
  size = 18,
}: {
  readonly name: MarkName;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
}) {
  return (
    <g className={styles[TONES[name]]} transform={`translate(${x - size / 2} ${y - size / 2}) scale(${size / 20})`}>
      {SHAPES[name]}
    </g>
  );
}
