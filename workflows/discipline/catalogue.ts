/** Every command on a case of discipline, one row each: authority, validation, routes, description and pages follow from these rows. */
import { PETITION_ROWS } from './petition/petition-rows.js';

export const CASE_CATALOGUE = {
  ...PETITION_ROWS,
} as const;
