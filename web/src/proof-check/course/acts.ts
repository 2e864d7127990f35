/** What each command makes of the consultation: the tables of step 7 of docs/proof.md, a line each. */

import { CONSULTATION_ACTS } from './consultation-acts.js';
import type { Course } from './course.js';
import { DISPUTE_ACTS } from './dispute-acts.js';
import { limitPassed } from './limit-passed.js';
import { OPINION_ACTS } from './opinion-acts.js';
import { agencyTransferred } from './transferred.js';

export type Act = (course: Course) => void;

export const ACTS: Readonly<Record<string, Act>> = Object.assign(Object.create(null), {
  ...CONSULTATION_ACTS,
  ...OPINION_ACTS,
  ...DISPUTE_ACTS,
  'limit.passed': limitPassed,
  'agency.transferred': agencyTransferred,
  // Limits are counted anew by these; of the outcome they change nothing.
  'calendar.amended': () => undefined,
  'limit.given-back': () => undefined,
});
