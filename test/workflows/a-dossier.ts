/**
 * Dossiers for the tests: `aConsultation().withAgencies(3).opened()` gives a story that is played by real commands through
 * the law itself. Nothing here makes a state by hand.
 */
import { createHash } from 'node:crypto';
import { readCalendar } from '../../src/rules/calendars/read-calendar.js';
import {
  type Actor,
  type AnswerInput,
  type CommandInputs,
  type CommandName,
  type ConsultationCommand,
  type ConsultationCommandName,
  isOnConsultation,
  type OpenInput,
  type SystemCommand,
} from '../../workflows/commands/commands.js';
import type { Refusal, RefusalCode } from '../../workflows/commands/refusals.js';
import type { ConsultationState } from '../../workflows/consultation/consultation.js';
import type { Dispute, DisputeState } from '../../workflows/dispute/dispute.js';
import { currentDispute, currentOpinions, type Dossier, passedLimit } from '../../workflows/dossier/dossier.js';
import { consultationView } from '../../workflows/dossier/view.js';
import { type Decision, decide, follow } from '../../workflows/law.js';
import { amendCalendar } from '../../workflows/limits/amend-calendar.js';
import type { Calendar } from '../../workflows/limits/calendar.js';
import { type CivilDate, type Instant, parseInstant } from '../../workflows/limits/time.js';
import type { Opinion, OpinionState } from '../../workflows/opinion/opinion.js';
import type { Regulation } from '../../workflows/regulation/regulation.js';
import type { KeptFile, Moment, PowerAbout, RegisteredAgency } from '../../workflows/step/circumstances.js';
import type { Message } from '../../workflows/step/messages.js';
import { aRegulation, aRegulationWithoutConsent, CONSENT } from '../regulations/a-regulation.js';
import { AGENCIES, CLOCK, clerk, head, officer, SYSTEM } from './people.js';

export const VN_CALENDAR = readCalendar('vn-civil-service');
export const LEAD = 'SKHDT';

/** The consulted agencies in the order in which `withAgencies(n)` takes them, each with the function by which it is asked. */
const CONSULTED = [
  { agency: 'SXD', function: 'construction', reason: 'Quản lý quy hoạch xây dựng' },
  { agency: 'STC', function: 'budget', reason: 'Cân đối ngân sách' },
  { agency: 'STNMT', function: 'land', reason: 'Quản lý đất đai' },
  { agency: 'SGTVT', function: 'transport', reason: 'Đấu nối giao thông' },
] as const;
const OUTSIDE = { agency: 'BQL', function: 'economic-zone', reason: 'Quản lý khu kinh tế' } as const;

/** An instant written as people in Vietnam would: "2023-05-16T09:00", seconds and milliseconds if they matter. */
export function vn(text: string): Instant {
  const instant = parseInstant(`${text}+07:00`);
  if (instant === null) throw new Error(`${text} is no moment`);
  return instant;
}

export const day = (text: string): CivilDate => text as CivilDate;

export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** The silence rule of a province without deemed consent. */
export const WITHOUT_CONSENT = { silence: aRegulationWithoutConsent().silence } satisfies Partial<Regulation>;

/** The silence rule of a province that lets the lead take a late answer. */
export const ACCEPTING_LATE = {
  silence: { ...CONSENT, lateAnswer: 'lead-may-accept' },
} satisfies Partial<Regulation>;

/** An opening in which nothing is missing. */
export function anOpening(change: OpenInput = {}): OpenInput {
  return {
    matter: 'quy-hoach-kcn-2023',
    subject: 'Lấy ý kiến dự thảo quy hoạch khu công nghiệp',
    position: 'Thống nhất chủ trương',
    proposal: 'Phê duyệt dự thảo quy hoạch kèm theo',
    legalGround: 'Quy chế làm việc của UBND tỉnh',
    authority: 'province',
    questions: [{ key: 'q1', text: 'Sự phù hợp với quy hoạch' }],
    consult: CONSULTED.slice(0, 2),
    urgency: 'ordinary',
    ...change,
  };
}

/** An answer in which nothing is missing, with whatever the position needs. */
export function anAnswer(position = 'agree', change: AnswerInput = {}): AnswerInput {
  const needs: AnswerInput =
    position === 'disagree'
      ? { reason: 'Chưa phù hợp quy hoạch chung', alternative: 'Giảm quy mô giai đoạn một' }
      : position === 'agree-with-conditions'
        ? { comments: [aComment('k1', { condition: true, weight: 'main' })] }
        : {};
  return { position, answers: [{ question: 'q1', position, text: 'Ý kiến về câu hỏi một' }], ...needs, ...change };
}

