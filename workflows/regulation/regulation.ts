/**
 * The regulation of a province as data: what the law leaves to each province is a value here and never a branch of the
 * engine (PY-1.1: the rule that is applied is the rule in force, and cites its text). Pure: the files are read elsewhere.
 */
import {
  type Check,
  checked,
  type Faulty,
  flag,
  further,
  listOf,
  map,
  mapOf,
  must,
  oneOf,
  orNull,
  text,
  wholeFrom,
} from '../data/shape.js';
import type { CivilDate } from '../limits/time.js';
import { clock, day } from '../limits/time-checks.js';
import { overrideRegulation } from './override-regulation.js';

export const URGENCIES = ['ordinary', 'urgent', 'complex'] as const;
/** How pressing or how hard a matter is; each has its own limit. */
export type Urgency = (typeof URGENCIES)[number];

export const FILE_KINDS = ['draft', 'submission', 'other'] as const;
/** What a file is in a dossier: the draft text (dự thảo), the submission (tờ trình), or another. */
export type FileKind = (typeof FILE_KINDS)[number];

export const POSITIONS = ['agree', 'agree-with-conditions', 'disagree', 'no-comment'] as const;
/** The clear position that an answer takes (PY-2.2c). `no-comment` is an answer; silence is none. */
export type Position = (typeof POSITIONS)[number];

export const RETURN_GROUNDS = ['outside-competence', 'requesters-own-competence', 'dossier-incomplete'] as const;
/** Why a consulted agency may send a request back (the first two: PY-2.1b). */
export type ReturnGround = (typeof RETURN_GROUNDS)[number];

export const SILENCE_EFFECTS = ['deemed-consent', 'escalate-to-head'] as const;
/** The effect of a limit that passes without an answer. */
export type SilenceEffect = (typeof SILENCE_EFFECTS)[number];

export const SUBORDINATIONS = ['department', 'vertical', 'local', 'outside'] as const;
/**
 * To whom an agency answers: a department of the provincial committee, a vertical body of the centre (police, tax, military
 * command …), a local committee, or nobody in the province's administration (courts, procuracy, Front …). A letter of the
 * province's chairman binds his departments alone (2230/UBND-NC, 2.2: "sở, ngành").
 */
export type Subordination = (typeof SUBORDINATIONS)[number];

export const LATE_ANSWERS = ['without-effect', 'lead-may-accept'] as const;
/** The effect of an answer that comes after a deemed consent. */
export type LateAnswer = (typeof LATE_ANSWERS)[number];

export const UNDECIDED_EXTENSIONS = ['lapses', 'granted'] as const;
/** The fate of an extension that the lead has not decided when the limit passes. */
export type UndecidedExtension = (typeof UNDECIDED_EXTENSIONS)[number];

export const CORRECTIONS = ['until-limit', 'none'] as const;
/** Whether an agency may replace its own answer. */
export type Correction = (typeof CORRECTIONS)[number];

export const LIMIT_UNITS = ['workingDays', 'calendarDays'] as const;
/** The unit of a limit, in which its minimum and maximum are held. */
export type LimitUnit = (typeof LIMIT_UNITS)[number];

export const REPEAT_RULES = ['refuse', 'flag'] as const;
/** How a repeated consultation is treated (PY-1.4b). */
export type RepeatRule = (typeof REPEAT_RULES)[number];

export const COMPETENCE_RULES = ['free', 'explain', 'refuse'] as const;
/** What becomes of an opening that the register of delegated powers speaks against: nothing, the lead says why, or it is refused. */
export type CompetenceRule = (typeof COMPETENCE_RULES)[number];

export const LEAD_FUNCTIONS = ['optional', 'demanded'] as const;
/** Whether the lead has to name the function of its own within which the matter lies. */
export type LeadFunction = (typeof LEAD_FUNCTIONS)[number];

