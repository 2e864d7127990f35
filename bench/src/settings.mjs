/** What is measured, and with which settings. */

/**
 * Sizes of one run: consultations, but for rounds, reads of each kind and messages; the small ones only show that everything works.
 * `overload` are those under two hundred clients, `herd` those of the province for which the others might wait, `steps` those that the reports of a province count.
 */
export const SIZES = {
  full: {
    ...{ rounds: 3, w1: 6_000, w2: 20_000, warmUp: 300 },
    ...{ reading: 125_000, reads: 200, messages: 10_000, overload: 1_000, herd: 2_000, steps: 100_000 },
  },
  small: {
    ...{ rounds: 1, w1: 100, w2: 300, warmUp: 30 },
    ...{ reading: 400, reads: 20, messages: 300, overload: 200, herd: 200, steps: 2_000 },
  },
};

/** Who is measured, on which database. */
export const CONTENDERS = [
  ['floor', 'sqlite'],
  ['ours', 'sqlite'],
  ['naive', 'sqlite'],
  ['floor', 'postgres'],
  ['ours', 'postgres'],
  ['naive', 'postgres'],
  ['pg-boss', 'postgres'],
];

/** `ours,floor-sqlite` means these only, `''` everybody. @returns whether a contender is meant */
export const wanted =
  (only) =>
  ([who, database]) =>
    only === '' || only.split(',').some((name) => name === who || name === `${who}-${database}`);

/** Clients that wait for their answer before they send the next command. */
export const CLIENTS = 32;

/** As `npm start` does, for every contender: a young generation of some 48 MB, and an old one that is cleared before it has grown by half. */
export const NODE_FLAGS = ['--max-semi-space-size=16', '--heap-growing-percent=50'];

/** PostgreSQL makes everything durable; the rest keeps checkpoints out of the seconds that are measured. */
export const POSTGRES_FLAGS = {
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  wal_sync_method: 'fdatasync',
  shared_buffers: '1GB',
  max_wal_size: '8GB',
  max_connections: '100',
};

/** The session of the hand-written program on PostgreSQL: the same plans as the engine's own connections get. */
export const FLOOR_SESSION = [
  'TimeZone=UTC',
  'plan_cache_mode=force_generic_plan',
  'enable_seqscan=off',
  'enable_hashjoin=off',
  'enable_mergejoin=off',
  'jit=off',
];

/** How the engine batches, so that the hand-written program is not slower only because it batches less. */
export const BATCH = 256;
export const PAGE = 500;
export const LANES = 2;

/** pg-boss: its least polling interval, and as many workers as pay. */
export const PG_BOSS = { workers: 4, batchSize: 1000, pollingIntervalSeconds: 0.5 };

/** Milliseconds for each consultation before pg-boss's limit, which is a moment in real time; the second at a second attempt. */
export const PATIENCE = [10, 40];
