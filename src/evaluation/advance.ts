import { type Instant, inVietnam } from '../../workflows/time.js';
import type { Engine } from '../engine/engine.js';
import type { Reader } from '../persistence/store.js';
import type { StoredClock } from './stored-clock.js';

/** A limit that passed while the clock was moved. */
export interface PassedLimit {
  readonly consultation: string;
  /** Key of an opinion ("1:SXD") or of a dispute ("dispute:1"). */
  readonly subject: string;
  readonly kind: string;
  readonly dueAt: string;
}

/** More are counted, but not listed. */
const MOST_LISTED = 500;

/**
 * Moves the clock on, meeting every instant at which a limit passes and recording it then, so that everything happens in
 * order. Each step is durable before the next: if the program stops on the way, the clock stands on a limit that the
 * worker passes at the next start, and never beyond one.
 */
export async function advanceClock(engine: Engine, clock: StoredClock, to: Instant): Promise<void> {
  for (let due = await engine.nextDue(); due !== null && due <= to; due = await engine.nextDue()) {
    await clock.moveTo(due);
    const { passed } = await engine.sweep();
    // The limits worker may have been quicker; then the limit is no longer the next.
    if (passed === 0 && (await engine.nextDue()) === due)
      throw new Error(`A limit is due at ${due} and the engine does not record that it passed.`);
  }
  await clock.moveTo(to);
}

/** The next limit that somebody must keep; a reminder is none. Null when none runs. */
export async function nextLimit(reader: Reader, province: string): Promise<Instant | null> {
  const row = await reader.row<{ due_at: Instant }>(
    `SELECT due_at FROM limits WHERE province = ? AND passed_at IS NULL AND kind <> 'reminder' ORDER BY due_at LIMIT 1`,
    [province],
  );
  return row?.due_at ?? null;
}

/** What was recorded as passed after one moment of the clock and up to another, in the order of time. */
export async function passedBetween(
  reader: Reader,
  province: string,
  after: Instant,
  until: Instant,
): Promise<PassedLimit[]> {
  const rows = await reader.rows<{ consultation_id: string; subject: string; kind: string; due_at: Instant }>(
    `SELECT consultation_id, subject, kind, due_at FROM limits
      WHERE province = ? AND passed_at > ? AND passed_at <= ?
      ORDER BY due_at, consultation_id, subject, kind LIMIT ${MOST_LISTED}`,
    [province, after, until],
  );
  return rows.map(({ consultation_id, subject, kind, due_at }) => ({
    consultation: consultation_id,
    subject,
    kind,
    dueAt: inVietnam(due_at),
  }));
}
