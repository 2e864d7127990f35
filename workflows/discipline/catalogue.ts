/** Every command on a case of discipline, one row each: authority, validation, routes, description and pages follow from these rows. */

import { COLLECTED_REPORT_ROWS } from './collected-report/collected-report-rows.js';
import { DELEGATED_POWER_ROWS } from './delegated-power/delegated-power-rows.js';
import { PETITION_ROWS } from './petition/petition-rows.js';
import { PROCEDURE_ROWS } from './procedure/procedure-rows.js';
import { REGULATION_REVIEW_ROWS } from './regulation-review/regulation-review-rows.js';
import { REPORT_FORM_ROWS } from './report-form/report-form-rows.js';

export const CASE_CATALOGUE = {
  ...PETITION_ROWS,
  ...REPORT_FORM_ROWS,
  ...COLLECTED_REPORT_ROWS,
  ...PROCEDURE_ROWS,
  ...DELEGATED_POWER_ROWS,
  ...REGULATION_REVIEW_ROWS,
} as const;
