/** What each kind of letter says beside what all of them say. */

import type {
  ApologyCause,
  Authority,
  ResolutionResult,
  SessionResult,
  Weight,
} from '../../../workflows/commands/commands.js';
import type { Outcome } from '../../../workflows/consultation/consultation.js';
import type { CivilDate, Instant } from '../../../workflows/limits/time.js';
import type { Position, ReturnGround, SilenceEffect, Urgency } from '../../../workflows/regulation/regulation.js';
import type { AgencyFacts, BasisFacts, ReferredLetter } from './parts.js';

/** One agency that is asked. */
export interface AskedFacts {
  readonly agency: AgencyFacts;
  readonly reason: string;
  readonly questions: readonly string[];
  /** Null where the limit begins with a receipt that is not yet recorded. */
  readonly dueAt: Instant | null;
  readonly days: { readonly count: number; readonly unit: 'workingDays' | 'calendarDays' } | null;
  readonly silence: SilenceEffect;
}

/** The proposal with the position of the lead, as they were sent. */
export interface ProposedFacts {
  readonly position: string;
  readonly proposal: string;
}

export interface RequestContent extends ProposedFacts {
  readonly round: number;
  /** Why everyone is asked again; null for the first round. */
  readonly amended: string | null;
  readonly legalGround: string;
  readonly authority: Authority;
  readonly urgency: Urgency;
  readonly urgencyReason: string | null;
  readonly asked: readonly AskedFacts[];
  readonly basis: BasisFacts | null;
}

export interface CommentFacts {
  readonly text: string;
  readonly question: string | null;
  readonly weight: Weight;
  readonly condition: boolean;
}

export interface AnswerContent {
  readonly position: Position;
  readonly reason: string | null;
  readonly alternative: string | null;
  readonly answers: readonly { readonly question: string; readonly position: Position; readonly text: string | null }[];
  readonly comments: readonly CommentFacts[];
  readonly askedOn: CivilDate;
  readonly request: ReferredLetter | null;
  /** It came after the limit. */
  readonly late: boolean;
  /** It takes the place of an earlier answer: because the lead asked for a clearer one, or by the agency itself. */
  readonly instead: 'clarified' | 'replaced' | null;
}

export interface ReturnContent {
  readonly ground: ReturnGround;
  readonly reason: string;
  readonly competentAgency: AgencyFacts | null;
  /** The text by which a request is returned; null where none orders it. */
  readonly basis: BasisFacts | null;
  readonly askedOn: CivilDate;
  readonly request: ReferredLetter | null;
}

export interface UrgingContent {
  readonly answerBy: CivilDate;
  readonly dueAt: Instant | null;
  readonly overdue: boolean;
  readonly silence: SilenceEffect;
  readonly basis: BasisFacts | null;
  readonly askedOn: CivilDate;
  readonly request: ReferredLetter | null;
}

/** How the limit ran that passed in silence. */
export interface PassedLimitFacts {
  readonly receivedAt: Instant;
  /** What proves the receipt outside the system; null where it was received in the system itself. */
  readonly receiptEvidence: string | null;
  readonly counted: readonly CivilDate[];
  readonly unit: 'workingDays' | 'calendarDays';
  readonly dueAt: Instant;
}

export interface DeemedNoticeContent extends ProposedFacts {
  readonly variant: 'silent' | 'late' | 'correction';
  readonly askedOn: CivilDate;
  readonly request: ReferredLetter | null;
  readonly limit: PassedLimitFacts;
  readonly basis: BasisFacts;
  /** The officer who was named for the step; null where nobody was. */
  readonly heldBy: string | null;
  /** Who was head of the agency when the limit ended (PY-2.2f); null where that was not recorded, left out of letters before. */
  readonly head?: string | null;
  /** The entry of the journal that recorded it; null where it is not known. */
  readonly recordedBy: number | null;
  /** When it was recorded, where the system stood still when the limit ended; left out where it ran, and of letters before. */
  readonly recordedLate?: Instant;
  /** The answer that came late, or for a correction the one that proves to have been in time. */
  readonly answer: {
    readonly receivedAt: Instant;
    readonly evidence: string | null;
    readonly letter: ReferredLetter | null;
  } | null;
  /** The notice that is corrected. */
  readonly corrects: { readonly number: string | null; readonly issuedOn: CivilDate | null } | null;
}

