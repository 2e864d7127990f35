/**
 * Verifies the register of a province: its chain is replayed through the law from the register that the province began
 * with, and what it comes to must be stored, row by row and column by column (docs/decisions/0012).
 */
import { AGENCY_ROWS } from '../../workflows/commands/rows/agency-rows.js';
import type { Instant } from '../../workflows/limits/time.js';
import type { Reader, Row } from '../persistence/store.js';
import { adoptionRow } from '../rules/register/stored-adoptions.js';
import {
  agencyRow,
  calendarRow,
  delegationRow,
  functionRow,
  type StoredAgency,
  type StoredCalendar,
  type StoredRegister,
} from '../rules/register/stored-register.js';
import { type StoredEntry, verifyChain } from './chain.js';
import { GENESIS, type JournalEntry, PROVINCE_CHAIN, REGISTER_CHAIN } from './entry.js';
import { fault, type JournalFault } from './fault.js';
import { beginningIn, type RegisterBeginning } from './province-entry.js';
import type { Lookups } from './replay.js';
import { ReplayedRegister } from './replay-register.js';
import { sameRows } from './same-rows.js';
import type { Difference } from './verify-checkpoints.js';

/** Register commands are rare: a reading between two of them succeeds soon. */
const MOST_ATTEMPTS = 20;

/** Rows of one moment, as they are stored. */
interface Rows {
  readonly provinces: readonly Row[];
  readonly agencies: readonly Row[];
  readonly delegations: readonly Row[];
  readonly calendars: readonly Row[];
  readonly adoptions: readonly Row[];
  readonly functions: readonly Row[];
  /** The chain of the province itself, and that of its register. */
  readonly beginning: readonly StoredEntry[];
  readonly entries: readonly StoredEntry[];
}

/** The first difference in the register of a province; `entries` counts its commands that were checked. */
export async function verifyRegister(
  reader: Reader,
  province: string,
  rules: Lookups,
): Promise<{ readonly entries: number; readonly difference: Difference | null }> {
  const differs = (chain: string, wrong: JournalFault, entries = 0) => ({
    entries,
    difference: { chain, fault: wrong },
  });
  const rows = await readRows(reader, province);
  if (rows === null) return differs(REGISTER_CHAIN, fault('state-unsteady'));
  const beginning = verifyChain({ province, chain: PROVINCE_CHAIN }, rows.beginning);
  if ('fault' in beginning) return differs(PROVINCE_CHAIN, beginning.fault);
  const register = verifyChain({ province, chain: REGISTER_CHAIN }, rows.entries);
  if ('fault' in register) return differs(REGISTER_CHAIN, register.fault);
  const entries = register.entries.length;
  const [first, second] = beginning.entries;
  if (second !== undefined) return differs(PROVINCE_CHAIN, fault('entry-gap', { expected: 1, found: 2 }));
  if (first === undefined) {
    // A program that knew these commands has always journaled the beginning before it took one.
    if (register.entries.some(({ command }) => command in AGENCY_ROWS))
      return differs(PROVINCE_CHAIN, fault('entry-gap', { expected: 1, found: 0 }), entries);
    const wrong = sinceItWasFound(province, rows, register.entries, rules);
    return wrong === null ? { entries, difference: null } : differs(REGISTER_CHAIN, wrong, entries);
  }
  const found = beginningIn(first);
  if (found === null) return differs(PROVINCE_CHAIN, fault('entry-broken', { seq: 1 }));
  if ((rows.entries[found.after.seq - 1]?.hash ?? GENESIS) !== found.after.hash)
    return differs(PROVINCE_CHAIN, fault('entry-link', { seq: 1 }));
  const wrong = sinceItBegan(province, rows, found, register.entries, rules);
  return wrong === null ? { entries, difference: null } : differs(REGISTER_CHAIN, wrong, entries);
}

/** Everything of one moment: what a command of the register leaves is written together with its entry. */
async function readRows(reader: Reader, province: string): Promise<Rows | null> {
  const entriesOf = (chain: string) =>
    reader.rows<StoredEntry>(
      'SELECT seq, hash, entry, at, command FROM journal WHERE province = ? AND chain = ? ORDER BY seq',
      [province, chain],
    );
  const all = (table: string) => reader.rows(`SELECT * FROM ${table} WHERE province = ?`, [province]);
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    const entries = await entriesOf(REGISTER_CHAIN);
    const provinces = await reader.rows('SELECT * FROM provinces WHERE code = ?', [province]);
    const agencies = await all('agencies');
    const delegations = await all('delegations');
    const calendars = await all('calendars');
    const adoptions = await all('regulation_adoptions');
    const functions = await all('functions');
    const beginning = await entriesOf(PROVINCE_CHAIN);
    if ((await entriesOf(REGISTER_CHAIN)).length === entries.length)
      return { provinces, agencies, delegations, calendars, adoptions, functions, beginning, entries };
  }
  return null;
}

