/** Puts a province into an installation: its agencies with their functions, its first calendar, and the entry that says so. */
import type { Calendar } from '../../workflows/limits/calendar.js';
import type { Instant } from '../../workflows/limits/time.js';
import type { RegisteredAgency } from '../../workflows/step/circumstances.js';
import { GENESIS, PROVINCE_CHAIN, REGISTER_CHAIN } from '../journal/entry.js';
import { journalProvince } from '../journal/province-entry.js';
import type { Store, Tx } from '../persistence/store.js';
import {
  agencyRow,
  calendarRow,
  readStoredRegister,
  type StoredAgency,
  storedCalendar,
} from '../rules/register/stored-register.js';

export interface Province {
  /** By which rows know it, e.g. "phu-yen". */
  readonly code: string;
  readonly name: string;
  readonly agencies: readonly RegisteredAgency[];
}

/** Registers a province that is not yet there; one that is there is left as it is. @returns whether it is new */
export async function registerProvince(
  store: Store,
  { code, name, ...province }: Province,
  calendar: Calendar,
  at: Instant,
): Promise<boolean> {
  return store.write(async (tx) => {
    if ((await tx.insert('provinces', [{ code, name, register_version: 1 }], 'ignore')) === 0) return false;
    const agencies = province.agencies.map((agency): StoredAgency => ({ agency, dissolved: null, version: 1 }));
    await tx.insert(
      'agencies',
      agencies.map((agency) => agencyRow(code, agency)),
    );
    const { stored, body } = storedCalendar(calendar, 1, null, at);
    await tx.insert('calendars', [{ ...calendarRow(code, stored), body_json: body }]);
    const after = { seq: 0, hash: GENESIS };
    const beginning = {
      name,
      version: 1,
      agencies,
      delegations: [],
      calendars: [stored],
      adoptions: [],
      functions: [],
      after,
    };
    await journalProvince(tx, { province: code, at, command: 'province.entered', with: beginning });
    return true;
  });
}

/**
 * Journals the register of every province that was entered before there was such an entry, as it is found. From then on no
 * row of it changes unnoticed; what it was before is only as certain as the rows are now.
 * @returns the codes of the provinces taken over
 */
export async function adoptProvinces(store: Store, at: Instant): Promise<string[]> {
  const provinces = await store.reader.rows<{ code: string }>(
    `SELECT p.code FROM provinces p WHERE NOT EXISTS
     (SELECT 1 FROM journal j WHERE j.province = p.code AND j.chain = ? AND j.seq = 1) ORDER BY p.code`,
    [PROVINCE_CHAIN],
  );
  const adopted: string[] = [];
  for (const { code } of provinces) if (await store.write((tx) => adoptProvince(tx, code, at))) adopted.push(code);
  return adopted;
}

async function adoptProvince(tx: Tx, code: string, at: Instant): Promise<boolean> {
  // The row of the province is the lock of its register.
  const row = await tx.row<{ name: string; register_version: number }>(
    'SELECT name, register_version FROM provinces WHERE code = ? FOR UPDATE',
    [code],
  );
  if (row === undefined) return false;
  const last = await tx.row<{ seq: number; hash: string }>(
    'SELECT seq, hash FROM journal WHERE province = ? AND chain = ? ORDER BY seq DESC LIMIT 1',
    [code, REGISTER_CHAIN],
  );
  const beginning = {
    name: row.name,
    version: row.register_version,
    ...(await readStoredRegister(tx, code)),
    after: last ?? { seq: 0, hash: GENESIS },
  };
  return journalProvince(tx, { province: code, at, command: 'province.adopted', with: beginning });
}
