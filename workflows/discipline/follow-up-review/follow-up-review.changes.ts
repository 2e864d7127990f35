/** What a command changes of a review. The checks have let it through. */
import type { CaseCircumstances } from '../case-facts.js';
import type { FollowUpReviewInputs } from '../inputs.js';
import type { Finding, FollowUpReviewContext } from './follow-up-review.js';

type Change<Name extends keyof FollowUpReviewInputs> = (
  context: FollowUpReviewContext,
  input: Required<FollowUpReviewInputs[Name]>,
  circumstances: CaseCircumstances,
) => Partial<FollowUpReviewContext>;

export const begun: Change<'follow-up-review.begin'> = (_context, input, { at, today, actor, facts }) => {
  // Who acts for no agency was refused.
  const agency = actor.agency as string;
  const items = (facts.followUp ?? []).map((item) => ({ ...item, finding: null }));
  return {
    subject: `Rà soát ngày ${today.split('-').reverse().join('/')}`,
    raisedBy: agency,
    raisedAt: at,
    concerns: { agency: null, person: null },
    holder: { agency, person: null },
    dueOn: null,
    reviewedOn: today,
    by: actor.name,
    items,
    note: input.note ?? null,
    concludedAt: null,
    withoutFinding: items.length,
  };
};

export const found: Change<'follow-up-review.find'> = ({ items }, { findings }, { today, actor }) => {
  const given = new Map<string, Finding>();
  for (const { item = '', finding = '', againOn } of findings)
    given.set(item, { text: finding, by: actor.name, on: today, againOn: againOn ?? null });
  const now = items.map((one) => ({ ...one, finding: given.get(one.item) ?? one.finding }));
  return { items: now, withoutFinding: now.filter(({ finding }) => finding === null).length };
};

export const concluded: Change<'follow-up-review.conclude'> = (_context, _input, { at }) => ({ concludedAt: at });
