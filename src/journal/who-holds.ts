/**
 * Who holds a step, by name: whoever was named for it or, if nobody was, the holder of the office in that agency at that time
 * (PY-1.3a, TN-2a). Who does an act is another matter: a limit is the silence of whoever held the step (PY-2.2f), and an answer
 * of one agency can end a step of another.
 */
import type { Role } from '../../workflows/commands/commands.js';
import type { Instant } from '../../workflows/limits/time.js';

/** A person in one role of one agency, for as long as they held it (the table `office_terms`). */
export interface InOffice {
  readonly id: string;
  readonly name: string;
  readonly agency: string;
  readonly role: Role;
  readonly since: Instant;
  /** The first instant at which they no longer held it; null while they do. */
  readonly until: Instant | null;
}

/** Those who held an office of some agencies, and the names of people by their id, wherever they were or are. */
export interface Officeholders {
  readonly terms: readonly InOffice[];
  readonly names: ReadonlyMap<string, string>;
}

/** An act that the journal holds: its person was in that role of that agency then. */
export interface ActInOffice {
  readonly at: Instant;
  readonly name: string;
  readonly agency: string;
  readonly role: Role;
}

export interface Known extends Officeholders {
  /** In the order in which they were done. */
  readonly acts: readonly ActInOffice[];
}

/** The office that holds a step, and who was named for it: by their id, or by their name where the journal says it. */
export interface HeldOffice {
  readonly agency: string;
  readonly role: Role;
  readonly named: { readonly id: string } | { readonly name: string } | null;
}

/**
 * The name of the person who holds a step, at its end; null where nobody was named and it is not certain who held the office.
 * What the journal shows goes before what the register of people says: an act was done by who held the office, whatever an
 * administrator entered and when.
 * @param from when the step began
 * @param at the end of the step; now, for one that is still held
 */
export function whoHolds(office: HeldOffice, from: Instant, at: Instant, { terms, names, acts }: Known): string | null {
  const { named } = office;
  if (named !== null) return 'name' in named ? named.name : (names.get(named.id) ?? null);
  const ofOffice = acts.filter(({ agency, role }) => agency === office.agency && role === office.role);
  const seen = ofOffice.findLast((act) => act.at >= from && act.at <= at);
  if (seen !== undefined) return seen.name;
  const inOffice = terms.filter(
    ({ agency, role, since, until }) =>
      agency === office.agency && role === office.role && since <= at && (until === null || at < until),
  );
  const [only, ...others] = new Set(inOffice.map(({ name }) => name));
  return only === undefined || others.length > 0 ? null : only;
}
