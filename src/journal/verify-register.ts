/** Verifies the chain of the register, and that what its commands left behind is still there. */

import type { CommandInputs } from '../../workflows/commands/commands.js';
import { amendCalendar, type Calendar } from '../../workflows/limits/calendar.js';
import type { Reader, Row } from '../persistence/store.js';
import { canonicalJson, sha256 } from '../platform/canonical-json.js';
import { checkChain, type StoredEntry } from './chain.js';
import { type JournalEntry, REGISTER_CHAIN } from './entry.js';
import { fault, type JournalFault } from './fault.js';
import type { Lookups } from './replay.js';
import { sameRows } from './same-rows.js';

/** Register commands are rare: whoever reads between two of them succeeds soon. */
const MOST_ATTEMPTS = 20;

interface StoredRegister {
  readonly delegations: readonly Row[];
  readonly calendars: readonly Row[];
  readonly entries: readonly StoredEntry[];
}

/** The first difference in the register of a province; `entries` counts those that were checked. */
export async function verifyRegister(
  reader: Reader,
  province: string,
  rules: Lookups,
): Promise<{ readonly entries: number; readonly fault: JournalFault | null }> {
  const stored = await readRegister(reader, province);
  if (stored === null) return { entries: 0, fault: fault('state-unsteady') };
  const chain = checkChain({ province, chain: REGISTER_CHAIN }, stored.entries);
  if ('fault' in chain) return { entries: 0, fault: chain.fault };
  const { entries } = chain;
  const wrong = inDelegations(entries, stored.delegations) ?? inCalendars(entries, stored.calendars, rules);
  return { entries: entries.length, fault: wrong };
}

/** Everything of one moment: what a command of the register leaves is written together with its entry. */
async function readRegister(reader: Reader, province: string): Promise<StoredRegister | null> {
  const entriesNow = () =>
    reader.rows<StoredEntry>(
      'SELECT seq, hash, entry, at, command FROM journal WHERE province = ? AND chain = ? ORDER BY seq',
      [province, REGISTER_CHAIN],
    );
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    const entries = await entriesNow();
    const delegations = await reader.rows(
      'SELECT id, agency, to_role, from_at, until_at, granted_by, granted_at FROM delegations WHERE province = ?',
      [province],
    );
    const calendars = await reader.rows('SELECT version, hash, ordinal FROM calendars WHERE province = ?', [province]);
    if ((await entriesNow()).length === entries.length) return { delegations, calendars, entries };
  }
  return null;
}

/** A delegation that the journal does not know would make somebody a head; one that is gone, an act unauthorised. */
function inDelegations(entries: readonly JournalEntry[], stored: readonly Row[]): JournalFault | null {
  const rows = entries
    .filter(({ command }) => command === 'delegation.grant')
    .map((entry) => {
      const { to, from, until } = entry.with as CommandInputs['delegation.grant'];
      return {
        id: `${REGISTER_CHAIN}.${entry.seq}`,
        agency: entry.actor.agency,
        to_role: to ?? null,
        from_at: from ?? null,
        until_at: until ?? null,
        granted_by: entry.actor.person,
        granted_at: entry.at,
      };
    });
  return sameRows({ table: 'delegations', key: ['id'], rows }, stored);
}

/** Every calendar but the first, which was there before any command, is what its amendment made of the one before it. */
function inCalendars(entries: readonly JournalEntry[], stored: readonly Row[], rules: Lookups): JournalFault | null {
  const rows: Row[] = [];
  for (const entry of entries) {
    const before = rules.calendars.get(entry.facts.calendarHash);
    if (entry.command !== 'calendar.amend') continue;
    if (before === undefined) return fault('calendar-unknown', { seq: entry.seq, version: entry.facts.calendar });
    rows.push({
      version: amended(before, entry).version,
      hash: hashOf(amended(before, entry)),
      ordinal: rows.length + 2,
    });
  }
  return sameRows(
    { table: 'calendars', key: ['version'], rows },
    stored.filter((row) => row.ordinal !== 1),
  );
}

function amended(before: Calendar, entry: JournalEntry): Calendar {
  const { version, basis, daysOff = [], workedSaturdays = [] } = entry.with as CommandInputs['calendar.amend'];
  return amendCalendar(before, { version: version ?? '', basis: basis ?? '', daysOff, workedSaturdays });
}

function hashOf(calendar: Calendar): string {
  return sha256(canonicalJson(calendar));
}
