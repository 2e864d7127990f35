/** The rows of uploaded files: who uploaded what, and which consultations and cases name it. */
import type { Instant } from '../../workflows/limits/time.js';
import type { KeptFile } from '../../workflows/step/circumstances.js';
import type { Reader, Tx } from '../persistence/store.js';

/** A file as its agency has uploaded it. */
export interface Upload extends KeptFile {
  readonly province: string;
  readonly sha256: string;
  readonly agency: string;
  /** As it was called when it was uploaded last. */
  readonly name: string;
  readonly uploadedBy: string;
  readonly uploadedAt: Instant;
}

/**
 * Of some files those that an agency may attach in a consultation: what it has uploaded itself, and what is in the dossier
 * already. The rows stay locked until the transaction ends, so that none is thrown away meanwhile.
 */
export async function attachableFiles(
  tx: Tx,
  province: string,
  sha256s: readonly string[],
  agency: string | null,
  consultation: string,
): Promise<Record<string, KeptFile>> {
  const rows = await tx.rows<{ sha256: string; size: number; type: string }>(
    `SELECT f.sha256, f.size, f.type FROM files f
      WHERE f.province = ? AND f.sha256 = ANY(?) AND (f.agency = ? OR EXISTS (
        SELECT 1 FROM file_references r
          WHERE r.province = f.province AND r.consultation_id = ? AND r.sha256 = f.sha256))
      ORDER BY f.sha256, f.agency FOR UPDATE OF f`,
    [province, sha256s, agency, consultation],
  );
  return Object.fromEntries(rows.map(({ sha256, size, type }) => [sha256, { size, type }]));
}

/**
 * Of some files those that were uploaded under one of these names: the code of the agency that acts, or of the keys that somebody who is not
 * signed in was given. The rows stay locked until the transaction ends, so that none is thrown away meanwhile.
 */
export async function uploadsOf(
  tx: Tx,
  province: string,
  sha256s: readonly string[],
  uploaders: readonly string[],
): Promise<Record<string, KeptFile>> {
  const rows = await tx.rows<{ sha256: string; size: number; type: string }>(
    `SELECT sha256, size, type FROM files WHERE province = ? AND sha256 = ANY(?) AND agency = ANY(?)
      ORDER BY sha256, agency FOR UPDATE`,
    [province, sha256s, uploaders],
  );
  return Object.fromEntries(rows.map(({ sha256, size, type }) => [sha256, { size, type }]));
}

/** Writes down an upload; uploaded again by the same agency, it is as fresh as if it were new. */
export async function keepUpload(tx: Tx, upload: Upload): Promise<void> {
  const { province, sha256, agency, size, type, name, uploadedBy, uploadedAt } = upload;
  const row = { province, sha256, agency, size, type, name, uploaded_by: uploadedBy, uploaded_at: uploadedAt };
  if ((await tx.insert('files', [row], 'ignore')) === 0) await tx.update('files', [row]);
}

/** How much one person has uploaded that no journal names, in bytes. */
export async function unsentBytes(reader: Reader, province: string, person: string): Promise<number> {
  const row = await reader.row<{ bytes: number | string | null }>(
    `SELECT SUM(f.size) AS bytes FROM files f WHERE f.province = ? AND f.uploaded_by = ? AND NOT EXISTS (
      SELECT 1 FROM file_references r WHERE r.province = f.province AND r.sha256 = f.sha256)`,
    [province, person],
  );
  return Number(row?.bytes ?? 0);
}

/** A file that an agency has uploaded; undefined when it has not. */
export function uploadOf(
  reader: Reader,
  province: string,
  agency: string | null,
  sha256: string,
): Promise<(KeptFile & { readonly name: string }) | undefined> {
  return reader.row('SELECT size, type, name FROM files WHERE province = ? AND agency = ? AND sha256 = ?', [
    province,
    agency,
    sha256,
  ]);
}

/** A file that the journal of a consultation, or of a case, names; undefined when it names none such. */
export function fileOfConsultation(
  reader: Reader,
  province: string,
  consultation: string,
  sha256: string,
): Promise<(KeptFile & { readonly name: string }) | undefined> {
  return reader.row(
    `SELECT f.size, f.type, f.name FROM file_references r
      JOIN files f ON f.province = r.province AND f.sha256 = r.sha256
      WHERE r.province = ? AND r.consultation_id = ? AND r.sha256 = ? ORDER BY f.uploaded_at LIMIT 1`,
    [province, consultation, sha256],
  );
}

/** Whether any upload, any journal or any message of the document axis knows a file: then its bytes stay. */
export async function isKnown(reader: Reader, province: string, sha256: string): Promise<boolean> {
  const found = await reader.row(
    `SELECT 1 AS known FROM files WHERE province = ? AND sha256 = ?
      UNION ALL SELECT 1 AS known FROM file_references WHERE province = ? AND sha256 = ?
      UNION ALL SELECT 1 AS known FROM edxml_messages WHERE province = ? AND sha256 = ? LIMIT 1`,
    [province, sha256, province, sha256, province, sha256],
  );
  return found !== undefined;
}
