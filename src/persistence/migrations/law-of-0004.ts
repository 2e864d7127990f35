/**
 * The next acts as migration 0004 fills them in: a copy that never changes, so that the migration makes the same columns of
 * an old database whatever the law says since (workflows/dossier/next-act.ts).
 */
import type { Values } from './fill-columns.js';

export interface ConsultationThen {
  readonly state: string;
  readonly context_json: string;
  /** The state of the dispute of the current round. */
  readonly dispute: string | null;
}

export interface OpinionThen {
  readonly state: string;
  readonly context_json: string;
}

export interface DisputeThen {
  readonly state: string;
}

/** As much of the context of an opinion as the columns follow from. */
interface OpinionContext {
  readonly receivedAt: string | null;
  readonly dueAt: string | null;
  readonly notice: { readonly state: string; readonly dueAt: string } | null;
  readonly extension: { readonly state: string } | null;
  readonly extensionsGranted: number;
}

/** What each stage of a dispute waits for; the stages that are not named have ended. */
const ACT_OF_STAGE: Readonly<Record<string, string>> = {
  negotiating: 'dispute.record-session',
  verifying: 'dispute.submit',
  incomplete: 'dispute.complete',
  submitted: 'dispute.decide',
  remitted: 'consultation.decide',
};

export function disputeThen({ state }: DisputeThen): Values {
  return { next_act: ACT_OF_STAGE[state] ?? null };
}

export function consultationThen({ state, context_json, dispute }: ConsultationThen): Values {
  if (state === 'draft') return { next_act: 'consultation.open' };
  if (state === 'reconciling') return { next_act: dispute === 'unified' ? 'consultation.conclude' : null };
  const { tally } = JSON.parse(context_json) as { readonly tally: { readonly unresolved: number } };
  return { next_act: tally.unresolved > 0 ? 'comment.resolve' : 'consultation.conclude' };
}

/** Null for an opinion that waits for nothing and never had to do with an extension, as most of them. */
export function opinionThen({ state, context_json }: OpinionThen): Values | null {
  const context = JSON.parse(context_json) as OpinionContext;
  const { extension, extensionsGranted } = context;
  const [act, dueAt] = nextActOf(state, context);
  if (act === null && extension === null && extensionsGranted === 0) return null;
  return {
    next_act: act,
    next_act_due_at: dueAt,
    extension_state: extension?.state ?? null,
    extensions_granted: extensionsGranted,
  };
}

function nextActOf(state: string, { notice, receivedAt, dueAt }: OpinionContext): [string | null, string | null] {
  if (notice?.state === 'pending') return ['notice.issue', notice.dueAt];
  if (state === 'returned') return ['opinion.contest-return', null];
  if (!['awaiting', 'clarifying', 'overdue'].includes(state)) return [null, null];
  if (receivedAt === null) return ['opinion.record-receipt', dueAt];
  return [state === 'clarifying' ? 'opinion.clarify' : 'opinion.answer', dueAt];
}
