import type { RunningLimit } from '../../../workflows/dossier/dossier.js';

export type LimitKind = RunningLimit['kind'];

/**
 * What a limit is of: an opinion, a notice, the Office's decision on competence, the stage of a dispute or the confirmation of a
 * session; or when an agency is reminded.
 */
export const LIMIT_KINDS: readonly LimitKind[] = [
  'reminder',
  'opinion',
  'notice',
  'competence',
  'stage',
  'confirmation',
];
