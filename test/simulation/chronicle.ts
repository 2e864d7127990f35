/**
 * What the journal of a consultation tells, read as a clerk would read the file: who was asked what and when, until when,
 * who answered, who kept silent. It knows neither the machines nor their helpers; the limits are counted day by day.
 */
import type { JournalEntry } from '../../src/journal/entry.js';
import type { CommandInputs, ConsultedInput, OpenInput, SystemCommand } from '../../workflows/commands/commands.js';
import type { Calendar } from '../../workflows/limits/calendar.js';
import type { Budget } from '../../workflows/limits/limit.js';
import type { Instant } from '../../workflows/limits/time.js';
import type { Regulation, Urgency } from '../../workflows/regulation/regulation.js';
import { type InvariantName, must } from './broken.js';
import { dayOf, naiveDueAt, naiveKeeping, naiveReceiptDay, type Step } from './naive-limit.js';

export type Phase =
  | 'waiting'
  | 'vague'
  | 'returned'
  | 'answered'
  | 'silent-consent'
  | 'silent-overdue'
  | 'closed'
  | 'released'
  | 'transferred'
  | 'cancelled';

export interface ToldAnswer {
  readonly at: Instant;
  /** The limit that was in force when it came. */
  readonly due: Instant;
  readonly position: string;
  /** The lead asked for a clearer one. */
  vague: boolean;
}

export interface ToldOpinion {
  readonly key: string;
  readonly round: number;
  readonly agency: string;
  readonly function: string;
  readonly external: boolean;
  readonly budget: Budget;
  holder: string;
  phase: Phase;
  receivedAt: Instant | null;
  steps: Step[];
  due: Instant | null;
  answers: ToldAnswer[];
  lateAnswer: ToldAnswer | null;
  lateAccepted: boolean;
  extension: { readonly workingDays: number; state: 'asked' | 'granted' | 'refused' | 'lapsed' } | null;
  /** Until when the notice of a deemed consent is to be given, as long as that still runs. */
  noticeDue: Instant | null;
  /** When silence took effect, and when it was recorded. */
  silence: { readonly at: Instant; readonly recordedAt: Instant } | null;
  grantedByRule: boolean;
  noticesIssued: number;
  returnedFor: string | null;
}

export interface Passed {
  readonly subject: string;
  readonly kind: string;
  readonly dueAt: Instant;
  readonly recordedAt: Instant;
}

type With<Name extends keyof CommandInputs> = CommandInputs[Name];
type SystemWith<Name extends SystemCommand['command']> = Extract<SystemCommand, { command: Name }>['with'];

const SETTLED: readonly Phase[] = ['answered', 'silent-consent', 'closed', 'released', 'transferred', 'cancelled'];

export function isOpen(phase: Phase): boolean {
  return !SETTLED.includes(phase);
}

/** Whether a limit of the opinion runs: not while it is returned, and not before receipt. */
export function hasRunningLimit(opinion: ToldOpinion): boolean {
  return (opinion.phase === 'waiting' || opinion.phase === 'vague') && opinion.due !== null;
}

export class Chronicle {
  readonly opinions = new Map<string, ToldOpinion>();
  readonly passed: Passed[] = [];
  /** With whom the heads met, by round. */
  readonly sessions = new Map<number, Set<string>>();
  lead = '';
  round = 0;
  openedAt: Instant | null = null;
  private draft: OpenInput = {};
  private urgency: Urgency = 'ordinary';
  private budget: Budget = { workingDays: 0 };
  private regulation: Regulation;
  private calendar: Calendar;
  private entry: JournalEntry;

  constructor(
    readonly id: string,
    first: JournalEntry,
    regulation: Regulation,
    calendar: Calendar,
  ) {
    this.entry = first;
    this.regulation = regulation;
    this.calendar = calendar;
  }

  /** The opinions of the round now running. */
  current(): ToldOpinion[] {
    return [...this.opinions.values()].filter((opinion) => opinion.round === this.round);
  }

  /** Reads the next entry. @throws InvariantBroken when it cannot have been accepted after those before it */
  read(entry: JournalEntry, regulation: Regulation, calendar: Calendar): void {
    this.entry = entry;
    this.regulation = regulation;
    this.calendar = calendar;
    if (entry.command !== 'limit.passed') this.nothingSkipped();
    switch (entry.command) {
      case 'consultation.draft':
        this.drafted(this.input('consultation.draft'));
        return;
      case 'consultation.open':
        this.opened(this.input('consultation.open'));
        return;
      case 'consultation.amend':
        this.amended(this.input('consultation.amend'));
        return;
      case 'consultation.withdraw':
        this.cancelled();
        return;
      case 'dispute.record-session':
        this.met(this.input('dispute.record-session').agency);
        return;
      case 'limit.passed':
        this.limitPassed(entry.with as SystemWith<'limit.passed'>);
        return;
      case 'calendar.amended':
        this.recounted();
        return;
      case 'agency.transferred':
        this.transferred(entry.with as SystemWith<'agency.transferred'>);
        return;
      default:
        if (entry.command.startsWith('opinion.') || entry.command === 'notice.issue') this.onOpinion();
    }
  }

