/** What Prometheus is told of this process. Labels are few and closed: a metric per person or matter would tell too much. */

import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

export class Metrics {
  readonly registry = new Registry();
  readonly requests: Counter<'method' | 'route' | 'status'>;
  readonly batchSize: Histogram;
  readonly batchSeconds: Histogram;
  readonly commands: Counter<'command' | 'result'>;
  readonly limitsPassed: Counter;
  readonly sweepLag: Histogram;
  readonly journalEntries: Counter;
  readonly checkpoints: Counter<'result'>;
  readonly eventStreams: Gauge;
  readonly deliveries = new Counter({
    name: 'dong_thuan_deliveries_total',
    help: 'Attempts to deliver by channel and result: sent, retried (will be tried again), parked (given up)',
    labelNames: ['channel', 'result'],
    registers: [this.registry],
  });

  private batchTold: (size: number, milliseconds: number) => void = () => undefined;
  readonly witnessRefusals = new Counter({
    name: 'dong_thuan_witness_refusals_total',
    help: 'Checkpoints that a witness refused as the log is not what it has seen: alarm on any',
    labelNames: ['witness'],
    registers: [this.registry],
  });

  constructor() {
    const registers = [this.registry];
    collectDefaultMetrics({ register: this.registry });
    this.requests = new Counter({
      name: 'http_requests_total',
      help: 'Requests answered, by method, route and status',
      labelNames: ['method', 'route', 'status'],
      registers,
    });
    this.batchSize = new Histogram({
      name: 'dong_thuan_door_batch_commands',
      help: 'Commands that went through the door in one transaction; the count is the number of batches',
      buckets: [1, 2, 4, 8, 16, 32, 64, 128, 256],
      registers,
    });
    this.batchSeconds = new Histogram({
      name: 'dong_thuan_door_batch_seconds',
      help: 'How long a batch took, commit included',
      buckets: [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5],
      registers,
    });
    this.commands = new Counter({
      name: 'dong_thuan_door_commands_total',
      help: 'Commands by name and result: accepted, or the code of the refusal',
      labelNames: ['command', 'result'],
      registers,
    });
    this.limitsPassed = new Counter({
      name: 'dong_thuan_limits_passed_total',
      help: 'Limits recorded as passed, reminders included',
      registers,
    });
    this.sweepLag = new Histogram({
      name: 'dong_thuan_sweep_lag_seconds',
      help: 'Time from the moment at which a limit passed until it was recorded, by the clock of the law',
      buckets: [0.1, 0.5, 1, 5, 15, 60, 300, 3600, 86_400],
      registers,
    });
    this.journalEntries = new Counter({
      name: 'dong_thuan_journal_entries_total',
      help: 'Entries written to the journal',
      registers,
    });
    this.checkpoints = new Counter({
      name: 'dong_thuan_checkpoints_total',
      help: 'Passes of the checkpoint worker by result: written, unchanged, failed',
      labelNames: ['result'],
      registers,
    });
    this.eventStreams = new Gauge({
      name: 'dong_thuan_event_streams',
      help: 'Event streams that are open now',
      registers,
    });
  }

  /** Who else is told of each batch that went through the door. */
  tellBatches(told: (size: number, milliseconds: number) => void): void {
    this.batchTold = told;
  }

  /** What the engine tells of its door. */
  observer() {
    return {
      batch: (size: number, milliseconds: number) => {
        this.batchSize.observe(size);
        this.batchSeconds.observe(milliseconds / 1000);
        this.batchTold(size, milliseconds);
      },
      outcome: (command: string, code: string | null) => this.commands.inc({ command, result: code ?? 'accepted' }),
    };
  }

  /** Asked for at each reading: how much waits to be sent, and how much was given up. */
  watchOutbox(count: () => Promise<readonly { readonly state: string; readonly count: number }[]>): void {
    new Gauge({
      name: 'dong_thuan_outbox',
      help: 'Deliveries that wait to be sent, and those that are parked',
      labelNames: ['state'],
      registers: [this.registry],
      async collect() {
        this.reset();
        for (const { state, count: found } of (await count().catch(() => null)) ?? []) this.set({ state }, found);
      },
    });
  }

  /** Asked for at each reading: how many seconds ago the earliest limit that nobody has recorded was over. Nothing is said while it cannot be known. */
  watchLimits(overdue: () => Promise<number>): void {
    new Gauge({
      name: 'dong_thuan_overdue_limit_seconds',
      help: 'How long the earliest limit that is over has not been recorded, by the clock of the law; 0 when none is',
      registers: [this.registry],
      async collect() {
        // A gauge without labels says 0 of itself, which would be a lie while the database does not answer.
        this.remove();
        const seconds = await overdue().catch(() => null);
        if (seconds !== null) this.set(seconds);
      },
    });
  }

  /** Asked for at each reading: how many seconds the oldest entry that no checkpoint covers has waited. Nothing is said while it cannot be known. */
  watchCheckpoints(waited: () => Promise<number>): void {
    new Gauge({
      name: 'dong_thuan_uncovered_entry_seconds',
      help: 'How long the oldest entry of the journal that no signed checkpoint covers has waited, by the clock of the law; 0 when all are covered',
      registers: [this.registry],
      async collect() {
        this.remove();
        const seconds = await waited().catch(() => null);
        if (seconds !== null) this.set(seconds);
      },
    });
  }

  /** Asked for at each reading: where lists and figures were read, and how far the standby is behind. Without a standby nothing is said. */
  watchStandby(
    state: () => Promise<{ reads: { standby: number; primary: number }; lagBytes: number | null } | null>,
  ): void {
    // Both metrics of one answer.
    let latest: ReturnType<typeof state> = Promise.resolve(null);
    new Gauge({
      name: 'dong_thuan_standby_lag_bytes',
      help: 'How much of the log of the primary the standby by which views are read has not taken over',
      registers: [this.registry],
      async collect() {
        this.remove();
        latest = state();
        const lag = (await latest.catch(() => null))?.lagBytes;
        if (typeof lag === 'number') this.set(lag);
      },
    });
    new Counter({
      name: 'dong_thuan_view_reads_total',
      help: 'Reads of lists and figures since a standby is configured for them, by where they were read: standby, or primary as the standby was behind or gone',
      labelNames: ['at'],
      registers: [this.registry],
      async collect() {
        const reads = (await latest.catch(() => null))?.reads;
        this.reset();
        for (const [at, count] of Object.entries(reads ?? {})) this.inc({ at }, count);
      },
    });
  }

  /** Asked for at each reading: whether the clock is held. */
  watchClock(clock: { readonly doubt?: { readonly code: string } | null }): void {
    new Gauge({
      name: 'dong_thuan_clock_held',
      help: '1 while the clock is in doubt: no limit passes and no command is decided',
      registers: [this.registry],
      collect() {
        this.set(clock.doubt == null ? 0 : 1);
      },
    });
  }

  /** Asked for at each reading: how many commands wait now. */
  watchQueue(engine: { readonly waiting: number }): void {
    new Gauge({
      name: 'dong_thuan_door_queue_depth',
      help: 'Commands that wait at the door',
      registers: [this.registry],
      collect() {
        this.set(engine.waiting);
      },
    });
  }
}
