/**
 * What a letter is made of: everything it says, frozen at the act, as plain JSON. A letter is a pure function of its facts and of
 * its number; what the register, the law or a name becomes later does not change it.
 */
import type { CivilDate, Instant } from '../../../workflows/limits/time.js';
import type { LetterContents } from './letter-contents.js';
import type { AgencyFacts, ProvinceFacts, SignerFacts } from './parts.js';

export const LETTER_KINDS = [
  'request',
  'answer',
  'return',
  'urging',
  'deemed-notice',
  'minutes',
  'summary',
  'submission',
  'conclusion',
  'apology',
  'suspension',
  'resumption',
  'competence',
  'withdrawal',
] as const;
/** suspension and resumption are two texts of one kind of the issue. */
export type LetterKind = (typeof LETTER_KINDS)[number];

export interface LetterFacts<Kind extends LetterKind = LetterKind> {
  readonly v: 1;
  readonly kind: Kind;
  /** By which the public page knows it: cannot be guessed. */
  readonly code: string;
  readonly province: ProvinceFacts;
  readonly issuer: AgencyFacts;
  readonly addressees: readonly AgencyFacts[];
  /** Others that receive it. */
  readonly copies: readonly AgencyFacts[];
  readonly signer: SignerFacts;
  readonly signedAt: Instant;
  readonly consultation: { readonly id: string; readonly subject: string; readonly matter: string };
  readonly lead: AgencyFacts;
  /** The entry of the journal that is the act. */
  readonly entry: { readonly seq: number; readonly hash: string };
  /** A number that the act itself carries; null: it gets one when it is issued. */
  readonly number: string | null;
  readonly content: LetterContents[Kind];
}

/** The number and day with which it was issued; null before that. */
export interface Issue {
  readonly number: string;
  readonly on: CivilDate;
  /** The moment of it. */
  readonly at: Instant;
  /** Who signed it where the act itself had no signature of the head, as for a correction; null: the act's own signer. */
  readonly signedBy: string | null;
}
