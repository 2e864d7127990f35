/**
 * What people, the clock and the administrator may ask of the engine: the commands of the contract with what they carry.
 * Everything carried may be missing: the law names what is missing by code. Types are checked before, at the edge.
 */
import type { Budget } from '../limits/limit.js';
import type { CivilDate, Instant } from '../limits/time.js';
import type { Urgency } from '../regulation/regulation.js';

export const ROLES = ['officer', 'clerk', 'head', 'deputy', 'admin'] as const;
export type Role = (typeof ROLES)[number];

export const AGENCY_KINDS = ['department', 'office', 'chairman', 'home-affairs'] as const;
export type AgencyKind = (typeof AGENCY_KINDS)[number];

/** Who acts, as resolved at the moment of the act: delegations in force are already in `asHead`. */
export interface Actor {
  readonly kind: 'person' | 'clock' | 'system';
  readonly person: string | null;
  readonly name: string | null;
  readonly agency: string | null;
  readonly agencyKind: AgencyKind | null;
  readonly role: Role | null;
  /** True for the head, and for whoever holds the head's delegation at this moment. */
  readonly asHead: boolean;
  /** The delegation that makes a deputy or an officer act as head. */
  readonly delegation: string | null;
}

/** The clock acts for nobody: it only says that a limit has passed. */
export const CLOCK: Actor = {
  kind: 'clock',
  person: null,
  name: null,
  agency: null,
  agencyKind: null,
  role: null,
  asHead: false,
  delegation: null,
};

export interface QuestionInput {
  readonly key?: string;
  readonly text?: string;
  /** Left out: asked of every agency. */
  readonly agencies?: readonly string[];
}

export interface ConsultedInput {
  readonly agency?: string;
  readonly function?: string;
  readonly reason?: string;
}

export interface OpenInput {
  readonly matter?: string;
  readonly subject?: string;
  readonly position?: string;
  readonly proposal?: string;
  readonly legalGround?: string;
  readonly authority?: Authority;
  readonly classification?: string;
  readonly questions?: readonly QuestionInput[];
  readonly consult?: readonly ConsultedInput[];
  readonly urgency?: Urgency;
  readonly limit?: Budget;
}

/** Whose decision the matter is. */
export const AUTHORITIES = ['lead', 'province', 'chairman'] as const;
export type Authority = (typeof AUTHORITIES)[number];

export const WEIGHTS = ['main', 'secondary', 'drafting'] as const;
export type Weight = (typeof WEIGHTS)[number];

export const RESULTS = ['accepted', 'partly-accepted', 'rejected', 'noted'] as const;
export type ResolutionResult = (typeof RESULTS)[number];

export const SESSION_RESULTS = ['unified', 'differing'] as const;
export type SessionResult = (typeof SESSION_RESULTS)[number];

export interface CommentInput {
  readonly key?: string;
  readonly question?: string;
  readonly text?: string;
  readonly weight?: Weight;
  readonly condition?: boolean;
}

export interface AnswerInput {
  /** Only when the lead's clerk enters the answer of an agency outside. */
  readonly agency?: string;
  readonly evidence?: string;
  readonly position?: string;
  readonly reason?: string;
  readonly alternative?: string;
  readonly answers?: readonly { readonly question?: string; readonly position?: string; readonly text?: string }[];
  readonly comments?: readonly CommentInput[];
}

