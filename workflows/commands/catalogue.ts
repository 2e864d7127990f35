/**
 * Every command, one row each: what it is about, who may give it, where it is sent, what it does and what it carries. The
 * authority, the ways through the law, the routes, the OpenAPI document, the shapes and the lists of open acts all
 * follow from these rows. Names are a contract: one may be added, none is renamed.
 */
import { AGENCY_ROWS } from './rows/agency-rows.js';
import { CONSULTATION_ROWS } from './rows/consultation-rows.js';
import { DISPUTE_ROWS } from './rows/dispute-rows.js';
import { OPINION_ROWS } from './rows/opinion-rows.js';
import { REGISTER_ROWS } from './rows/register-rows.js';

export type { Capacity, CommandRow } from './rows/command-row.js';

export const CATALOGUE = {
  ...CONSULTATION_ROWS,
  ...DISPUTE_ROWS,
  ...OPINION_ROWS,
  ...REGISTER_ROWS,
  ...AGENCY_ROWS,
} as const;
