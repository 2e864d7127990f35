/**
 * What the second edition of the law keeps beside the first, as migration 0005 adds it to the stored contexts: none of it was
 * known before. A copy that never changes (src/journal/carried-over.ts does the same to what is replayed).
 */
import type { Values } from './fill-columns.js';

interface Stored {
  readonly context_json: string;
}
type OpinionThen = Stored & { readonly state: string; readonly due_at: string | null };
type Context = Readonly<Record<string, unknown>>;

const contextOf = ({ context_json }: Stored): Context => JSON.parse(context_json) as Context;

export function consultationOver(row: Stored): Values {
  const context = contextOf(row);
  const { position, questions } = context;
  const rounds = (context.rounds as Context[] | undefined)?.map((round) => ({
    ...round,
    position,
    questions,
    requestHash: null,
  }));
  const later = { urgencyReason: null, regime: 'ordinary', suspension: null, rounds };
  return { context_json: JSON.stringify({ ...context, ...later }) };
}

export function opinionOver(row: OpinionThen): Values {
  const context = contextOf(row);
  const { answer, comments, late, returned } = context as Readonly<Record<string, Context | null>>;
  const isReturned = row.state === 'returned';
  const over = {
    ...context,
    subordination: null,
    receiptRecordedAt: null,
    reminded: [],
    urged: [],
    unclarified: false,
    replacements: 0,
    contest: null,
    withdrawn: null,
    answer: answer === null ? null : { ...answer, requestHash: null },
    comments: commentsOver(comments),
    late: late === null ? null : { ...late, requestHash: null, comments: commentsOver(late?.comments) },
    returned: returned === null ? null : { ...returned, supplement: null },
    ...(isReturned ? { lastDay: null, dueAt: null, reminders: [] } : {}),
  };
  return { context_json: JSON.stringify(over), due_at: isReturned ? null : row.due_at };
}

const commentsOver = (comments: unknown): Context[] =>
  (comments as Context[]).map((comment) => ({ ...comment, resolvedAt: null }));

export function disputeOver(row: Stored): Values {
  const context = contextOf(row);
  const later = {
    confirmed: null,
    objection: null,
    confirmationNeeded: false,
    confirmDueAt: null,
    confirmOverdue: false,
  };
  const sessions = Object.fromEntries(
    Object.entries(context.sessions as Record<string, Context[]>).map(([agency, held]) => [
      agency,
      held.map((session) => ({ ...session, ...later })),
    ]),
  );
  return { context_json: JSON.stringify({ ...context, sessions }) };
}
