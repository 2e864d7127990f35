/** What follows from an answer once it is sent, by the rules of the engine. */
import type { Weight } from '../../../../workflows/commands/commands.js';
import { type AnswerForm, isCondition, overallPosition } from './answer-form.js';

export interface Consequences {
  /** How many conditions, and comments of each weight, the lead must answer before it may conclude. */
  readonly conditions: number;
  readonly comments: Readonly<Record<Weight, number>>;
  /** Whether it is a dissent on main content from the first: a disagreement, unless all its comments weigh less. */
  readonly dissents: boolean;
}

/** What the lead will owe for the answer as it is typed. */
export function consequencesOf(form: AnswerForm): Consequences {
  const comments = { main: 0, secondary: 0, drafting: 0 };
  let conditions = 0;
  for (const comment of form.comments) {
    if (isCondition(form, comment)) conditions += 1;
    else comments[comment.weight] += 1;
  }
  const onMainContent = form.comments.length === 0 || form.comments.some(({ weight }) => weight === 'main');
  return { conditions, comments, dissents: overallPosition(form) === 'disagree' && onMainContent };
}
