/**
 * Who held a step that an agency had to do: the officer whom its head named, else who was its head (PY-2.2f). Silence is that of
 * whoever held it when the limit passed, whoever does it later.
 */
import type { Instant } from '../../workflows/limits/time.js';
import type { Reader } from '../persistence/store.js';
import { type OfficesOfAgencies, officesOf } from '../rules/register/office-terms.js';
import type { AskedStep, HeldStep } from './held-steps.js';

export interface StepHolder {
  readonly id: string;
  readonly name: string;
}

export type HolderOf = (step: HeldStep) => StepHolder | null;

/** The people of these steps; null for a step of which it is not certain who held the office. */
export async function holdersOf(
  reader: Reader,
  province: string,
  steps: readonly HeldStep[],
  now: Instant,
): Promise<HolderOf> {
  const agencies = [...new Set(steps.map(({ agency }) => agency))];
  const officers = new Set(steps.flatMap((step) => (step.kind === 'opinion' ? (step.officer ?? []) : [])));
  const offices = await officesOf(reader, province, agencies, [...officers]);
  const heads = headsOf(offices);
  return (step) => {
    if (step.kind === 'opinion' && step.officer !== null) {
      const name = offices.names.get(step.officer);
      if (name !== undefined) return { id: step.officer, name };
    }
    return heads(step.agency, step.kind === 'opinion' ? heldUntil(step, now) : now);
  };
}

/** Who was the head of an agency at a moment; null where nobody was, or more than one. */
export function headsOf({ terms }: OfficesOfAgencies): (agency: string, at: Instant) => StepHolder | null {
  const ofAgency = new Map<string, OfficesOfAgencies['terms'][number][]>();
  for (const term of terms)
    if (term.role === 'head') ofAgency.set(term.agency, [...(ofAgency.get(term.agency) ?? []), term]);
  return (agency, at) => {
    const then = (ofAgency.get(agency) ?? []).filter(
      ({ since, until }) => since <= at && (until === null || at < until),
    );
    const [only, ...others] = new Map(then.map(({ id, name }) => [id, { id, name }])).values();
    return only === undefined || others.length > 0 ? null : only;
  };
}

/** At the limit where it passed, else when it was settled or returned, else now. */
function heldUntil({ state, lateAt, dueAt, settledAt, returnedAt }: AskedStep, now: Instant): Instant {
  if (lateAt !== null || ['deemed', 'overdue', 'unanswered'].includes(state)) return dueAt ?? settledAt ?? now;
  return settledAt ?? (state === 'awaiting' || state === 'clarifying' ? now : (returnedAt ?? now));
}
