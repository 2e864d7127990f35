/** What consulted agencies say, and what is said to them. */
import { whose } from '../limits/story.js';
import { mapIn, maybeText, textIn, wholeIn } from '../parts.js';
import type { Act } from './acts.js';
import type { Course } from './course.js';
import type { Comment, Extension, Opinion } from './opinion.js';

export const OPINION_ACTS: Readonly<Record<string, Act>> = {
  'opinion.record-receipt': received,
  'opinion.correct-receipt': received,

  'opinion.answer': answered,
  'opinion.clarify': (course) =>
    course.own('clarifying').answer(course.given, maybeText(course.given, 'receivedAt') ?? course.at),
  'opinion.ask-clarification': (course) => {
    const opinion = course.named('answered');
    opinion.clarifications += 1;
    opinion.settle('clarifying', null);
  },

  'opinion.return': (course) => {
    const opinion = course.own('awaiting');
    opinion.state = 'returned';
    opinion.ground = textIn(course.given, 'ground');
  },
  'opinion.accept-return': (course) => {
    const opinion = course.named('returned');
    opinion.settle('released', course.at);
    if (course.given.readdress === undefined) return;
    const next = mapIn(course.given, 'readdress');
    opinion.successor = textIn(next, 'agency');
    course.ask(opinion.successor, textIn(next, 'function'));
  },
  'opinion.contest-return': (course) => {
    const opinion = course.named('returned');
    opinion.office = maybeText(course.register, 'office');
    opinion.contestedAt = course.at;
    opinion.isContestOverdue = false;
    opinion.isDecided = false;
    opinion.state = opinion.ground === 'dossier-incomplete' ? 'awaiting' : 'contested';
  },
  'opinion.complete-dossier': (course) => {
    course.named('returned').state = 'awaiting';
  },
  'competence.decide': (course) => {
    const opinion = course.named('contested');
    opinion.isDecided = true;
    if (course.given.competent === true) opinion.settle('awaiting', null);
    else opinion.settle('released', course.at);
  },

  'opinion.request-extension': (course) => {
    course.own('awaiting').extension = { workingDays: wholeIn(course.given, 'workingDays'), state: 'asked' };
  },
  'opinion.grant-extension': (course) => decideExtension(course, 'granted'),
  'opinion.refuse-extension': (course) => decideExtension(course, 'refused'),

  'opinion.urge': (course) => {
    course.of(textIn(course.given, 'agency'), isUnsettled).urged += 1;
  },
  'opinion.assign': (course) => {
    course.of(whose(course.entry), isUnsettled).officer = textIn(course.given, 'officer');
  },
  'opinion.withdraw-request': (course) => {
    const isWaitedFor = (one: Opinion) => isUnsettled(one) && one.state !== 'clarifying';
    const opinion = course.of(textIn(course.given, 'agency'), isWaitedFor);
    opinion.settle('cancelled', course.at);
    opinion.isTakenBack = true;
  },
  'opinion.close-unanswered': (course) => course.named('overdue').settle('unanswered', course.at),
  'opinion.accept-late': lateAccepted,
  'opinion.apologise': () => undefined,

  'comment.resolve': (course) =>
    changeComment(course, textIn(course.given, 'agency'), {
      result: textIn(course.given, 'result'),
      maintained: null,
      at: course.at,
    }),
  'comment.yield': (course) => changeComment(course, whose(course.entry), { maintained: false }),
  'comment.maintain': (course) => changeComment(course, whose(course.entry), { maintained: true }),

  'notice.issue': (course) => {
    const agency = textIn(course.given, 'agency');
    const owed = course.opinions.find(
      (one) => (one.agency === agency || one.heldBy === agency) && one.notice?.state === 'pending',
    );
    course.about(owed, agency).notice = { state: 'issued', issuedAt: course.at };
  },
};

const isUnsettled = ({ isSettled }: Opinion): boolean => !isSettled;

function received(course: Course): void {
  course.named('awaiting').receivedAt = textIn(course.given, 'receivedAt');
}

/** Of several answers the last counts that was given in time, and of late ones the first. */
function answered(course: Course): void {
  const { given, at, hasEnded } = course;
  const receivedAt = maybeText(given, 'receivedAt') ?? at;
  // Before the limit that had passed: the evidence of a paper answer decides.
  const isInTime = ({ passedAt }: Opinion) => passedAt !== null && receivedAt < passedAt && !hasEnded;
  const isSilent = ({ state }: Opinion) => state === 'deemed' || state === 'unanswered';
  const opinion = course.of(whose(course.entry), (one) => {
    if (one.state === 'answered')
      return one.late === null && [...one.comments.values()].every(({ result }) => result === null);
    if (isSilent(one)) return one.late === null || isInTime(one);
    return one.state === 'overdue' || (one.state === 'awaiting' && one.receivedAt !== null);
  });
  const isLate = (isSilent(opinion) || opinion.state === 'overdue') && !isInTime(opinion);
  if (isLate) opinion.keepLate(given, receivedAt);
  if (isLate && isSilent(opinion)) return;
  if (opinion.state === 'deemed') opinion.loseNotice();
  opinion.answer(given, receivedAt);
}

/** A late answer that the lead takes, where silence was agreement. */
function lateAccepted(course: Course): void {
  const isLate = (one: Opinion) => one.state === 'deemed' && one.late !== null;
  const opinion = course.of(textIn(course.given, 'agency'), isLate);
  opinion.settle('answered', course.at);
  opinion.position = opinion.late?.position ?? null;
  opinion.answeredAt = opinion.late?.receivedAt ?? null;
  opinion.comments = new Map(opinion.late?.comments);
  opinion.loseNotice();
}

function decideExtension(course: Course, state: Extension['state']): void {
  const opinion = course.of(textIn(course.given, 'agency'), ({ extension }) => extension?.state === 'asked');
  if (opinion.extension !== null) opinion.extension = { ...opinion.extension, state };
}

function changeComment(course: Course, agency: string, change: Partial<Comment>): void {
  const key = textIn(course.given, 'comment');
  const { comments } = course.of(agency, (one) => one.state === 'answered' && one.comments.has(key));
  const comment = comments.get(key);
  if (comment !== undefined) comments.set(key, { ...comment, ...change });
}
