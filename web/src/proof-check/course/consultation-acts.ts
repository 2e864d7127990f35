/** What the lead and the Office do with the whole. */
import { asMap, mapIn, mapsIn, maybeText, textIn } from '../parts.js';
import type { JsonMap } from '../strict-json.js';
import type { Act } from './acts.js';
import type { Course } from './course.js';

/** What an amendment puts anew. */
const PUT = ['proposal', 'position', 'questions', 'attachments'];

export const CONSULTATION_ACTS: Readonly<Record<string, Act>> = {
  'consultation.draft': (course) => {
    course.asked = over(course.asked, course.given);
  },

  'consultation.open': (course) => {
    course.asked = over(course.asked, course.given);
    course.state = 'collecting';
    course.round = 1;
    course.openedAt = course.at;
    const consulted = mapsIn(course.asked, 'consult');
    for (const one of consulted) course.ask(textIn(one, 'agency'), textIn(one, 'function'));
    const already = mapIn(course.register, 'alreadyAsked');
    course.repeated = consulted.map((one) => textIn(one, 'agency')).filter((agency) => agency in already);
  },

  'consultation.ask-also': (course) => course.ask(textIn(course.given, 'agency'), textIn(course.given, 'function')),

  'consultation.amend': (course) => {
    const former = course.current;
    const put = Object.fromEntries(Object.entries(course.given).filter(([name]) => PUT.includes(name)));
    course.asked = over(course.asked, asMap(put, 'with'));
    cancel(course);
    course.state = 'collecting';
    course.round += 1;
    const again = new Map<string, string>();
    for (const one of former) {
      const isReleased = one.state === 'released' && one.ground !== 'dossier-incomplete';
      const isOut = isReleased || one.state === 'transferred' || one.isTakenBack || one.heldBy === course.lead;
      if (!isOut && !again.has(one.heldBy)) again.set(one.heldBy, one.duty);
    }
    for (const [agency, duty] of again) course.ask(agency, duty);
  },

  'consultation.suspend': (course) => {
    course.suspendedBy = textIn(course.entry.actor, 'agency');
  },
  'consultation.resume': (course) => {
    course.suspendedBy = null;
  },

  'consultation.conclude': (course) => {
    const conclusion = maybeText(course.given, 'conclusion');
    if (conclusion !== null && conclusion.trim() !== '') course.conclusion = conclusion;
    const isDiffering = course.current.some(({ differs }) => differs);
    const outcome = isDiffering ? 'agreed-with-differences' : 'agreed';
    end(course, 'concluded', course.state === 'reconciling' ? 'agreed-after-negotiation' : outcome);
  },

  'consultation.withdraw': (course) => {
    end(course, 'withdrawn', 'withdrawn');
    cancel(course);
  },

  'consultation.decide': (course) => decide(course, 'decided-by-lead', null),
  'dispute.decide': (course) => decide(course, 'decided-by-chairman', maybeText(course.given, 'option')),
};

const over = (before: JsonMap, given: JsonMap): JsonMap => Object.assign(Object.create(null), before, given);

function end(course: Course, state: 'concluded' | 'withdrawn', outcome: string): void {
  course.state = state;
  course.outcome = outcome;
  course.endedAt = course.at;
}

/** What nobody has settled is waited for no longer. */
function cancel(course: Course): void {
  for (const one of course.opinions) if (!one.isSettled) one.settle('cancelled', course.at);
  if (course.dispute?.hasEnded === false) course.dispute.end('discontinued');
}

function decide(course: Course, outcome: string, option: string | null): void {
  const dispute = course.itsDispute;
  const conclusion = textIn(course.given, 'conclusion');
  dispute.decision = { option, conclusion, decidedAt: course.at };
  dispute.end('decided');
  course.conclusion = conclusion;
  end(course, 'concluded', outcome);
}
