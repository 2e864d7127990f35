/** The adoptions of regulations as their rows hold them. */
import type { CivilDate, Instant } from '../../../workflows/limits/time.js';
import type { Adoption } from '../../../workflows/regulation/adoption.js';
import { withLaterKeys } from '../../../workflows/regulation/later-keys.js';
import type { Regulation } from '../../../workflows/regulation/regulation.js';
import type { Reader, Row } from '../../persistence/store.js';

/** Every adoption of a province, in the order in which they were recorded. */
export async function readAdoptions(reader: Reader, province: string): Promise<Adoption[]> {
  const rows = await reader.rows<{
    id: string;
    regulation: string;
    hash: string;
    document: string;
    from: CivilDate;
    adoptedBy: string | null;
    adoptedAt: Instant;
    proposedBy: string | null;
    proposedAt: Instant | null;
  }>(
    `SELECT id, regulation_id AS regulation, regulation_hash AS hash, document, from_on AS "from",
            adopted_by AS "adoptedBy", adopted_at AS "adoptedAt", proposed_by AS "proposedBy", proposed_at AS "proposedAt"
     FROM regulation_adoptions WHERE province = ? ORDER BY ordinal`,
    [province],
  );
  return rows.map(({ proposedBy: by, proposedAt: at, ...adoption }) =>
    by === null || at === null ? adoption : { ...adoption, proposed: { by, at } },
  );
}

/** The regulations that a province has written itself and adopted, by id; each as it was adopted. */
export async function readEditions(reader: Reader, province: string): Promise<ReadonlyMap<string, Regulation>> {
  const rows = await reader.rows<{ id: string; body: string }>(
    `SELECT a.regulation_id AS id, r.body_json AS body FROM regulation_adoptions a
     JOIN regulations r ON r.province = a.province AND r.hash = a.regulation_hash
     WHERE a.province = ? AND a.proposed_at IS NOT NULL ORDER BY a.ordinal`,
    [province],
  );
  return new Map(rows.map(({ id, body }) => [id, withLaterKeys(JSON.parse(body) as Regulation)]));
}

/** The row of an adoption, the so-manieth of its province. */
export function adoptionRow(province: string, adoption: Adoption, ordinal: number): Row {
  const { id, regulation, hash, document, from, adoptedBy, adoptedAt, proposed } = adoption;
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
    proposed_by: proposed?.by ?? null,
    proposed_at: proposed?.at ?? null,
  };
}
