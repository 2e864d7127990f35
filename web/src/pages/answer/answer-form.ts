/** What is typed on the answer page, and how it becomes the body of `opinion.answer` or `opinion.clarify` and back. */
import { WEIGHTS, type Weight } from '../../../../workflows/commands/commands.js';
import { POSITIONS, type Position } from '../../../../workflows/regulation/regulation.js';
import type { Schemas } from '../../api/client.js';
import { type AttachedFile, attachedFrom, attachmentsOf } from '../../files/attached.js';

/** What is typed to one question; `position` is empty until one is chosen. */
export interface AnswerToQuestion {
  readonly question: string;
  readonly position: Position | '';
  readonly text: string;
}

/** One comment; `question` is empty for a comment on the proposal as a whole. */
export interface TypedComment {
  readonly key: string;
  readonly question: string;
  readonly text: string;
  readonly weight: Weight;
  /** Ticked as a condition. Whether it counts as one depends on the position: see `isCondition`. */
  readonly condition: boolean;
  /** Left out where it has none. */
  readonly attachments?: readonly AttachedFile[];
}

/** The whole form. Plain JSON: it lies in the storage of the browser. */
export interface AnswerForm {
  readonly answers: readonly AnswerToQuestion[];
  /** The overall position, where it was raised above what the questions come to; empty otherwise. */
  readonly raised: Position | '';
  readonly reason: string;
  readonly alternative: string;
  /** Only for an agency outside: the proof of what came. */
  readonly evidence: string;
  /** Only then: the minute in Asia/Ho_Chi_Minh at which it was received, "2024-05-10T08:30"; empty for now. */
  readonly receivedAt: string;
  /**
   * The moment to the millisecond, where a draft knows it, as of what came by the document axis. It counts as long as the minute is
   * its own: the receipt of the request may lie in that minute, too.
   */
  readonly receivedExactly?: string;
  readonly comments: readonly TypedComment[];
  /** Left out in drafts of this machine that are older than files. */
  readonly attachments?: readonly AttachedFile[];
}

export type AnswerBody = Schemas['AnswerOpinionBody'];

/** Nothing typed yet, with a place for every question asked. */
export function emptyForm(questions: readonly string[]): AnswerForm {
  return {
    answers: questions.map((question) => ({ question, position: '', text: '' })),
    raised: '',
    reason: '',
    alternative: '',
    evidence: '',
    receivedAt: '',
    comments: [],
  };
}

/** The same form with a place for exactly the questions that are asked now, in their order; nothing typed to them is lost. */
export function fitted(form: AnswerForm, questions: readonly string[]): AnswerForm {
  const place = new Map(form.answers.map((answer) => [answer.question, answer]));
  return {
    ...form,
    answers: questions.map((question) => place.get(question) ?? { question, position: '', text: '' }),
    // A comment on a question that is no longer asked stays, on the proposal as a whole.
    comments: form.comments.map((comment) =>
      comment.question === '' || questions.includes(comment.question) ? comment : { ...comment, question: '' },
    ),
  };
}

/** From the least to the gravest: what is graver decides the position as a whole. */
const GRAVITY: readonly Position[] = ['no-comment', 'agree', 'agree-with-conditions', 'disagree'];

/** The graver of two positions. */
export function graver(a: Position | '', b: Position | ''): Position | '' {
  return rank(a) >= rank(b) ? a : b;
}

const rank = (position: Position | '') => (position === '' ? -1 : GRAVITY.indexOf(position));

/** Whether agreement depends on the comment: it was ticked, and the position that it belongs to leaves room for a condition. */
export function isCondition(form: AnswerForm, comment: TypedComment): boolean {
  if (!comment.condition) return false;
  if (comment.question === '') return rank(withoutConditions(form)) < rank('disagree');
  return form.answers.find(({ question }) => question === comment.question)?.position === 'agree-with-conditions';
}

const withoutConditions = (form: AnswerForm) =>
  form.answers.reduce<Position | ''>((worst, { position }) => graver(worst, position), form.raised);

/**
 * The position as a whole before it is raised by hand: the gravest of the questions, and at least "with conditions" where a
 * condition is set on the whole. Empty while no question has a position.
 */
export function derivedPosition(form: AnswerForm): Position | '' {
  const worst = withoutConditions({ ...form, raised: '' });
  const onTheWhole = form.comments.some((comment) => comment.question === '' && isCondition(form, comment));
  return onTheWhole && worst !== '' ? graver(worst, 'agree-with-conditions') : worst;
}

/** The position as a whole, as it is sent. Empty while no question has one. */
export function overallPosition(form: AnswerForm): Position | '' {
  const derived = derivedPosition(form);
  return derived === '' ? '' : graver(derived, form.raised);
}

/** To which positions the whole may be raised: the graver ones that the regulation knows. */
export function raisable(form: AnswerForm, available: readonly Position[]): readonly Position[] {
  const derived = derivedPosition(form);
  if (derived === '') return [];
  return GRAVITY.filter((position) => rank(position) > rank(derived) && available.includes(position));
}

/**
 * The body of the command, which is also what is kept as a draft. Every question keeps its place and every comment its
 * number, so that what the server says of "/comments/1/text" finds its field. What is blank is left out: the law names
 * what is missing.
 */