type CommentInput = NonNullable<AnswerInput['comments']>[number];

export function aComment(key: string, change: CommentInput = {}): CommentInput {
  return { key, text: 'Bổ sung phương án thoát nước', weight: 'secondary', condition: false, ...change };
}

/** For every command an input in which nothing is missing, about SXD where it is about one agency. */
export const INPUTS: CommandInputs = {
  'consultation.draft': anOpening(),
  'consultation.open': anOpening(),
  'consultation.amend': { proposal: 'Phê duyệt dự thảo đã chỉnh sửa', reason: 'Tiếp thu ý kiến' },
  'consultation.ask-also': { agency: 'SGTVT', function: 'transport', reason: 'Đấu nối giao thông' },
  'consultation.suspend': { reason: 'Hồ sơ gửi kèm không phải bản đã trình' },
  'consultation.resume': { reason: 'Đã thay bằng bản đúng' },
  'consultation.withdraw': { reason: 'Không còn cần thiết' },
  'consultation.conclude': {},
  'consultation.decide': { conclusion: 'Chủ trì quyết định theo phương án một' },
  'comment.resolve': { agency: 'SXD', comment: 'k1', result: 'noted', explanation: 'Ghi nhận' },
  'comment.yield': { comment: 'k2' },
  'comment.maintain': { comment: 'k2' },
  'opinion.assign': { officer: 'Nguyễn Thị Hoa' },
  'opinion.answer': anAnswer(),
  'opinion.clarify': anAnswer('no-comment'),
  'opinion.accept-late': { agency: 'SXD' },
  'opinion.return': { ground: 'outside-competence', reason: 'Không thuộc thẩm quyền', competentAgency: 'SGTVT' },
  'opinion.accept-return': { agency: 'SXD' },
  'opinion.contest-return': { agency: 'SXD', reason: 'Đúng chức năng của Sở' },
  'opinion.request-extension': { workingDays: 3, reason: 'Cần khảo sát thực địa' },
  'opinion.grant-extension': { agency: 'SXD' },
  'opinion.refuse-extension': { agency: 'SXD' },
  'opinion.ask-clarification': { agency: 'SXD', reason: 'Chưa rõ chính kiến' },
  'opinion.record-receipt': {
    agency: 'SXD',
    receivedAt: vn('2023-05-17T08:00'),
    evidence: 'Phiếu chuyển phát số 15',
  },
  'opinion.correct-receipt': {
    agency: 'SXD',
    receivedAt: vn('2023-05-17T07:30'),
    evidence: 'Phiếu chuyển phát số 51',
    reason: 'Nhập nhầm phiếu',
  },
  'opinion.complete-dossier': { agency: 'SXD', supplement: 'Bổ sung bản đồ hiện trạng' },
  'competence.decide': { agency: 'SXD', competent: true, reason: 'Đúng chức năng của Sở Xây dựng' },
  'opinion.urge': { agency: 'SXD', answerBy: day('2023-06-02') },
  'opinion.withdraw-request': { agency: 'SXD', reason: 'Không còn liên quan' },
  'opinion.close-unanswered': { agency: 'SXD', reason: 'Đã đôn đốc hai lần' },
  'opinion.apologise': {
    because: 'conduct',
    to: 'Công ty cổ phần Hạ tầng Hòa Tâm',
    what: 'Cán bộ tiếp nhận hướng dẫn chưa đầy đủ, chưa đúng mực',
    measures: 'Phê bình và bố trí người khác tiếp nhận',
  },
  'notice.issue': { agency: 'SXD', number: '15/TB-SKHDT' },
  'dispute.record-session': {
    agency: 'SXD',
    heldOn: day('2023-05-18'),
    participants: ['Giám đốc Sở Kế hoạch và Đầu tư', 'Giám đốc Sở Xây dựng'],
    minutes: 'Hai bên trao đổi trực tiếp',
    result: 'differing',
  },
  'dispute.confirm-session': {},
  'dispute.object-session': { reason: 'Biên bản không đúng nội dung trao đổi' },
  'dispute.escalate': {
    options: [
      { key: 'a', text: 'Theo đề xuất của cơ quan chủ trì' },
      { key: 'b', text: 'Theo ý kiến của Sở Xây dựng' },
    ],
    recommendation: 'Đề nghị chọn phương án a',
  },
  'dispute.find-incomplete': { missing: ['Biên bản làm việc có chữ ký'] },
  'dispute.complete': { supplement: 'Đã bổ sung biên bản' },
  'dispute.remit': { reason: 'Thuộc thẩm quyền của cơ quan chủ trì' },
  'dispute.submit': { opinion: 'Văn phòng thống nhất trình phương án a' },
  'dispute.decide': { option: 'a', conclusion: 'Chọn phương án a' },
  // The register's own commands, which no consultation decides.
  'delegation.grant': {},
  'delegation.revoke': { to: 'deputy' },
  'agency.reorganise': {},
  'regulation.adopt': {},
  'agency.classify': {},
  'agency.add': {},
  'agency.change': {},
  'agency.import': {},
  'function.add': {},
  'function.change': {},
  'calendar.amend': {},
};