/** What each command carries beside its consultation. */
export interface CommandInputs {
  'consultation.draft': OpenInput;
  'consultation.open': OpenInput;
  'consultation.amend': { readonly proposal?: string; readonly reason?: string; readonly limit?: Budget };
  'consultation.withdraw': { readonly reason?: string };
  'consultation.conclude': Record<string, never>;
  'consultation.decide': { readonly conclusion?: string };
  'comment.resolve': {
    readonly agency?: string;
    readonly comment?: string;
    readonly result?: ResolutionResult;
    readonly explanation?: string;
  };
  'comment.yield': { readonly comment?: string };
  'comment.maintain': { readonly comment?: string };
  'opinion.assign': { readonly officer?: string };
  'opinion.answer': AnswerInput;
  'opinion.clarify': AnswerInput;
  'opinion.accept-late': { readonly agency?: string };
  'opinion.return': {
    readonly agency?: string;
    readonly evidence?: string;
    readonly ground?: string;
    readonly reason?: string;
    readonly competentAgency?: string;
  };
  'opinion.accept-return': {
    readonly agency?: string;
    readonly readdress?: ConsultedInput & { readonly limit?: Budget };
  };
  'opinion.contest-return': { readonly agency?: string; readonly reason?: string };
  'opinion.request-extension': {
    readonly agency?: string;
    readonly evidence?: string;
    readonly workingDays?: number;
    readonly reason?: string;
  };
  'opinion.grant-extension': { readonly agency?: string; readonly reason?: string };
  'opinion.refuse-extension': { readonly agency?: string; readonly reason?: string };
  'opinion.ask-clarification': { readonly agency?: string; readonly reason?: string };
  'opinion.record-receipt': { readonly agency?: string; readonly receivedAt?: Instant; readonly evidence?: string };
  'opinion.close-unanswered': { readonly agency?: string; readonly reason?: string };
  'notice.issue': { readonly agency?: string; readonly number?: string };
  'dispute.record-session': {
    readonly agency?: string;
    readonly heldOn?: CivilDate;
    readonly participants?: readonly string[];
    readonly minutes?: string;
    readonly result?: SessionResult;
  };
  'dispute.escalate': {
    readonly options?: readonly { readonly key?: string; readonly text?: string }[];
    readonly recommendation?: string;
  };
  'dispute.find-incomplete': { readonly missing?: readonly string[] };
  'dispute.complete': { readonly supplement?: string };
  'dispute.remit': { readonly reason?: string };
  'dispute.submit': { readonly opinion?: string };
  'dispute.decide': { readonly option?: string; readonly conclusion?: string };
  'delegation.grant': { readonly to?: Role; readonly from?: Instant; readonly until?: Instant };
  'agency.reorganise': {
    readonly from?: string;
    readonly successors?: readonly { readonly agency?: string; readonly functions?: readonly string[] }[];
    readonly basis?: string;
  };
  'calendar.amend': {
    readonly version?: string;
    readonly daysOff?: readonly CivilDate[];
    readonly workedSaturdays?: readonly CivilDate[];
    readonly basis?: string;
  };
}

export type CommandName = keyof CommandInputs;

/** Commands that concern the register of the province, not one consultation. */
export const REGISTER_COMMANDS = ['delegation.grant', 'agency.reorganise', 'calendar.amend'] as const;
export type RegisterCommandName = (typeof REGISTER_COMMANDS)[number];
export type ConsultationCommandName = Exclude<CommandName, RegisterCommandName>;

/** A command on one consultation; `consultation` is the id it is, or will be, known by. */
export type ConsultationCommand = {
  [Name in ConsultationCommandName]: {
    readonly command: Name;
    readonly consultation: string;
    readonly with: CommandInputs[Name];
    /** JSON pointers to what was of the wrong type and therefore left out of `with`. */
    readonly malformed?: readonly string[];
  };
}[ConsultationCommandName];

/** What the clock and the register say to a consultation; never said by a person. */
export type SystemCommand =
  | { readonly command: 'limit.passed'; readonly with: { readonly subject: string; readonly kind: string } }
  | {
      readonly command: 'agency.transferred';
      readonly with: {
        readonly from: string;
        readonly successors: readonly { readonly agency: string; readonly functions: readonly string[] }[];
        readonly basis: string;
      };
    }
  | { readonly command: 'calendar.amended'; readonly with: { readonly version: string; readonly basis: string } };
