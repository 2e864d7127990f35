/** What a consulted agency writes, and what is written to it. What came on paper is a letter already, and none is made of it. */
import { civilDateOf } from '../../../workflows/limits/time.js';
import type { Answer, Comment, Opinion } from '../../../workflows/opinion/opinion.js';
import type { AnswerContent, CommentFacts } from '../facts/letter-contents.js';
import { type DraftLetter, draft, type LetterAct, textIn } from './act.js';
import { silenceEffect } from './asking.js';
import { agencyFacts, basisFacts, silenceBasis } from './parts-of.js';

/** The opinions that the act has changed. */
export function changedOpinions({ before, after }: LetterAct): { opinion: Opinion; was: Opinion | undefined }[] {
  return after.opinions.flatMap((opinion, index) => {
    const was = before?.opinions[index];
    return opinion === was ? [] : [{ opinion, was }];
  });
}

const leadOf = ({ after }: LetterAct): string => after.consultation.context.lead;

/** The answer of an agency that speaks for itself, in time or late, a clearer one too. */
export function answersOf(act: LetterAct): DraftLetter[] {
  return changedOpinions(act).flatMap(({ opinion, was }) => {
    const { context } = opinion;
    const late = context.late !== was?.context.late ? context.late : null;
    const answer = late ?? (context.answer !== was?.context.answer ? context.answer : null);
    if (answer === null || answer.evidence !== null) return [];
    const comments = late === null ? context.comments : late.comments;
    const instead = act.command === 'opinion.clarify' ? 'clarified' : was?.context.answer == null ? null : 'replaced';
    return [
      draft('answer', context.heldBy, [leadOf(act)], (known) => ({
        ...answerContent(act, answer, comments),
        askedOn: civilDateOf(context.askedAt),
        request: known.request(context.heldBy),
        late: late !== null || (context.dueAt !== null && answer.receivedAt >= context.dueAt),
        instead: late === null ? instead : null,
      })),
    ];
  });
}

function answerContent(
  { after }: LetterAct,
  { position, reason, alternative, answers }: Answer,
  comments: readonly Comment[],
): Pick<AnswerContent, 'position' | 'reason' | 'alternative' | 'answers' | 'comments'> {
  const texts = new Map(after.consultation.context.questions.map(({ key, text }) => [key, text]));
  return {
    position,
    reason,
    alternative,
    answers: answers.map((one) => ({ ...one, question: texts.get(one.question) ?? one.question })),
    comments: comments.map((comment) => commentFacts(comment, texts)),
  };
}

/** A comment with the text of its question. */
export const commentFacts = (
  { text, question, weight, condition }: Comment,
  texts: ReadonlyMap<string, string>,
): CommentFacts => ({
  text,
  question: question === null ? null : (texts.get(question) ?? question),
  weight,
  condition,
});

export function returnsOf(act: LetterAct): DraftLetter[] {
  if (textIn(act, 'evidence') !== null) return [];
  const { register, moment, after } = act;
  const { openedAt } = after.consultation.context;
  return changedOpinions(act).flatMap(({ opinion: { state, context } }) => {
    const { returned } = context;
    if (state !== 'returned' || returned === null) return [];
    return [
      draft('return', context.heldBy, [leadOf(act)], (known) => ({
        ground: returned.ground,
        reason: returned.reason,
        competentAgency: returned.competentAgency === null ? null : agencyFacts(register, returned.competentAgency),
        basis: basisFacts(register, moment.regulation, 'return', 0, openedAt),
        askedOn: civilDateOf(context.askedAt),
        request: known.request(context.heldBy),
      })),
    ];
  });
}

export function urgingsOf(act: LetterAct): DraftLetter[] {
  const { register, moment, after } = act;
  const { regime, openedAt } = after.consultation.context;
  const issuer = moment.actor.agency ?? leadOf(act);
  return changedOpinions(act).flatMap(({ opinion: { state, context }, was }) => {
    const last = context.urged.at(-1);
    if (last === undefined || context.urged.length === was?.context.urged.length) return [];
    return [
      draft('urging', issuer, [context.heldBy], (known) => ({
        answerBy: last.answerBy,
        dueAt: context.dueAt,
        overdue: state === 'overdue',
        silence: silenceEffect(act, context),
        basis: silenceBasis(register, moment.regulation, regime, openedAt),
        askedOn: civilDateOf(context.askedAt),
        request: known.request(context.heldBy),
      })),
    ];
  });
}

/** The Office's decision on who is competent. */
export function competencesOf(act: LetterAct): DraftLetter[] {
  const issuer = act.moment.actor.agency;
  if (issuer === null) return [];
  return changedOpinions(act).flatMap(({ opinion: { context }, was }) => {
    const decision = context.contest?.decision ?? null;
    const contest = context.contest ?? was?.context.contest ?? null;
    const returned = context.returned ?? was?.context.returned ?? null;
    if (decision === null || contest === null || returned === null) return [];
    return [
      draft('competence', issuer, [leadOf(act), context.heldBy], (known) => ({
        agency: agencyFacts(act.register, context.heldBy),
        competent: decision.competent,
        reason: decision.reason,
        ground: returned.ground,
        returnReason: returned.reason,
        contestReason: contest.reason,
        askedOn: civilDateOf(context.askedAt),
        request: known.request(context.heldBy),
        dueAt: decision.competent ? context.dueAt : null,
      })),
    ];
  });
}
