/** Puts a province into an installation: its agencies with their functions, and its first calendar. */
import type { Calendar } from '../../workflows/limits/calendar.js';
import type { Instant } from '../../workflows/limits/time.js';
import type { RegisteredAgency } from '../../workflows/step/circumstances.js';
import type { Store } from '../persistence/store.js';
import { canonicalJson, sha256 } from '../platform/canonical-json.js';

export interface Province {
  /** By which rows know it, e.g. "phu-yen". */
  readonly code: string;
  readonly name: string;
  readonly agencies: readonly RegisteredAgency[];
}

/** Registers a province that is not yet there; one that is there is left as it is. @returns whether it is new */
export async function registerProvince(
  store: Store,
  province: Province,
  calendar: Calendar,
  at: Instant,
): Promise<boolean> {
  return store.write(async (tx) => {
    const row = { code: province.code, name: province.name, register_version: 1 };
    if ((await tx.insert('provinces', [row], 'ignore')) === 0) return false;
    await tx.insert(
      'agencies',
      province.agencies.map(({ code, name, kind, functions, external }) => ({
        province: province.code,
        code,
        name,
        kind,
        functions_json: JSON.stringify(functions),
        external,
        dissolved_at: null,
        successors_json: null,
        version: 1,
      })),
    );
    const body = canonicalJson(calendar);
    await tx.insert('calendars', [
      {
        province: province.code,
        version: calendar.version,
        calendar_id: calendar.id,
        hash: sha256(body),
        ordinal: 1,
        basis: null,
        body_json: body,
        stored_at: at,
      },
    ]);
    return true;
  });
}
