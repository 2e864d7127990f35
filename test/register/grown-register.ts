/** A register as large as that of a province after 2025: its communes and wards beside the departments of the sample. */
import type { Store } from '../../src/persistence/store.js';

/** With those of the sample that can be asked by SKHDT, 168 in all. */
export const WHOLE_REGISTER = 168;

/**
 * Adds communes that are asked on paper until a consultation can be opened to `WHOLE_REGISTER` agencies.
 * @returns the codes of all that SKHDT can ask, those of the sample first
 */
export async function growRegister(store: Store): Promise<string[]> {
  const known = await store.reader.rows<{ code: string }>(
    `SELECT code FROM agencies WHERE province = ? AND dissolved_at IS NULL AND code <> ?
      AND kind IN ('department', 'home-affairs') AND external = TRUE ORDER BY code`,
    ['phu-yen', 'SKHDT'],
  );
  const added = Array.from(
    { length: WHOLE_REGISTER - known.length },
    (_, index) => `XA${String(index + 1).padStart(3, '0')}`,
  );
  await store.write((tx) =>
    tx.insert(
      'agencies',
      added.map((code, index) => ({
        province: 'phu-yen',
        code,
        name: `UBND ${index % 4 === 0 ? 'phường' : 'xã'} số ${index + 1}`,
        kind: 'department',
        subordination: 'local',
        functions_json: JSON.stringify(['district-administration']),
        external: true,
        dissolved_at: null,
        successors_json: null,
        version: 1,
      })),
    ),
  );
  return [...known.map(({ code }) => code), ...added];
}
