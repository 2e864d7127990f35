/** Every command on a case of discipline, one row each: authority, validation, routes, description and pages follow from these rows. */
import { COMMENDATION_ROWS } from './commendation/commendation-rows.js';
import { DIFFICULTY_ROWS } from './difficulty/difficulty-rows.js';
import { PETITION_ROWS } from './petition/petition-rows.js';
import { REVIEW_ROWS } from './review/review-rows.js';
import { STEP_PROPOSAL_ROWS } from './step-proposal/step-proposal-rows.js';

export const CASE_CATALOGUE = {
  ...PETITION_ROWS,
  ...REVIEW_ROWS,
  ...COMMENDATION_ROWS,
  ...STEP_PROPOSAL_ROWS,
  ...DIFFICULTY_ROWS,
} as const;