export const RULES = [
  'limits',
  'clock',
  'silence',
  'positions',
  'extension',
  'return',
  'competence',
  'clarification',
  'correction',
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

/** What a limit may be, in its unit, bounds included: `min <= default <= max`. */
export interface LimitRule {
  readonly default: number;
  readonly min: number;
  readonly max: number;
  readonly unit: LimitUnit;
  /** Whether choosing this limit needs a reason, which those asked are shown; left out: no. */
  readonly reasonRequired?: boolean;
}

export const STANDSTILLS = ['extend', 'run-on'] as const;
/** `extend`: the last working day of a limit is given back when the system stood still on it; `run-on`: the limit passes all the same. */
export type Standstill = (typeof STANDSTILLS)[number];

interface SilenceScope {
  /** Whose silence is deemed consent, by the agency's subordination; the silence of all others is overdue. */
  readonly appliesTo: readonly Subordination[];
  /** No limit ends sooner than so long after a receipt was recorded or corrected, or a successor was told; null: no such rule. */
  readonly leastNotice: WorkingDays | null;
  /** What becomes of a limit on whose last working day the system stood still; left out: the day is given back. */
  readonly standstill?: Standstill;
}

/** The effect of silence. Only deemed consent has a rule on late answers and a notice to give. */
export type SilenceRule = SilenceScope &
  (
    | { readonly effect: 'deemed-consent'; readonly lateAnswer: LateAnswer; readonly noticeWithin: WorkingDays }
    | { readonly effect: 'escalate-to-head'; readonly lateAnswer: null; readonly noticeWithin: null }
  );

/** How an opening is held against the registers of powers and functions. What is left out is free, and optional. */
export interface AuthorityRule {
  /** A matter that was handed to the lead itself goes to the province or its chairman (PY-1.4a). */
  readonly sentUp?: CompetenceRule;
  /** The lead would settle what was handed to another agency, or what lies outside its functions (PY-2.1c). */
  readonly ofAnother?: CompetenceRule;
  readonly leadFunction?: LeadFunction;
}

/** A kind of matter for which another text has its own rule ("theo đúng quy định"): what it changes, and its source. */
export interface Regime {
  readonly title: string;
  /** The article that rules, or `assumed` where it was not read. */
  readonly source: string;
  /** Whether a dissent is not for the lead to decide, whatever its authority; left out: no. */
  readonly binding?: boolean;
  /** Values that replace those of the regulation, by dotted key. */
  readonly set: Readonly<Record<string, unknown>>;
}

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
  /** The code of the province (provinces.ts); null for the default, which belongs to none. */
  readonly province: string | null;
  /**
   * Half-open in civil days of Asia/Ho_Chi_Minh: `from` is the first day in force, `until` the first day no longer in
   * force (as in "hết hiệu lực kể từ ngày …"), so that a successor begins on the day its predecessor ends. Null is open.
   */
  readonly inForce: { readonly from: CivilDate | null; readonly until: CivilDate | null };
  /** Empty where no document is cited, as in the default. */
  readonly basis: readonly Basis[];
  /** The id of the calendar in workflows/data/calendars/ that counts its days. */
  readonly calendar: string;
  /** Per rule the ids of the clauses that order it, or `assumed` where no document does. */
  readonly clauses: Readonly<Record<Rule, 'assumed' | readonly string[]>>;
  readonly limits: Readonly<Record<Urgency, LimitRule>>;
  /** Clock times "HH:MM" in Asia/Ho_Chi_Minh. `receiptCutOff`: received later, or on a day off, is received the next working day. */
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
    /** How long a request may be returned; null: until the limit. */
    readonly within: WorkingDays | null;
    readonly afterContest: WorkingDays;
  };
  /** How long the Office has to decide who is competent, where a return is contested. */
  readonly competence: { readonly decideWithin: WorkingDays };
  /** `max`: how often the lead may ask one agency to be clearer; 0 for never. */
  readonly clarification: { readonly max: number; readonly within: WorkingDays };
  readonly correction: Correction;
  /** Each goes out so many working days before the last day of the limit; 0 is the last day itself. */
  readonly reminders: readonly { readonly before: WorkingDays }[];
  /** `withinDays` are calendar days. */
  readonly repeat: { readonly withinDays: number; readonly rule: RepeatRule };
  readonly reconciliation: {
    readonly required: boolean;
    readonly within: WorkingDays;
    /** How long the dissenting head has to confirm that the two are unified; silence on the minutes confirms nothing. */
    readonly confirmWithin: WorkingDays;
  };
  readonly office: { readonly verifyWithin: WorkingDays; readonly completeWithin: WorkingDays };
  readonly decision: { readonly within: WorkingDays };
  /** `demanded`: the kinds of files without which nothing is opened or amended; left out: none. */
  readonly files?: { readonly demanded: readonly FileKind[] };
  /** What is held against the register of delegated powers and of functions when a consultation is opened; left out: nothing. */
  readonly authority?: AuthorityRule;
  /** By the name that a consultation is opened under; `ordinary` is the regulation itself. */
  readonly regimes: Readonly<Record<string, Regime>>;
}

