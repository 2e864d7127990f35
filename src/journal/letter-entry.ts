/** Entries about letters, in a chain of their own, and the columns that follow from what a letter says. */
import { type Actor, CLOCK } from '../../workflows/commands/commands.js';
import type { CivilDate, Instant } from '../../workflows/limits/time.js';
import type { Row, Store, Tx } from '../persistence/store.js';
import { canonicalJson, sha256 } from '../platform/canonical-json.js';
import { LETTERS_CHAIN, type LetterEvent } from './entry.js';
import { addToOwnChain } from './own-chain.js';

/** The versions of a letter: as it was signed, and with its number and day as it was issued. */
export type LetterVersion = 'signed' | 'issued';

/** What `letter.made` carries: which letter of which act, what its facts were, and the bytes that came of them. */
export interface LetterMade {
  readonly code: string;
  readonly version: LetterVersion;
  readonly kind: string;
  readonly consultation: string;
  readonly agency: string;
  /** The entry of the act. */
  readonly entry: { readonly seq: number; readonly hash: string };
  /** SHA-256 of the canonical JSON of the facts, and of the two files. */
  readonly facts: string;
  readonly docx: string;
  readonly pdf: string;
}

/** What `letter.issued` carries. */
export interface LetterIssued {
  readonly code: string;
  readonly number: string;
  readonly on: CivilDate;
  readonly by: string | null;
  /** Its place in the register of the agency; null for a number of the agency's own that is none. */
  readonly register: RegisterPlace | null;
}

export interface RegisterPlace {
  readonly agency: string;
  readonly year: number;
  readonly series: string;
  readonly number: number;
  /** Whether the register gave it; else the agency entered it. */
  readonly given: boolean;
}

export type LetterEntry =
  | { readonly command: Extract<LetterEvent, 'letter.made'>; readonly with: LetterMade }
  | { readonly command: Extract<LetterEvent, 'letter.issued'>; readonly with: LetterIssued };

/** The installation itself makes the bytes: no person asks for it. */
export const SYSTEM: Actor = { ...CLOCK, kind: 'system' };

/**
 * Adds entries to the chain of letters of a province, behind a lock that is held until the end of the transaction.
 * @returns the number of the first of them
 */
export async function journalLetters(
  store: Store,
  tx: Tx,
  province: string,
  entries: readonly LetterEntry[],
  by: { readonly actor: Actor; readonly at: Instant },
): Promise<number> {
  return addToOwnChain(store, tx, { province, chain: LETTERS_CHAIN }, entries, by);
}

/** The facts of a letter, as far as columns follow from them. */
export interface FrozenLetter {
  readonly code: string;
  readonly kind: string;
  readonly province: { readonly code: string };
  readonly issuer: { readonly code: string };
  readonly addressees: readonly { readonly code: string }[];
  readonly signer: { readonly name: string | null };
  readonly signedAt: Instant;
  readonly consultation: { readonly id: string };
  readonly entry: { readonly seq: number; readonly hash: string };
}

/** The columns of table `letters` that follow from the facts. */
export function letterColumns(facts: FrozenLetter): Row {
  const text = canonicalJson(facts);
  return {
    province: facts.province.code,
    code: facts.code,
    kind: facts.kind,
    consultation_id: facts.consultation.id,
    agency: facts.issuer.code,
    to_agencies: facts.addressees.map(({ code }) => code).join(' '),
    entry_seq: facts.entry.seq,
    entry_hash: facts.entry.hash,
    facts_json: text,
    facts_hash: sha256(text),
    signed_by: facts.signer.name,
    signed_at: facts.signedAt,
  };
}

/** The rows of table `letter_addressees` that follow from the facts. */
export function addresseeRows({ province, addressees, signedAt, code }: FrozenLetter): Row[] {
  return addressees.map((agency) => ({ province: province.code, agency: agency.code, signed_at: signedAt, code }));
}
