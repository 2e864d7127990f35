/** Letters as they are stored, shown as the API shows them. */
import type { Actor } from '../../../workflows/commands/commands.js';
import { type CivilDate, civilDateOf, type Instant, inVietnam } from '../../../workflows/limits/time.js';
import type { LetterFacts } from '../../letters/facts/letter-facts.js';
import { symbolOf } from '../../letters/kinds/frame.js';
import type { Reader } from '../../persistence/store.js';
import type { LetterView, VerifiedLetterView } from './letter.views.js';

export interface LetterRow {
  readonly code: string;
  readonly agency: string;
  readonly facts_json: string;
  readonly number_text: string | null;
  readonly issued_on: CivilDate | null;
  readonly signed_by: string | null;
  readonly signed_at: Instant;
}

export interface VersionRow {
  readonly code: string;
  readonly version: 'signed' | 'issued';
  readonly docx_hash: string;
  readonly pdf_hash: string;
  readonly made_at: Instant;
}

export const LETTER_COLUMNS = 'l.code, l.agency, l.facts_json, l.number_text, l.issued_on, l.signed_by, l.signed_at';

/** The versions of letters that were made, in the order in which they were. */
export function versionsOf(reader: Reader, province: string, codes: readonly string[]): Promise<VersionRow[]> {
  return reader.rows<VersionRow>(
    `SELECT code, version, docx_hash, pdf_hash, made_at FROM letter_versions
     WHERE province = ? AND code = ANY(?) ORDER BY code, journal_seq`,
    [province, codes],
  );
}

/**
 * A letter. `versions` are its own; `issuer` is who reads it, where they may number letters of its agency; `lapsed` says that it asks
 * nobody any more.
 */
export function letterView(
  row: LetterRow,
  versions: readonly VersionRow[],
  { issuer, lapsed }: { readonly issuer: Actor | null; readonly lapsed: boolean },
): LetterView {
  const facts = JSON.parse(row.facts_json) as LetterFacts;
  const isIssued = row.number_text !== null;
  const numbered = symbolOf(facts) !== null;
  const last = versions.findLast(({ version }) => version === (isIssued ? 'issued' : 'signed'));
  return {
    code: row.code,
    kind: facts.kind,
    consultation: facts.consultation.id,
    subject: facts.consultation.subject,
    agency: row.agency,
    to: facts.addressees.map(({ code }) => code),
    state: isIssued ? 'issued' : 'signed',
    numbered,
    number: row.number_text,
    issuedOn: row.issued_on,
    signedBy: row.signed_by,
    signedAt: inVietnam(row.signed_at),
    files:
      last === undefined ? null : { pdfHash: last.pdf_hash, docxHash: last.docx_hash, madeAt: inVietnam(last.made_at) },
    lapsed,
    mayIssue: !lapsed && issuer !== null && numbered && !isIssued && (issuer.asHead || !facts.signer.awaited),
  };
}

/** What a stranger learns of it. */
export function verifiedView(row: LetterRow, versions: readonly VersionRow[]): VerifiedLetterView {
  const facts = JSON.parse(row.facts_json) as LetterFacts;
  return {
    code: row.code,
    kind: facts.kind,
    agency: facts.issuer.name,
    to: facts.addressees.map(({ name }) => name),
    number: row.number_text,
    on: row.issued_on ?? civilDateOf(row.signed_at),
    state: row.number_text === null ? 'signed' : 'issued',
    hashes: versions.flatMap(({ pdf_hash, docx_hash }) => [pdf_hash, docx_hash]),
  };
}
