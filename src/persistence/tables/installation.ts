import { counter, instant, text } from './columns.js';
import type { Table } from './table.js';

/** The answer once given to a write, by its Idempotency-Key: the same request again gets the same answer. */
export const idempotencyKeys: Table = {
  key: { province: text, person_id: text, key: text },
  columns: { request_hash: text, response_json: text, created_at: instant },
};

/** The clock of rehearsals and of the evaluation mode: one row, or none where real time counts. */
export const virtualClock: Table = { key: { id: text }, columns: { now: instant }, clustered: true };

/** Until when each start of a machine has run, by the clock that decides and by the machine's own monotonic clock. */
export const clockHeartbeats: Table = {
  key: { machine: text },
  columns: { at: instant, steady_ms: counter, slept_ms: counter },
  clustered: true,
};

/** The times in which nothing ran, as the journal of security of each province tells them. */
export const outages: Table = {
  key: { province: text, from_at: instant },
  columns: { until_at: instant },
  clustered: true,
};

/** Facts of the installation as a whole, such as its public signing keys. */
export const installation: Table = { key: { key: text }, columns: { value: text } };
