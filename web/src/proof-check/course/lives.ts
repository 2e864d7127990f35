/** Which limits run after each entry, from which until which, and what ended them: it follows from the states alone. */
import type { Course } from './course.js';
import { awaitsConfirmation } from './dispute.js';

interface Running {
  readonly kind: string;
  readonly subject: string;
  /** Who is to keep it. */
  readonly agency: string;
  /** The instant of the event that it is counted from. */
  readonly from: string;
  /** Of a dispute: at which stage. */
  readonly stage: string | null;
}

/** How a limit stood after an entry, and at which place among all that ran. */
export interface Standing {
  readonly agency: string;
  readonly from: string;
  readonly place: number;
}

export interface Life {
  readonly kind: string;
  readonly subject: string;
  readonly stage: string | null;
  /** The entry with which it began to run. */
  readonly entry: number;
  /** The entry with which it ended; null while it runs. */
  until: number | null;
  what: string;
  /** By the entry after which it stood so. */
  readonly standings: Map<number, Standing>;
}

export class Lives {
  /** In the order in which they began. */
  readonly all: Life[] = [];

  /** Notes what runs after an entry. */
  follow(course: Course): void {
    const { seq } = course.entry;
    const running = runningIn(course);
    const now = new Map(running.map((one) => [keyOf(one), one]));
    for (const life of this.#alive()) {
      const one = now.get(keyOf(life));
      // A stage that leads to the next ends; what is counted anew goes on.
      if (one !== undefined && one.stage === life.stage) continue;
      life.until = seq;
      life.what = one === undefined ? whatEnded(course, life) : 'met';
    }
    const alive = new Map(this.#alive().map((life) => [keyOf(life), life]));
    for (const [place, one] of running.entries()) {
      const { kind, subject, stage, agency, from } = one;
      let life = alive.get(keyOf(one));
      if (life === undefined) {
        life = { kind, subject, stage, entry: seq, until: null, what: 'running', standings: new Map() };
        this.all.push(life);
      }
      life.standings.set(seq, { agency, from, place });
    }
  }

  #alive(): readonly Life[] {
    return this.all.filter(({ until }) => until === null);
  }
}

const keyOf = ({ kind, subject }: Pick<Life, 'kind' | 'subject'>): string => `${kind} ${subject}`;

/** Every limit that runs now: those of each opinion, then those of each dispute. */
function runningIn(course: Course): readonly Running[] {
  return [...course.opinions.flatMap((one) => ofOpinion(course, one)), ...course.disputes.flatMap(ofDispute)];
}

function ofOpinion(course: Course, one: Course['opinions'][number]): Running[] {
  const { subject, state, heldBy: agency } = one;
  const isWaitedFor = (state === 'awaiting' || state === 'clarifying') && course.suspendedBy === null;
  const found: Running[] = [];
  if (isWaitedFor && one.receivedAt !== null)
    found.push({ kind: 'opinion', subject, agency, from: one.receivedAt, stage: null });
  if (state === 'contested' && !one.isContestOverdue)
    found.push({ kind: 'competence', subject, agency: one.office ?? '', from: one.contestedAt ?? '', stage: null });
  if (one.notice?.state === 'pending' && !one.isNoticeOverdue)
    found.push({ kind: 'notice', subject, agency: course.lead, from: one.settledAt ?? '', stage: null });
  return found;
}

function ofDispute(dispute: Course['disputes'][number]): Running[] {
  const { subject, state, holder, since } = dispute;
  const found: Running[] = [];
  for (const [agency, held] of state === 'negotiating' ? dispute.sessions : []) {
    const last = held.at(-1);
    if (last !== undefined && awaitsConfirmation(last) && !last.isOverdue)
      found.push({ kind: 'confirmation', subject: `${subject}:${agency}`, agency, from: last.at, stage: null });
  }
  if (holder !== null && !dispute.isOverdue)
    found.push({ kind: 'stage', subject, agency: holder, from: since, stage: state });
  return found;
}

function whatEnded(course: Course, { kind, subject }: Life): string {
  const { command, given } = course.entry;
  if (command === 'limit.passed' && given.kind === kind && given.subject === subject) return 'passed';
  if (kind === 'stage') {
    const state = course.disputes.find((one) => one.subject === subject)?.state;
    return state === 'unified' || state === 'decided' ? 'met' : 'ended';
  }
  if (kind === 'confirmation') {
    const dispute = course.disputes.find((one) => subject.startsWith(`${one.subject}:`));
    const last = dispute?.sessions.get(subject.split(':').slice(2).join(':'))?.at(-1);
    return last?.confirmed === null ? 'ended' : 'met';
  }
  const opinion = course.opinions.find((one) => one.subject === subject);
  if (kind === 'competence') return opinion?.isDecided === true ? 'met' : 'ended';
  if (kind === 'notice') return opinion?.notice?.state === 'issued' ? 'met' : 'ended';
  if (opinion?.state === 'answered') return 'met';
  return opinion?.isSettled === true || opinion?.state === 'overdue' ? 'ended' : 'suspended';
}