/** Every command on a consultation. */
export const COMMANDS = (Object.keys(INPUTS) as CommandName[]).filter(isOnConsultation);

/** A consultation that is going to be opened. Each `with…` gives another one; nothing is changed in place. */
export class AConsultation {
  constructor(
    private readonly opening: OpenInput,
    private readonly regulation: Regulation,
    private readonly calendar: Calendar,
    private readonly agencies: Readonly<Record<string, RegisteredAgency>>,
    private readonly alreadyAsked: Readonly<Record<string, string>>,
    private readonly openedAt: Instant,
  ) {}

  /** The first `count` of SXD, STC, STNMT, SGTVT. */
  withAgencies(count: number): AConsultation {
    return this.with({ consult: CONSULTED.slice(0, count) });
  }

  /** SXD and BQL, which is outside the system. */
  withAnAgencyOutside(): AConsultation {
    return this.with({ consult: [CONSULTED[0], OUTSIDE] });
  }

  /** SXD and CAT, whose silence no letter of the province makes consent. */
  withAVerticalAgency(): AConsultation {
    return this.with({ consult: [CONSULTED[0], { agency: 'CAT', function: 'security', reason: 'An ninh' }] });
  }

  with(change: OpenInput): AConsultation {
    return this.copy({ opening: { ...this.opening, ...change } });
  }

  under(change: Partial<Regulation>): AConsultation {
    return this.copy({ regulation: { ...this.regulation, ...change } });
  }

  counting(calendar: Calendar): AConsultation {
    return this.copy({ calendar });
  }

  /** Agencies that were asked the same text in the same matter before, and where. */
  afterAsking(alreadyAsked: Readonly<Record<string, string>>): AConsultation {
    return this.copy({ alreadyAsked });
  }

  from(moment: string): AConsultation {
    return this.copy({ openedAt: vn(moment) });
  }

  /** Nothing said yet: for openings that are to be refused. */
  unopened(): Story {
    return new Story(this.regulation, this.calendar, this.agencies, this.alreadyAsked, this.openedAt);
  }

  drafted(): Story {
    return this.unopened().does(officer(LEAD), 'consultation.draft', this.opening);
  }

  opened(): Story {
    return this.unopened().does(head(LEAD), 'consultation.open', this.opening);
  }

  private copy(change: {
    opening?: OpenInput;
    regulation?: Regulation;
    calendar?: Calendar;
    alreadyAsked?: Readonly<Record<string, string>>;
    openedAt?: Instant;
  }): AConsultation {
    const { opening, regulation, calendar, alreadyAsked, openedAt } = change;
    return new AConsultation(
      opening ?? this.opening,
      regulation ?? this.regulation,
      calendar ?? this.calendar,
      this.agencies,
      alreadyAsked ?? this.alreadyAsked,
      openedAt ?? this.openedAt,
    );
  }
}

/** Opened on Tuesday 2023-05-16 at 09:00 by SKHDT under Phú Yên's rules: seven working days end at 2023-05-26T00:00. */
export function aConsultation(): AConsultation {
  return new AConsultation(anOpening(), aRegulation(), VN_CALENDAR, AGENCIES, {}, vn('2023-05-16T09:00'));
}

/** A dossier on its way. Like the door, it lets the limits that have passed take effect before anything else happens. */
export class Story {
  /** Null until something was opened or drafted. Frozen throughout, so that a law that writes into it fails at once. */
  dossier: Dossier | null = null;
  /** What the last command, and the limits that passed before it, told people. */
  told: readonly Message[] = [];
  /** The agencies of the register that are the Office and the chairman; null where an installation has none. */
  office: string | null = 'VP';
  chairman: string | null = 'CT';
  /** The agencies in which nobody can sign in and answer. */
  cannotAnswer: readonly string[] = [];
  /** Whether the province has adopted the regulation, and which other agency leads a consultation on the same matter. */
  adopted = true;
  matterLead: string | null = null;
  /** The delegated powers that an opening is held against. */
  powers: readonly PowerAbout[] = [];
  /** What is kept of the files that commands name; undefined: no files are kept, and any can be named. */
  files: Readonly<Record<string, KeptFile>> | undefined;

