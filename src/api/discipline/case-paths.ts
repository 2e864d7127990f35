/** Where the cases of each kind are entered and acted on: a collection for each kind, below the API. */
import type { CaseKind } from '../../../workflows/discipline/case.js';
import { type CaseCommandName, caseRowOf } from '../../../workflows/discipline/inputs.js';
import { API } from '../consultations/command-paths.js';

/** The name of the collection of a kind. */
export const COLLECTIONS: Readonly<Record<CaseKind, string>> = {
  petition: 'petitions',
  review: 'reviews',
  commendation: 'commendations',
  'step-proposal': 'step-proposals',
  difficulty: 'difficulties',
  'inspection-plan': 'inspection-plans',
  draw: 'draws',
  inspection: 'inspections',
  'period-report': 'period-reports',
  'follow-up-review': 'follow-up-reviews',
  'figure-objection': 'figure-objections',
  'report-form': 'report-forms',
  'collected-report': 'collected-reports',
  procedure: 'procedures',
  'delegated-power': 'delegated-powers',
  'regulation-review': 'regulation-reviews',
};

/** The path of a command below the collection of its kind, as Nest writes it. */
export function casePathOf(command: CaseCommandName): string {
  const { begins, path } = caseRowOf(command);
  return begins === true ? path : `:id/${path}`;
}

/** The address of a command on a case; the id is left out for one that begins a case. */
export function caseAddress(command: CaseCommandName, id = ''): string {
  const below = casePathOf(command).replace(':id', encodeURIComponent(id));
  return [API, COLLECTIONS[caseRowOf(command).kind], below].filter((part) => part !== '').join('/');
}
