/** What the opinions of a round come to: what is still waited for, what is unresolved, and who dissents on main content. */
import type { Tally } from '../consultation/consultation.js';
import { type Dispute, isUnified, lastSession } from '../dispute/dispute.js';
import { type CivilDate, civilDateOf, type Instant } from '../limits/time.js';
import { type Comment, isSettled, type Opinion } from '../opinion/opinion.js';

/**
 * Dissent on main content: a `disagree`, unless all its comments weigh less; or a rejected condition of weight `main`, until
 * the agency yields. Drafting remarks are never a dispute (design, rule 3).
 */
export function dissents(opinion: Opinion): boolean {
  if (opinion.state !== 'answered') return false;
  const { answer, comments } = opinion.context;
  if (
    answer?.position === 'disagree' &&
    (comments.length === 0 || comments.some((comment) => comment.weight === 'main'))
  )
    return true;
  return comments.some((comment) => comment.weight === 'main' && isStandingCondition(comment));
}

/** A difference that is not on main content: it does not stop the matter, and is told wherever the outcome is (design §1). */
export function differs(opinion: Opinion): boolean {
  if (opinion.state !== 'answered' || dissents(opinion)) return false;
  const { answer, comments } = opinion.context;
  return answer?.position === 'disagree' || comments.some(isStandingCondition);
}

/** The conditions of an answer that were rejected and are not given up. */
export function isStandingCondition({ condition, result, maintained }: Comment): boolean {
  return condition && result === 'rejected' && maintained !== false;
}

/** The civil day on which an agency came to dissent: it disagreed, or a main condition of its was rejected; null when neither stands. */
export function dissentedOn({ context: { answer, comments } }: Opinion): CivilDate | null {
  if (answer?.position === 'disagree') return civilDateOf(answer.receivedAt);
  const rejected = comments.find((comment) => comment.weight === 'main' && isStandingCondition(comment));
  return rejected === undefined ? null : civilDateOf(rejected.resolvedAt as Instant);
}

/**
 * Comments that the lead owes an answer to. What was asked of an agency that has a successor is the successor's to say, and what is
 * asked no longer needs no answer: neither may stand in the way for ever.
 */
export function unresolvedOf({ state, context }: Opinion): number {
  if (state === 'transferred' || state === 'cancelled') return 0;
  return context.comments.filter(({ result }) => result === null).length;
}

/** The instant at which an agency that dissents last came to it: a session that was recorded before it was about something else. */
function dissentCameAt({ context: { answer, comments } }: Opinion): Instant {
  if (answer?.position === 'disagree') return answer.receivedAt;
  const rejected = comments.filter((comment) => comment.weight === 'main' && isStandingCondition(comment));
  return rejected
    .map(({ resolvedAt }) => resolvedAt)
    .sort()
    .at(-1) as Instant;
}

/** Agencies that came to dissent anew after the last session with them that counts: the heads have to meet again (I6, I13). */
export function dissentingAnew(current: readonly Opinion[], { context }: Dispute): readonly string[] {
  return current.flatMap((opinion) => {
    const { agency } = opinion.context;
    const met = lastSession(context, agency);
    return met !== null && dissents(opinion) && met.recordedAt < dissentCameAt(opinion) ? [agency] : [];
  });
}

/** Counts the opinions of the current round; a dissent that the heads have worked out no longer stands. */
export function tallyOf(current: readonly Opinion[], dispute: Dispute | null): Tally {
  let pending = 0;
  let unresolved = 0;
  const dissenting: string[] = [];
  for (const opinion of current) {
    if (!isSettled(opinion.state)) pending += 1;
    unresolved += unresolvedOf(opinion);
    const { agency } = opinion.context;
    if (dissents(opinion) && !(dispute !== null && isUnified(dispute.context, agency))) dissenting.push(agency);
  }
  return { pending, unresolved, dissenting };
}

export function sameTally(a: Tally, b: Tally): boolean {
  return (
    a.pending === b.pending &&
    a.unresolved === b.unresolved &&
    a.dissenting.length === b.dissenting.length &&
    a.dissenting.every((agency, index) => agency === b.dissenting[index])
  );
}
