/**
 * The matrix of positions: agencies by questions. What was said fills one cell each; what concerns the whole request (waited
 * for, returned, deemed, ended) spans all of them, so that it cannot be taken for several answers.
 */
import type { Opinion, Schemas } from '../../../api/client.js';
import type { MarkName } from '../../../marks/mark.js';
import { markOf, type PositionWord } from '../../../marks/words.js';

type Question = Schemas['QuestionView'];

/** One answer to one question, or that it was not asked. */
export interface AnswerCell {
  readonly question: string;
  readonly position: PositionWord | null;
  /** What the agency wrote to it; null where it wrote nothing. */
  readonly text: string | null;
  /** How many comments on this question came with it. */
  readonly comments: number;
}

export type MatrixRow =
  | { readonly kind: 'cells'; readonly agency: string; readonly cells: readonly AnswerCell[] }
  | { readonly kind: 'span'; readonly agency: string; readonly mark: MarkName };

/** The row of one opinion. A comment on no question in particular is counted at the first question that was answered. */
export function rowOf(opinion: Opinion, questions: readonly Question[]): MatrixRow {
  const { agency, state, answer } = opinion;
  if (state !== 'answered' || answer === null) return { kind: 'span', agency, mark: markOf(opinion) };
  const comments = Object.values(opinion.comments);
  const first = questions.find(({ key }) => opinion.questions.includes(key))?.key;
  const cells = questions.map(({ key }) => {
    const said = answer.answers.find(({ question }) => question === key);
    const asked = opinion.questions.includes(key);
    const position = said?.position ?? (asked ? answer.position : null);
    return {
      question: key,
      position: position as PositionWord | null,
      text: said?.text ?? null,
      comments: asked ? comments.filter(({ question }) => (question ?? first) === key).length : 0,
    };
  });
  return { kind: 'cells', agency, cells };
}

/** The opinions that wait for an act first; then those in the order in which the agencies were asked. */
export function actsFirst(opinions: readonly Opinion[]): Opinion[] {
  return [...opinions].sort((one, other) => weight(one) - weight(other));
}

function weight({ state, notice }: Opinion): number {
  if (state === 'overdue') return 0;
  if (state === 'deemed' && notice?.state === 'pending') return 1;
  if (state === 'returned' || state === 'contested') return 2;
  if (state === 'clarifying' || state === 'awaiting') return 3;
  return 4;
}
