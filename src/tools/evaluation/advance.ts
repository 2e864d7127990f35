import { setTimeout as pause } from 'node:timers/promises';
import { type Instant, inVietnam } from '../../../workflows/limits/time.js';
import type { LimitKind } from '../../api/consultations/limit-kinds.js';
import type { Engine } from '../../engine/engine.js';
import type { Reader } from '../../persistence/store.js';
import type { PassedLimitView } from './clock.views.js';
import type { StoredClock } from './stored-clock.js';

/** Further limits are counted, but not listed. */
const MOST_LISTED = 500;

/** How often a limit that another transaction holds is tried again, and how many milliseconds lie between. */
interface Retries {
  readonly attempts: number;
  readonly pauseMs: number;
}

const RETRIES: Retries = { attempts: 600, pauseMs: 50 };

/**
 * Moves the clock on, stopping at every instant at which a limit passes to record it then, so that everything happens in
 * order. Each step is durable before the next: if the program stops on the way, the clock stands on a limit that the
 * worker passes at the next start, and never beyond one.
 * @throws Error when a limit that is due is still not recorded after so many attempts
 */
export async function advanceClock(
  engine: Pick<Engine, 'nextDue' | 'sweep'>,
  clock: Pick<StoredClock, 'moveTo'>,
  to: Instant,
  retries = RETRIES,
): Promise<void> {
  for (let due = await engine.nextDue(); due !== null && due <= to; due = await engine.nextDue()) {
    await clock.moveTo(due);
    await pass(engine, due, retries);
  }
  await clock.moveTo(to);
}

/** Records what is due at an instant, or waits until the limits worker, which may have been quicker, has recorded it. */
async function pass(
  engine: Pick<Engine, 'nextDue' | 'sweep'>,
  due: Instant,
  { attempts, pauseMs }: Retries,
): Promise<void> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const { passed } = await engine.sweep();
    if (passed > 0 || (await engine.nextDue()) !== due) return;
    // A sweep leaves out what the worker, or a command on the same consultation, has locked and not yet committed.
    await pause(pauseMs);
  }
  throw new Error(`A limit is due at ${due} and the engine does not record that it passed.`);
}

/** The next limit that an agency must keep, reminders aside; null when none runs. */
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
): Promise<PassedLimitView[]> {
  const rows = await reader.rows<{ consultation_id: string; subject: string; kind: LimitKind; due_at: Instant }>(
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
