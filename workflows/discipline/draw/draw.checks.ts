/** What a command on a draw lacks: each gives the refusal, or null. */
import { firstOf, said } from '../case-checks.js';
import type { CaseCircumstances } from '../case-facts.js';
import { type CaseRefusal, caseRefusal } from '../case-refusals.js';
import type { DrawInputs } from '../inputs.js';
import { type DrawContext, isHex64 } from './draw.js';
import { type DrawFacts, NOTHING_LISTED } from './draw-facts.js';
import { sha256 } from './sha-256.js';

type Check<Name extends keyof DrawInputs> = (
  context: DrawContext,
  input: DrawInputs[Name],
  circumstances: CaseCircumstances,
) => CaseRefusal | null;

type Committing = DrawInputs['draw.commit'];

export const committedInFull: Check<'draw.commit'> = (_context, input, { facts: { draw = NOTHING_LISTED } }) =>
  firstOf(
    said(input, 'subject', 'purpose', 'source', 'count', 'commitment'),
    () => listComplete(input, draw),
    () => countInReach(input, draw),
    () => (isHex64(input.commitment as string) ? null : caseRefusal('draw-not-hexadecimal', 'commitment')),
    () => committedOnce(draw),
  );

/** What is frozen: what was named, or of agencies all that there are. */
export const frozenBy = ({ items }: Committing, { listed }: DrawFacts): readonly string[] =>
  [...(items ?? listed)].sort();

/** Everything that is named exists, and is named once: what is named twice would be drawn more easily. */
function listComplete({ source, items = [] }: Committing, { listed }: DrawFacts): CaseRefusal | null {
  if (items.length === 0 && source !== 'agencies') return caseRefusal('case-field-required', 'items');
  const unknown = items.findIndex((item) => !listed.includes(item));
  if (unknown >= 0) return caseRefusal('draw-item-unknown', `items/${unknown}`);
  const twice = items.findIndex((item, index) => items.indexOf(item) < index);
  return twice < 0 ? null : caseRefusal('draw-item-twice', `items/${twice}`);
}

/** At least one is drawn and at least one is not: else nothing is left to chance. */
function countInReach(input: Committing, facts: DrawFacts): CaseRefusal | null {
  const { count = 0 } = input;
  return count >= 1 && count < frozenBy(input, facts).length ? null : caseRefusal('draw-count-out-of-reach', 'count');
}

/** A secret is used once: after the opening of the other draw everybody would know this one. */
function committedOnce({ sameCommitment }: DrawFacts): CaseRefusal | null {
  if (sameCommitment === null) return null;
  const { id, subject } = sameCommitment;
  return {
    ...caseRefusal('draw-commitment-used', 'commitment'),
    other: { case: id, item: null, subject, from: null, until: null },
  };
}

/** The secret is the one that was committed to, and a checkpoint has come that nobody could know then. */
export const secretKept: Check<'draw.open'> = ({ commitment }, input, { facts: { draw = NOTHING_LISTED } }) =>
  firstOf(
    said(input, 'secret'),
    () => (draw.checkpoint === null ? caseRefusal('draw-without-checkpoint') : null),
    () => (isHex64(input.secret as string) ? null : caseRefusal('draw-not-hexadecimal', 'secret')),
    () => (sha256(input.secret as string) === commitment ? null : caseRefusal('draw-secret-wrong', 'secret')),
  );

export const voidedForAReason: Check<'draw.void'> = (_context, input) => firstOf(said(input, 'reason'));
