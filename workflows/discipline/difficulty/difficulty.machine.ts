/** The course of a difficulty: reported, answered, closed, or reported again; and what its commands lack and change. */
import { setup } from 'xstate';
import { stepper } from '../../step/kernel.js';
import { type CaseEvent, caseActions, refusedCase } from '../case-actions.js';
import { firstOf, said } from '../case-checks.js';
import type { CaseCircumstances, CaseFacts } from '../case-facts.js';
import { type CaseRefusal, caseRefusal } from '../case-refusals.js';
import type { DifficultyInputs } from '../inputs.js';
import { unconcerned } from '../unconcerned.js';
import type { Addressee, Difficulty, DifficultyContext } from './difficulty.js';

type Inputs<Name extends keyof DifficultyInputs> = Required<DifficultyInputs[Name]>;

const { refuseIf, assignWith } = caseActions<DifficultyContext, DifficultyInputs>();

const closedToOthers = { '*': refusedCase('case-not-open') };

const addressed = (to: Addressee, { office, homeAffairs }: CaseFacts): string | null =>
  to === 'office' ? office : homeAffairs;

function reportedInFull(
  _context: DifficultyContext,
  input: DifficultyInputs['difficulty.report'],
  { actor, facts }: CaseCircumstances,
): CaseRefusal | null {
  return firstOf(said(input, 'subject', 'about', 'to'), () => {
    const organ = addressed(input.to as Addressee, facts);
    if (organ === null) return caseRefusal('case-agency-unknown', 'to');
    return organ === actor.agency ? caseRefusal('own-case', 'to') : null;
  });
}

const reported = (
  _context: DifficultyContext,
  input: Inputs<'difficulty.report'>,
  { at, actor, facts }: CaseCircumstances,
) => ({
  subject: input.subject,
  raisedBy: actor.agency as string,
  raisedAt: at,
  concerns: { agency: null, person: null },
  holder: { agency: addressed(input.to, facts) as string, person: null },
  dueOn: null,
  about: input.about,
  proposal: input.proposal ?? null,
  to: input.to,
  answers: [],
  again: [],
});

/** Nobody answers what their own agency has reported. */
function answeredInFull(
  { raisedBy }: DifficultyContext,
  input: DifficultyInputs['difficulty.answer'],
  told: CaseCircumstances,
): CaseRefusal | null {
  return firstOf(unconcerned({ agencies: [raisedBy], person: null }, told), said(input, 'text'));
}

const answered = (
  { answers, raisedBy }: DifficultyContext,
  { text }: Inputs<'difficulty.answer'>,
  { today, actor }: CaseCircumstances,
) => ({
  answers: [...answers, { text, agency: actor.agency as string, by: actor.name, on: today }],
  holder: { agency: raisedBy, person: null },
});

function stillOpen(_context: DifficultyContext, input: DifficultyInputs['difficulty.report-again']) {
  return firstOf(said(input, 'reason'));
}

/** It goes back to whom it was reported to at first; where that organ is no more, to who answered last. */
const reportedAgain = (
  { again, to, answers }: DifficultyContext,
  { reason }: Inputs<'difficulty.report-again'>,
  { today, facts }: CaseCircumstances,
) => ({
  again: [...again, { reason, on: today }],
  holder: { agency: addressed(to, facts) ?? (answers.at(-1)?.agency as string), person: null },
});

export const difficultyMachine = setup({
  types: { context: {} as DifficultyContext, events: {} as CaseEvent },
  actions: { refuse: (_, _params: CaseRefusal) => undefined },
}).createMachine({
  id: 'difficulty',
  context: {} as DifficultyContext,
  initial: 'new',
  states: {
    new: {
      on: {
        'difficulty.report': [
          refuseIf<'difficulty.report'>(reportedInFull),
          { target: 'reported', actions: assignWith<'difficulty.report'>(reported) },
        ],
        ...closedToOthers,
      },
    },
    reported: {
      on: {
        'difficulty.answer': [
          refuseIf<'difficulty.answer'>(answeredInFull),
          { target: 'answered', actions: assignWith<'difficulty.answer'>(answered) },
        ],
        ...closedToOthers,
      },
    },
    answered: {
      on: {
        'difficulty.report-again': [
          refuseIf<'difficulty.report-again'>(stillOpen),
          { target: 'reported', actions: assignWith<'difficulty.report-again'>(reportedAgain) },
        ],
        'difficulty.close': { target: 'closed' },
        ...closedToOthers,
      },
    },
    closed: { on: closedToOthers },
  },
});

export const stepDifficulty = stepper<Difficulty, CaseEvent, CaseRefusal>(difficultyMachine);
