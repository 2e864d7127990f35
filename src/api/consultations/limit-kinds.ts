import type { RunningLimit } from '../../../workflows/dossier/dossier.js';

export type LimitKind = RunningLimit['kind'];

/** What a limit is of: an opinion, a notice or the stage of a dispute; or when an agency is reminded. */
export const LIMIT_KINDS: readonly LimitKind[] = ['reminder', 'opinion', 'notice', 'stage'];
