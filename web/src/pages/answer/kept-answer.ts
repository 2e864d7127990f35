/** The draft of an answer beside that of a colleague: where the two say different things. */
import type { Weight } from '../../../../workflows/commands/commands.js';
import type { KeptDraft } from '../../drafts/reconcile.js';
import { type AnswerForm, type AnswerToQuestion, overallPosition, type TypedComment } from './answer-form.js';

export type KeptAnswer = KeptDraft<AnswerForm>;

/** One place where two drafts say different things. */
export interface Difference {
  readonly at:
    | { readonly kind: 'overall' | 'reason' | 'alternative' | 'evidence' }
    | { readonly kind: 'question'; readonly question: string }
    | { readonly kind: 'comment'; readonly key: string };
  readonly theirs: Said | null;
  readonly mine: Said | null;
}

/** What one of them says there: in words of the law, and in words of its own. */
export interface Said {
  readonly position?: string;
  readonly weight?: Weight;
  readonly condition?: boolean;
  readonly text?: string;
  /** Names of files. */
  readonly files?: readonly string[];
}

/** Where two drafts differ, in the order of the page; null on a side stands for nothing said there. */
export function differencesOf(theirs: AnswerForm, mine: AnswerForm): readonly Difference[] {
  const found: Difference[] = [];
  const add = (at: Difference['at'], a: Said | null, b: Said | null) => {
    if (JSON.stringify(a) !== JSON.stringify(b)) found.push({ at, theirs: a, mine: b });
  };
  const plain = (text: string): Said | null => (text.trim() === '' ? null : { text });
  const onQuestion = (answer: AnswerToQuestion | undefined): Said | null =>
    answer === undefined || (answer.position === '' && answer.text.trim() === '')
      ? null
      : { position: answer.position, text: answer.text };
  add({ kind: 'evidence' }, plain(theirs.evidence), plain(mine.evidence));
  for (const { question } of mine.answers) {
    const find = (form: AnswerForm) => form.answers.find((one) => one.question === question);
    add({ kind: 'question', question }, onQuestion(find(theirs)), onQuestion(find(mine)));
  }
  const keys = new Set([...mine.comments, ...theirs.comments].map(({ key }) => key));
  for (const key of keys) {
    const find = (form: AnswerForm): Said | null => {
      const comment = form.comments.find((one) => one.key === key);
      return comment === undefined
        ? null
        : { weight: comment.weight, condition: comment.condition, text: comment.text, files: namesOf(comment) };
    };
    add({ kind: 'comment', key }, find(theirs), find(mine));
  }
  add({ kind: 'reason' }, plain(theirs.reason), plain(mine.reason));
  add({ kind: 'alternative' }, plain(theirs.alternative), plain(mine.alternative));
  const whole = (form: AnswerForm): Said => ({ position: overallPosition(form) });
  add({ kind: 'overall' }, whole(theirs), whole(mine));
  return found;
}

const namesOf = ({ attachments = [] }: TypedComment): readonly string[] => attachments.map(({ name }) => name);
