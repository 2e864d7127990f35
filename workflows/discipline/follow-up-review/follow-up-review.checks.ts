/** What a command on a review of the follow-up list lacks: each gives the refusal, or null. */
import { firstOf, notPast, said } from '../case-checks.js';
import type { CaseCircumstances } from '../case-facts.js';
import { type CaseRefusal, caseRefusal } from '../case-refusals.js';
import type { FollowUpReviewInputs } from '../inputs.js';
import type { FollowUpReviewContext } from './follow-up-review.js';

type Find = FollowUpReviewInputs['follow-up-review.find'];
type OneFinding = NonNullable<Find['findings']>[number];

/** Each finding is about an item of this review, and says something. */
export function findingsSaid(
  { items }: FollowUpReviewContext,
  { findings }: Find,
  circumstances: CaseCircumstances,
): CaseRefusal | null {
  if (findings === undefined || findings.length === 0) return caseRefusal('case-field-required', 'findings');
  const known = new Set(items.map(({ item }) => item));
  return firstOf(...findings.map((one, index) => () => ofItem(one, `findings/${index}`, known, circumstances)));
}

function ofItem(
  one: OneFinding,
  place: string,
  known: ReadonlySet<string>,
  circumstances: CaseCircumstances,
): CaseRefusal | null {
  const found = firstOf(
    said(one, 'item', 'finding'),
    () => (known.has(one.item as string) ? null : caseRefusal('review-item-unknown', 'item')),
    notPast(one.againOn, 'againOn', circumstances),
  );
  return found === null ? null : { ...found, field: `/${place}${found.field}` };
}
