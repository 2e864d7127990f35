/** The line of dots beside the word of a state; it says nothing that the word does not, and is silent in a screen reader. */
import type { Schemas } from '../../api/client.js';
import { Mark } from '../../marks/mark.js';
import styles from './stage-mark.module.css';
import { type Dot, stagesOf } from './stages.js';

const STEP = 13;
const MIDDLE = 8;
const RADIUS = 3.6;

export function StageMark({
  state,
  outcome,
}: {
  readonly state: Schemas['ConsultationState'];
  readonly outcome: Schemas['Outcome'] | null;
}) {
  const dots = stagesOf(state, outcome);
  if (dots === null) return <Mark name="cancelled" size={16} />;
  const placed = dots.map((dot, i) => ({ dot, x: MIDDLE + i * STEP }));
  const last = placed.at(-1)?.x ?? MIDDLE;
  return (
    <svg className={styles.stages} width={last + MIDDLE} height={2 * MIDDLE} aria-hidden="true">
      {placed.slice(1).map(({ dot, x }) => (
        <line
          key={x}
          className={dot === 'possible' ? styles.maybe : styles.line}
          x1={x - STEP}
          x2={x}
          y1={MIDDLE}
          y2={MIDDLE}
        />
      ))}
      {placed.map(({ dot, x }) => (
        <Shape key={x} dot={dot} x={x} />
      ))}
    </svg>
  );
}

function Shape({ dot, x }: { readonly dot: Dot; readonly x: number }) {
  if (dot === 'end' || dot === 'ended')
    return (
      <rect
        className={styles[dot]}
        x={x - RADIUS}
        y={MIDDLE - RADIUS}
        width={2 * RADIUS}
        height={2 * RADIUS}
        rx="0.5"
      />
    );
  return (
    <>
      {dot === 'present' && <circle className={styles.halo} cx={x} cy={MIDDLE} r={MIDDLE - 0.8} />}
      <circle className={styles[dot]} cx={x} cy={MIDDLE} r={RADIUS} />
    </>
  );
}
