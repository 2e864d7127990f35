/** What the opinions of a round come to: what is still waited for, what is unresolved, and who dissents on main content. */
import type { Tally } from '../consultation/consultation.js';
import { type Dispute, isUnified } from '../dispute/dispute.js';
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

/** Counts the opinions of the current round; a dissent that the heads have worked out no longer stands. */
export function tallyOf(current: readonly Opinion[], dispute: Dispute | null): Tally {
  let pending = 0;
  let unresolved = 0;
  const dissenting: string[] = [];
  for (const opinion of current) {
    if (!isSettled(opinion.state)) pending += 1;
    for (const comment of opinion.context.comments) if (comment.result === null) unresolved += 1;
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
