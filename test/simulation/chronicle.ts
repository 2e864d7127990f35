/**
 * What the journal of a consultation tells, read as a clerk would read the file: who was asked what and when, until when,
 * who answered, who kept silent. It knows neither the machines nor their helpers; the limits are counted day by day.
 */

import type { JournalEntry } from '../../src/journal/entry.js';
import type { CommandInputs, ConsultedInput, OpenInput, SystemCommand } from '../../workflows/commands/commands.js';
import type { Calendar } from '../../workflows/limits/calendar.js';
import type { Budget } from '../../workflows/limits/limit.js';
import type { Outage } from '../../workflows/limits/standstill.js';
import type { Instant } from '../../workflows/limits/time.js';
import type { Regulation, Subordination, Urgency } from '../../workflows/regulation/regulation.js';
import { type InvariantName, must } from './broken.js';
import {
  dayOf,
  naiveDaysBetween,
  naiveDueAt,
  naiveKeeping,
  naiveLastDay,
  naivelyTook,
  naiveReceiptDay,
  type Step,
  standsStill,
} from './naive-limit.js';

export type Phase =
  | 'waiting'
  | 'vague'
  | 'returned'
  | 'contested'
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
}

export interface ToldOpinion {
  readonly key: string;
  readonly round: number;
  readonly agency: string;
  readonly function: string;
  readonly subordination: Subordination;
  budget: Budget;
  holder: string;
  external: boolean;
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
  silence: { readonly at: Instant; readonly recordedAt: Instant; readonly isBound: boolean } | null;
  grantedByRule: boolean;
  noticesIssued: number;
  /** A paper answer turned out to have been received in time: there was no silence. */
  provedInTime: boolean;
  unclarified: boolean;
  urged: number;
  withdrawn: boolean;
  competenceDue: Instant | null;
  returnedFor: string | null;
}

export interface Passed {
  readonly subject: string;
  readonly kind: string;
  readonly dueAt: Instant;
  readonly recordedAt: Instant;
}

type QuestionInput = NonNullable<OpenInput['questions']>[number];
type With<Name extends keyof CommandInputs> = CommandInputs[Name];
type SystemWith<Name extends SystemCommand['command']> = Extract<SystemCommand, { command: Name }>['with'];

const SETTLED: readonly Phase[] = ['answered', 'silent-consent', 'closed', 'released', 'transferred', 'cancelled'];

export function isOpen(phase: Phase): boolean {
  return !SETTLED.includes(phase);
}

/** Whether a limit of the opinion runs: not while it is returned, contested or suspended, and not before receipt. */
export function hasRunningLimit(opinion: ToldOpinion): boolean {
  return (opinion.phase === 'waiting' || opinion.phase === 'vague') && opinion.due !== null;
}

/** What an opinion must be for a command to be about it. */
const COULD: Readonly<Record<string, (opinion: ToldOpinion) => boolean>> = {
  'opinion.return': ({ phase }) => phase === 'waiting',
  'opinion.request-extension': ({ phase }) => phase === 'waiting',
  'opinion.grant-extension': ({ extension }) => extension?.state === 'asked',
  'opinion.refuse-extension': ({ extension }) => extension?.state === 'asked',
  'opinion.record-receipt': ({ phase, receivedAt }) => phase === 'waiting' && receivedAt === null,
  'opinion.correct-receipt': ({ phase, receivedAt }) => phase === 'waiting' && receivedAt !== null,
  'opinion.accept-return': ({ phase }) => phase === 'returned',
  'opinion.contest-return': ({ phase }) => phase === 'returned',
  'opinion.complete-dossier': ({ phase }) => phase === 'returned',
  'competence.decide': ({ phase }) => phase === 'contested',
  'opinion.ask-clarification': ({ phase, lateAnswer }) => phase === 'answered' && lateAnswer === null,
  'opinion.accept-late': ({ phase, lateAnswer }) => phase === 'silent-consent' && lateAnswer !== null,
  'opinion.close-unanswered': ({ phase }) => phase === 'silent-overdue',
  'opinion.urge': ({ phase }) => isOpen(phase),
  'opinion.withdraw-request': ({ phase }) => isOpen(phase),
};

