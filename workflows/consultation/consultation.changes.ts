/** How a consultation changes, once its machine has let it. */

import type { CommandInputs, OpenInput, SystemCommand } from '../commands/commands.js';
import { ORDINARY_REGIME, type Urgency } from '../regulation/regulation.js';
import { attached, type WithAttachments } from '../step/attachments.js';
import { isBlank } from '../step/check.js';
import type { Circumstances } from '../step/circumstances.js';
import type { Checked } from '../step/machine-actions.js';
import { competenceKept } from './competence.js';
import { budgetOf, openingOf } from './consultation.checks.js';
import {
  type Consultation,
  type ConsultationContext,
  type DisputeNews,
  type Outcome,
  type Question,
  type Round,
  roundOf,
  type Tally,
} from './consultation.js';
import { contactsKept } from './contacts.js';

type Part = Partial<ConsultationContext>;
type Change<Input = unknown> = (context: ConsultationContext, input: Input, circumstances: Circumstances) => Part;

/** A consultation of which nothing has been said yet. */
export function blankConsultation(circumstances: Circumstances): Consultation {
  return {
    state: 'draft',
    context: {
      lead: circumstances.lead,
      matter: '',
      subject: '',
      position: '',
      legalGround: '',
      authority: 'province',
      classification: null,
      urgency: 'ordinary',
      urgencyReason: null,
      regime: ORDINARY_REGIME,
      budget: budgetOf(undefined, 'ordinary', circumstances),
      questions: [],
      rounds: [],
      draft: null,
      repeated: [],
      tally: { pending: 0, unresolved: 0, dissenting: [] },
      createdAt: circumstances.at,
      openedAt: null,
      endedAt: null,
      outcome: null,
      conclusion: null,
      withdrawalReason: null,
      suspension: null,
    },
  };
}

export const drafted: Change<OpenInput> = (context, input) => {
  const draft = openingOf(context, input);
  return { draft, matter: draft.matter ?? '', subject: draft.subject ?? '' };
};

type Opening = Checked<
  OpenInput,
  'matter' | 'subject' | 'position' | 'proposal' | 'legalGround' | 'questions' | 'consult'
>;

export const opened: Change<OpenInput> = (context, command, circumstances) => {
  // The opening is what draft and command say together, and the check has read it as that.
  const input = openingOf(context, command) as Opening;
  const urgency: Urgency = input.urgency ?? 'ordinary';
  const questions = input.questions.map(questionOf);
  return {
    matter: input.matter,
    subject: input.subject,
    position: input.position,
    legalGround: input.legalGround,
    authority: input.authority ?? 'province',
    classification: input.classification ?? null,
    urgency,
    urgencyReason: input.urgencyReason ?? null,
    regime: input.regime ?? ORDINARY_REGIME,
    budget: budgetOf(input.limit, urgency, circumstances),
    questions,
    rounds: [
      {
        number: 1,
        proposal: input.proposal,
        proposalHash: circumstances.proposalHash,
        position: input.position,
        questions,
        requestHash: circumstances.requestHash,
        openedAt: circumstances.at,
        reason: null,
        ...attached(input, circumstances),
      },
    ],
    draft: null,
    repeated: input.consult
      .map((asked) => asked.agency as string)
      .filter((code) => circumstances.register.alreadyAsked[code] !== undefined),
    openedAt: circumstances.at,
    ...competenceKept(input, circumstances),
    ...contactsKept(input),
  };
};

type QuestionInput = NonNullable<OpenInput['questions']>[number];

const questionOf = ({ key, text, agencies }: QuestionInput): Question => ({
  key: key as string,
  text: text as string,
  agencies: agencies ?? null,
});

/** What is left out stays as it was; at least one part has changed (design, rule 7). */
export const amended: Change<Checked<CommandInputs['consultation.amend'], 'reason'>> = (
  context,
  input,
  circumstances,
) => {
  const position = input.position ?? context.position;
  const questions = input.questions?.map(questionOf) ?? context.questions;
  const before = context.rounds.at(-1) as Round;
  const proposal = input.proposal ?? before.proposal;
  return {
    position,
    questions,
    budget: budgetOf(input.limit, context.urgency, circumstances),
    rounds: [
      ...context.rounds,
      {
        number: roundOf(context) + 1,
        proposal,
        proposalHash: circumstances.proposalHash,
        position,
        questions,
        requestHash: circumstances.requestHash,
        openedAt: circumstances.at,
        reason: input.reason,
        ...(input.attachments === undefined ? stillAttached(before) : attached(input, circumstances)),
      },
    ],
  };
};

/** The files of the round before, where an amendment names none. */
const stillAttached = ({ attachments }: Round): WithAttachments => (attachments === undefined ? {} : { attachments });

export const suspended: Change<Checked<CommandInputs['consultation.suspend'], 'reason'>> = (
  _context,
  { reason },
  { at, actor },
) => ({ suspension: { since: at, reason, by: actor.agency as string } });

export const resumed: Change = () => ({ suspension: null });

export const tallied: Change<Tally> = (_context, tally) => ({ tally });

/** The lead may say in words of its own what is concluded; else it is what was proposed. */
export const concluded =
  (outcome: Outcome): Change<CommandInputs['consultation.conclude']> =>
  (_context, { conclusion }, circumstances) => ({
    outcome,
    ...(isBlank(conclusion) ? {} : { conclusion: conclusion as string }),
    endedAt: circumstances.at,
  });

export const decided: Change<DisputeNews> = (_context, news, circumstances) => ({
  outcome: news.by === 'chairman' ? 'decided-by-chairman' : 'decided-by-lead',
  conclusion: news.conclusion,
  endedAt: circumstances.at,
});

export const withdrawn: Change<Checked<CommandInputs['consultation.withdraw'], 'reason'>> = (
  _context,
  input,
  circumstances,
) => ({
  outcome: 'withdrawn',
  withdrawalReason: input.reason,
  endedAt: circumstances.at,
});

type Transfer = Extract<SystemCommand, { command: 'agency.transferred' }>['with'];

/** A reorganised lead hands its consultations to its first successor: one lead per matter (PY-2.1a). */
export const movedToSuccessor: Change<Transfer> = (context, input) => {
  const successor = input.successors[0]?.agency;
  return context.lead === input.from && successor !== undefined ? { lead: successor } : {};
};
