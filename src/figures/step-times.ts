/** How many working days each step took, the median and the ninetieth percentile, by kind and agency: where time goes (PY-1.3b, TC-1c). */
import type { StepTime } from '../../workflows/discipline/period-report/figures.js';
import type { Instant } from '../../workflows/limits/time.js';
import type { HeldStep } from './held-steps.js';
import type { Counting } from './step-figures.js';

/** Answering, sending a notice, a dispute, and a whole consultation. */
export const TIMED_STEPS = ['opinion', 'notice', 'dispute', 'consultation'] as const;
export type TimedStep = (typeof TIMED_STEPS)[number];

/** Of the steps that have ended: those of the whole province first, then each agency's, the slowest first. */
export function stepTimes(steps: readonly HeldStep[], { workingDays }: Counting): StepTime[] {
  const days = new Map<string, number[]>();
  const add = (step: TimedStep, agency: string, taken: number) => {
    for (const key of [`${step} `, `${step} ${agency}`]) {
      const known = days.get(key) ?? [];
      known.push(taken);
      days.set(key, known);
    }
  };
  for (const step of steps) {
    const taken = spanOfStep(step);
    if (taken !== null) add(step.kind, step.agency, workingDays(step.agency, taken.from, taken.to));
  }
  return [...days]
    .map(([key, taken]): StepTime => {
      const [step = '', agency = ''] = key.split(' ');
      const sorted = taken.sort((a, b) => a - b);
      return {
        step,
        agency: agency === '' ? null : agency,
        count: sorted.length,
        median: percentile(sorted, 0.5),
        ninetieth: percentile(sorted, 0.9),
      };
    })
    .sort(
      (a, b) =>
        Number(a.agency !== null) - Number(b.agency !== null) ||
        TIMED_STEPS.indexOf(a.step as TimedStep) - TIMED_STEPS.indexOf(b.step as TimedStep) ||
        b.ninetieth - a.ninetieth ||
        (a.agency ?? '').localeCompare(b.agency ?? ''),
    );
}

/** From when until when a step was held; null while it is. */
function spanOfStep(step: HeldStep): { readonly from: Instant; readonly to: Instant } | null {
  switch (step.kind) {
    case 'opinion': {
      const to = step.lateAt ?? step.settledAt;
      return step.receivedAt === null || to === null ? null : { from: step.receivedAt, to };
    }
    case 'notice':
      return step.issuedAt === null ? null : { from: step.deemedAt, to: step.issuedAt };
    default:
      return step.endedAt === null ? null : { from: step.openedAt, to: step.endedAt };
  }
}

/** The least value that so large a share of all does not exceed (nearest rank), of values in order. */
export function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}