  // — the consultation ———————————————————————————————————————————————————————————————————————————————————————

  private drafted(input: OpenInput): void {
    if (this.lead === '') this.lead = this.entry.actor.agency ?? '';
    this.draft = { ...this.draft, ...input };
  }

  private opened(input: OpenInput): void {
    if (this.lead === '') this.lead = this.entry.actor.agency ?? '';
    const opening = { ...this.draft, ...input };
    this.urgency = opening.urgency ?? 'ordinary';
    this.budget = opening.limit ?? { workingDays: this.regulation.limits[this.urgency].default };
    this.round = 1;
    this.openedAt = this.entry.effectiveAt;
    for (const consulted of opening.consult ?? []) this.ask(consulted, this.budget);
  }

  /** A new round: an agency that was rightly asked is asked again, or the one that keeps its matters now. */
  private amended({ limit }: With<'consultation.amend'>): void {
    const former = this.current();
    this.cancelled();
    this.budget = limit ?? { workingDays: this.regulation.limits[this.urgency].default };
    this.round += 1;
    for (const { phase, returnedFor, holder, function: by } of former) {
      if (phase === 'transferred' || (phase === 'released' && returnedFor !== 'dossier-incomplete')) continue;
      if (holder === this.lead || this.opinions.has(`${this.round}:${holder}`)) continue;
      this.ask({ agency: holder, function: by }, this.budget);
    }
  }

  private cancelled(): void {
    for (const opinion of this.opinions.values()) if (isOpen(opinion.phase)) opinion.phase = 'cancelled';
  }

  /** The heads met; a successor at the table stands for the agency that was asked. */
  private met(agency = ''): void {
    const met = this.sessions.get(this.round) ?? new Set();
    this.sessions.set(this.round, met.add(this.opinionOf(agency).agency));
  }

  private ask({ agency = '', function: by = '' }: ConsultedInput, budget: Budget): void {
    const external = this.entry.facts.register.agencies[agency]?.external ?? false;
    const opinion: ToldOpinion = {
      key: `${this.round}:${agency}`,
      round: this.round,
      agency,
      function: by,
      external,
      budget,
      holder: agency,
      phase: 'waiting',
      receivedAt: null,
      steps: [],
      due: null,
      answers: [],
      lateAnswer: null,
      lateAccepted: false,
      extension: null,
      noticeDue: null,
      silence: null,
      grantedByRule: false,
      noticesIssued: 0,
      returnedFor: null,
    };
    this.demand(!this.opinions.has(opinion.key), 'design', `${agency} was asked twice in round ${this.round}`);
    this.opinions.set(opinion.key, opinion);
    if (!external) this.receive(opinion, this.entry.effectiveAt);
  }

  private receive(opinion: ToldOpinion, at: Instant): void {
    opinion.receivedAt = at;
    const start = naiveReceiptDay(at, this.calendar, this.regulation.clock);
    this.count(opinion, { start, budget: opinion.budget });
    // A named day that was over before anything was received gives one working day: no agency is late before it is asked.
    if (opinion.due !== null && opinion.due <= at) this.count(opinion, { atLeast: 1, from: start });
  }

  // — opinions ———————————————————————————————————————————————————————————————————————————————————————————————

  private onOpinion(): void {
    const named = 'agency' in this.entry.with ? String(this.entry.with.agency) : null;
    const agency = named ?? this.entry.actor.agency ?? '';
    const opinion = (this.entry.command === 'notice.issue' ? this.owedTo(agency) : null) ?? this.opinionOf(agency);
    switch (this.entry.command) {
      case 'opinion.answer':
      case 'opinion.clarify':
        this.answered(opinion, this.input('opinion.answer').position ?? '');
        return;
      case 'opinion.ask-clarification':
        this.calledVague(opinion);
        return;
      case 'opinion.return':
        opinion.phase = 'returned';
        opinion.returnedFor = this.input('opinion.return').ground ?? '';
        return;
      case 'opinion.accept-return':
        this.released(opinion, this.input('opinion.accept-return').readdress);
        return;
      case 'opinion.contest-return':
        opinion.phase = 'waiting';
        this.atLeast(opinion, this.regulation.return.afterContest.workingDays);
        return;
      case 'opinion.request-extension':
        opinion.extension = { workingDays: this.input('opinion.request-extension').workingDays ?? 0, state: 'asked' };
        return;
      case 'opinion.grant-extension':
        this.extended(opinion);
        return;
      case 'opinion.refuse-extension':
        if (opinion.extension !== null) opinion.extension.state = 'refused';
        return;
      case 'opinion.record-receipt':
        this.receive(opinion, this.input('opinion.record-receipt').receivedAt ?? this.entry.effectiveAt);
        return;
      case 'opinion.accept-late':
        opinion.lateAccepted = true;
        opinion.noticeDue = null;
        opinion.phase = 'answered';
        return;
      case 'opinion.close-unanswered':
        opinion.phase = 'closed';
        return;
      case 'notice.issue':
        opinion.noticesIssued += 1;
        opinion.noticeDue = null;
        return;
      default:
        return;
    }
  }

