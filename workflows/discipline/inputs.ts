/** What the commands on cases carry, as types of the catalogue. Everything carried may be missing: the law says by code what is. */
import type { InputOf } from '../commands/fields.js';
import type { CaseRow } from './case-row.js';
import { CASE_CATALOGUE } from './catalogue.js';
import type { COLLECTED_REPORT_ROWS } from './collected-report/collected-report-rows.js';
import type { COMMENDATION_ROWS } from './commendation/commendation-rows.js';
import type { DELEGATED_POWER_ROWS } from './delegated-power/delegated-power-rows.js';
import type { DIFFICULTY_ROWS } from './difficulty/difficulty-rows.js';
import type { DRAW_ROWS } from './draw/draw-rows.js';
import type { FIGURE_OBJECTION_ROWS } from './figure-objection/figure-objection-rows.js';
import type { FOLLOW_UP_REVIEW_ROWS } from './follow-up-review/follow-up-review-rows.js';
import type { INSPECTION_ROWS } from './inspection/inspection-rows.js';
import type { INSPECTION_PLAN_ROWS } from './inspection-plan/inspection-plan-rows.js';
import type { PERIOD_REPORT_ROWS } from './period-report/period-report-rows.js';
import type { PETITION_ROWS } from './petition/petition-rows.js';
import type { PROCEDURE_ROWS } from './procedure/procedure-rows.js';
import type { REGULATION_REVIEW_ROWS } from './regulation-review/regulation-review-rows.js';
import type { REPORT_FORM_ROWS } from './report-form/report-form-rows.js';
import type { REVIEW_ROWS } from './review/review-rows.js';
import type { STEP_PROPOSAL_ROWS } from './step-proposal/step-proposal-rows.js';

type Catalogue = typeof CASE_CATALOGUE;
export type CaseCommandName = keyof Catalogue;
export type CaseInputs = { readonly [Name in CaseCommandName]: InputOf<Catalogue[Name]['input']> };

type InputsOf<Rows extends object> = Pick<CaseInputs, keyof Rows & CaseCommandName>;
export type PetitionInputs = InputsOf<typeof PETITION_ROWS>;
export type ReviewInputs = InputsOf<typeof REVIEW_ROWS>;
export type CommendationInputs = InputsOf<typeof COMMENDATION_ROWS>;
export type StepProposalInputs = InputsOf<typeof STEP_PROPOSAL_ROWS>;
export type DifficultyInputs = InputsOf<typeof DIFFICULTY_ROWS>;
export type InspectionPlanInputs = InputsOf<typeof INSPECTION_PLAN_ROWS>;
export type DrawInputs = InputsOf<typeof DRAW_ROWS>;
export type InspectionInputs = InputsOf<typeof INSPECTION_ROWS>;
export type PeriodReportInputs = InputsOf<typeof PERIOD_REPORT_ROWS>;
export type FollowUpReviewInputs = InputsOf<typeof FOLLOW_UP_REVIEW_ROWS>;
export type FigureObjectionInputs = InputsOf<typeof FIGURE_OBJECTION_ROWS>;
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
