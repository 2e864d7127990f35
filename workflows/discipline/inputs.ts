/** What the commands on cases carry, as types of the catalogue. Everything carried may be missing: the law says by code what is. */
import type { InputOf } from '../commands/fields.js';
import type { CaseRow } from './case-row.js';
import { CASE_CATALOGUE } from './catalogue.js';
import type { COLLECTED_REPORT_ROWS } from './collected-report/collected-report-rows.js';
import type { DELEGATED_POWER_ROWS } from './delegated-power/delegated-power-rows.js';
import type { PETITION_ROWS } from './petition/petition-rows.js';
import type { PROCEDURE_ROWS } from './procedure/procedure-rows.js';
import type { REGULATION_REVIEW_ROWS } from './regulation-review/regulation-review-rows.js';
import type { REPORT_FORM_ROWS } from './report-form/report-form-rows.js';

type Catalogue = typeof CASE_CATALOGUE;
export type CaseCommandName = keyof Catalogue;
export type CaseInputs = { readonly [Name in CaseCommandName]: InputOf<Catalogue[Name]['input']> };

type InputsOf<Rows extends object> = Pick<CaseInputs, keyof Rows & CaseCommandName>;
export type PetitionInputs = InputsOf<typeof PETITION_ROWS>;
export type ReportFormInputs = InputsOf<typeof REPORT_FORM_ROWS>;
export type CollectedReportInputs = InputsOf<typeof COLLECTED_REPORT_ROWS>;
export type ProcedureInputs = InputsOf<typeof PROCEDURE_ROWS>;
export type DelegatedPowerInputs = InputsOf<typeof DELEGATED_POWER_ROWS>;
export type RegulationReviewInputs = InputsOf<typeof REGULATION_REVIEW_ROWS>;

export const CASE_COMMAND_NAMES = Object.keys(CASE_CATALOGUE) as readonly CaseCommandName[];

/** The row of a command. */
export const caseRowOf = (command: CaseCommandName): CaseRow => CASE_CATALOGUE[command];

/** Whether a text is the name of a command on a case. */
export function isCaseCommand(text: unknown): text is CaseCommandName {
  return typeof text === 'string' && Object.hasOwn(CASE_CATALOGUE, text);
}
