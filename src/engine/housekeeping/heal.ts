/**
 * Heals what an old replica left out: consultations that were written without the rows by which lists find them, as by a version that did
 * not know these tables yet. Found by the party that every consultation has, its lead; written anew from the journal.
 */
import type { Instant } from '../../../workflows/limits/time.js';
import { repairProvince } from '../../journal/repair.js';
import { repaired } from '../../journal/repaired-entry.js';
import type { Reader, Store } from '../../persistence/store.js';

/** Consultations that are written anew in one go. */
const MOST = 200;

/**
 * Looks through a province once. @returns how many consultations were healed
 * @param moment tells when, within a transaction
 */
export async function healProvince(
  store: Store,
  province: string,
  moment: (tx: Reader) => Promise<Instant>,
): Promise<number> {
  let healed = 0;
  let after = '';
  for (;;) {
    const rows = await store.reader.rows<{ id: string }>(
      `SELECT c.id FROM consultations c WHERE c.province = ? AND c.id > ? AND NOT EXISTS
       (SELECT 1 FROM consultation_parties p WHERE p.province = c.province AND p.agency = c.lead
         AND p.consultation_id = c.id AND p.part = 'lead') ORDER BY c.id LIMIT ${MOST}`,
      [province, after],
    );
    if (rows.length === 0) return healed;
    const ids = rows.map(({ id }) => id);
    const { findings } = await repairProvince(store, province, {
      only: ids,
      onWritten: repaired(store, province, moment),
    });
    healed += new Set(findings.map(({ consultation }) => consultation)).size;
    after = ids.at(-1) ?? after;
  }
}
