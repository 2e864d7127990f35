/** How often, in a period, what carries out the clauses was applied: counted in the journal, by its index of time. */
import type { Regulation } from '../../../workflows/regulation/regulation.js';
import type { Reader } from '../../persistence/store.js';
import { momentsOf, type Period } from '../office/period.js';
import type { Act } from './act.js';
import { LIMIT_KINDS, type LimitKind, type Outcome } from './carried-out.js';
import type { ClauseTrace } from './clause-trace.js';

export interface Applied {
  readonly commands: ReadonlyMap<Act, number>;
  readonly limits: ReadonlyMap<LimitKind, number>;
  readonly outcomes: ReadonlyMap<Outcome, number>;
}

/** Each consent by rule has one notice; one that was corrected told of a silence that turned out to be none. */
const STANDING_NOTICES = ['pending', 'issued'];

/** Counts a province's acts, passed limits and consents by rule. Acts and limits count by when they were recorded. */
export async function appliedIn(reader: Reader, province: string, period: Period): Promise<Applied> {
  return {
    commands: await commandsIn(reader, province, period),
    limits: await limitsIn(reader, province, period),
    outcomes: new Map([['deemed', await deemedIn(reader, province, period)]]),
  };
}

async function commandsIn(reader: Reader, province: string, period: Period): Promise<Applied['commands']> {
  const { since, until } = momentsOf(period);
  const rows = await reader.rows<{ command: Act; n: number }>(
    'SELECT command, COUNT(*) AS n FROM journal WHERE province = ? AND at >= ? AND at < ? GROUP BY command',
    [province, since, until],
  );
  return new Map(rows.map(({ command, n }) => [command, Number(n)]));
}

/**
 * The kind of a limit stands in its entry only. An entry is canonical JSON, so that it stands there in one way, and quotation marks
 * within what people wrote have a backslash before them.
 */
async function limitsIn(reader: Reader, province: string, period: Period): Promise<Applied['limits']> {
  const { since, until } = momentsOf(period);
  const columns = LIMIT_KINDS.map((kind) => `SUM(CASE WHEN entry LIKE ? THEN 1 ELSE 0 END) AS "${kind}"`);
  const row = await reader.row<Record<LimitKind, number | null>>(
    `SELECT ${columns.join(', ')} FROM journal WHERE province = ? AND at >= ? AND at < ? AND command = 'limit.passed'`,
    [...LIMIT_KINDS.map((kind) => `%"with":{"kind":"${kind}",%`), province, since, until],
  );
  return new Map(LIMIT_KINDS.map((kind) => [kind, Number(row?.[kind] ?? 0)]));
}

/** A notice is due after the consent that it tells of, so those due since the first day hold all that are asked for. */
async function deemedIn(reader: Reader, province: string, period: Period): Promise<number> {
  const { since, until } = momentsOf(period);
  const row = await reader.row<{ n: number }>(
    `SELECT COUNT(*) AS n FROM notices
     WHERE province = ? AND state = ANY(?) AND due_at >= ? AND deemed_at >= ? AND deemed_at < ?`,
    [province, STANDING_NOTICES, since, since, until],
  );
  return Number(row?.n ?? 0);
}

/** The ids of the documents on which the installed regulations of a province rest: another province's binds nobody there. */
export function ownDocuments(province: string, regulations: Iterable<Regulation>): ReadonlySet<string> {
  const own = [...regulations].filter((regulation) => regulation.province === province);
  return new Set(own.flatMap(({ basis }) => basis.map(({ id }) => id)));
}

/** How often a clause was applied by what of it is counted; null where nothing of it is, or nothing was counted. */
export function timesApplied({ commands, limits, outcomes }: ClauseTrace, applied: Applied | null): number | null {
  if (applied === null || commands.length + limits.length + outcomes.length === 0) return null;
  const sum = <Key>(keys: readonly Key[], counts: ReadonlyMap<Key, number>) =>
    keys.reduce((total, key) => total + (counts.get(key) ?? 0), 0);
  return sum(commands, applied.commands) + sum(limits, applied.limits) + sum(outcomes, applied.outcomes);
}
