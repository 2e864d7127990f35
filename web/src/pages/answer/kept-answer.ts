/** What of an answer is kept on this machine, and how it stands to the draft on the server, which colleagues write too. */
import type { Weight } from '../../../../workflows/commands/commands.js';
import { type AnswerForm, type AnswerToQuestion, overallPosition, sameForm } from './answer-form.js';

export interface KeptAnswer {
  readonly form: AnswerForm;
  /** The version of the server's draft from which it was typed on; 0 where there was none. */
  readonly seen: number;
  /** Whether something of it is not yet on the server. */
  readonly changed: boolean;
  /** The round whose proposal was shown while it was typed. */
  readonly round: number;
}

/** The draft on the server, read as a form. */
export interface ServerDraft {
  readonly version: number;
  readonly form: AnswerForm;
}

/**
 * What to do about the server's draft:
 * - `nothing`: it is what was seen, and nothing is to be sent;
 * - `send`: it is what was seen, and something was typed since;
 * - `take`: a colleague changed it, and nothing was typed here;
 * - `agree`: both say the same, only the version is newer;
 * - `stale`: both changed it; a person has to look.
 */
export type Reconciling = 'nothing' | 'send' | 'take' | 'agree' | 'stale';

/** Compares what is kept with what stands on the server; null is no draft there. */
export function reconcile(kept: KeptAnswer, server: ServerDraft | null): Reconciling {
  // A draft that vanished was thrown away or sent; what is typed here is the first of a new one.
  const version = server?.version ?? 0;
  if (version <= kept.seen || server === null) return kept.changed ? 'send' : 'nothing';
  if (sameForm(kept.form, server.form)) return 'agree';
  return kept.changed ? 'stale' : 'take';
}

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
        : { weight: comment.weight, condition: comment.condition, text: comment.text };
    };
    add({ kind: 'comment', key }, find(theirs), find(mine));
  }
  add({ kind: 'reason' }, plain(theirs.reason), plain(mine.reason));
  add({ kind: 'alternative' }, plain(theirs.alternative), plain(mine.alternative));
  const whole = (form: AnswerForm): Said => ({ position: overallPosition(form) });
  add({ kind: 'overall' }, whole(theirs), whole(mine));
  return found;
}
