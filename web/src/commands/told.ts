/** What a sentence of the journal is made of, and what it is written as. */

/** What a passed limit of an opinion came to: consent by rule, or an answer that is overdue. */
export type CameTo = 'deemed' | 'overdue';

/** Everything that a sentence may say, ready to be said. */
export interface Told {
  /** Who acts: the agency; empty for the clock and the system. */
  readonly agency: string;
  /** "Thủ trưởng Nguyễn Hoài An ký", "Cấp phó Lê Thị Mai ký theo ủy quyền của Thủ trưởng" */
  readonly signed: string;
  /** The agency that the act is about. */
  readonly about: string;
  /** The limit, "đến hết thứ Hai 13/5/2024"; empty where none is known. */
  readonly until: string;
  /** When it took effect. */
  readonly effect: string;
  /** The end of a limit that passed: "hết thứ Năm 9/5/2024". */
  readonly end: string;
  readonly kind: string;
  readonly isDispute: boolean;
  /** What the limit of an opinion came to when it passed. */
  readonly silence: CameTo;
  readonly basis: string;
  readonly granted: boolean;
  /** Whether a limit that passed was of a clarification that did not come. */
  readonly unclarified: boolean;
  readonly position: string;
  readonly result: string;
  readonly sessionResult: string;
  readonly day: string;
  readonly receivedAt: string;
  readonly from: string;
  readonly to: string;
  /** Name of the person to whom powers were lent. */
  readonly delegatee: string;
  readonly role: string;
  /** Number of a written delegation; the document by which a regulation was adopted. */
  readonly document: string;
  readonly comments: number;
  readonly asked: number;
  readonly questions: number;
  readonly workingDays: number;
  readonly missing: readonly string[];
  readonly successors: readonly string[];
  readonly reason: string;
  readonly evidence: string;
  readonly number: string;
  readonly officer: string;
  readonly basisGiven: string;
  readonly version: string;
  /** Days taken out of the calendar again, as they are said. */
  readonly withdrawn: readonly string[];
  /** Years whose notice an amendment completes. */
  readonly completes: readonly string[];
  /** The agencies to which alone an amendment applies; none: it applies to all. */
  readonly only: readonly string[];
  readonly conclusion: string;
  readonly supplement: string;
  /** What a new round changes, in words: the proposal, the position, the questions. */
  readonly changed: readonly string[];
  /** Whether the Office decided that the agency is competent. */
  readonly competent: boolean;
  readonly option: string;
  readonly readdressed: string;
  /** Whether the lead's clerk entered what an agency outside said. */
  readonly entered: boolean;
}

/** A sentence: text, or pieces of which some stand in the colour of the seal. */
export type Written = string | readonly (string | { readonly seal: string })[];
