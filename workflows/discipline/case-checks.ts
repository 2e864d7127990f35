/** Checks that several courses share: each returns the refusal, or null when there is nothing to refuse. */
import type { CivilDate } from '../limits/time.js';
import { isBlank } from '../step/check.js';
import type { CaseCircumstances } from './case-facts.js';
import { type CaseRefusal, caseRefusal } from './case-refusals.js';

/** The first refusal of several checks, made in order and only as far as needed. */
export function firstOf(...checks: readonly (() => CaseRefusal | null)[]): CaseRefusal | null {
  for (const check of checks) {
    const found = check();
    if (found !== null) return found;
  }
  return null;
}

/** Refuses when one of these fields is missing or says nothing. */
export function said<Input extends object>(input: Input, ...fields: readonly (keyof Input & string)[]) {
  return (): CaseRefusal | null => {
    const missing = fields.find((field) => {
      const value = input[field] as unknown;
      return value === undefined || (typeof value === 'string' && isBlank(value));
    });
    return missing === undefined ? null : caseRefusal('case-field-required', missing);
  };
}

/** Refuses an agency that is not in the register; one that is left out is not asked about. */
export const existing =
  (code: string | undefined, field: string, { facts }: CaseCircumstances) =>
  () =>
    code === undefined || facts.agencies[code] !== undefined ? null : caseRefusal('case-agency-unknown', field);

/** Refuses a person who cannot sign in at an agency; one that is left out is not asked about. */
export const personOf =
  (id: string | undefined, agency: string, field: string, { facts }: CaseCircumstances) =>
  () =>
    id === undefined || facts.people[id]?.agencies.includes(agency) === true
      ? null
      : caseRefusal('case-person-unknown', field);

/** Refuses a limit that is over before it has begun; one that is left out is not asked about. */
export const notPast =
  (day: CivilDate | undefined, field: string, { today }: CaseCircumstances) =>
  () =>
    day === undefined || day >= today ? null : caseRefusal('case-day-past', field);

/** Refuses that something was done on a day that is still to come; one that is left out is not asked about. */
export const notAhead =
  (day: CivilDate | undefined, field: string, { today }: CaseCircumstances) =>
  () =>
    day === undefined || day <= today ? null : caseRefusal('case-day-ahead', field);

/** Refuses a day that comes before the one that it follows; one that is left out is not asked about. */
export const inOrder = (first: CivilDate | undefined, then: CivilDate | undefined, field: string) => () =>
  first === undefined || then === undefined || first <= then ? null : caseRefusal('case-day-order', field);
