/** A cheap picture of everything that is stored of a province: two that are equal show that nothing was written between. */
import type { Reader } from '../../src/persistence/store.js';
import type { Instant } from '../../workflows/limits/time.js';

export interface Fingerprint {
  /** What people and the register did. */
  readonly acts: string;
  /** What the clock did, and what is stored of both. */
  readonly all: string;
  /** Limits that are due and not yet recorded. */
  readonly due: number;
}

const ACTS = `
  (SELECT COUNT(*) FROM journal WHERE province = p.code
     AND command NOT IN ('limit.passed', 'limit.given-back', 'system.stood-still')) AS acts,
  (SELECT COUNT(*) FROM consultations WHERE province = p.code) AS consultations,
  (SELECT COUNT(*) FROM opinions WHERE province = p.code) AS opinions,
  (SELECT COUNT(*) FROM idempotency_keys WHERE province = p.code) AS keys,
  (SELECT COUNT(*) FROM delegations WHERE province = p.code) AS delegations,
  (SELECT COUNT(*) FROM calendars WHERE province = p.code) AS calendars,
  (SELECT COUNT(*) FROM regulations WHERE province = p.code) AS regulations,
  (SELECT SUM(version) FROM agencies WHERE province = p.code) AS agencies,
  p.register_version AS register`;

const ALL = `
  (SELECT COUNT(*) FROM journal WHERE province = p.code) AS entries,
  (SELECT SUM(version) FROM consultations WHERE province = p.code) AS versions,
  (SELECT SUM(LENGTH(context_json)) FROM consultations WHERE province = p.code) AS texts,
  (SELECT SUM(LENGTH(context_json)) FROM opinions WHERE province = p.code) AS opinion_texts,
  (SELECT COUNT(*) FROM disputes WHERE province = p.code) AS disputes,
  (SELECT COUNT(*) FROM limits WHERE province = p.code) AS limits,
  (SELECT COUNT(*) FROM limits WHERE province = p.code AND passed_at IS NULL) AS running,
  (SELECT COUNT(*) FROM notices WHERE province = p.code AND state = 'pending') AS pending,
  (SELECT COUNT(*) FROM notices WHERE province = p.code) AS notices,
  (SELECT COUNT(*) FROM inbox_messages WHERE province = p.code) AS messages`;

/** The fingerprint of a province at a moment of the clock. */
export async function fingerprint(reader: Reader, province: string, now: Instant): Promise<Fingerprint> {
  const acts = await reader.row(`SELECT ${ACTS} FROM provinces p WHERE p.code = ?`, [province]);
  const all = await reader.row(`SELECT ${ALL} FROM provinces p WHERE p.code = ?`, [province]);
  const due = await reader.row<{ due: number }>(
    'SELECT COUNT(*) AS due FROM limits WHERE province = ? AND passed_at IS NULL AND due_at <= ?',
    [province, now],
  );
  return { acts: JSON.stringify(acts), all: JSON.stringify({ ...acts, ...all }), due: Number(due?.due ?? 0) };
}
