/** A delegation of a head's powers as it is typed, and where one stands to a moment. */
import { type Instant, inVietnam, parseInstant } from '../../../../workflows/limits/time.js';

const TYPED = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/;

/** The instant of a `datetime-local` field, whose clock is that of Vietnam wherever the machine stands; null for none. */
export function instantTyped(value: string): Instant | null {
  return TYPED.test(value) ? parseInstant(`${value}:00+07:00`) : null;
}

/** What a `datetime-local` field shows for an instant: "2023-05-26T08:00" on the clock of Vietnam. */
export function typedInstant(instant: Instant): string {
  return inVietnam(instant).slice(0, 16);
}

export type DelegationSlip = 'to' | 'from' | 'until' | 'order' | 'past';

/** What is wrong with what was typed; null when all is well. The end is the first moment at which it no longer holds. */
export function delegationSlip(
  { to, from, until }: { readonly to: string | null; readonly from: string; readonly until: string },
  now: Instant,
): DelegationSlip | null {
  const start = instantTyped(from);
  const end = instantTyped(until);
  if (to === null) return 'to';
  if (start === null) return 'from';
  if (end === null) return 'until';
  if (end <= start) return 'order';
  return end <= now ? 'past' : null;
}

export type Phase = 'now' | 'coming' | 'past';

/** Where a delegation stands at a moment; both its ends are instants, and the last is no longer within it. */
export function phaseOf({ from, until }: { readonly from: Instant; readonly until: Instant }, now: Instant): Phase {
  if (until <= now) return 'past';
  return from <= now ? 'now' : 'coming';
}
