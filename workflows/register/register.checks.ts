/** What must be in order before the register changes: each check returns the refusal, or null when there is none. */
import type { CommandInputs, Role } from '../commands/commands.js';
import { type Refusal, refusal } from '../commands/refusals.js';
import { type CalendarAmendment, notEntered } from '../limits/amend-calendar.js';
import { checkAmendment } from '../limits/check-calendar.js';
import type { Instant } from '../limits/time.js';
import { isBlank } from '../step/check.js';
import type { Delegatee, Delegation, Register } from './register.js';

/** A person who may sign in, as a moment finds them: where, and in which roles. */
export interface PersonInAgency {
  readonly id: string;
  readonly name: string;
  readonly agency: string;
  readonly roles: readonly Role[];
}

/** A grant in which nothing is missing. */
export type Grant = Pick<Delegation, 'toRole' | 'toPerson' | 'document' | 'from' | 'until'>;

/** The roles to which a head's powers may be lent, from the one that is asked first. */
export const ROLES_LENT_TO = ['deputy', 'officer'] as const satisfies readonly Role[];

/**
 * A delegation goes to a deputy or an officer, for a time that has not yet ended. To a person it is given in writing
 * (NĐ 30/2020/NĐ-CP, Điều 13 khoản 3). @param person whom the register's people know by the id that is given
 */
export function checkGrant(
  { to, person: named, document, from, until }: CommandInputs['delegation.grant'],
  person: PersonInAgency | null,
  now: Instant,
): { readonly grant: Grant } | { readonly refused: Refusal } {
  const delegatee = named === undefined ? toRole(to) : toPerson(to, person);
  if ('refused' in delegatee) return delegatee;
  if (named !== undefined && isBlank(document)) return { refused: refusal('field-required', '/document') };
  if (from === undefined) return { refused: refusal('field-required', '/from') };
  if (until === undefined) return { refused: refusal('field-required', '/until') };
  if (until <= from || until <= now) return { refused: refusal('invalid-input', '/until') };
  const number = document === undefined || isBlank(document) ? null : document.trim();
  return { grant: { ...delegatee.to, document: number, from, until } };
}

/** Whose delegation is revoked: a person's, whoever they are by now, or a role's. */
export function checkRevocation({
  to,
  person,
}: CommandInputs['delegation.revoke']): { readonly from: Delegatee } | { readonly refused: Refusal } {
  if (person !== undefined) return { from: { toRole: null, toPerson: person } };
  const delegatee = toRole(to);
  return 'refused' in delegatee ? delegatee : { from: delegatee.to };
}

type Found = { readonly to: Pick<Delegation, 'toRole' | 'toPerson'> } | { readonly refused: Refusal };

function toRole(to: Role | undefined): Found {
  if (to === undefined) return { refused: refusal('field-required', '/to') };
  if (!isLentTo(to)) return { refused: refusal('invalid-input', '/to') };
  return { to: { toRole: to, toPerson: null } };
}

/** The person acts in the role that is told, or in the first of theirs to which powers may be lent. */
function toPerson(to: Role | undefined, person: PersonInAgency | null): Found {
  if (to !== undefined && !isLentTo(to)) return { refused: refusal('invalid-input', '/to') };
  const role = ROLES_LENT_TO.find((one) => person?.roles.includes(one) && (to === undefined || one === to));
  if (person === null || role === undefined) return { refused: refusal('unknown-person', '/person') };
  return { to: { toRole: role, toPerson: person.id } };
}

const isLentTo = (role: Role): boolean => ROLES_LENT_TO.some((one) => one === role);

/** Only a department is reorganised, and its functions go to agencies that exist (NQ 190/2025/QH15). */
export function checkReorganisation(input: CommandInputs['agency.reorganise'], register: Register): Refusal | null {
  const { from = '', successors = [], basis } = input;
  if (isBlank(from)) return refusal('field-required', '/from');
  const former = register.agencies.get(from);
  if (former === undefined) return refusal('unknown-agency', '/from');
  if (former.kind !== 'department') return refusal('invalid-input', '/from');
  if (successors.length === 0) return refusal('successor-required', '/successors');
  for (const [index, { agency = '', functions = [] }] of successors.entries()) {
    if (isBlank(agency) || !register.agencies.has(agency) || agency === from)
      return refusal('unknown-agency', `/successors/${index}/agency`);
    if (functions.length === 0) return refusal('field-required', `/successors/${index}/functions`);
  }
  return isBlank(basis) ? refusal('field-required', '/basis') : null;
}

/**
 * An amendment names a version that the calendar has not had, the notice that it rests on, and at least one day or year.
 * What it withdraws was entered; the agencies that it names exist.
 */
export function checkCalendarAmendment(
  input: CommandInputs['calendar.amend'],
  register: Register,
): { readonly amendment: CalendarAmendment } | { readonly refused: Refusal } {
  const { version, basis, agencies, daysOff = [], workedSaturdays = [], withdrawn = [], completes = [] } = input;
  if (isBlank(version)) return { refused: refusal('field-required', '/version') };
  if (isBlank(basis)) return { refused: refusal('field-required', '/basis') };
  if (agencies?.length === 0) return { refused: refusal('field-required', '/agencies') };
  if (daysOff.length + workedSaturdays.length + withdrawn.length + completes.length === 0)
    return { refused: refusal('field-required', '/daysOff') };
  const unknown = agencies?.findIndex((code) => !register.agencies.has(code)) ?? -1;
  if (unknown >= 0) return { refused: refusal('unknown-agency', `/agencies/${unknown}`) };
  const lists = { daysOff, workedSaturdays, withdrawn, completes, ...(agencies === undefined ? {} : { agencies }) };
  const checked = checkAmendment({ version, basis, ...lists });
  if ('faults' in checked) {
    const [pointer] = checked.faults.map(({ path }) => `/${path.join('/')}`);
    return { refused: refusal('invalid-input', pointer) };
  }
  const [missing] = notEntered(register.inUse.calendar, input);
  if (missing !== undefined) return { refused: refusal('invalid-input', `/withdrawn/${missing}`) };
  if (register.calendarVersions.has(checked.amendment.version))
    return { refused: refusal('invalid-input', '/version') };
  return checked;
}
