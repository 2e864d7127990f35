/** What the heads, the Office and the chairman do about a dissent on main content. */
import { whose } from '../limits/story.js';
import { mapsIn, maybeText, textIn } from '../parts.js';
import type { Act } from './acts.js';
import type { Course } from './course.js';

export const DISPUTE_ACTS: Readonly<Record<string, Act>> = {
  'dispute.record-session': (course) => {
    const dispute = course.itsDispute;
    const agency = textIn(course.given, 'agency');
    const own = course.spokenForBy(agency);
    const found = own.find((one) => dispute.dissenters.includes(one.agency)) ?? own[0];
    const name = course.about(found, agency).agency;
    const session = {
      heldOn: textIn(course.given, 'heldOn'),
      result: textIn(course.given, 'result'),
      at: course.at,
      confirmed: null,
      isOutdated: false,
      isOverdue: false,
    };
    dispute.sessions.set(name, [...(dispute.sessions.get(name) ?? []), session]);
  },
  'dispute.confirm-session': (course) => answerSession(course, true),
  'dispute.object-session': (course) => answerSession(course, false),

  'dispute.escalate': (course) => {
    const dispute = course.itsDispute;
    dispute.options = mapsIn(course.given, 'options').map((one) => ({
      key: textIn(one, 'key'),
      text: textIn(one, 'text'),
    }));
    dispute.recommendation = maybeText(course.given, 'recommendation');
    dispute.stage('verifying', maybeText(course.register, 'office'), course.at);
    course.state = 'escalated';
  },
  'dispute.find-incomplete': (course) => byLead(course, 'incomplete'),
  'dispute.complete': (course) => course.itsDispute.stage('verifying', maybeText(course.register, 'office'), course.at),
  'dispute.submit': (course) => course.itsDispute.stage('submitted', maybeText(course.register, 'chairman'), course.at),
  'dispute.remit': (course) => byLead(course, 'remitted'),
};

function byLead(course: Course, state: 'incomplete' | 'remitted'): void {
  const dispute = course.itsDispute;
  dispute.stage(state, dispute.lead, course.at);
}

function answerSession(course: Course, confirmed: boolean): void {
  const dispute = course.itsDispute;
  const { agency } = course.of(whose(course.entry), (one) => dispute.lastWith(one.agency)?.confirmed === null);
  const last = dispute.lastWith(agency);
  if (last !== undefined) last.confirmed = confirmed;
}
