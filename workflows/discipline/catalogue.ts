/** Every command on a case of discipline, one row each: authority, validation, routes, description and pages follow from these rows. */
import { COLLECTED_REPORT_ROWS } from './collected-report/collected-report-rows.js';
import { COMMENDATION_ROWS } from './commendation/commendation-rows.js';
import { DELEGATED_POWER_ROWS } from './delegated-power/delegated-power-rows.js';
import { DIFFICULTY_ROWS } from './difficulty/difficulty-rows.js';
import { DRAW_ROWS } from './draw/draw-rows.js';
import { FIGURE_OBJECTION_ROWS } from './figure-objection/figure-objection-rows.js';
import { FOLLOW_UP_REVIEW_ROWS } from './follow-up-review/follow-up-review-rows.js';
import { INSPECTION_ROWS } from './inspection/inspection-rows.js';
import { INSPECTION_PLAN_ROWS } from './inspection-plan/inspection-plan-rows.js';
import { PERIOD_REPORT_ROWS } from './period-report/period-report-rows.js';
import { PETITION_ROWS } from './petition/petition-rows.js';
import { PROCEDURE_ROWS } from './procedure/procedure-rows.js';
import { REGULATION_REVIEW_ROWS } from './regulation-review/regulation-review-rows.js';
import { REPORT_FORM_ROWS } from './report-form/report-form-rows.js';
import { REVIEW_ROWS } from './review/review-rows.js';
import { STEP_PROPOSAL_ROWS } from './step-proposal/step-proposal-rows.js';

export const CASE_CATALOGUE = {
  ...PETITION_ROWS,
  ...REVIEW_ROWS,
  ...COMMENDATION_ROWS,
  ...STEP_PROPOSAL_ROWS,
  ...DIFFICULTY_ROWS,
  ...INSPECTION_PLAN_ROWS,
  ...DRAW_ROWS,
  ...INSPECTION_ROWS,
  ...PERIOD_REPORT_ROWS,
  ...FOLLOW_UP_REVIEW_ROWS,
  ...FIGURE_OBJECTION_ROWS,
  ...REPORT_FORM_ROWS,
  ...COLLECTED_REPORT_ROWS,
  ...PROCEDURE_ROWS,
  ...DELEGATED_POWER_ROWS,
  ...REGULATION_REVIEW_ROWS,
} as const;
