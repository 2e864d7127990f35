/**
 * A reflection or petition (phản ánh, kiến nghị) about how a matter was handled: received, held by one named person with a limit,
 * settled or reported up once because it exceeds the authority, answered; where it came late or the conduct fell short, a letter of
 * apology is required (TN-2h, HP-9, TC-1a, TC-1b).
 */
import type { CivilDate, Instant } from '../../limits/time.js';
import type { Case, CaseContext } from '../case.js';

export const PETITION_STATES = ['new', 'received', 'held', 'settled', 'closed'] as const;
export type PetitionState = (typeof PETITION_STATES)[number];

/** How it came. */
export const CHANNELS_OF_PETITIONS = ['in-person', 'letter', 'hotline', 'portal', 'form'] as const;
export type PetitionChannel = (typeof CHANNELS_OF_PETITIONS)[number];

/** What the settlement found: the petitioner is right, partly right, or not. */
export const FINDINGS_OF_PETITIONS = ['right', 'partly-right', 'not-right'] as const;
export type PetitionFinding = (typeof FINDINGS_OF_PETITIONS)[number];

/** Who apologises: the unit, or the person who did it. */
export const APOLOGISERS = ['unit', 'person'] as const;
export type Apologiser = (typeof APOLOGISERS)[number];

/** The letter of apology that the head of the unit required. */
export interface Apology {
  readonly by: Apologiser;
  /** The id of the person who apologises; null where the unit does. */
  readonly person: string | null;
  readonly requiredAt: Instant;
  readonly dueOn: CivilDate;
  readonly text: string | null;
  /** Name of the head who signed it, and when. */
  readonly signedBy: string | null;
  readonly signedAt: Instant | null;
  readonly number: string | null;
  readonly sentOn: CivilDate | null;
}

/** A paper that came with a petition, as it is kept: its bytes lie elsewhere. */
export interface PetitionFile {
  readonly sha256: string;
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  /** The media type that its content has. */
  readonly type: string;
}

export interface PetitionContext extends CaseContext {
  readonly from: string;
  /** Where the petitioner is reached. */
  readonly contact: string;
  readonly channel: PetitionChannel;
  readonly receivedOn: CivilDate;
  readonly about: string;
  /** Id of the consultation whose handling it is about; null where it is about none. */
  readonly consultation: string | null;
  /** Whether it is about conduct, beside or instead of delay. */
  readonly conduct: boolean;
  /** Left out where none came, so that what was recorded before there were files stays as it is. */
  readonly files?: readonly PetitionFile[];
  /** Why, from where and when it was reported up; null while it was not. */
  readonly reportedUp: { readonly from: string; readonly reason: string; readonly at: Instant } | null;
  readonly settlement: {
    readonly finding: PetitionFinding;
    readonly result: string;
    readonly on: CivilDate;
    /** Whether that was after the limit. */
    readonly late: boolean;
    /** The person who settled it. */
    readonly by: string | null;
  } | null;
  /** When and how the petitioner was told. */
  readonly told: { readonly on: CivilDate; readonly how: string } | null;
  readonly apology: Apology | null;
}

export type Petition = Case<PetitionState, PetitionContext>;
