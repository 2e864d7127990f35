/** Every command on a case of discipline, one row each: authority, validation, routes, description and pages follow from these rows. */
import { DRAW_ROWS } from './draw/draw-rows.js';
import { INSPECTION_ROWS } from './inspection/inspection-rows.js';
import { INSPECTION_PLAN_ROWS } from './inspection-plan/inspection-plan-rows.js';
import { PETITION_ROWS } from './petition/petition-rows.js';

export const CASE_CATALOGUE = {
  ...PETITION_ROWS,
  ...INSPECTION_PLAN_ROWS,
  ...DRAW_ROWS,
  ...INSPECTION_ROWS,
} as const;
