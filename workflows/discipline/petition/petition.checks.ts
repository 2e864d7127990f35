/** What a command on a petition lacks: each gives the refusal, or null. */
import { existing, firstOf, notAhead, notPast, personOf, said } from '../case-checks.js';
import type { CaseCircumstances } from '../case-facts.js';
import { type CaseRefusal, caseRefusal } from '../case-refusals.js';
import type { PetitionInputs } from '../inputs.js';
import type { PetitionContext } from './petition.js';
import { filesInOrder } from './petition-files.js';

type Check<Name extends keyof PetitionInputs> = (
  context: PetitionContext,
  input: PetitionInputs[Name],
  circumstances: CaseCircumstances,
) => CaseRefusal | null;

export const receivedInFull: Check<'petition.receive'> = (_context, input, circumstances) =>
  firstOf(
    said(input, 'subject', 'about', 'from', 'contact', 'channel', 'receivedOn'),
    notAhead(input.receivedOn, 'receivedOn', circumstances),
    existing(input.agency, 'agency', circumstances),
    filesInOrder(input.files, circumstances),
  );

export const heldByOne: Check<'petition.assign'> = ({ holder }, input, circumstances) =>
  firstOf(
    said(input, 'person', 'dueOn'),
    personOf(input.person, holder.agency, 'person', circumstances),
    notPast(input.dueOn, 'dueOn', circumstances),
  );

/** What exceeds one's authority goes up, once, and never sideways: to the Office, or to the chairman. */
export const reportedUpOnce: Check<'petition.report-up'> = ({ holder, reportedUp }, input, circumstances) => {
  if (reportedUp !== null) return caseRefusal('already-reported-up');
  const { office, chairman } = circumstances.facts;
  const superiors = holder.agency === office ? [chairman] : [office, chairman];
  return firstOf(said(input, 'to', 'reason'), existing(input.to, 'to', circumstances), () =>
    superiors.some((code) => code === input.to) && input.to !== holder.agency ? null : passedRound,
  );
};
const passedRound = caseRefusal('passed-round', 'to');

export const settlementGiven: Check<'petition.settle'> = (_context, input) => firstOf(said(input, 'finding', 'result'));

export const petitionerTold: Check<'petition.tell'> = (_context, input, circumstances) =>
  firstOf(said(input, 'toldOn', 'how'), notAhead(input.toldOn, 'toldOn', circumstances));

/** Late settlement, or conduct that fell short: the petitioner is owed a letter (TC-1a). */
export const apologyOwed: Check<'petition.require-apology'> = ({ apology, ...petition }, input, circumstances) => {
  if (apology !== null || !isOwedAnApology(petition)) return caseRefusal('apology-not-owed');
  const person = input.apologiser === 'person' ? said(input, 'person') : () => null;
  return firstOf(
    said(input, 'apologiser', 'dueOn'),
    person,
    personOf(input.person, petition.holder.agency, 'person', circumstances),
    notPast(input.dueOn, 'dueOn', circumstances),
  );
};

/** Whether a settled petition calls for a letter of apology. */
export function isOwedAnApology({ settlement, conduct }: Pick<PetitionContext, 'settlement' | 'conduct'>): boolean {
  return settlement !== null && (settlement.late || (conduct && settlement.finding !== 'not-right'));
}

export const apologyWorded: Check<'petition.draft-apology'> = ({ apology }, input) => {
  if (apology === null || apology.signedAt !== null) return caseRefusal('apology-not-owed');
  return firstOf(said(input, 'text'));
};

export const apologyDrafted: Check<'petition.sign-apology'> = ({ apology }) => {
  if (apology === null || apology.signedAt !== null) return caseRefusal('apology-not-owed');
  return apology.text === null ? caseRefusal('apology-not-drafted') : null;
};

export const apologySigned: Check<'petition.send-apology'> = ({ apology }, input, circumstances) => {
  if (apology === null || apology.sentOn !== null) return caseRefusal('apology-not-owed');
  if (apology.signedAt === null) return caseRefusal('apology-not-drafted');
  return firstOf(said(input, 'number', 'sentOn'), notAhead(input.sentOn, 'sentOn', circumstances));
};