  private opinionOf(agency: string): ToldOpinion {
    const found =
      this.opinions.get(`${this.round}:${agency}`) ?? this.current().find((opinion) => opinion.holder === agency);
    this.demand(found !== undefined, 'I7', `${this.entry.command} was accepted from ${agency}, who was not asked`);
    return found as ToldOpinion;
  }

  /** The silence for which an agency has not yet had its notice, of whatever round. */
  private owedTo(agency: string): ToldOpinion | null {
    const owed = [...this.opinions.values()].filter(
      ({ phase, noticesIssued }) => phase === 'silent-consent' && noticesIssued === 0,
    );
    return owed.find((opinion) => opinion.agency === agency || opinion.holder === agency) ?? null;
  }

  private answered(opinion: ToldOpinion, position: string): void {
    const { effectiveAt: at, seq } = this.entry;
    const { due } = opinion;
    this.demand(due !== null, 'I1', `entry ${seq}: ${opinion.key} answered before its receipt was proved`);
    const answer: ToldAnswer = { at, due: due ?? at, position, vague: false };
    if (opinion.phase === 'waiting' || opinion.phase === 'vague') {
      this.demand(at < answer.due, 'I1', `entry ${seq}: an answer of ${at} was taken as in time, the limit was ${due}`);
      opinion.answers.push(answer);
      opinion.phase = 'answered';
      return;
    }
    this.demand(at >= answer.due, 'I1', `entry ${seq}: an answer of ${at} was taken as late, the limit was ${due}`);
    this.demand(opinion.lateAnswer === null, 'I3', `entry ${seq}: a second late answer of ${opinion.key}`);
    opinion.lateAnswer = answer;
    if (opinion.phase === 'silent-overdue') opinion.phase = 'answered';
  }

  private calledVague(opinion: ToldOpinion): void {
    for (const answer of opinion.answers) answer.vague = true;
    opinion.phase = 'vague';
    this.atLeast(opinion, this.regulation.clarification.within.workingDays);
  }

  private released(opinion: ToldOpinion, readdress: With<'opinion.accept-return'>['readdress']): void {
    opinion.phase = 'released';
    if (readdress === undefined) return;
    // A number of working days can be given again; a day in the calendar cannot.
    const usual = { workingDays: this.regulation.limits[this.urgency].default };
    const inherited = 'workingDays' in this.budget ? this.budget : usual;
    this.ask(readdress, readdress.limit ?? inherited);
  }

  private extended(opinion: ToldOpinion): void {
    if (opinion.extension === null) return;
    opinion.extension.state = 'granted';
    this.count(opinion, { extend: opinion.extension.workingDays });
  }

  private atLeast(opinion: ToldOpinion, workingDays: number): void {
    this.count(opinion, { atLeast: workingDays, from: dayOf(this.entry.effectiveAt) });
  }

  private count(opinion: ToldOpinion, step: Step): void {
    opinion.steps = [...opinion.steps, step];
    opinion.due = naiveDueAt(opinion.steps, this.calendar, this.regulation.clock);
  }

  // — the clock and the register —————————————————————————————————————————————————————————————————————————————

  /** Whatever else is recorded, a limit that passed before it is recorded first. */
  private nothingSkipped(): void {
    for (const opinion of this.opinions.values()) {
      if (!hasRunningLimit(opinion) || opinion.due === null) continue;
      const { seq, command, effectiveAt } = this.entry;
      this.demand(opinion.due > effectiveAt, 'I8', `entry ${seq} (${command}) passed over the limit of ${opinion.key}`);
    }
  }

