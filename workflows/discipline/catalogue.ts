/** Every command on a case of discipline, one row each: authority, validation, routes, description and pages follow from these rows. */
import { FOLLOW_UP_REVIEW_ROWS } from './follow-up-review/follow-up-review-rows.js';
import { PERIOD_REPORT_ROWS } from './period-report/period-report-rows.js';
import { PETITION_ROWS } from './petition/petition-rows.js';

export const CASE_CATALOGUE = {
  ...PETITION_ROWS,
  ...PERIOD_REPORT_ROWS,
  ...FOLLOW_UP_REVIEW_ROWS,
} as const;
