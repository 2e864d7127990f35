/** What became of a limit. */
import { confirmationKey, disputeKey } from '../../workflows/dispute/dispute.js';
import type { Dossier } from '../../workflows/dossier/dossier.js';
import type { Instant } from '../../workflows/limits/time.js';
import { isSettled, opinionKey } from '../../workflows/opinion/opinion.js';
import type { LimitThatRuns } from './limits-that-run.js';
import type { ReplayedStep } from './replay.js';

/**
 * - `met`: what the limit was for was done before it ended; `passed`: it ended first.
 * - `moved`: it was counted anew; the next account of the same subject and kind goes on.
 * - `suspended`: it has no effect meanwhile: a returned request waits for the lead, a contested one for the Office, or the Office
 *   has suspended the consultation.
 * - `ended`: there was nothing left to wait for (a withdrawal, a new round, a reorganisation, a late answer accepted).
 * - `running`: it had not ended when the proof was made.
 */
export type LimitEnd = 'met' | 'passed' | 'moved' | 'suspended' | 'ended' | 'running';

/** What became of a limit, by which entry and when; null for both while it runs. */
export interface EndOfLimit {
  readonly what: LimitEnd;
  readonly entry: number | null;
  readonly at: Instant | null;
}

/** What an entry made of a limit; `next` is the limit of the same name that runs after it, if there is one. */
export function endOf(limit: LimitThatRuns, next: LimitThatRuns | null, step: ReplayedStep): EndOfLimit {
  const { entry } = step;
  return { what: endBy(limit, next, step), entry: entry.seq, at: entry.effectiveAt };
}

function endBy(limit: LimitThatRuns, next: LimitThatRuns | null, { entry, after }: ReplayedStep): LimitEnd {
  if (next !== null) return limit.kind === 'stage' && next.state !== limit.state ? 'met' : 'moved';
  if (entry.command === 'limit.passed') {
    const passed = entry.with as { readonly subject?: unknown; readonly kind?: unknown };
    if (passed.subject === limit.subject && passed.kind === limit.kind) return 'passed';
  }
  if (limit.kind === 'stage') {
    const dispute = after.disputes.find(({ context }) => disputeKey(context) === limit.subject);
    return dispute?.state === 'unified' || dispute?.state === 'decided' ? 'met' : 'ended';
  }
  if (limit.kind === 'confirmation') return isConfirmed(limit, after) ? 'met' : 'ended';
  const opinion = after.opinions.find(({ context }) => opinionKey(context) === limit.subject);
  if (limit.kind === 'competence') return opinion?.context.contest?.decision ? 'met' : 'ended';
  if (limit.kind === 'notice') return opinion?.context.notice?.state === 'issued' ? 'met' : 'ended';
  if (opinion?.state === 'answered') return 'met';
  if (opinion === undefined || isSettled(opinion.state)) return 'ended';
  return opinion.state === 'overdue' ? 'ended' : 'suspended';
}

/** Whether the dissenting head has said what it has to say of the session. */
function isConfirmed({ subject, agency }: LimitThatRuns, { disputes }: Dossier): boolean {
  const dispute = disputes.find(({ context }) => confirmationKey(context, agency) === subject);
  return typeof dispute?.context.sessions[agency]?.at(-1)?.confirmed === 'boolean';
}
