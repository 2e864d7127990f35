/** The trials of a draft as they are shown, from what was noted of them. */
import { type CivilDate, inVietnam } from '../../../workflows/limits/time.js';
import type { TrialKind, TrialRow } from './draft-rows.js';
import type { RehearsalResultView, RehearsalTrialView, WhatIfResultView, WhatIfTrialView } from './trial.views.js';

/** The last rehearsal; null where there was none. `hash` is that of the draft as it stands. */
export function rehearsalShown(trials: readonly TrialRow[], hash: string | null): RehearsalTrialView | null {
  const row = lastOf(trials, 'rehearsal');
  return row === null ? null : { ...standing(row, hash), result: resultIn<RehearsalResultView>(row) };
}

/** The last replay; which dossiers differ is told to those alone who see the dossiers of the province. */
export function whatIfShown(
  trials: readonly TrialRow[],
  hash: string | null,
  seesDossiers: boolean,
): WhatIfTrialView | null {
  const row = lastOf(trials, 'what-if');
  if (row === null) return null;
  const { from, until } = JSON.parse(row.asked_json) as { readonly from: CivilDate; readonly until: CivilDate };
  const result = resultIn<WhatIfResultView>(row);
  const shown = seesDossiers || result === null ? result : { ...result, dossiers: result.dossiers.map(unnamed) };
  return { ...standing(row, hash), from, until, result: shown };
}

const unnamed = <Dossier extends object>(dossier: Dossier) => ({ ...dossier, id: null, subject: null });

const lastOf = (trials: readonly TrialRow[], kind: TrialKind): TrialRow | null =>
  trials.find((one) => one.kind === kind) ?? null;

const standing = ({ state, hash, started_at }: TrialRow, now: string | null) => ({
  state,
  ofThisText: hash === now,
  startedAt: inVietnam(started_at),
});

const resultIn = <Result>({ result_json }: TrialRow): Result | null =>
  result_json === null ? null : (JSON.parse(result_json) as Result);