/** From the register that the journal says the province began with to the rows that are stored, every column. */
function sinceItBegan(
  province: string,
  rows: Rows,
  beginning: RegisterBeginning,
  entries: readonly JournalEntry[],
  rules: Lookups,
): JournalFault | null {
  const { after, name } = beginning;
  const before = entries.slice(0, after.seq);
  if (before.length > 0) {
    const adopted = {
      agencies: beginning.agencies.map((agency) => agencyRow(province, agency)),
      delegations: beginning.delegations.map((delegation) => delegationRow(province, delegation)),
      calendars: beginning.calendars.map((calendar) => calendarRow(province, calendar)),
      adoptions: beginning.adoptions.map((adoption, index) => adoptionRow(province, adoption, index + 1)),
    };
    const wrong = untilItWasFound(province, adopted, before, rules);
    if (wrong !== null) return wrong;
  }
  const replayed = ReplayedRegister.from(beginning, rules);
  if (replayed === null)
    return fault('calendar-unknown', { seq: 1, version: beginning.calendars.at(-1)?.version ?? '' });
  for (const entry of entries.slice(after.seq)) {
    const wrong = replayed.follow(entry);
    if (wrong !== null) return wrong;
  }
  const row = { code: province, name, register_version: beginning.version + replayed.followed };
  const { agencies, delegations, calendars, adoptions, functions } = replayed.stored;
  return (
    sameRows({ table: 'provinces', key: ['code'], rows: [row] }, rows.provinces) ??
    sameRows(
      { table: 'agencies', key: ['code'], rows: agencies.map((agency) => agencyRow(province, agency)) },
      rows.agencies,
    ) ??
    inDelegations(province, delegations, rows) ??
    inCalendars(province, calendars, rows) ??
    inAdoptions(province, adoptions, rows) ??
    sameRows(
      { table: 'functions', key: ['code'], rows: functions.map((one) => functionRow(province, one)) },
      rows.functions,
    )
  );
}

/**
 * A database of a version that journaled no beginning: what its commands did is held against the rows, and what an agency
 * was before any command is only as certain as its row.
 */
function sinceItWasFound(
  province: string,
  rows: Rows,
  entries: readonly JournalEntry[],
  rules: Lookups,
): JournalFault | null {
  const wrong = untilItWasFound(province, rows, entries, rules);
  if (wrong !== null || rows.provinces.length === 0) return wrong;
  const row = { code: province, register_version: 1 + entries.length };
  return sameRows({ table: 'provinces', key: ['code'], rows: [row] }, rows.provinces);
}

/**
 * The commands up to the moment at which a register was found must have led to what was found: who was dissolved and for
 * whom, every delegation, every calendar. The first register is told from the rows themselves, with what commands did undone.
 */
function untilItWasFound(
  province: string,
  found: Pick<Rows, 'agencies' | 'delegations' | 'calendars' | 'adoptions'>,
  entries: readonly JournalEntry[],
  rules: Lookups,
): JournalFault | null {
  if (entries.length === 0 && found.calendars.length === 0) return null;
  const replayed = ReplayedRegister.from(undone(found), rules);
  if (replayed === null) return fault('calendar-unknown', { seq: 1, version: entries[0]?.facts.calendar ?? '' });
  for (const entry of entries) {
    const wrong = replayed.follow(entry);
    if (wrong !== null) return wrong;
  }
  const { agencies, delegations, calendars, adoptions } = replayed.stored;
  const ends = agencies.map((agency) => {
    const { code, dissolved_at = null, successors_json = null } = agencyRow(province, agency);
    return { code: code ?? null, dissolved_at, successors_json };
  });
  return (
    sameRows({ table: 'agencies', key: ['code'], rows: ends }, found.agencies) ??
    inDelegations(province, delegations, found) ??
    inCalendars(province, calendars, found) ??
    inAdoptions(province, adoptions, found)
  );
}

/** Every agency exists, no delegation is granted, and the first calendar is in use. Functions are not told from it. */
function undone({ agencies, calendars }: Pick<Rows, 'agencies' | 'calendars'>): StoredRegister {
  return {
    agencies: agencies.map(({ code, name, kind }) => {
      const agency = { code, name, kind, functions: [], external: false } as unknown as StoredAgency['agency'];
      return { agency, dissolved: null, version: 1 };
    }),
    delegations: [],
    adoptions: [],
    functions: [],
    calendars: calendars.filter(({ ordinal }) => ordinal === 1).map(calendarOf),
  };
}

function calendarOf({ calendar_id, version, hash, ordinal, basis = null, stored_at }: Row): StoredCalendar {
  return {
    id: String(calendar_id),
    version: String(version),
    hash: String(hash),
    ordinal: Number(ordinal),
    basis: basis as string | null,
    storedAt: stored_at as Instant,
  };
}

/** A delegation that the journal does not know would make a deputy a head; one that is gone, an act unauthorised. */
function inDelegations(
  province: string,
  delegations: StoredRegister['delegations'],
  stored: Pick<Rows, 'delegations'>,
): JournalFault | null {
  const rows = delegations.map((delegation) => delegationRow(province, delegation));
  return sameRows({ table: 'delegations', key: ['id'], rows }, stored.delegations);
}

/** Every calendar but the first is what its amendment made of the one before it. The bodies are held against the hashes. */
function inCalendars(
  province: string,
  calendars: StoredRegister['calendars'],
  stored: Pick<Rows, 'calendars'>,
): JournalFault | null {
  const rows = calendars.map((calendar) => calendarRow(province, calendar));
  return sameRows({ table: 'calendars', key: ['version'], rows }, stored.calendars);
}

/** An adoption that the journal does not know would make silence consent where nobody has said so. */
function inAdoptions(
  province: string,
  adoptions: StoredRegister['adoptions'],
  stored: Pick<Rows, 'adoptions'>,
): JournalFault | null {
  const rows = adoptions.map((adoption, index) => adoptionRow(province, adoption, index + 1));
  return sameRows({ table: 'regulation_adoptions', key: ['id'], rows }, stored.adoptions);
}