  constructor(
    readonly regulation: Regulation,
    public calendar: Calendar,
    public agencies: Readonly<Record<string, RegisteredAgency>>,
    readonly alreadyAsked: Readonly<Record<string, string>>,
    public now: Instant,
  ) {}

  /** Time goes on to a moment in Vietnam; what passes up to it takes effect, each limit at its own instant. */
  at(moment: string): this {
    this.now = vn(moment);
    this.told = [];
    this.sweep();
    return this;
  }

  /** A command that must be carried out. */
  does<Name extends ConsultationCommandName>(
    actor: Actor,
    command: Name,
    input: CommandInputs[Name] = INPUTS[command],
  ): this {
    const decision = this.tries(actor, command, input);
    if (decision.refused !== null) {
      throw new Error(`${command} was refused: ${decision.refused.code} ${decision.refused.field ?? ''}`);
    }
    this.take(decision);
    return this;
  }

  /** The refusal of a command that must be refused; the dossier must be what it was (I9). */
  refusal<Name extends ConsultationCommandName>(
    actor: Actor,
    command: Name,
    input: CommandInputs[Name] = INPUTS[command],
    malformed: readonly string[] = [],
  ): Refusal {
    const before = JSON.stringify(this.dossier);
    const decision = this.tries(actor, command, input, malformed);
    if (decision.refused === null) throw new Error(`${command} was carried out`);
    if ('dossier' in decision || JSON.stringify(this.dossier) !== before)
      throw new Error('a refusal changed something');
    return decision.refused;
  }

  code<Name extends ConsultationCommandName>(
    actor: Actor,
    command: Name,
    input: CommandInputs[Name] = INPUTS[command],
  ): RefusalCode {
    return this.refusal(actor, command, input).code;
  }

  /** What the law decides of a command now; nothing is taken over. */
  tries<Name extends ConsultationCommandName>(
    actor: Actor,
    command: Name,
    input: CommandInputs[Name] = INPUTS[command],
    malformed: readonly string[] = [],
  ): Decision {
    const sent = { command, consultation: 'c1', with: input, malformed } as unknown as ConsultationCommand;
    return decide(this.dossier, sent, this.moment(actor));
  }

  /** What the clock or the register says; the refusal when it is without effect. */
  hears(command: SystemCommand, at: Instant = this.now): Refusal | null {
    const decision = follow(
      this.current,
      command,
      this.moment(command.command.startsWith('limit.') ? CLOCK : SYSTEM, at),
    );
    if (decision.refused === null) this.take(decision);
    return decision.refused;
  }

  /** A reorganisation: the functions of `from` go to its successors. */
  reorganised(from: string, successors: readonly { agency: string; functions: readonly string[] }[]): this {
    this.hears({ command: 'agency.transferred', with: { from, successors, basis: 'Nghị quyết của HĐND tỉnh' } });
    return this;
  }

  /** A later notice adds days off and worked Saturdays to the calendar in use, or days off of some agencies only. */
  calendarAmended(
    daysOff: readonly string[],
    workedSaturdays: readonly string[] = [],
    agencies?: readonly string[],
  ): this {
    const version = `${this.calendar.version}+`;
    this.calendar = amendCalendar(this.calendar, {
      version,
      daysOff: daysOff.map(day),
      workedSaturdays: workedSaturdays.map(day),
      basis: 'Thông báo',
      ...(agencies === undefined ? {} : { agencies }),
    });
    const carried = { version, basis: 'Thông báo', ...(agencies === undefined ? {} : { agencies }) };
    this.hears({ command: 'calendar.amended', with: carried });
    return this;
  }

  /** An answer by the agency's head. */
  answered(agency: string, position = 'agree', change: AnswerInput = {}): this {
    return this.does(head(agency), 'opinion.answer', anAnswer(position, change));
  }

  /** Every agency of the round that is still awaited agrees. */
  restAgrees(): this {
    for (const { state, context } of this.current.opinions)
      if (state === 'awaiting' && !context.external) this.answered(context.heldBy);
    return this;
  }

