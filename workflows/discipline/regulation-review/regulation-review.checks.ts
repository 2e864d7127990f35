/** What a command on a review of the working regulation lacks: each gives the refusal, or null. */
import { firstOf, notAhead, notPast, said } from '../case-checks.js';
import type { CaseCircumstances } from '../case-facts.js';
import type { CaseRefusal } from '../case-refusals.js';
import type { RegulationReviewInputs } from '../inputs.js';
import type { RegulationReviewContext } from './regulation-review.js';

type Check<Name extends keyof RegulationReviewInputs> = (
  context: RegulationReviewContext,
  input: RegulationReviewInputs[Name],
  circumstances: CaseCircumstances,
) => CaseRefusal | null;

/** The day may be past already: a review that was due before this was kept here is late, and has to be seen as such. */
export const reviewSet: Check<'regulation-review.set'> = (_context, input) =>
  firstOf(said(input, 'regulation', 'dueOn'));

export const putOff: Check<'regulation-review.postpone'> = (_context, input, circumstances) =>
  firstOf(said(input, 'dueOn', 'reason'), notPast(input.dueOn, 'dueOn', circumstances));

export const resultTold: Check<'regulation-review.record'> = (_context, input, circumstances) =>
  firstOf(said(input, 'on', 'result', 'what'), notAhead(input.on, 'on', circumstances));
