/** The way of a consultation as dots: passed, present, certain ahead, possible ahead, and the end. */
import type { Schemas } from '../../api/client.js';

type State = Schemas['ConsultationState'];

export type Dot = 'passed' | 'present' | 'ahead' | 'possible' | 'end' | 'ended';

const ORDER = { draft: 0, collecting: 1, consolidating: 2, reconciling: 3, escalated: 3, concluded: 4 } as const;
const DISPUTE = 3;
const END = 4;

/**
 * Draft, collection, consolidation, dispute, end. The dispute is only possible ahead; one that ended without is not shown as
 * passed. Null for a consultation that was withdrawn: it has no way any more.
 */
export function stagesOf(state: State, outcome: Schemas['Outcome'] | null): readonly Dot[] | null {
  if (state === 'withdrawn') return null;
  const here = ORDER[state];
  const wasDisputed =
    here === DISPUTE || (outcome !== null && outcome !== 'agreed' && outcome !== 'agreed-with-differences');
  return [0, 1, 2, DISPUTE, END].flatMap((stage): readonly Dot[] => {
    if (stage === END) return [here === END ? 'ended' : 'end'];
    if (stage === here) return ['present'];
    if (stage === DISPUTE && here < DISPUTE) return ['possible'];
    if (stage === DISPUTE && !wasDisputed) return [];
    return [stage < here ? 'passed' : 'ahead'];
  });
}
