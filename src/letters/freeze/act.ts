/** An act of which letters are made, with everything that was so at that moment. */
import type { Dossier } from '../../../workflows/dossier/dossier.js';
import type { Instant } from '../../../workflows/limits/time.js';
import type { Moment } from '../../../workflows/step/circumstances.js';
import type { Register } from '../../rules/register/register.js';
import type { LetterContents } from '../facts/letter-contents.js';
import type { LetterKind } from '../facts/letter-facts.js';
import type { ReferredLetter } from '../facts/parts.js';

export interface LetterAct {
  readonly register: Register;
  readonly consultation: string;
  readonly command: string;
  /** What the command carried. */
  readonly with: Readonly<Record<string, unknown>>;
  readonly before: Dossier | null;
  readonly after: Dossier;
  readonly moment: Moment;
  /** Its entry in the journal. */
  readonly seq: number;
  readonly hash: string;
}

/** The entry that recorded the end of a limit, and when it did. */
export interface RecordedLimit {
  readonly seq: number;
  readonly at: Instant;
}

/** What a letter needs to know beside the act: other letters of the same consultation, the journal, and who was head. */
export interface Known {
  /** The last request that was sent to an agency. */
  request(agency: string): ReferredLetter | null;
  /** The last answer that an agency has written. */
  answer(agency: string): ReferredLetter | null;
  /** The entry that recorded the end of an opinion's limit, by the key of the opinion; null where it is not found. */
  passedLimit(key: string): RecordedLimit | null;
  /** The name of the head of an agency until a limit ended; null where it was not recorded. */
  headUntil(agency: string, end: Instant): string | null;
}

/** A letter that an act makes. */
export interface DraftLetter<Kind extends LetterKind = LetterKind> {
  readonly kind: Kind;
  /** Codes of agencies. */
  readonly issuer: string;
  readonly addressees: readonly string[];
  readonly copies: readonly string[];
  /** `act`: who did it signs; `head`: the act was another's, and the head signs when it is issued. */
  readonly signer: 'act' | 'head';
  /** A number that the act carries. */
  readonly number: string | null;
  readonly content: (known: Known) => LetterContents[Kind];
}

/** A letter signed by who did the act, without a number. */
export function draft<Kind extends LetterKind>(
  kind: Kind,
  issuer: string,
  addressees: readonly string[],
  content: DraftLetter<Kind>['content'],
  others: Partial<Pick<DraftLetter, 'copies' | 'signer' | 'number'>> = {},
): DraftLetter {
  return { kind, issuer, addressees, copies: [], signer: 'act', number: null, content, ...others } as DraftLetter;
}

/** A text that a command carried; null where it carried none. */
export function textIn(act: LetterAct, name: string): string | null {
  const value = act.with[name];
  return typeof value === 'string' && value !== '' ? value : null;
}
