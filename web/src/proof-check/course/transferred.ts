/** What a reorganisation makes of a consultation: of its lead, and of what was asked of an agency that is no more. */
import { mapsIn, maybeText, textIn, textsIn } from '../parts.js';
import type { Course } from './course.js';
import type { Opinion } from './opinion.js';

interface Successor {
  readonly agency: string;
  readonly duties: readonly string[];
}

export function agencyTransferred(course: Course): void {
  const gone = textIn(course.given, 'from');
  const successors = mapsIn(course.given, 'successors').map((one) => ({
    agency: textIn(one, 'agency'),
    duties: textsIn(one, 'functions'),
  }));
  const [first] = successors;
  if (course.lead === gone && first !== undefined) course.lead = first.agency;
  for (const dispute of course.disputes) {
    if (dispute.lead !== gone || first === undefined || dispute.hasEnded) continue;
    if (dispute.holder === gone) dispute.holder = course.lead;
    dispute.lead = course.lead;
  }
  for (const opinion of [...course.opinions]) handOver(course, opinion, gone, successors);
}

function handOver(course: Course, opinion: Opinion, gone: string, successors: readonly Successor[]): void {
  const successor = successors.find(({ duties }) => duties.includes(opinion.duty))?.agency ?? null;
  const keeper = opinion.heldBy === gone ? successor : opinion.heldBy;
  if (opinion.state === 'clarifying' && keeper === course.lead) {
    opinion.settle('answered', course.at);
    opinion.isUnclarified = true;
  }
  // The lead asks nobody about its own proposal.
  const isOfLead = opinion.heldBy === course.lead && !opinion.isSettled;
  if (opinion.heldBy !== gone && !isOfLead) return;
  if (opinion.isSettled) {
    opinion.heldBy = successor ?? opinion.heldBy;
    return;
  }
  const before = opinion.copied();
  opinion.settle('transferred', course.at);
  opinion.successor = successor;
  if (!isOfLead && successor !== null && successor !== course.lead) goOn(course, before, successor);
}

/** The successor goes on with what was asked, or answers for both where it was asked itself. */
function goOn(course: Course, before: Opinion, successor: string): void {
  const there = course.opinions.filter(({ round }) => round === before.round);
  const awaited = there.find(({ heldBy, state }) => heldBy === successor && state === 'awaiting');
  if (awaited !== undefined && before.state === 'awaiting') {
    mergeInto(awaited, before);
    return;
  }
  before.predecessor = before.agency;
  before.takenOver = before.state === 'overdue' ? before.subject : null;
  before.heldBy = successor;
  before.officer = null;
  const isNameFree = there.every(({ agency }) => agency !== successor);
  before.agency = isNameFree ? successor : `${successor}~${before.agency}`;
  const known = course.known(successor);
  if (typeof known.external === 'boolean') before.isOutside = known.external;
  before.subordination = maybeText(known, 'subordination') ?? before.subordination;
  const isReceivedNow = before.receivedAt === null && before.state !== 'overdue' && known.external === false;
  if (isReceivedNow) before.receivedAt = course.at;
  course.opinions.push(before);
}

/** Received when the first of them was; of two extensions asked the longer one. */
function mergeInto(awaited: Opinion, before: Opinion): void {
  awaited.receivedAt ??= before.receivedAt;
  const [own, theirs] = [awaited.extension, before.extension];
  if (theirs?.state !== 'asked') return;
  const isOwnLonger = own?.state === 'asked' && theirs.workingDays < own.workingDays;
  if (!isOwnLonger) awaited.extension = theirs;
}