/** The rule of a matter under its regime, put together as a reader of the regulation would: each key in place of its own. */
function naiveRule(regulation: Regulation, regime: string): Regulation {
  const { set = {} } = regulation.regimes[regime] ?? {};
  const rule = structuredClone(regulation) as unknown as Record<string, unknown>;
  for (const [key, value] of Object.entries(set)) {
    const names = key.split('.');
    const last = names.pop() ?? '';
    const place = names.reduce((inner, name) => inner[name] as Record<string, unknown>, rule);
    place[last] = value;
  }
  return rule as unknown as Regulation;
}

export class Chronicle {
  readonly opinions = new Map<string, ToldOpinion>();
  readonly passed: Passed[] = [];
  /** With whom the heads met, by round. */
  readonly sessions = new Map<number, Set<string>>();
  suspended = false;
  ended = false;
  regime = 'ordinary';
  lead = '';
  round = 0;
  openedAt: Instant | null = null;
  private readonly questionsOf = new Map<string, string>();
  private readonly contestedOn = new Map<string, string>();
  private questions: readonly QuestionInput[] = [];
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
    /** When nothing ran, as the world knows it. */
    private readonly outages: readonly Outage[],
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
    this.calendar = calendar;
    if (entry.command === 'consultation.open')
      this.regime = this.input('consultation.open').regime ?? this.draft.regime ?? 'ordinary';
    this.regulation = naiveRule(regulation, this.regime);
    if (!entry.command.startsWith('limit.')) this.nothingSkipped();
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
      case 'consultation.conclude':
      case 'consultation.decide':
      case 'dispute.decide':
        this.ended = true;
        return;
      case 'consultation.withdraw':
        this.ended = true;
        this.cancelled();
        return;
      case 'consultation.ask-also': {
        const { limit, questions, ...consulted } = this.input('consultation.ask-also');
        this.ask(consulted, limit ?? this.inherited(), questions?.join());
        return;
      }
      case 'consultation.suspend':
        this.suspend();
        return;
      case 'consultation.resume':
        this.resume();
        return;
      case 'dispute.record-session':
        this.met(this.input('dispute.record-session').agency);
        return;
      case 'limit.passed':
        this.limitPassed(entry.with as SystemWith<'limit.passed'>);
        return;
      case 'limit.given-back':
        this.givenBack(entry.with as SystemWith<'limit.given-back'>);
        return;
      case 'calendar.amended':
        this.recounted();
        return;
      case 'agency.transferred':
        this.transferred(entry.with as SystemWith<'agency.transferred'>);
        return;
      default:
        if (/^(opinion|notice|competence)\./.test(entry.command)) this.onOpinion();
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
    this.budget = opening.limit ?? this.usual();
    this.round = 1;
    this.questions = opening.questions ?? [];
    this.openedAt = this.entry.effectiveAt;
    for (const consulted of opening.consult ?? []) this.ask(consulted, this.budget);
  }

  /** A new round: an agency that was rightly asked is asked again, or the one that keeps its matters now. */
  private amended({ limit, questions }: With<'consultation.amend'>): void {
    const former = this.current();
    this.cancelled();
    this.budget = limit ?? this.usual();
    this.round += 1;
    this.questions = questions ?? this.questions;
    for (const { phase, returnedFor, holder, function: by, withdrawn, key } of former) {
      if (phase === 'transferred' || withdrawn || (phase === 'released' && returnedFor !== 'dossier-incomplete'))
        continue;
      if (holder === this.lead || this.opinions.has(`${this.round}:${holder}`)) continue;
      const keys = questions === undefined ? this.questionsOf.get(key) : undefined;
      this.ask({ agency: holder, function: by }, this.budget, keys);
    }
  }

  private cancelled(): void {
    for (const opinion of this.opinions.values()) if (isOpen(opinion.phase)) opinion.phase = 'cancelled';
  }

  /** The limit that the regulation gives where none is chosen. */
  private usual(): Budget {
    const { default: days, unit } = this.regulation.limits[this.urgency];
    return unit === 'calendarDays' ? { calendarDays: days } : { workingDays: days };
  }

  /** A number of working days can be given again; a day in the calendar cannot. */
  private inherited(): Budget {
    return 'workingDays' in this.budget ? this.budget : this.usual();
  }

  /** No limit of an opinion passes: those that run stand still, and so does the time in which an answer may be replaced. */
  private suspend(): void {
    this.suspended = true;
    const { effectiveAt } = this.entry;
    for (const opinion of this.current()) {
      const waits = ['waiting', 'vague', 'returned', 'contested'].includes(opinion.phase) && opinion.steps.length > 0;
      const replaceable = opinion.phase === 'answered' && opinion.due !== null && effectiveAt < opinion.due;
      if (waits || replaceable) this.count(opinion, { pause: dayOf(effectiveAt) });
    }
  }

  private resume(): void {
    this.suspended = false;
    const waits: readonly Phase[] = ['waiting', 'vague', 'returned', 'contested', 'answered'];
    for (const opinion of this.current())
      if (waits.includes(opinion.phase) && standsStill(opinion.steps))
        this.count(opinion, { resume: dayOf(this.entry.effectiveAt), least: 1 });
  }

  /** The heads met; a successor at the table stands for the agency that was asked. */
  private met(agency = ''): void {
    const met = this.sessions.get(this.round) ?? new Set();
    this.sessions.set(this.round, met.add(this.opinionOf(agency).agency));
  }

  private ask({ agency = '', function: by = '' }: ConsultedInput, budget: Budget, asked?: string): void {
    const registered = this.entry.facts.register.agencies[agency];
    const external = registered?.external ?? false;
    const opinion: ToldOpinion = {
      key: `${this.round}:${agency}`,
      round: this.round,
      agency,
      function: by,
      subordination: registered?.subordination ?? 'department',
      budget,
      holder: agency,
      external,
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
      provedInTime: false,
      unclarified: false,
      urged: 0,
      withdrawn: false,
      competenceDue: null,
      returnedFor: null,
    };
    this.demand(!this.opinions.has(opinion.key), 'design', `${agency} was asked twice in round ${this.round}`);
    this.opinions.set(opinion.key, opinion);
    const keys = this.questions.filter(({ agencies }) => agencies?.includes(agency) ?? true).map(({ key }) => key);
    this.noteQuestions(opinion.key, [asked ?? keys.join()]);
    if (!external) this.receive(opinion, this.entry.effectiveAt);
  }

  private receive(opinion: ToldOpinion, at: Instant, later: readonly Step[] = []): void {
    opinion.receivedAt = at;
    const start = naiveReceiptDay(at, this.calendar, this.regulation.clock);
    opinion.steps = [{ start, budget: opinion.budget }];
    // A named day that was over before anything was received gives one working day: no agency is late before it is asked.
    if (naiveDueAt(opinion.steps, this.calendar, this.regulation.clock) <= at)
      opinion.steps = [...opinion.steps, { atLeast: 1, from: start }];
    opinion.steps = [...opinion.steps, ...later];
    if (this.suspended) opinion.steps = [...opinion.steps, { pause: dayOf(this.entry.effectiveAt) }];
    this.recount(opinion);
  }

  /** What was added and the time that stood still keep their effect; the days that were left then are counted again. */
  private receiptCorrected(opinion: ToldOpinion, receivedAt: Instant): void {
    const { calendar, regulation } = this;
    const { clock } = regulation;
    const on = naiveReceiptDay(receivedAt, calendar, clock);
    const notBefore = (day: string) => (day < on ? on : day);
    const start: Step = { start: on, budget: opinion.budget };
    const isOver = naiveDueAt([start], calendar, clock) <= receivedAt;
    let steps: Step[] = isOver ? [start, { atLeast: 1, from: on }] : [start];
    let pausedOn = '';
    for (const [index, step] of opinion.steps.entries()) {
      if (index === 0) continue;
      if ('pause' in step) {
        pausedOn = step.pause;
        steps = [...steps, { pause: notBefore(step.pause) }];
      } else if ('resume' in step) {
        const last = naiveLastDay(opinion.steps.slice(0, index), calendar, clock);
        const left = Math.max(step.least, naiveDaysBetween(pausedOn, last, calendar, clock));
        steps = [...steps, { resume: notBefore(step.resume), least: Math.min(1, left) }];
      } else steps = [...steps, step];
    }
    opinion.receivedAt = receivedAt;
    opinion.steps = steps;
    for (const step of this.leastNotice()) this.count(opinion, step);
    if (regulation.silence.leastNotice === null) this.recount(opinion);
  }

  /** Nobody is silent about what it could not yet know. */
  private leastNotice(): Step[] {
    const least = this.regulation.silence.leastNotice;
    return least === null ? [] : [{ atLeast: least.workingDays, from: dayOf(this.entry.effectiveAt) }];
  }

  // — opinions ———————————————————————————————————————————————————————————————————————————————————————————————

  private onOpinion(): void {
    const named = 'agency' in this.entry.with ? String(this.entry.with.agency) : null;
    const agency = named ?? this.entry.actor.agency ?? '';
    const opinion = (this.entry.command === 'notice.issue' ? this.owedTo(agency) : null) ?? this.concerned(agency);
    switch (this.entry.command) {
      case 'opinion.answer':
      case 'opinion.clarify':
        this.answered(this.answering(agency), this.input('opinion.answer'));
        return;
      case 'opinion.ask-clarification':
        this.calledVague(opinion);
        return;
      case 'opinion.return':
        opinion.phase = 'returned';
        opinion.due = null;
        opinion.returnedFor = this.input('opinion.return').ground ?? '';
        return;
      case 'opinion.accept-return':
        this.released(opinion, this.input('opinion.accept-return').readdress);
        return;
      case 'opinion.contest-return':
        this.contested(opinion);
        return;
      case 'competence.decide':
        opinion.competenceDue = null;
        if (!this.input('competence.decide').competent) {
          opinion.phase = 'released';
          return;
        }
        opinion.phase = 'waiting';
        this.atLeast(opinion, this.regulation.return.afterContest.workingDays);
        return;
      case 'opinion.complete-dossier':
        opinion.phase = 'waiting';
        this.countAnew(opinion);
        return;
      case 'opinion.urge':
        opinion.urged += 1;
        return;
      case 'opinion.apologise':
        return;
      case 'opinion.withdraw-request':
        opinion.phase = 'cancelled';
        opinion.withdrawn = true;
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
        this.receive(
          opinion,
          this.input('opinion.record-receipt').receivedAt ?? this.entry.effectiveAt,
          this.leastNotice(),
        );
        return;
      case 'opinion.correct-receipt':
        this.receiptCorrected(opinion, this.input('opinion.correct-receipt').receivedAt ?? this.entry.effectiveAt);
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
    const [found] = this.opinionsOf(agency);
    this.demand(found !== undefined, 'I7', `${this.entry.command} was accepted from ${agency}, who was not asked`);
    return found as ToldOpinion;
  }

  /** The opinion that a command can be about, where an agency speaks for several. */
  private concerned(agency: string): ToldOpinion {
    const can = COULD[this.entry.command];
    return this.opinionsOf(agency).find((one) => can?.(one) ?? true) ?? this.opinionOf(agency);
  }

  /** For which an agency speaks: what is open first, then its own, then those of agencies that it succeeds. */
  private opinionsOf(agency: string): ToldOpinion[] {
    const own = this.current().filter((one) => one.agency === agency || one.holder === agency);
    const rank = (one: ToldOpinion) => (isOpen(one.phase) ? 0 : 2) + (one.agency === agency ? 0 : 1);
    return own.sort((a, b) => rank(a) - rank(b));
  }

  /** The silence for which an agency has not yet had its notice, of whatever round. */
  private owedTo(agency: string): ToldOpinion | null {
    const owed = [...this.opinions.values()].filter(
      ({ phase, noticesIssued }) => phase === 'silent-consent' && noticesIssued === 0,
    );
    return owed.find((opinion) => opinion.agency === agency || opinion.holder === agency) ?? null;
  }

  /** The opinion that an answer is about: one that waits for it, or whose limit it can still be held against. */
  private answering(agency: string): ToldOpinion {
    const { answers = [] } = this.input('opinion.answer');
    const waits = this.opinionsOf(agency);
    const clarifies = this.entry.command === 'opinion.clarify';
    const at = this.input('opinion.answer').receivedAt ?? this.entry.effectiveAt;
    const takes = ({ phase, lateAnswer, steps, due }: ToldOpinion) => {
      if (clarifies) return phase === 'vague';
      if (phase === 'answered') return lateAnswer === null && (standsStill(steps) || (due !== null && at < due));
      if (phase === 'silent-consent' || phase === 'closed')
        return lateAnswer === null || (due !== null && at < due && !this.ended);
      return phase === 'waiting' || phase === 'silent-overdue';
    };
    const found = waits.filter(takes);
    // After a merger the questions tell which of them is meant.
    const asked = answers
      .map(({ question }) => question ?? '')
      .sort()
      .join();
    return found.find((one) => this.questionsOf.get(one.key) === asked) ?? found[0] ?? (waits[0] as ToldOpinion);
  }

  private answered(opinion: ToldOpinion, { position = '', receivedAt }: With<'opinion.answer'>): void {
    const { effectiveAt, seq } = this.entry;
    const at = receivedAt ?? effectiveAt;
    const stands = standsStill(opinion.steps);
    const { due } = opinion;
    this.demand(stands || due !== null, 'I1', `entry ${seq}: ${opinion.key} answered before its receipt was proved`);
    const inTime = stands || (due !== null && at < due && !this.ended);
    const answer: ToldAnswer = { at, due: due ?? at, position };
    if (['waiting', 'vague', 'answered'].includes(opinion.phase)) {
      this.demand(inTime, 'I1', `entry ${seq}: an answer of ${at} was taken as in time, the limit was ${due}`);
      this.inTime(opinion, answer);
      return;
    }
    if (inTime && !this.ended && (opinion.phase.startsWith('silent') || opinion.phase === 'closed')) {
      opinion.provedInTime = true;
      opinion.noticeDue = null;
      this.inTime(opinion, answer);
      return;
    }
    this.demand(opinion.lateAnswer === null, 'I3', `entry ${seq}: a second late answer of ${opinion.key}`);
    opinion.lateAnswer = answer;
    if (opinion.phase === 'silent-overdue') opinion.phase = 'answered';
  }

  private inTime(opinion: ToldOpinion, answer: ToldAnswer): void {
    opinion.answers.push(answer);
    opinion.phase = 'answered';
    opinion.unclarified = false;
  }

  private calledVague(opinion: ToldOpinion): void {
    opinion.phase = 'vague';
    this.atLeast(opinion, this.regulation.clarification.within.workingDays);
  }

  /** Only the Office says who is competent; that a dossier is complete the lead may say itself. */
  private contested(opinion: ToldOpinion): void {
    if (opinion.returnedFor === 'dossier-incomplete') {
      opinion.phase = 'waiting';
      this.atLeast(opinion, this.regulation.return.afterContest.workingDays);
      return;
    }
    opinion.phase = 'contested';
    const { workingDays } = this.regulation.competence.decideWithin;
    this.contestedOn.set(opinion.key, dayOf(this.entry.effectiveAt));
    const steps = [{ start: dayOf(this.entry.effectiveAt), budget: { workingDays } }];
    opinion.competenceDue = naiveDueAt(steps, this.calendar, this.regulation.clock);
  }

  /** The limit first given, in working days, from today. */
  private countAnew(opinion: ToldOpinion): void {
    const { clock } = this.regulation;
    const first = opinion.steps[0] as Extract<Step, { start: string }>;
    const last = naiveLastDay([first], this.calendar, clock);
    const workingDays = Math.max(1, naiveDaysBetween(first.start, last, this.calendar, clock));
    this.count(opinion, { start: dayOf(this.entry.effectiveAt), budget: { workingDays } });
  }

  private released(opinion: ToldOpinion, readdress: With<'opinion.accept-return'>['readdress']): void {
    opinion.phase = 'released';
    if (readdress === undefined) return;
    this.ask(readdress, readdress.limit ?? this.inherited());
  }

  private extended(opinion: ToldOpinion): void {
    if (opinion.extension === null) return;
    opinion.extension.state = 'granted';
    this.count(opinion, { extend: opinion.extension.workingDays });
  }

  private atLeast(opinion: ToldOpinion, workingDays: number): void {
    this.count(opinion, { atLeast: workingDays, from: dayOf(this.entry.effectiveAt) });
  }

  /** While a limit stands still, what changes it is counted from today, and it stands still again. */
  private count(opinion: ToldOpinion, step: Step): void {
    const today = dayOf(this.entry.effectiveAt);
    if ('pause' in step || 'resume' in step) opinion.steps = [...opinion.steps, step];
    else {
      const running = standsStill(opinion.steps)
        ? [...opinion.steps, { resume: today, least: 0 } as const]
        : opinion.steps;
      opinion.steps = [...running, step, ...(this.suspended ? [{ pause: today }] : [])];
    }
    this.recount(opinion);
  }

  private recount(opinion: ToldOpinion): void {
    const stopped = standsStill(opinion.steps) || opinion.phase === 'returned' || opinion.phase === 'contested';
    opinion.due = stopped ? null : naiveDueAt(opinion.steps, this.calendar, this.regulation.clock);
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
    if (opinion !== undefined && kind === 'competence') {
      const competence = `entry ${seq}: the Office was to decide on ${subject} by ${opinion.competenceDue}`;
      this.demand(opinion.competenceDue === dueAt, 'I8', competence);
      opinion.competenceDue = null;
    }
    if (opinion === undefined || kind !== 'opinion') return;
    const expected = `entry ${seq}: the limit of ${subject} passed at ${dueAt}, counted by hand it is ${opinion.due}`;
    this.demand(opinion.due === dueAt, 'I8', expected);
    this.demand(hasRunningLimit(opinion), 'I2', `entry ${seq}: ${subject} fell silent while it was ${opinion.phase}`);
    this.demand(opinion.receivedAt !== null, 'I2', `entry ${seq}: ${subject} fell silent without proof of receipt`);
    this.demand(!this.suspended, 'I2', `entry ${seq}: ${subject} fell silent while all was suspended`);
    const lost = this.lost(opinion, recordedAt);
    this.demand(lost === undefined, 'I12', `entry ${seq}: ${subject} fell silent on a day lost since ${lost?.from}`);
    if (opinion.phase === 'vague') {
      opinion.phase = 'answered';
      opinion.unclarified = true;
      return;
    }
    this.silence(opinion, dueAt, recordedAt);
  }

  /** The outage that took the last day of a limit, where the rule gives that day back. */
  private lost({ steps, due }: ToldOpinion, recordedAt: Instant): Outage | undefined {
    if (this.regulation.silence.standstill === 'run-on' || due === null) return undefined;
    const lastDay = naiveLastDay(steps, this.calendar, this.regulation.clock);
    return this.outages.find(({ from, until }) => until <= recordedAt && naivelyTook(from, until, lastDay, due));
  }

  private givenBack({ subject, from, until }: SystemWith<'limit.given-back'>): void {
    const { seq, effectiveAt, at } = this.entry;
    const opinion = this.opinions.get(subject);
    const runs = opinion !== undefined && hasRunningLimit(opinion) && opinion.due === effectiveAt;
    this.demand(runs, 'I8', `entry ${seq}: ${subject} was given a day back, and its limit was ${opinion?.due}`);
    const known = this.outages.some((one) => one.from === from && one.until === until);
    this.demand(known, 'I12', `entry ${seq}: ${subject} was given a day back for an outage that was not`);
    if (opinion === undefined) return;
    const isLost = this.lost(opinion, at) !== undefined;
    this.demand(isLost, 'I12', `entry ${seq}: ${subject} was given a day back that it had not lost`);
    this.count(opinion, { atLeast: 1, from: dayOf(until) });
  }

  /** Whom silence binds: by the effect that the rule of the matter gives it, and by whom that rule names. */
  private binds({ subordination }: ToldOpinion): boolean {
    const { effect, appliesTo } = this.regulation.silence;
    return effect === 'deemed-consent' && appliesTo.includes(subordination);
  }

  private silence(opinion: ToldOpinion, at: Instant, recordedAt: Instant): void {
    const { extension } = this.regulation;
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
    const isBound = this.binds(opinion);
    opinion.silence = { at, recordedAt, isBound };
    opinion.phase = isBound ? 'silent-consent' : 'silent-overdue';
    if (opinion.phase === 'silent-consent') opinion.noticeDue = this.noticeDue(at);
  }

  private noticeDue(deemedAt: Instant): Instant {
    const { silence, clock } = this.regulation;
    const steps = [{ start: dayOf(deemedAt), budget: { workingDays: silence.noticeWithin?.workingDays ?? 0 } }];
    return naiveDueAt(steps, this.calendar, clock);
  }

  /** The Office's own limit is counted from the contest. */
  private recountCompetence(opinion: ToldOpinion, due: Instant): void {
    const { workingDays } = this.regulation.competence.decideWithin;
    const start = this.contestedOn.get(opinion.key) ?? '';
    opinion.competenceDue = this.kept([{ start, budget: { workingDays } }], due).due;
  }

  /** An amended calendar moves the limits that run; none sooner than the next working day. */
  private recounted(): void {
    for (const opinion of this.opinions.values()) {
      if (opinion.noticeDue !== null && opinion.silence !== null) {
        const days = this.regulation.silence.noticeWithin?.workingDays ?? 0;
        const steps = [{ start: dayOf(opinion.silence.at), budget: { workingDays: days } }];
        if (opinion.noticeDue > this.entry.effectiveAt) opinion.noticeDue = this.kept(steps, opinion.noticeDue).due;
      }
      if (opinion.competenceDue !== null) this.recountCompetence(opinion, opinion.competenceDue);
      if (!['waiting', 'vague'].includes(opinion.phase) || opinion.due === null) continue;
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
      const heir = successors.find((one) => one.functions.includes(opinion.function))?.agency ?? null;
      // Of itself nobody asks a clearer answer: what was given in time stands.
      if (opinion.phase === 'vague' && (opinion.holder === from ? heir : opinion.holder) === this.lead) {
        opinion.phase = 'answered';
        opinion.unclarified = true;
      }
      // An agency that takes the matter over as its lead is no longer asked about it.
      if (opinion.holder === this.lead && isOpen(opinion.phase)) opinion.phase = 'transferred';
      if (opinion.holder !== from) continue;

      if (!isOpen(opinion.phase)) {
        opinion.holder = heir ?? opinion.holder;
        continue;
      }
      const { phase } = opinion;
      opinion.phase = 'transferred';
      if (heir === null || heir === this.lead) continue;
      this.handedOver(opinion, phase, heir);
    }
  }

  /** What was asked of one agency is asked of another: as one with what that owes itself, or beside what it has said. */
  private handedOver(opinion: ToldOpinion, phase: Phase, successor: string): void {
    const own = this.opinions.get(`${opinion.round}:${successor}`);
    const notice = this.leastNotice();
    if (own !== undefined && own.phase === 'waiting' && phase === 'waiting') {
      const later = (opinion.due ?? '') > (own.due ?? '') ? opinion : own;
      own.receivedAt ??= opinion.receivedAt;
      const longer =
        own.extension?.state === 'asked' && own.extension.workingDays >= (opinion.extension?.workingDays ?? 0);
      if (opinion.extension?.state === 'asked' && !longer) own.extension = opinion.extension;
      if (later.steps.length > 0) {
        own.steps = [...later.steps];
        for (const step of notice) this.count(own, step);
        this.recount(own);
      }
      this.noteQuestions(own.key, [this.questionsOf.get(own.key), this.questionsOf.get(opinion.key)]);
      return;
    }
    const registered = this.entry.facts.register.agencies[successor];
    const agency = own === undefined ? successor : `${successor}~${opinion.agency}`;
    const key = `${opinion.round}:${agency}`;
    const taken: ToldOpinion = {
      ...structuredClone(opinion),
      key,
      agency,
      holder: successor,
      phase,
      external: registered?.external ?? opinion.external,
      subordination: registered?.subordination ?? opinion.subordination,
    };
    this.opinions.set(key, taken);
    this.noteQuestions(key, [this.questionsOf.get(opinion.key)]);
    if ((phase === 'waiting' || phase === 'vague') && taken.steps.length > 0)
      for (const step of notice) this.count(taken, step);
    // What was not received outside is received in the inbox of a successor in the system.
    if (phase === 'waiting' && taken.steps.length === 0 && registered?.external === false)
      this.receive(taken, this.entry.effectiveAt, notice);
  }

  /** Which questions an opinion owes, so that an answer after a merger is known for whose it is. */
  private noteQuestions(key: string, of: readonly (string | undefined)[]): void {
    const all = of.flatMap((keys) => keys?.split(',') ?? []).filter((one) => one !== '');
    this.questionsOf.set(key, [...new Set(all)].sort().join());
  }

  private input<Name extends keyof CommandInputs>(_name: Name): With<Name> {
    return this.entry.with as With<Name>;
  }

  private demand(holds: boolean, invariant: InvariantName, what: string): void {
    must(holds, invariant, this.id, () => what);
  }
}
