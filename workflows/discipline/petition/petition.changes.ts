/** What a command changes of a petition. The checks have let it through. */
import type { CaseCircumstances } from '../case-facts.js';
import type { PetitionInputs } from '../inputs.js';
import type { Apology, PetitionContext } from './petition.js';
import { filesKept } from './petition-files.js';

type Change<Name extends keyof PetitionInputs> = (
  context: PetitionContext,
  input: Required<PetitionInputs[Name]>,
  circumstances: CaseCircumstances,
) => Partial<PetitionContext>;

export const received: Change<'petition.receive'> = (_context, input, { at, actor, facts }) => {
  // Who acts for no agency was refused.
  const agency = actor.agency as string;
  return {
    subject: input.subject,
    raisedBy: agency,
    raisedAt: at,
    concerns: { agency: input.agency ?? agency, person: null },
    holder: { agency, person: null },
    dueOn: null,
    from: input.from,
    contact: input.contact,
    channel: input.channel,
    receivedOn: input.receivedOn,
    about: input.about,
    consultation: input.consultation ?? null,
    conduct: input.conduct ?? false,
    ...filesKept(input.files, facts),
    reportedUp: null,
    settlement: null,
    told: null,
    apology: null,
  };
};

export const assigned: Change<'petition.assign'> = ({ holder }, { person, dueOn }) => ({
  holder: { agency: holder.agency, person },
  dueOn,
});

export const reportedUp: Change<'petition.report-up'> = ({ holder }, { to, reason }, { at }) => ({
  holder: { agency: to, person: null },
  dueOn: null,
  reportedUp: { from: holder.agency, reason, at },
});

export const settled: Change<'petition.settle'> = ({ dueOn }, { finding, result }, { today, actor }) => ({
  settlement: { finding, result, on: today, late: dueOn !== null && today > dueOn, by: actor.person },
  dueOn: null,
});

export const told: Change<'petition.tell'> = (_context, { toldOn, how }) => ({ told: { on: toldOn, how } });

export const apologyRequired: Change<'petition.require-apology'> = (
  _context,
  { apologiser, person, dueOn },
  { at },
) => ({
  apology: {
    by: apologiser,
    person: apologiser === 'person' ? person : null,
    requiredAt: at,
    dueOn,
    text: null,
    signedBy: null,
    signedAt: null,
    number: null,
    sentOn: null,
  },
  dueOn,
});

const withApology = ({ apology }: PetitionContext, change: Partial<Apology>): Partial<PetitionContext> => ({
  apology: { ...(apology as Apology), ...change },
});

export const apologyDraftedAnew: Change<'petition.draft-apology'> = (context, { text }) =>
  withApology(context, { text });

export const apologySignedBy: Change<'petition.sign-apology'> = (context, _input, { at, actor }) =>
  withApology(context, { signedBy: actor.name, signedAt: at });

export const apologySent: Change<'petition.send-apology'> = (context, { number, sentOn }) => ({
  ...withApology(context, { number, sentOn }),
  dueOn: null,
});
