/** The limits that people have to keep, as a dossier has them at one moment. Reminders are none. */
import {
  awaitsConfirmation,
  confirmationKey,
  type DisputeContext,
  disputeKey,
  type Session,
} from '../../workflows/dispute/dispute.js';
import type { Dossier } from '../../workflows/dossier/dossier.js';
import type { Instant } from '../../workflows/limits/time.js';
import { opinionKey } from '../../workflows/opinion/opinion.js';

export interface LimitThatRuns {
  readonly subject: string;
  readonly kind: 'opinion' | 'notice' | 'competence' | 'stage' | 'confirmation';
  readonly agency: string;
  /** The event from which it is counted. */
  readonly from: Instant;
  readonly dueAt: Instant;
  /** State of the opinion or the dispute while it runs: a stage that comes to an end goes on to another state. */
  readonly state: string;
  /** How often the steps of an opinion's limit were added to. */
  readonly steps: number;
}

/** They run exactly where `runningLimits` (workflows/dossier/dossier.ts) says so. */
export function limitsOf(dossier: Dossier): LimitThatRuns[] {
  const limits: LimitThatRuns[] = [];
  for (const { state, context } of dossier.opinions) {
    const { contest, receivedAt, dueAt, notice, settledAt } = context;
    const subject = opinionKey(context);
    const shared = { subject, state, steps: 0 };
    if ((state === 'awaiting' || state === 'clarifying') && dueAt !== null && receivedAt !== null)
      limits.push({
        ...shared,
        kind: 'opinion',
        agency: context.heldBy,
        from: receivedAt,
        dueAt,
        steps: context.ledger.length,
      });
    if (state === 'contested' && contest !== null && !contest.overdue) {
      const { office, since, dueAt: decideBy } = contest;
      limits.push({ ...shared, kind: 'competence', agency: office ?? '', from: since, dueAt: decideBy });
    }
    if (notice?.state === 'pending' && !notice.overdue && settledAt !== null) {
      const { lead } = dossier.consultation.context;
      limits.push({ ...shared, kind: 'notice', agency: lead, from: settledAt, dueAt: notice.dueAt });
    }
  }
  for (const { state, context } of dossier.disputes) {
    const { holder, dueAt, overdue, stageSince } = context;
    if (state === 'negotiating') limits.push(...confirmationsOf(context));
    if (holder === null || dueAt === null || overdue) continue;
    const subject = disputeKey(context);
    limits.push({ subject, kind: 'stage', agency: holder, from: stageSince, dueAt, state, steps: 0 });
  }
  return limits;
}

/**
 * The sessions that dissenting heads have still to confirm, in the order of the first ones: names that are whole numbers would come
 * before all others.
 */
function confirmationsOf(context: DisputeContext): LimitThatRuns[] {
  const first = ([, sessions]: readonly [string, readonly Session[]]): string => sessions[0]?.recordedAt ?? '';
  const held = Object.entries(context.sessions).toSorted((one, other) => compareText(first(one), first(other)));
  return held.flatMap(([agency, sessions]) => {
    const last = sessions.at(-1);
    if (!last?.confirmDueAt || !awaitsConfirmation(last) || last.confirmOverdue) return [];
    const shared = { subject: confirmationKey(context, agency), state: 'negotiating', steps: 0 };
    return [{ ...shared, kind: 'confirmation' as const, agency, from: last.recordedAt, dueAt: last.confirmDueAt }];
  });
}

const compareText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** Whether a limit goes on as it was counted. */
export function isSameLimit(one: LimitThatRuns, other: LimitThatRuns): boolean {
  const stage = one.kind !== 'stage' || one.state === other.state;
  return one.dueAt === other.dueAt && one.from === other.from && one.steps === other.steps && stage;
}
