/** The line of stages of a consultation, and behind it the drawing of its machine. */
import { lazy, Suspense, useState } from 'react';
import type { Consultation } from '../../../api/client.js';
import { texts, useLanguage, useTexts } from '../../../language/language.js';
import { Waiting } from '../../../parts/waiting.js';
import { useClock } from '../../../time/now.js';
import { type Stage, stagesOf } from './stage-line.js';
import styles from './stages.module.css';

const Machines = lazy(() => import('./machines.js'));

const words = texts({
  vi: {
    label: 'Các bước của hồ sơ',
    drawing: 'Sơ đồ trạng thái',
    what: 'sơ đồ trạng thái',
    places: {
      passed: 'đã qua',
      present: 'hiện nay',
      certain: 'tiếp theo',
      possible: 'có thể',
      skipped: 'không phải qua',
    },
  },
  en: {
    label: 'The stages of the consultation',
    drawing: 'State machine',
    what: 'the state machine',
    places: { passed: 'passed', present: 'present', certain: 'ahead', possible: 'possible', skipped: 'not needed' },
  },
});

/** Dots with their words; the present one in ink. The drawing of the machine opens below and is fetched only then. */
export function Stages({ consultation }: { readonly consultation: Consultation }) {
  const { now, calendar } = useClock();
  const { language } = useLanguage();
  const { label, drawing, what, places } = useTexts(words);
  const [opened, setOpened] = useState(false);
  const stages = stagesOf(consultation, now, calendar, language);
  return (
    <div className={styles.stages}>
      <ol className={styles.line} aria-label={label}>
        {stages.map((stage, index) => (
          <li
            key={stage.name}
            className={`${styles.stage} ${styles[stage.place]} ${leadsTo(stage, stages[index + 1])}`}
            {...(stage.place === 'present' ? { 'aria-current': 'step' as const } : {})}
          >
            <Dot place={stage.place} end={index === stages.length - 1} />
            <span className="only-heard">{places[stage.place]}: </span>
            <span className={styles.title}>{stage.title}</span>
            <span className={styles.words}>{stage.words}</span>
          </li>
        ))}
      </ol>
      <details className={styles.drawing} onToggle={({ currentTarget }) => currentTarget.open && setOpened(true)}>
        <summary>{drawing}</summary>
        {opened && (
          <Suspense fallback={<Waiting what={what} />}>
            <Machines of={consultation} />
          </Suspense>
        )}
      </details>
    </div>
  );
}

/** The look of the line from one stage to the next. */
function leadsTo(stage: Stage, next: Stage | undefined): string {
  if (next === undefined) return '';
  const isReached = next.place === 'passed' || next.place === 'present';
  return (
    (isReached
      ? styles.reached
      : next.place === 'certain' && stage.place !== 'possible'
        ? styles.ahead
        : styles.perhaps) ?? ''
  );
}

/** Passed solid, present in ink with a halo, ahead hollow; the end is a square. */
function Dot({ place, end }: { readonly place: Stage['place']; readonly end: boolean }) {
  return (
    <svg className={styles.dot} width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
      {place === 'present' && <circle cx="10" cy="10" r="9.4" className={styles.halo} />}
      {end ? (
        <rect x="4.5" y="4.5" width="11" height="11" className={styles.shape} />
      ) : (
        <circle cx="10" cy="10" r="5.6" className={styles.shape} />
      )}
    </svg>
  );
}
