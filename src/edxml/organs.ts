/** Under which organisation codes the document axis knows the agencies of a province, now and before. */
import type { Instant } from '../../workflows/limits/time.js';
import type { Reader, Tx } from '../persistence/store.js';

/** The agency of a code, also of one that it had before; null when nobody has it. */
export async function agencyOfOrgan(reader: Reader, province: string, organId: string): Promise<string | null> {
  if (organId === '') return null;
  const row = await reader.row<{ agency: string }>(
    'SELECT agency FROM edxml_organs WHERE province = ? AND organ_id = ?',
    [province, organId],
  );
  return row?.agency ?? null;
}

/** The code of an agency that is in use; null when it has none. */
export async function organOfAgency(reader: Reader, province: string, agency: string): Promise<string | null> {
  const row = await reader.row<{ organ_id: string }>(
    'SELECT organ_id FROM edxml_organs WHERE province = ? AND agency = ? AND until_at IS NULL ORDER BY from_at DESC LIMIT 1',
    [province, agency],
  );
  return row?.organ_id ?? null;
}

/** Why a code was not entered. */
export type OrganTaken = { readonly code: 'organ-taken'; readonly agency: string };

/**
 * Gives an agency its code from now on; the one before is kept as a former one. Null takes its code away.
 * @returns null when it was done
 */
export async function enterOrgan(
  tx: Tx,
  {
    province,
    agency,
    organId,
    by,
    at,
  }: { province: string; agency: string; organId: string | null; by: string; at: Instant },
): Promise<OrganTaken | null> {
  if (organId !== null) {
    const owner = await agencyOfOrgan(tx, province, organId);
    if (owner !== null && owner !== agency) return { code: 'organ-taken', agency: owner };
  }
  await tx.execute(
    'UPDATE edxml_organs SET until_at = ? WHERE province = ? AND agency = ? AND until_at IS NULL AND organ_id <> ?',
    [at, province, agency, organId ?? ''],
  );
  if (organId === null) return null;
  const row = { province, organ_id: organId, agency, from_at: at, until_at: null, entered_by: by };
  if ((await tx.insert('edxml_organs', [row], 'ignore')) === 0)
    await tx.update('edxml_organs', [{ province, organ_id: organId, until_at: null }]);
  return null;
}
