/** Checks that several machines share: each returns the refusal, or null when there is nothing to refuse. */

import { saysNothing } from '../commands/readable-text.js';
import { type Refusal, type RefusalCode, refusal } from '../commands/refusals.js';
import { YearWithoutNotice } from '../limits/calendar.js';
import type { Circumstances } from './circumstances.js';

/** Whether a text is missing, or says nothing that can be seen. */
export const isBlank = (text: string | undefined | null): boolean =>
  text === undefined || text === null || saysNothing(text);

/** Refuses with `code` when the text of `field` is missing or blank. */
export function required(text: string | undefined, code: RefusalCode, field: string): Refusal | null {
  return isBlank(text) ? refusal(code, `/${field}`) : null;
}

/** The first refusal of several checks, which are made in order and only as far as needed. */
export function first(...checks: readonly (Refusal | null | (() => Refusal | null))[]): Refusal | null {
  for (const check of checks) {
    const found = typeof check === 'function' ? check() : check;
    if (found !== null) return found;
  }
  return null;
}

/** What was of the wrong type at the edge is told before anything is missed. */
export function wellFormed(circumstances: Circumstances): Refusal | null {
  const [field] = circumstances.malformed;
  return field === undefined ? null : refusal('invalid-input', field);
}

/** Runs a computation of dates; a year whose days off are not yet announced is a refusal, not a crash. */
export function withinKnownYears(compute: () => Refusal | null, field: string): Refusal | null {
  try {
    return compute();
  } catch (error) {
    if (error instanceof YearWithoutNotice) return refusal('year-without-notice', field);
    throw error;
  }
}
