/** Clears what is no record and has had its time, in small batches between which others write. */
import { setTimeout as sleep } from 'node:timers/promises';
import { type Instant, instantOf } from '../../../workflows/limits/time.js';
import type { Row, Store, TableName } from '../../persistence/store.js';
import { KNOWN_BROWSER_DAYS, type RetentionConfig } from '../../platform/config/retention.js';
import { CHANNELS } from '../outbox/outbox.js';

const DAY_MS = 24 * 3600 * 1000;
/** Whoever looks again after so long looks through everything. */
const UNREAD_DAYS = 180;
const BATCH = 500;
/** Between two batches, so that nobody who writes waits for more than one. */
const PAUSE_MS = 20;

/** How many rows went. */
export interface Cleared {
  readonly answers: number;
  readonly deliveries: number;
  readonly sessions: number;
  /** Access tokens of other systems that have ended. */
  readonly tokens: number;
  /** One-time codes, sign-ins that were begun and not ended, counts of failures, requests that nobody confirmed. */
  readonly codes: number;
  /** Browsers in which a person has not signed in for long: they are no longer told from a stranger's. */
  readonly browsers: number;
  /** What was kept of what people have read who have not looked for long. */
  readonly unread: number;
}

export interface Clearing {
  readonly store: Store;
  readonly retention: RetentionConfig;
  /** The moment by the clock that decides, in epoch milliseconds: answers and deliveries have theirs by it. */
  readonly now: number;
  /** The moment by time that only passes: sessions, tokens and codes live by it. */
  readonly passed: number;
  /** Whether the server is stopping: no further batch is begun. */
  readonly stopping: () => boolean;
}

/** What is good once and for minutes or days, by the end that each row has. Some name no province and are cleared with each. */
const CODES: readonly {
  readonly table: TableName;
  readonly key: string;
  readonly end: string;
  readonly whole?: true;
}[] = [
  { table: 'password_codes', key: 'province, person_id', end: 'expires_at' },
  { table: 'half_sign_ins', key: 'token_hash', end: 'expires_at' },
  { table: 'factor_enrolments', key: 'province, person_id', end: 'expires_at' },
  { table: 'round_trips', key: 'token_hash', end: 'expires_at', whole: true },
  { table: 'sign_in_failures', key: 'subject', end: 'until_at', whole: true },
];

/** Clears a province once. Sessions name no province by their key and are cleared with each. @throws StoreError */
export async function clearOld(clearing: Clearing, province: string): Promise<Cleared> {
  const { retention, now, passed } = clearing;
  const before = (moment: number, days: number) => instantOf(moment - days * DAY_MS);
  return {
    answers: await clearAnswers(clearing, province, before(now, retention.answersDays)),
    deliveries: await clearDeliveries(clearing, province, before(now, retention.deliveredDays)),
    sessions: await inBatches(
      clearing,
      'sign_ins',
      `SELECT token_hash FROM sign_ins WHERE province = ? AND expires_at < ? LIMIT ${BATCH}`,
      [province, before(passed, retention.sessionsDays)],
    ),
    tokens: await inBatches(
      clearing,
      'access_tokens',
      `SELECT province, id FROM access_tokens WHERE province = ? AND COALESCE(ended_at, expires_at) < ? LIMIT ${BATCH}`,
      [province, before(passed, retention.tokensDays)],
    ),
    codes:
      (await clearCodes(clearing, province, before(passed, retention.sessionsDays))) +
      (await inBatches(
        clearing,
        'person_requests',
        `SELECT province, id FROM person_requests WHERE province = ? AND expires_at < ? LIMIT ${BATCH}`,
        [province, before(now, retention.sessionsDays)],
      )),
    browsers: await inBatches(
      clearing,
      'known_devices',
      `SELECT token_hash, province, person_id FROM known_devices WHERE province = ? AND used_at <= ? LIMIT ${BATCH}`,
      [province, before(passed, KNOWN_BROWSER_DAYS)],
    ),
    unread: await inBatches(
      clearing,
      'inbox_unread',
      `SELECT province, person_id, agency, roles FROM inbox_unread WHERE province = ? AND until_at < ? LIMIT ${BATCH}`,
      [province, before(now, UNREAD_DAYS)],
    ),
  };
}

/** Channel by channel, as the index has them. */
async function clearDeliveries(clearing: Clearing, province: string, before: Instant): Promise<number> {
  const sql = `SELECT province, id FROM deliveries WHERE province = ? AND state = 'sent' AND channel = ? AND created_at < ? AND done_at < ?
    ORDER BY created_at, id LIMIT ${BATCH}`;
  let cleared = 0;
  for (const channel of CHANNELS)
    cleared += await inBatches(clearing, 'deliveries', sql, [province, channel, before, before]);
  return cleared;
}

/** A code that has ended opens nothing; it is gone as long after its end as a session is. */
async function clearCodes(clearing: Clearing, province: string, before: Instant): Promise<number> {
  let cleared = 0;
  for (const { table, key, end, whole } of CODES) {
    const ofProvince = whole === true ? '' : 'province = ? AND ';
    const sql = `SELECT ${key} FROM ${table} WHERE ${ofProvince}${end} < ? LIMIT ${BATCH}`;
    cleared += await inBatches(clearing, table, sql, whole === true ? [before] : [province, before]);
  }
  return cleared;
}

/** Removes what a question finds until it finds no full batch any more. */
async function inBatches(
  { store, stopping }: Clearing,
  table: TableName,
  sql: string,
  params: readonly string[],
): Promise<number> {
  let cleared = 0;
  while (!stopping()) {
    const keys = await store.reader.rows<Row>(sql, params);
    if (keys.length > 0) cleared += await store.write((tx) => tx.remove(table, keys));
    if (keys.length < BATCH) break;
    await sleep(PAUSE_MS);
  }
  return cleared;
}

/**
 * Goes through the keys in their order: an index by age would be written with every command, to be read once a day.
 */
async function clearAnswers({ store, stopping }: Clearing, province: string, before: Instant): Promise<number> {
  let cleared = 0;
  let last = { person_id: '', key: '' };
  while (!stopping()) {
    const page = await store.reader.rows<{ person_id: string; key: string; created_at: Instant }>(
      `SELECT person_id, key, created_at FROM idempotency_keys
       WHERE province = ? AND (person_id, key) > (?, ?) ORDER BY person_id, key LIMIT ${BATCH}`,
      [province, last.person_id, last.key],
    );
    const old = page.filter(({ created_at }) => created_at < before);
    const keys = old.map(({ person_id, key }) => ({ province, person_id, key }));
    if (keys.length > 0) cleared += await store.write((tx) => tx.remove('idempotency_keys', keys));
    last = page.at(-1) ?? last;
    if (page.length < BATCH) break;
    await sleep(PAUSE_MS);
  }
  return cleared;
}
