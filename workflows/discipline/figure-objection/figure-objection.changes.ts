/** What a command changes of an objection to a figure. The checks have let it through. */
import type { CivilDate } from '../../limits/time.js';
import type { CaseCircumstances } from '../case-facts.js';
import type { FigureObjectionInputs } from '../inputs.js';
import { concernedOf, judgeOf } from '../unconcerned.js';
import { contestsFor } from './figure-objection.checks.js';
import type { FigureObjectionContext } from './figure-objection.js';
import type { ContestedStep, ObjectionFacts } from './figure-objection-facts.js';

type Change<Name extends keyof FigureObjectionInputs> = (
  context: FigureObjectionContext,
  input: Required<FigureObjectionInputs[Name]>,
  circumstances: CaseCircumstances,
) => Partial<FigureObjectionContext>;

export const raised: Change<'figure-objection.raise'> = (_context, input, { at, actor, facts }) => {
  const { step, answerBy } = facts.objection as ObjectionFacts;
  const { consultation, subject, agency, person, title, adds } = step as ContestedStep;
  const concerned = concernedOf(agency, person ?? undefined, facts);
  // Who acts for no agency was refused.
  const raisedBy = actor.agency as string;
  return {
    subject: `Xem xét lại số liệu: ${subject}`,
    raisedBy,
    raisedAt: at,
    concerns: { agency, person },
    holder: { agency: judgeOf(concerned, facts) ?? raisedBy, person: null },
    dueOn: answerBy,
    concerned,
    by: contestsFor({ agency, person }, actor) as FigureObjectionContext['by'],
    step: input.step,
    consultation,
    figure: input.figure,
    title,
    adds,
    entry: input.entry ?? null,
    ground: input.ground,
    reason: input.reason,
    answer: null,
  };
};

export const answered: Change<'figure-objection.uphold' | 'figure-objection.reject'> = (
  { dueOn },
  { reason },
  { today, actor },
) => ({
  answer: { reason, agency: actor.agency as string, by: actor.name, on: today, late: today > (dueOn as CivilDate) },
  dueOn: null,
});

export const takenBack: Change<'figure-objection.withdraw'> = () => ({ dueOn: null });
