/** Every kind of case, and every command on one, as the client knows it. */
import { CASE_KINDS, type CaseKind } from '../../../workflows/discipline/case.js';
import { type CaseCommandName, caseRowOf } from '../../../workflows/discipline/inputs.js';
import type { Language } from '../language/texts.js';
import { COLLECTED_REPORT } from './collected-report/collected-report-row.js';
import { COMMENDATION } from './commendation/commendation-row.js';
import { DELEGATED_POWER } from './delegated-power/delegated-power-row.js';
import { DIFFICULTY } from './difficulty/difficulty-row.js';
import { DRAW } from './draw/draw-row.js';
import { FIGURE_OBJECTION } from './figure-objection/figure-objection-row.js';
import { FOLLOW_UP_REVIEW } from './follow-up-review/follow-up-review-row.js';
import { INSPECTION } from './inspection/inspection-row.js';
import { INSPECTION_PLAN } from './inspection-plan/inspection-plan-row.js';
import { PERIOD_REPORT } from './period-report/period-report-row.js';
import { PETITION } from './petition/petition-row.js';
import { PROCEDURE } from './procedure/procedure-row.js';
import { REGULATION_REVIEW } from './regulation-review/regulation-review-row.js';
import { REPORT_FORM } from './report-form/report-form-row.js';
import { REVIEW } from './review/review-row.js';
import { STEP_PROPOSAL } from './step-proposal/step-proposal-row.js';
import type { CaseCommandWords, CaseForm, CaseKindRow } from './words.js';

const KINDS: Readonly<Record<CaseKind, unknown>> = {
  petition: PETITION,
  review: REVIEW,
  commendation: COMMENDATION,
  'step-proposal': STEP_PROPOSAL,
  difficulty: DIFFICULTY,
  'inspection-plan': INSPECTION_PLAN,
  draw: DRAW,
  inspection: INSPECTION,
  'period-report': PERIOD_REPORT,
  'follow-up-review': FOLLOW_UP_REVIEW,
  'figure-objection': FIGURE_OBJECTION,
  'report-form': REPORT_FORM,
  'collected-report': COLLECTED_REPORT,
  procedure: PROCEDURE,
  'delegated-power': DELEGATED_POWER,
  'regulation-review': REGULATION_REVIEW,
};

/** What the client knows of a kind. */
export const kindRow = (kind: CaseKind): CaseKindRow => KINDS[kind] as CaseKindRow;

/** The kind that an address names; undefined for none. */
export const kindAt = (path: string | undefined): CaseKind | undefined =>
  CASE_KINDS.find((kind) => kindRow(kind).path === path);

/** The words of a command in a language. */
export function commandWords(command: CaseCommandName, language: Language): CaseCommandWords {
  return kindRow(caseRowOf(command).kind).commands[command][language];
}

/** How the form of a command is shown. */
export const formOf = (command: CaseCommandName): CaseForm =>
  kindRow(caseRowOf(command).kind).commands[command].form ?? {};

/** Where a command is sent; without an id for one that begins a case. */
export function commandAddress(command: CaseCommandName, id?: string): string {
  const { kind, path } = caseRowOf(command);
  const collection = `/api/v1/${kindRow(kind).collection}`;
  return id === undefined ? collection : `${collection}/${encodeURIComponent(id)}/${path}`;
}

/** The list of a kind. */
export const kindLink = (kind: CaseKind): string => `/ky-cuong/${kindRow(kind).path}`;