/** The regime of a matter that no other text rules. */
export const ORDINARY_REGIME = 'ordinary';

const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*$/;

const kebab = must((value) => typeof value === 'string' && KEBAB.test(value), 'a name in lower case with hyphens');
const span = map({ workingDays: wholeFrom(1) });

const limitRule = further<LimitRule>(
  map(
    { default: wholeFrom(1), min: wholeFrom(1), max: wholeFrom(1), unit: oneOf(LIMIT_UNITS) },
    { reasonRequired: flag },
  ),
  ({ default: usual, min, max }, path) => {
    if (min > max) return [{ path: [...path, 'min'], reason: `must not be more than max: ${min} is more than ${max}` }];
    if (usual >= min && usual <= max) return [];
    return [{ path: [...path, 'default'], reason: `must lie between min ${min} and max ${max}, not be ${usual}` }];
  },
);

const inForce = further<Regulation['inForce']>(
  map({ from: orNull(day), until: orNull(day) }),
  ({ from, until }, path) =>
    from !== null && until !== null && until <= from
      ? [{ path: [...path, 'until'], reason: `is the first day no longer in force, so it must be after ${from}` }]
      : [],
);

const dayEnds = further<string>(clock, (value, path) =>
  value === '00:00' ? [{ path, reason: 'would end the day as it begins; the end of the day is "24:00"' }] : [],
);

const silence = further<{ effect: SilenceEffect; lateAnswer: LateAnswer | null; noticeWithin: WorkingDays | null }>(
  map(
    {
      effect: oneOf(SILENCE_EFFECTS),
      appliesTo: listOf(oneOf(SUBORDINATIONS), 0),
      leastNotice: orNull(span),
      lateAnswer: orNull(oneOf(LATE_ANSWERS)),
      noticeWithin: orNull(span),
    },
    { standstill: oneOf(STANDSTILLS) },
  ),
  (rule, path) => {
    const consent = rule.effect === 'deemed-consent';
    const reason = consent
      ? 'must be told where silence is deemed consent'
      : 'must be null where silence is not deemed consent: there is nothing for it to rule on';
    const keys = ['lateAnswer', 'noticeWithin'] as const;
    return keys.filter((key) => (rule[key] !== null) !== consent).map((key) => ({ path: [...path, key], reason }));
  },
);

/** The basis of a rule: clauses that exist, or the word `assumed`. */
function citation(clauseIds: ReadonlySet<string>): Check {
  const clause = must(
    (value) => typeof value === 'string' && clauseIds.has(value),
    'the id of a clause in clauses.yaml',
  );
  const clauses = listOf(clause, 1);
  return (value, path) => {
    if (value === 'assumed') return [];
    if (Array.isArray(value)) return clauses(value, path);
    return [{ path, reason: 'must be a list of clause ids or the word assumed' }];
  };
}