export interface MinutesContent {
  readonly agency: AgencyFacts;
  readonly heldOn: CivilDate;
  readonly participants: readonly string[];
  readonly minutes: string;
  readonly result: SessionResult;
  readonly differences: readonly string[];
  readonly confirmDueAt: Instant | null;
  readonly basis: BasisFacts | null;
}

/** What one agency has said, or not. */
export interface ViewFacts {
  readonly agency: AgencyFacts;
  readonly standing: 'answered' | 'deemed' | 'unanswered' | 'released' | 'cancelled' | 'transferred' | 'open';
  readonly position: Position | null;
  readonly reason: string | null;
  readonly alternative: string | null;
  readonly on: CivilDate | null;
  readonly letter: ReferredLetter | null;
  readonly late: boolean;
  readonly comments: readonly (CommentFacts & {
    readonly result: ResolutionResult | null;
    readonly explanation: string | null;
    /** Null until the agency has said whether it keeps it up. */
    readonly maintained: boolean | null;
  })[];
}

export interface SummaryContent extends ProposedFacts {
  readonly round: number;
  readonly legalGround: string;
  readonly askedOn: CivilDate;
  readonly views: readonly ViewFacts[];
}

export interface SubmissionContent extends ProposedFacts {
  readonly by: 'lead' | 'office';
  /** Of the round that is in dispute. */
  readonly views: readonly ViewFacts[];
  readonly dissenters: readonly string[];
  readonly sessions: readonly {
    readonly agency: AgencyFacts;
    readonly heldOn: CivilDate;
    readonly result: SessionResult;
    readonly minutes: string;
  }[];
  readonly options: readonly { readonly key: string; readonly text: string }[];
  readonly recommendation: string;
  readonly officeOpinion: string | null;
  readonly decideBy: Instant | null;
}

export interface ConclusionContent extends ProposedFacts {
  readonly outcome: Outcome;
  readonly conclusion: string | null;
  readonly askedOn: CivilDate;
  readonly views: readonly ViewFacts[];
  readonly basis: BasisFacts | null;
}

export interface ApologyContent {
  readonly because: ApologyCause;
  readonly to: string;
  readonly what: string;
  readonly measures: string;
  readonly dueOn: CivilDate | null;
  readonly settledOn: CivilDate | null;
}

export interface SuspensionContent {
  readonly reason: string;
  readonly since: CivilDate;
  /** Limits that run on from the day of resumption; empty for a suspension. */
  readonly limits: readonly { readonly agency: AgencyFacts; readonly dueAt: Instant }[];
}

export interface CompetenceContent {
  readonly agency: AgencyFacts;
  readonly competent: boolean;
  readonly reason: string;
  readonly ground: ReturnGround;
  readonly returnReason: string;
  readonly contestReason: string;
  readonly askedOn: CivilDate;
  readonly request: ReferredLetter | null;
  readonly dueAt: Instant | null;
}

/** Why an agency is asked no longer: its request was taken back, or the whole consultation, or it has sent the request back rightly. */
export type WithdrawalCause = 'request-withdrawn' | 'consultation-withdrawn' | 'return-accepted';

export interface WithdrawalContent {
  readonly because: WithdrawalCause;
  /** Null where a return was accepted: the agency gave the reason itself. */
  readonly reason: string | null;
  readonly since: CivilDate;
  /** By which letters each of those addressed was asked, and that has no effect any more. */
  readonly requests: readonly {
    readonly agency: AgencyFacts;
    readonly askedOn: CivilDate;
    readonly letter: ReferredLetter | null;
  }[];
  /** Who is asked instead; null where nobody is. */
  readonly instead: AgencyFacts | null;
}

export interface LetterContents {
  readonly request: RequestContent;
  readonly answer: AnswerContent;
  readonly return: ReturnContent;
  readonly urging: UrgingContent;
  readonly 'deemed-notice': DeemedNoticeContent;
  readonly minutes: MinutesContent;
  readonly summary: SummaryContent;
  readonly submission: SubmissionContent;
  readonly conclusion: ConclusionContent;
  readonly apology: ApologyContent;
  readonly suspension: SuspensionContent;
  readonly resumption: SuspensionContent;
  readonly competence: CompetenceContent;
  readonly withdrawal: WithdrawalContent;
}