  resolved(agency: string, comment: string, result: NonNullable<CommandInputs['comment.resolve']['result']>): this {
    return this.does(head(LEAD), 'comment.resolve', { agency, comment, result, explanation: 'Giải trình' });
  }

  session(agency: string, result: 'unified' | 'differing'): this {
    return this.does(head(LEAD), 'dispute.record-session', { ...INPUTS['dispute.record-session'], agency, result });
  }

  /** The dissenting head says that the last session was as the minutes say. */
  confirmed(agency: string): this {
    return this.does(head(agency), 'dispute.confirm-session');
  }

  /** The head of the Office suspends the consultation. */
  suspended(): this {
    return this.does(head('VP'), 'consultation.suspend');
  }

  resumed(): this {
    return this.does(head('VP'), 'consultation.resume');
  }

  /** Every notice that is owed is issued. */
  noticesIssued(): this {
    for (const { context } of this.current.opinions)
      if (context.notice?.state === 'pending') this.does(head(LEAD), 'notice.issue', { agency: context.agency });
    return this;
  }

  /** The receipt of BQL, which is outside, as the lead's clerk records it. */
  receiptRecorded(receivedAt: string): this {
    return this.does(clerk(LEAD), 'opinion.record-receipt', {
      agency: 'BQL',
      receivedAt: vn(receivedAt),
      evidence: 'Phiếu chuyển phát số 15',
    });
  }

  get current(): Dossier {
    if (this.dossier === null) throw new Error('nothing was opened');
    return this.dossier;
  }

  get state(): ConsultationState {
    return this.current.consultation.state;
  }

  get consultation() {
    return this.current.consultation.context;
  }

  /** What BQL answers on paper, as the lead's clerk enters it. */
  paperAnswer(receivedAt: string, position = 'agree', agency = 'BQL'): this {
    return this.does(clerk(LEAD), 'opinion.answer', {
      ...anAnswer(position),
      agency,
      evidence: 'Công văn số 81',
      receivedAt: vn(receivedAt),
    });
  }

  /** The opinion that stands under a name in the round now running. */
  opinion(agency: string): Opinion {
    const opinion = currentOpinions(this.current).find(({ context }) => context.agency === agency);
    if (opinion === undefined) throw new Error(`${agency} has no opinion here`);
    return opinion;
  }

  opinionState(agency: string): OpinionState {
    return this.opinion(agency).state;
  }

  get dispute(): Dispute {
    const dispute = currentDispute(this.current);
    if (dispute === null) throw new Error('there is no dispute');
    return dispute;
  }

  get disputeState(): DisputeState {
    return this.dispute.state;
  }

  get view() {
    return consultationView(this.current, this.regulation.id);
  }

  /** "kind → AGENCY/role" of what was told last, role left out when everyone of the agency is told. */
  get tellings(): string[] {
    return this.told.map(
      ({ kind, to }) =>
        `${kind} → ${to.map(({ agency, role }) => (role === null ? agency : `${agency}/${role}`)).join(', ')}`,
    );
  }

  moment(actor: Actor, at: Instant = this.now): Moment {
    const { regulation, calendar, agencies, alreadyAsked } = this;
    const { office, chairman, adopted, matterLead } = this;
    const unable = this.cannotAnswer.length === 0 ? {} : { cannotAnswer: this.cannotAnswer };
    const files = this.files === undefined ? {} : { files: this.files };
    const powers = this.powers.length === 0 ? {} : { powers: this.powers };
    const register = { agencies, office, chairman, alreadyAsked, adopted, matterLead, ...unable, ...files, ...powers };
    // The clock gets to a limit when time has gone on to `now`, which a test may leave behind.
    const recordedAt = at > this.now ? at : this.now;
    return { at, recordedAt, actor, regulation, calendar, register, sha256 };
  }

  private sweep(): void {
    const told: Message[] = [];
    while (this.dossier !== null) {
      const limit = passedLimit(this.dossier, this.now);
      if (limit === null) break;
      const { subject, kind, dueAt } = limit;
      const refused = this.hears({ command: 'limit.passed', with: { subject, kind } }, dueAt);
      if (refused !== null) throw new Error(`a running limit was refused: ${refused.code}`);
      told.push(...this.told);
    }
    this.told = told;
  }

  private take(decision: Decision): void {
    if (decision.refused !== null) throw new Error('refused');
    this.dossier = deepFreeze(decision.dossier);
    this.told = decision.messages;
  }
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) deepFreeze(inner);
  }
  return value;
}
