/** What must be in order before the register changes: each check returns the refusal, or null when there is none. */
import type { CommandInputs } from '../commands/commands.js';
import { type Refusal, refusal } from '../commands/refusals.js';
import { type CalendarAmendment, notEntered } from '../limits/amend-calendar.js';
import { checkAmendment } from '../limits/check-calendar.js';
import type { Instant } from '../limits/time.js';
import { isBlank } from '../step/check.js';
import type { Register } from './register.js';

/** A grant in which nothing is missing. */
export interface Grant {
  readonly to: 'deputy' | 'officer';
  readonly from: Instant;
  readonly until: Instant;
}

/** A delegation goes to a deputy or an officer, for a time that has not yet ended. */
export function checkGrant(
  { to, from, until }: CommandInputs['delegation.grant'],
  now: Instant,
): { readonly grant: Grant } | { readonly refused: Refusal } {
  if (to === undefined) return { refused: refusal('field-required', '/to') };
  if (to !== 'deputy' && to !== 'officer') return { refused: refusal('invalid-input', '/to') };
  if (from === undefined) return { refused: refusal('field-required', '/from') };
  if (until === undefined) return { refused: refusal('field-required', '/until') };
  if (until <= from || until <= now) return { refused: refusal('invalid-input', '/until') };
  return { grant: { to, from, until } };
}

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
