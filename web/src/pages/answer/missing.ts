/** What an answer still lacks before it can be sent, with the field at which to say so. The server asks the same again. */
import { type AnswerForm, isCondition, overallPosition } from './answer-form.js';

/** Why: the first four are what the regulation asks for (a clear position), the others slips of the form. */
export type Lack = 'position' | 'reason' | 'alternative' | 'condition' | 'comment' | 'evidence';

export interface Missing {
  /** JSON pointer into the body of the command. */
  readonly pointer: string;
  readonly lack: Lack;
}

/** Everything that is missing, in the order of the page; nothing when the answer may be sent. */
export function missingIn(form: AnswerForm, external: boolean): readonly Missing[] {
  const found: Missing[] = [];
  const blank = (text: string) => text.trim() === '';
  if (external && blank(form.evidence)) found.push({ pointer: '/evidence', lack: 'evidence' });
  for (const [index, { position }] of form.answers.entries())
    if (position === '') found.push({ pointer: `/answers/${index}/position`, lack: 'position' });
  for (const [index, { text }] of form.comments.entries())
    if (blank(text)) found.push({ pointer: `/comments/${index}/text`, lack: 'comment' });
  const overall = overallPosition(form);
  if (overall === 'disagree') {
    if (blank(form.reason)) found.push({ pointer: '/reason', lack: 'reason' });
    if (blank(form.alternative)) found.push({ pointer: '/alternative', lack: 'alternative' });
  }
  if (overall === 'agree-with-conditions') {
    const conditions = form.comments.filter((comment) => isCondition(form, comment));
    if (conditions.length === 0) found.push({ pointer: '/comments', lack: 'condition' });
  }
  return found;
}

/** Whether it is the regulation that asks for it, and not merely the form. */
export function isByRule(lack: Lack): boolean {
  return lack !== 'comment' && lack !== 'evidence';
}
