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

export type DelegationSlip = 'person' | 'document' | 'from' | 'until' | 'order' | 'past';

/** Everything that is wrong with what was typed. The end is the first moment at which it no longer holds. */
export function delegationSlips(
  {
    person,
    document,
    from,
    until,
  }: { readonly person: string; readonly document: string; readonly from: string; readonly until: string },
  now: Instant,
): readonly DelegationSlip[] {
  const start = instantTyped(from);
  const end = instantTyped(until);
  const found: readonly (DelegationSlip | false)[] = [
    person === '' && 'person',
    document.trim() === '' && 'document',
    start === null && 'from',
    end === null ? 'until' : endSlip(start, end, now),
  ];
  return found.filter((slip) => slip !== false);
}

function endSlip(start: Instant | null, end: Instant, now: Instant): 'order' | 'past' | false {
  if (start !== null && end <= start) return 'order';
  return end <= now && 'past';
}

export type Phase = 'now' | 'coming' | 'past';

interface Period {
  readonly from: Instant;
  readonly until: Instant;
  /** When it was ended before its time; null where it was not. */
  readonly ended: Instant | null;
}

/** Where a delegation stands at a moment; both its ends are instants, and the last is no longer within it. */
export function phaseOf({ from, until, ended }: Period, now: Instant): Phase {
  if (until <= now || (ended !== null && ended <= now)) return 'past';
  return from <= now ? 'now' : 'coming';
}

/** Everybody to whom powers may be lent, each once and by name, in the role in which they would act. */
export function delegatees<Person extends { readonly id: string; readonly name: string }, Role>(
  roles: readonly { readonly to: Role; readonly people: readonly Person[] }[],
): (Person & { readonly role: Role })[] {
  const all = new Map<string, Person & { readonly role: Role }>();
  for (const { to, people } of roles)
    for (const person of people) if (!all.has(person.id)) all.set(person.id, { ...person, role: to });
  return [...all.values()].sort((a, b) => a.name.localeCompare(b.name, 'vi'));
}
