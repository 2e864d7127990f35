/** What becomes of a request, a notice, a contest, a stage or a session when its limit passes. */
import { mapIn, textIn, textsIn } from '../parts.js';
import type { Course } from './course.js';
import type { Opinion } from './opinion.js';

export function limitPassed(course: Course): void {
  const [subject, kind] = [textIn(course.given, 'subject'), textIn(course.given, 'kind')];
  if (kind === 'stage') course.about(course.disputes.find((one) => one.subject === subject)).isOverdue = true;
  if (kind === 'confirmation') sessionOf(course, subject).isOverdue = true;
  if (kind !== 'opinion' && kind !== 'notice' && kind !== 'competence') return;
  const opinion = course.about(course.opinions.find((one) => one.subject === subject));
  if (kind === 'notice') opinion.isNoticeOverdue = true;
  if (kind === 'competence') opinion.isContestOverdue = true;
  if (kind === 'opinion') silent(course, opinion);
}

/** The last session with the agency that a limit names, as in `dispute:1:STC`. */
function sessionOf(course: Course, subject: string) {
  const dispute = course.disputes.find((one) => subject.startsWith(`${one.subject}:`));
  const agency = subject.split(':').slice(2).join(':');
  return course.about(dispute?.sessions.get(agency)?.at(-1), agency);
}

function silent(course: Course, opinion: Opinion): void {
  const { at, regulation } = course;
  if (opinion.state === 'clarifying') {
    opinion.settle('answered', at);
    opinion.isUnclarified = true;
    return;
  }
  const asked = opinion.extension?.state === 'asked' ? opinion.extension : null;
  if (asked !== null && mapIn(regulation, 'extension').undecidedAtLimit === 'granted') {
    opinion.extension = { ...asked, state: 'granted' };
    return;
  }
  if (asked !== null) opinion.extension = { ...asked, state: 'lapsed' };
  opinion.passedAt = at;
  const silence = mapIn(regulation, 'silence');
  const isBound = silence.effect === 'deemed-consent' && textsIn(silence, 'appliesTo').includes(opinion.subordination);
  if (!isBound) {
    opinion.state = 'overdue';
    return;
  }
  opinion.settle('deemed', at);
  opinion.notice = { state: 'pending', issuedAt: null };
  opinion.isNoticeOverdue = false;
}