const regimeName = must(
  (key) => typeof key === 'string' && KEBAB.test(key) && key !== ORDINARY_REGIME,
  `a name in lower case with hyphens, other than ${ORDINARY_REGIME}`,
);
const regimes = mapOf(map({ title: text, source: text, set: mapOf(() => []) }, { binding: flag }), 0, regimeName);

/** Each regime replaces only what is there, and leaves a regulation that is in order. */
function regimesInOrder(shape: Check): Check {
  return (data, path) => {
    const all = (data as Pick<Regulation, 'regimes'>).regimes;
    return Object.entries(all).flatMap(([name, { set }]) => {
      const here = [...path, 'regimes', name, 'set'];
      const replaced = overrideRegulation(data, set);
      if ('faults' in replaced) return replaced.faults.map((fault) => ({ ...fault, path: [...here, ...fault.path] }));
      return shape(replaced.data, []).map((fault) => ({ ...fault, path: [...here, fault.path.join('.')] }));
    });
  };
}

/** The whole table: every key of a regulation and what its value has to be. */
function shapeOf(clauseIds: ReadonlySet<string>, calendarIds: ReadonlySet<string> | undefined): Check {
  const cited = citation(clauseIds);
  const shape = map(
    {
      id: kebab,
      province: orNull(text),
      inForce,
      basis: listOf(map({ id: text, number: text, date: day }), 0),
      calendar: calendarIds === undefined ? kebab : oneOf([...calendarIds]),
      clauses: map(Object.fromEntries(RULES.map((rule) => [rule, cited]))),
      limits: map(Object.fromEntries(URGENCIES.map((urgency) => [urgency, limitRule]))),
      clock: map({ dayEnds, receiptCutOff: orNull(clock), workedSaturdaysCount: flag }),
      silence,
      positions: listOf(oneOf(POSITIONS), 1),
      extension: map({
        max: wholeFrom(0),
        maxWorkingDays: wholeFrom(1),
        undecidedAtLimit: oneOf(UNDECIDED_EXTENSIONS),
      }),
      return: map({ grounds: listOf(oneOf(RETURN_GROUNDS), 0), within: orNull(span), afterContest: span }),
      competence: map({ decideWithin: span }),
      clarification: map({ max: wholeFrom(0), within: span }),
      correction: oneOf(CORRECTIONS),
      reminders: listOf(map({ before: map({ workingDays: wholeFrom(0) }) }), 0),
      repeat: map({ withinDays: wholeFrom(0), rule: oneOf(REPEAT_RULES) }),
      reconciliation: map({ required: flag, within: span, confirmWithin: span }),
      office: map({ verifyWithin: span, completeWithin: span }),
      decision: map({ within: span }),
      regimes,
    },
    {
      files: map({ demanded: listOf(oneOf(FILE_KINDS), 0) }),
      authority: map(
        {},
        { sentUp: oneOf(COMPETENCE_RULES), ofAnother: oneOf(COMPETENCE_RULES), leadFunction: oneOf(LEAD_FUNCTIONS) },
      ),
    },
  );
  return further(shape, regimesInOrder(shape));
}

/**
 * Checks that data is a regulation, strictly: every key, no other key, every value, and what the values say together.
 * `clauseIds` are the clauses that may be cited (PY-1.1); `calendarIds` the calendars there are, left out where that is not
 * known. Returns the regulation, or every fault at once; throws nothing.
 */
export function checkRegulation(
  data: unknown,
  clauseIds: ReadonlySet<string>,
  calendarIds?: ReadonlySet<string>,
): { readonly regulation: Regulation } | Faulty {
  const regulation = checked<Regulation>(data, shapeOf(clauseIds, calendarIds));
  return 'faults' in regulation ? regulation : { regulation: regulation.value };
}
