/** When the limit of an opinion stood still: while the competence was contested, or the consultation suspended. */
import type { LedgerStep } from '../../../../../workflows/limits/limit.js';
import { addDays, type CivilDate, type Instant, instantAt } from '../../../../../workflows/limits/time.js';
import type { Opinion } from '../../../api/client.js';
import { instantFrom } from '../../../time/say.js';

export interface Pause {
  readonly why: 'contested' | 'suspended';
  readonly from: Instant;
  /** Null where it still stands. */
  readonly to: Instant | null;
}

/**
 * The pauses in the order of time. A contest stands from the return to the decision; a suspension is told by the days of the
 * ledger, of which neither the first nor the last counts (all in Asia/Ho_Chi_Minh).
 * @param suspendedSince since when the consultation is suspended; while it is, the API tells no ledger
 */
export function pausesOf(
  { state, receivedAt, returned, contest, counted }: Opinion,
  suspendedSince: Instant | null,
): Pause[] {
  const steps = (counted?.steps ?? []) as unknown as readonly LedgerStep[];
  const pauses: Pause[] = [];
  if (contest !== null) {
    const { decision, since } = contest;
    const to = decision === null ? null : instantFrom(decision.at);
    pauses.push({ why: 'contested', from: instantFrom(returned?.at ?? since), to });
  }
  for (const [index, step] of steps.entries()) {
    if (step.kind !== 'pause') continue;
    const resumed = steps.slice(index + 1).find(({ kind }) => kind === 'resume') as { on: CivilDate } | undefined;
    const to = resumed === undefined ? null : instantAt(addDays(resumed.on, 1), '00:00');
    pauses.push({ why: 'suspended', from: instantAt(step.on, '00:00'), to });
  }
  const isHeldUp = receivedAt !== null && (state === 'awaiting' || state === 'clarifying');
  if (suspendedSince !== null && isHeldUp && !pauses.some(({ to }) => to === null))
    pauses.push({ why: 'suspended', from: suspendedSince, to: null });
  return pauses.sort((one, other) => (one.from < other.from ? -1 : 1));
}
