/** Which steps a person may contest, and the objections to steps that they may read. */

import { contestsFor } from '../../../workflows/discipline/figure-objection/figure-objection.checks.js';
import type {
  FigureObjectionContext,
  FigureObjectionState,
} from '../../../workflows/discipline/figure-objection/figure-objection.js';
import type { HeldStep } from '../../figures/held-steps.js';
import type { Reader } from '../../persistence/store.js';
import { type CaseReader, readableCases } from '../../rules/reading/case-reading.js';
import type { StepObjectionView } from './evaluation.views.js';

/** Whether a person may contest a step, as the law says it: they held it, or they are the head of the agency that did. */
export function contestsStep(
  { id, agency, asHead }: CaseReader,
  { agency: of }: Pick<HeldStep, 'agency'>,
  person: string | null,
): boolean {
  return contestsFor({ agency: of, person }, { agency, person: id, asHead }) !== null;
}

/** The objections to steps of these agencies that somebody may read, by the name of the step, the latest first. */
export async function objectionsTo(
  reader: Reader,
  province: string,
  reading: CaseReader,
  agencies: readonly string[],
): Promise<(step: string) => readonly StepObjectionView[]> {
  const readable = readableCases(reading);
  const rows = await reader.rows<{ id: string; state: FigureObjectionState; context_json: string }>(
    `SELECT id, state, context_json FROM discipline_cases
     WHERE province = ? AND agency = ANY(?) AND kind = 'figure-objection' AND ${readable.sql}
     ORDER BY raised_at DESC, id DESC`,
    [province, agencies, ...readable.params],
  );
  const found = new Map<string, StepObjectionView[]>();
  for (const { id, state, context_json } of rows) {
    const { step } = JSON.parse(context_json) as FigureObjectionContext;
    found.set(step, [...(found.get(step) ?? []), { id, state }]);
  }
  return (step) => found.get(step) ?? [];
}
