/**
 * Counts attempts by subject within a quarter of an hour, in the database: a restart does not forget them, and replicas count together.
 * Subjects say by their first letters what they are of, such as an address or a login.
 */
import { epochMs, type Instant, instantOf } from '../../workflows/limits/time.js';
import type { PassingTime } from '../platform/passing-time.js';
import type { Reader, Tx } from './store.js';

const WINDOW_MS = 15 * 60 * 1000;

interface Count {
  readonly failures: number;
  readonly until_at: Instant;
}

export class CountedAttempts {
  constructor(private readonly now: PassingTime) {}

  /** Seconds to wait where a subject has had so many already; 0 where it has not. Counts nothing. */
  async held(reader: Reader, subject: string, most: number): Promise<number> {
    const row = await reader.row<Count>(
      'SELECT failures, until_at FROM sign_in_failures WHERE subject = ? AND until_at > ?',
      [subject, instantOf(this.now())],
    );
    return row !== undefined && row.failures >= most ? this.secondsTo(row.until_at) : 0;
  }

  /** Counts one more, and gives how many there are now. */
  async count(tx: Tx, subject: string): Promise<Count> {
    const now = instantOf(this.now());
    await tx.execute(
      `INSERT INTO sign_in_failures (subject, failures, until_at) VALUES (?, 1, ?) ON CONFLICT (subject) DO UPDATE SET
        failures = CASE WHEN sign_in_failures.until_at <= ? THEN 1 ELSE sign_in_failures.failures + 1 END,
        until_at = CASE WHEN sign_in_failures.until_at <= ? THEN excluded.until_at ELSE sign_in_failures.until_at END`,
      [subject, instantOf(this.now() + WINDOW_MS), now, now],
    );
    const row = await tx.row<Count>('SELECT failures, until_at FROM sign_in_failures WHERE subject = ?', [subject]);
    if (row === undefined) throw new Error('A count that was just written is not there.');
    return row;
  }

  /** Seconds until a moment, at least one. */
  secondsTo(until: Instant): number {
    return Math.max(1, Math.ceil((epochMs(until) - this.now()) / 1000));
  }
}
