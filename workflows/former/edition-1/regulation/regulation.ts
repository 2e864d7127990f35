/**
 * The regulation of a province as data: what the law leaves to each province is a value here and never a branch of the
 * engine (PY-1.1: the rule that is applied is the rule in force, and cites its text). Pure: the files are read elsewhere.
 */
import type { CivilDate } from '../limits/time.js';

export const URGENCIES = ['ordinary', 'urgent', 'complex'] as const;
/** How pressing or how hard a matter is; each has its own limit. */
export type Urgency = (typeof URGENCIES)[number];

export const POSITIONS = ['agree', 'agree-with-conditions', 'disagree', 'no-comment'] as const;
/** The clear position that an answer takes (PY-2.2c). `no-comment` is an answer; silence is none. */
export type Position = (typeof POSITIONS)[number];

export const RETURN_GROUNDS = ['outside-competence', 'requesters-own-competence', 'dossier-incomplete'] as const;
/** Why a consulted agency may send a request back (the first two: PY-2.1b). */
export type ReturnGround = (typeof RETURN_GROUNDS)[number];

export const SILENCE_EFFECTS = ['deemed-consent', 'escalate-to-head'] as const;
/** The effect of a limit that passes without an answer. */
export type SilenceEffect = (typeof SILENCE_EFFECTS)[number];

export const LATE_ANSWERS = ['without-effect', 'lead-may-accept'] as const;
/** The effect of an answer that comes after a deemed consent. */
export type LateAnswer = (typeof LATE_ANSWERS)[number];

export const UNDECIDED_EXTENSIONS = ['lapses', 'granted'] as const;
/** The fate of an extension that the lead has not decided when the limit passes. */
export type UndecidedExtension = (typeof UNDECIDED_EXTENSIONS)[number];

export const REPEAT_RULES = ['refuse', 'flag'] as const;
/** How a repeated consultation is treated (PY-1.4b). */
export type RepeatRule = (typeof REPEAT_RULES)[number];

export const RULES = [
  'limits',
  'clock',
  'silence',
  'positions',
  'extension',
  'return',
  'clarification',
  'reminders',
  'repeat',
  'reconciliation',
  'office',
  'decision',
] as const;
/** The keys of a regulation that are rules: each cites the clauses that it stands on, or says that it is assumed. */
export type Rule = (typeof RULES)[number];

/** A span of working days; the day of the event is not counted. */
export interface WorkingDays {
  readonly workingDays: number;
}

/** What a limit may be, in working days, bounds included: `min <= default <= max`. */
export interface LimitRule {
  readonly default: number;
  readonly min: number;
  readonly max: number;
  readonly unit: 'workingDays';
}

/** The effect of silence. Only deemed consent has a rule on late answers and a notice to give. */
export type SilenceRule =
  | { readonly effect: 'deemed-consent'; readonly lateAnswer: LateAnswer; readonly noticeWithin: WorkingDays }
  | { readonly effect: 'escalate-to-head'; readonly lateAnswer: null; readonly noticeWithin: null };

/** A document that the regulation rests on; `id` is its id in workflows/data/directives/clauses.yaml. */
export interface Basis {
  readonly id: string;
  readonly number: string;
  readonly date: CivilDate;
}

/** A regulation. It is plain JSON, so that a consultation can keep the one that it was opened under to its end. */
export interface Regulation {
  /** The name of its file without ".yaml", by which rehearsals and consultations name it. */
  readonly id: string;
  /** The province as people write it; null for the default, which belongs to none. */
  readonly province: string | null;
  /**
   * Half-open in civil days of Asia/Ho_Chi_Minh: `from` is the first day in force, `until` the first day no longer in
   * force (as in "hết hiệu lực kể từ ngày …"), so that a successor begins on the day its predecessor ends. Null is open.
   */
  readonly inForce: { readonly from: CivilDate | null; readonly until: CivilDate | null };
  readonly basis: readonly Basis[];
  /** The id of the calendar in workflows/data/calendars/ that counts its days. */
  readonly calendar: string;
  /** Per rule the ids of the clauses that order it, or `assumed` where no document does. */
  readonly clauses: Readonly<Record<Rule, 'assumed' | readonly string[]>>;
  readonly limits: Readonly<Record<Urgency, LimitRule>>;
  /** Clock times "HH:MM" in Asia/Ho_Chi_Minh. `receiptCutOff`: received from then on is received the next working day. */
  readonly clock: {
    readonly dayEnds: string;
    readonly receiptCutOff: string | null;
    readonly workedSaturdaysCount: boolean;
  };
  readonly silence: SilenceRule;
  /** The positions that an answer may take. */
  readonly positions: readonly Position[];
  readonly extension: {
    /** How many one agency may be granted in a round; 0 for none. */
    readonly max: number;
    readonly maxWorkingDays: number;
    readonly undecidedAtLimit: UndecidedExtension;
  };
  readonly return: {
    readonly grounds: readonly ReturnGround[];
    readonly within: WorkingDays;
    readonly afterContest: WorkingDays;
  };
  /** `max`: how often the lead may ask one agency to be clearer; 0 for never. */
  readonly clarification: { readonly max: number; readonly within: WorkingDays };
  /** Each goes out so many working days before the last day of the limit; 0 is the last day itself. */
  readonly reminders: readonly { readonly before: WorkingDays }[];
  /** `withinDays` are calendar days. */
  readonly repeat: { readonly withinDays: number; readonly rule: RepeatRule };
  readonly reconciliation: { readonly required: boolean; readonly within: WorkingDays };
  readonly office: { readonly verifyWithin: WorkingDays; readonly completeWithin: WorkingDays };
  readonly decision: { readonly within: WorkingDays };
}
