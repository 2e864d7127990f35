/** The adoptions of regulations as their rows hold them. */
import type { CivilDate, Instant } from '../../../workflows/limits/time.js';
import type { Adoption } from '../../../workflows/regulation/adoption.js';
import type { Reader, Row } from '../../persistence/store.js';

/** Every adoption of a province, in the order in which they were recorded. */
export async function readAdoptions(reader: Reader, province: string): Promise<Adoption[]> {
  return reader.rows<{
    id: string;
    regulation: string;
    hash: string;
    document: string;
    from: CivilDate;
    adoptedBy: string | null;
    adoptedAt: Instant;
  }>(
    `SELECT id, regulation_id AS regulation, regulation_hash AS hash, document, from_on AS "from",
            adopted_by AS "adoptedBy", adopted_at AS "adoptedAt"
     FROM regulation_adoptions WHERE province = ? ORDER BY ordinal`,
    [province],
  );
}

/** The row of an adoption, the so-manieth of its province. */
export function adoptionRow(province: string, adoption: Adoption, ordinal: number): Row {
  const { id, regulation, hash, document, from, adoptedBy, adoptedAt } = adoption;
  return {
    province,
    id,
    ordinal,
    regulation_id: regulation,
    regulation_hash: hash,
    document,
    from_on: from,
    adopted_by: adoptedBy,
    adopted_at: adoptedAt,
  };
}
