/** What a command on a proposal to commend lacks: each gives the refusal, or null. */
import { existing, firstOf, inOrder, notAhead, personOf, said } from '../case-checks.js';
import type { CaseCircumstances } from '../case-facts.js';
import { type CaseRefusal, caseRefusal } from '../case-refusals.js';
import { decidedInFull } from '../decision.js';
import type { CommendationInputs } from '../inputs.js';
import { judging, unconcerned } from '../unconcerned.js';
import type { CommendationContext } from './commendation.js';

type Check<Name extends keyof CommendationInputs> = (
  context: CommendationContext,
  input: CommendationInputs[Name],
  circumstances: CaseCircumstances,
) => CaseRefusal | null;

/** A head proposes for their own people, or others; an officer of home affairs for others; nobody proposes themselves. */
export const proposedOnFigures: Check<'commendation.propose'> = (_context, input, circumstances) =>
  firstOf(
    said(input, 'subject', 'agency', 'form', 'merit', 'from', 'to'),
    existing(input.agency, 'agency', circumstances),
    personOf(input.person, input.agency as string, 'person', circumstances),
    () => proposesOneself(input, circumstances),
    inOrder(input.from, input.to, 'to'),
    notAhead(input.from, 'from', circumstances),
  );

function proposesOneself(
  { agency, person }: CommendationInputs['commendation.propose'],
  { actor }: CaseCircumstances,
): CaseRefusal | null {
  if (person !== undefined && person === actor.person) return caseRefusal('own-case', 'person');
  return agency === actor.agency && !actor.asHead ? caseRefusal('own-case', 'agency') : null;
}

export const checkedByOthers: Check<'commendation.check'> = ({ concerned }, input, circumstances) =>
  firstOf(judging(concerned, circumstances), said(input, 'finding', 'words'));

export const decidedByOthers: Check<'commendation.decide'> = ({ concerned }, input, circumstances) =>
  firstOf(unconcerned(concerned, circumstances), decidedInFull(input, circumstances));
