/**
 * The machines themselves, drawn with the present state and the ways out of it. Loaded only when a person opens the
 * drawing, since the machines bring the library along in which they are written.
 */
import { useId } from 'react';
import { consultationMachine } from '../../../../../workflows/consultation/consultation.machine.js';
import { opinionMachine } from '../../../../../workflows/opinion/opinion.machine.js';
import { readMachine } from '../../../../../workflows/step/machine-reading.js';
import { useRegulation } from '../../../acts/rules-of.js';
import type { Consultation } from '../../../api/client.js';
import { texts, useLanguage, useTexts } from '../../../language/language.js';
import { consultationStateWords, opinionStateWords } from '../../../marks/words.js';
import { eventWords } from './event-words.js';
import { BOX, cornerOf, curveOf, SPOTS, type Spot, sizeOf, type Way, waysOf } from './machine-sheet.js';
import styles from './stages.module.css';
import { ruleOf, statesOn, waysOfConsultation, waysOfOpinion } from './ways-under.js';

const words = texts({
  vi: {
    consultation: 'Hồ sơ lấy ý kiến',
    opinion: 'Ý kiến của từng cơ quan',
    here: 'đang ở đây',
    agencies: (count: number) => `${count} cơ quan`,
    waysOut: 'Các bước tiếp theo:',
    noWay: 'Trạng thái hiện nay là trạng thái cuối.',
    way: (from: string, to: string, by: string) => `${from} → ${to}: ${by}`,
    drawn: (what: string, here: string) =>
      `Sơ đồ trạng thái: ${what}. Hiện nay: ${here}. Các bước tiếp theo được ghi bằng lời ngay dưới sơ đồ.`,
    or: ' hoặc ',
  },
  en: {
    consultation: 'The consultation',
    opinion: 'The opinion of each agency',
    here: 'it is here',
    agencies: (count: number) => `${count} ${count === 1 ? 'agency' : 'agencies'}`,
    waysOut: 'The ways out of the present state:',
    noWay: 'The present state is a last one.',
    way: (from: string, to: string, by: string) => `${from} → ${to}: ${by}`,
    drawn: (what: string, here: string) =>
      `State machine: ${what}. Present: ${here}. The ways out stand in words below the drawing.`,
    or: ' or ',
  },
});

const consultation = readMachine(consultationMachine);
const opinion = readMachine(opinionMachine);

/** Both drawings for one consultation. */
export default function Machines({ of }: { readonly of: Consultation }) {
  const { language } = useLanguage();
  const t = useTexts(words);
  const regulation = useRegulation(of.regulation);
  const asked = Object.values(of.opinions);
  const states = asked.map(({ state }) => state);
  const counts = new Map(
    states.map((state) => [state as string, t.agencies(states.filter((one) => one === state).length)]),
  );
  // What the regulation does not have is not drawn, so nothing is before the regulation is known.
  if (regulation === undefined) return null;
  const { rule, binding } = ruleOf(regulation, of.regime);
  return (
    <>
      <Machine
        title={t.consultation}
        spots={SPOTS.consultation}
        ways={waysOfConsultation(waysOf(consultation), of, binding)}
        names={consultationStateWords[language]}
        here={new Map([[of.state as string, t.here]])}
      />
      {counts.size > 0 && (
        <Machine
          title={t.opinion}
          spots={SPOTS.opinion}
          ways={waysOfOpinion(waysOf(opinion), rule, asked)}
          names={opinionStateWords[language]}
          here={counts}
        />
      )}
    </>
  );
}

function Machine({
  title,
  spots,
  ways,
  names,
  here,
}: {
  readonly title: string;
  readonly spots: Readonly<Record<string, Spot>>;
  readonly ways: readonly Way[];
  readonly names: Readonly<Record<string, string>>;
  /** The present states, each with what stands under its name. */
  readonly here: ReadonlyMap<string, string>;
}) {
  const id = useId();
  const { language } = useLanguage();
  const t = useTexts(words);
  const { width, height } = sizeOf(spots);
  const open = ways.filter(({ from }) => here.has(from));
  const states = statesOn(ways, [...here.keys()]);
  const nameOf = (state: string) => names[state] ?? state;
  const present = [...here].map(([state, beside]) => `${nameOf(state)} (${beside})`).join(', ');
  // The open ways are drawn last, so that none of the others crosses over them.
  const drawn = [...ways.filter(({ from }) => !here.has(from)), ...open];
  return (
    <figure className={styles.machine}>
      <figcaption>{title}</figcaption>
      <div className={styles.sheet}>
        <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img" aria-labelledby={`${id}title`}>
          <title id={`${id}title`}>{t.drawn(title, present)}</title>
          <defs>
            {(['open', 'closed'] as const).map((kind) => (
              <marker
                key={kind}
                id={`${id}${kind}`}
                viewBox="0 0 8 8"
                refX="7"
                refY="4"
                markerWidth="8"
                markerHeight="8"
                markerUnits="userSpaceOnUse"
                orient="auto"
              >
                <path d="M0 0 8 4 0 8z" className={kind === 'open' ? styles.headOpen : styles.headClosed} />
              </marker>
            ))}
          </defs>
          {drawn.map(({ from, to }) => {
            const start = spots[from];
            const end = spots[to];
            if (start === undefined || end === undefined) return null;
            const isOpen = here.has(from);
            return (
              <path
                key={`${from} ${to}`}
                d={curveOf(start, end)}
                className={isOpen ? styles.wayOpen : styles.way}
                markerEnd={`url(#${id}${isOpen ? 'open' : 'closed'})`}
              />
            );
          })}
          {Object.entries(spots).map(([state, spot]) => {
            if (!states.has(state)) return null;
            const { x, y } = cornerOf(spot);
            const beside = here.get(state);
            return (
              <g key={state} className={beside === undefined ? styles.state : styles.stateHere}>
                <rect x={x} y={y} width={BOX.width} height={BOX.height} rx="4" />
                <text x={x + BOX.width / 2} y={y + (beside === undefined ? 27 : 19)}>
                  {nameOf(state)}
                </text>
                {beside !== undefined && (
                  <text x={x + BOX.width / 2} y={y + 35} className={styles.beside}>
                    {beside}
                  </text>
                )}
              </g>
            );
          })}
        </svg>
      </div>
      <p className="second">{open.length === 0 ? t.noWay : t.waysOut}</p>
      <ul className={styles.ways}>
        {open.map(({ from, to, events }) => (
          <li key={`${from} ${to}`}>
            {t.way(nameOf(from), nameOf(to), events.map((event) => eventWords(event, language)).join(t.or))}
          </li>
        ))}
      </ul>
    </figure>
  );
}
