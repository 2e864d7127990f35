/**
 * Verifies that what was given back for an outage was given back for one that was, and that no limit passed on a day that an outage
 * took (docs/decisions/0058). The outages are those that the chain of security tells; the table is only where they are found.
 */
import type { Outage } from '../../workflows/limits/standstill.js';
import type { Instant } from '../../workflows/limits/time.js';
import { opinionKey } from '../../workflows/opinion/opinion.js';
import { outageOf } from '../../workflows/opinion/opinion.standstill.js';
import type { Reader } from '../persistence/store.js';
import { canonicalJson } from '../platform/canonical-json.js';
import { AUDIT_CHAIN, type JournalEntry, parseEntry } from './entry.js';
import { fault, type JournalFault } from './fault.js';
import type { ReplayedStep } from './replay.js';
import type { Difference } from './verify-checkpoints.js';

/** An outage, and when it was journaled. */
interface JournaledOutage extends Outage {
  readonly at: Instant;
}

/** The outages of a province as its chain of security tells them. Whether that chain is whole is asked elsewhere. */
export async function journaledOutages(reader: Reader, province: string): Promise<JournaledOutage[]> {
  const rows = await reader.rows<{ entry: string }>(
    "SELECT entry FROM journal WHERE province = ? AND chain = ? AND command = 'system.stood-still' ORDER BY seq",
    [province, AUDIT_CHAIN],
  );
  return rows.map(({ entry }) => outageIn(parseEntry(entry)));
}

function outageIn({ with: told, at }: JournalEntry): JournaledOutage {
  const { from, until } = told as Outage;
  return { from, until, at };
}

/** The first step that gives a day back for no outage, or passes a limit over one. */
export function outagesHeeded(
  steps: readonly ReplayedStep[],
  outages: readonly JournaledOutage[],
): JournalFault | null {
  for (const step of steps) {
    const wrong = heeded(step, outages);
    if (wrong !== null) return wrong;
  }
  return null;
}

function heeded({ entry, before, regulation }: ReplayedStep, outages: readonly JournaledOutage[]): JournalFault | null {
  const { seq, command, at } = entry;
  if (command === 'limit.given-back') {
    const { from, until } = entry.with as Outage;
    return outages.some((one) => one.from === from && one.until === until) ? null : fault('outage-unknown', { seq });
  }
  const { subject, kind } = entry.with as { readonly subject?: unknown; readonly kind?: unknown };
  if (command !== 'limit.passed' || kind !== 'opinion') return null;
  const opinion = before?.opinions.find(({ context }) => opinionKey(context) === subject);
  const known = outages.filter(({ until, at: journaledAt }) => until <= at && journaledAt <= at);
  const isOwed = opinion !== undefined && outageOf(opinion.context, regulation, known) !== null;
  return isOwed ? fault('outage-passed-over', { seq, subject: String(subject) }) : null;
}

/** Whether the table holds what the journal tells. */
export async function verifyOutages(reader: Reader, province: string): Promise<Difference | null> {
  const stored = await reader.rows<{ from: Instant; until: Instant }>(
    'SELECT from_at AS "from", until_at AS "until" FROM outages WHERE province = ? ORDER BY from_at',
    [province],
  );
  // An outage is journaled before its row is seen: one that is written meanwhile is in both, or in the journal alone.
  const journaled = (await journaledOutages(reader, province)).sort((a, b) => (a.from < b.from ? -1 : 1));
  const wrong =
    stored.find((row, index) => canonicalJson(row) !== canonicalJson(plain(journaled[index]))) ??
    (journaled.length > stored.length && !(await isStored(reader, province, journaled.at(-1)))
      ? journaled.at(-1)
      : undefined);
  return wrong === undefined ? null : { chain: AUDIT_CHAIN, fault: fault('outage-differs', { from: wrong.from }) };
}

const plain = (outage: Outage | undefined): Outage | null =>
  outage === undefined ? null : { from: outage.from, until: outage.until };

async function isStored(reader: Reader, province: string, outage: Outage | undefined): Promise<boolean> {
  const row = await reader.row('SELECT from_at FROM outages WHERE province = ? AND from_at = ? AND until_at = ?', [
    province,
    outage?.from ?? '',
    outage?.until ?? '',
  ]);
  return row !== undefined;
}
