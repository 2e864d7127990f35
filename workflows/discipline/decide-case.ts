/** The law of cases: one command on one case, decided. Pure: the same case, command and circumstances always give the same. */
import { type Case, UNOPENED } from './case.js';
import { mayActOnCase } from './case-authority.js';
import type { CaseCircumstances } from './case-facts.js';
import { CASE_REFUSALS, type CaseRefusal, caseRefusal } from './case-refusals.js';
import { COURSES } from './courses.js';
import { type CaseCommandName, type CaseInputs, caseRowOf } from './inputs.js';

export interface CaseCommand<Name extends CaseCommandName = CaseCommandName> {
  readonly command: Name;
  readonly with: CaseInputs[Name];
}

export type CaseDecision = { readonly refused: CaseRefusal } | { readonly refused: null; readonly next: Case };

/**
 * Decides a command. The order of refusals is that of consultations: who may, whether it is open at all, what is missing.
 * @param standing the case as it stands; null where there is none
 */
export function decideCase(
  standing: Case | null,
  { command, with: input }: CaseCommand,
  circumstances: CaseCircumstances,
): CaseDecision {
  const row = caseRowOf(command);
  const begins = row.begins === true;
  if (!begins && (standing === null || standing.kind !== row.kind)) return { refused: caseRefusal('unknown-case') };
  if (!mayActOnCase(row, circumstances.actor, standing?.context ?? null, circumstances.facts))
    return { refused: caseRefusal('case-not-authorised') };
  if (begins && standing !== null) return { refused: caseRefusal('case-not-open') };
  const { kind } = row;
  const before = standing ?? { kind, state: UNOPENED, context: {} as Case['context'] };
  const step = COURSES[kind].step(before, { type: command, with: input, circumstances });
  if (step.refused !== null && CASE_REFUSALS[step.refused.code] !== 'content') return { refused: step.refused };
  // What was of the wrong type at the edge was left out: it is told before anything is missed.
  const [malformed] = circumstances.malformed;
  if (malformed !== undefined) return { refused: { code: 'case-field-malformed', field: malformed } };
  if (step.refused !== null) return { refused: step.refused };
  const { state, context } = step.next;
  return { refused: null, next: { kind, state, context } };
}