  private limitPassed({ subject, kind }: SystemWith<'limit.passed'>): void {
    const { effectiveAt: dueAt, at: recordedAt, seq } = this.entry;
    const same = this.passed.some((one) => one.subject === subject && one.kind === kind && one.dueAt === dueAt);
    this.demand(!same, 'I10', `entry ${seq}: the ${kind} limit of ${subject} at ${dueAt} is recorded twice`);
    this.demand(
      dueAt <= recordedAt,
      'I8',
      `entry ${seq}: the limit of ${dueAt} was recorded at ${recordedAt}, too early`,
    );
    this.passed.push({ subject, kind, dueAt, recordedAt });
    const opinion = this.opinions.get(subject);
    if (opinion !== undefined && kind === 'notice') {
      const notice = `entry ${seq}: the notice of ${subject} was due ${dueAt}, counted by hand ${opinion.noticeDue}`;
      this.demand(opinion.noticeDue === dueAt, 'I8', notice);
      opinion.noticeDue = null;
    }
    if (opinion === undefined || kind !== 'opinion') return;
    const expected = `entry ${seq}: the limit of ${subject} passed at ${dueAt}, counted by hand it is ${opinion.due}`;
    this.demand(opinion.due === dueAt, 'I8', expected);
    this.demand(hasRunningLimit(opinion), 'I2', `entry ${seq}: ${subject} fell silent while it was ${opinion.phase}`);
    this.demand(opinion.receivedAt !== null, 'I2', `entry ${seq}: ${subject} fell silent without proof of receipt`);
    this.silence(opinion, dueAt, recordedAt);
  }

  private silence(opinion: ToldOpinion, at: Instant, recordedAt: Instant): void {
    const { silence, extension } = this.regulation;
    if (
      opinion.phase === 'waiting' &&
      opinion.extension?.state === 'asked' &&
      extension.undecidedAtLimit === 'granted'
    ) {
      opinion.grantedByRule = true;
      this.extended(opinion);
      return;
    }
    if (opinion.extension?.state === 'asked') opinion.extension.state = 'lapsed';
    opinion.silence = { at, recordedAt };
    opinion.phase = silence.effect === 'deemed-consent' ? 'silent-consent' : 'silent-overdue';
    if (opinion.phase === 'silent-consent') opinion.noticeDue = this.noticeDue(at);
  }

  private noticeDue(deemedAt: Instant): Instant {
    const { silence, clock } = this.regulation;
    const steps = [{ start: dayOf(deemedAt), budget: { workingDays: silence.noticeWithin?.workingDays ?? 0 } }];
    return naiveDueAt(steps, this.calendar, clock);
  }

  /** An amended calendar moves the limits that run, and those that a return has stopped; none sooner than the next working day. */
  private recounted(): void {
    for (const opinion of this.opinions.values()) {
      if (opinion.noticeDue !== null && opinion.silence !== null) {
        const days = this.regulation.silence.noticeWithin?.workingDays ?? 0;
        const steps = [{ start: dayOf(opinion.silence.at), budget: { workingDays: days } }];
        if (opinion.noticeDue > this.entry.effectiveAt) opinion.noticeDue = this.kept(steps, opinion.noticeDue).due;
      }
      if (!['waiting', 'vague', 'returned'].includes(opinion.phase) || opinion.due === null) continue;
      const { steps, due } = this.kept(opinion.steps, opinion.due);
      opinion.steps = steps;
      opinion.due = due;
    }
  }

  private kept(steps: readonly Step[], before: Instant): { readonly steps: Step[]; readonly due: Instant } {
    const { calendar, regulation, entry } = this;
    const keeping = naiveKeeping(steps, before, entry.effectiveAt, calendar, regulation.clock);
    const all = keeping === null ? [...steps] : [...steps, keeping];
    return { steps: all, due: naiveDueAt(all, calendar, regulation.clock) };
  }

  private transferred({ from, successors }: SystemWith<'agency.transferred'>): void {
    if (this.lead === from) this.lead = successors[0]?.agency ?? this.lead;
    for (const opinion of [...this.opinions.values()]) {
      // An agency that takes the matter over as its lead is no longer asked about it.
      if (opinion.holder === this.lead && isOpen(opinion.phase)) opinion.phase = 'transferred';
      if (opinion.holder !== from) continue;
      const successor = successors.find((one) => one.functions.includes(opinion.function))?.agency ?? null;
      if (!isOpen(opinion.phase)) {
        opinion.holder = successor ?? opinion.holder;
        continue;
      }
      const { phase } = opinion;
      opinion.phase = 'transferred';
      const key = `${opinion.round}:${successor}`;
      if (successor === null || successor === this.lead || this.opinions.has(key)) continue;
      const kept = structuredClone(opinion);
      this.opinions.set(key, { ...kept, key, agency: successor, holder: successor, phase });
    }
  }

  private input<Name extends keyof CommandInputs>(_name: Name): With<Name> {
    return this.entry.with as With<Name>;
  }

  private demand(holds: boolean, invariant: InvariantName, what: string): void {
    must(holds, invariant, this.id, () => what);
  }
}