export function bodyOf(form: AnswerForm): AnswerBody {
  const position = overallPosition(form);
  const disagrees = position === 'disagree';
  return {
    ...(position === '' ? {} : { position }),
    ...(disagrees ? given('reason', form.reason) : {}),
    ...(disagrees ? given('alternative', form.alternative) : {}),
    ...given('evidence', form.evidence),
    ...given('receivedAt', receivedWhen(form)),
    answers: form.answers.map(({ question, position: on, text }) => ({
      question,
      ...(on === '' ? {} : { position: on }),
      ...given('text', text),
    })),
    comments: form.comments.map((comment) => ({
      key: comment.key,
      ...given('question', comment.question),
      ...given('text', comment.text),
      weight: comment.weight,
      condition: isCondition(form, comment),
      ...attachmentsOf(comment.attachments ?? []),
    })),
    ...attachmentsOf(form.attachments ?? []),
  };
}

function receivedWhen({ receivedAt, receivedExactly = '' }: AnswerForm): string {
  if (receivedAt === '') return '';
  return receivedExactly.slice(0, MINUTES) === receivedAt ? receivedExactly : `${receivedAt}:00+07:00`;
}

/**
 * What is kept on the server while it is a draft: the body, with the ticks and reasons that a change of position leaves
 * unused for the moment, so that the next person finds all that was typed.
 */
export function draftOf(form: AnswerForm): Record<string, unknown> {
  return {
    ...bodyOf(form),
    ...given('reason', form.reason),
    ...given('alternative', form.alternative),
    comments: form.comments.map((comment) => ({
      key: comment.key,
      ...given('question', comment.question),
      ...given('text', comment.text),
      weight: comment.weight,
      condition: comment.condition,
      ...attachmentsOf(comment.attachments ?? []),
    })),
  };
}

const given = <K extends string>(key: K, text: string): { readonly [P in K]?: string } =>
  text.trim() === '' ? {} : ({ [key]: text } as { readonly [P in K]: string });

/** The form that a draft or an earlier answer fills. What is of another shape is passed over: a draft was never checked. */
export function formFrom(body: Readonly<Record<string, unknown>>, questions: readonly string[]): AnswerForm {
  const answers = records(body.answers).map((one) => ({
    question: textOf(one.question),
    position: positionOf(one.position),
    text: textOf(one.text),
  }));
  const comments = records(body.comments).map((one, index) => ({
    key: textOf(one.key) || `c${index + 1}`,
    question: textOf(one.question),
    text: textOf(one.text),
    weight: WEIGHTS.find((weight) => weight === one.weight) ?? 'main',
    condition: one.condition === true,
    ...attachmentsOf(attachedFrom(one.attachments)),
  }));
  const form = fitted(
    {
      answers,
      raised: '',
      reason: textOf(body.reason),
      alternative: textOf(body.alternative),
      evidence: textOf(body.evidence),
      receivedAt: draftedMoment(body).slice(0, MINUTES),
      ...(draftedMoment(body) === '' ? {} : { receivedExactly: draftedMoment(body) }),
      comments,
      ...attachmentsOf(attachedFrom(body.attachments)),
    },
    questions,
  );
  const told = positionOf(body.position);
  return rank(told) > rank(derivedPosition(form)) && derivedPosition(form) !== '' ? { ...form, raised: told } : form;
}

/** What a draft keeps of it; the answer that was given, which tells when the server received it, does not fill it. */
const draftedMoment = ({ receivedAt, proposalHash }: Readonly<Record<string, unknown>>) =>
  proposalHash === undefined ? textOf(receivedAt) : '';
/** "2024-05-10T08:30" */
const MINUTES = 16;
const textOf = (value: unknown) => (typeof value === 'string' ? value : '');
const positionOf = (value: unknown): Position | '' => POSITIONS.find((position) => position === value) ?? '';
const records = (value: unknown): readonly Readonly<Record<string, unknown>>[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'object' && one !== null) : [];

/** Whether two forms would be kept as the same draft. */
export function sameForm(a: AnswerForm, b: AnswerForm): boolean {
  return JSON.stringify(draftOf(a)) === JSON.stringify(draftOf(b));
}

/** A new comment, with a key that no other one of the form has. */
export function withComment(form: AnswerForm, question: string, condition: boolean): AnswerForm {
  const taken = new Set(form.comments.map(({ key }) => key));
  let number = form.comments.length + 1;
  while (taken.has(`c${number}`)) number += 1;
  const comment: TypedComment = {
    key: `c${number}`,
    question,
    text: '',
    weight: condition ? 'main' : 'secondary',
    condition,
  };
  return { ...form, comments: [...form.comments, comment] };
}

/**
 * Takes a position on a question. A condition is asked for as soon as the agreement has one; one that was never filled goes
 * again with the position, and one that was filled stays as a comment.
 */
export function withPosition(form: AnswerForm, question: string, position: Position): AnswerForm {
  const answers = form.answers.map((answer) => (answer.question === question ? { ...answer, position } : answer));
  const next = { ...form, answers };
  if (position !== 'agree-with-conditions') {
    const comments = form.comments.filter((one) => one.question !== question || !one.condition || isFilled(one));
    return lowered({ ...next, comments });
  }
  const has = form.comments.some((one) => one.question === question && one.condition);
  return lowered(has ? next : withComment(next, question, true));
}

const isFilled = ({ text, attachments = [] }: TypedComment): boolean => text.trim() !== '' || attachments.length > 0;

/** A raise that the questions have caught up with is no raise any more. */
const lowered = (form: AnswerForm): AnswerForm =>
  form.raised !== '' && rank(form.raised) <= rank(derivedPosition({ ...form, raised: '' }))
    ? { ...form, raised: '' }
    : form;
