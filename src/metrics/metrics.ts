/** What Prometheus is told of this process. Labels are few and closed: a metric per person or matter would tell too much. */
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

export class Metrics {
  readonly registry = new Registry();
  readonly requests: Counter<'method' | 'route' | 'status'>;
  readonly batches: Counter;
  readonly commands: Counter<'command' | 'result'>;
  readonly queueDepth: Gauge;
  readonly limitsPassed: Counter;
  readonly sweepLag: Histogram;
  readonly journalEntries: Counter;
  readonly checkpoints: Counter<'result'>;

  constructor() {
    const registers = [this.registry];
    collectDefaultMetrics({ register: this.registry });
    this.requests = new Counter({
      name: 'http_requests_total',
      help: 'Requests answered, by method, route and status',
      labelNames: ['method', 'route', 'status'],
      registers,
    });
    this.batches = new Counter({
      name: 'dong_thuan_door_batches_total',
      help: 'Transactions of the door that wrote something',
      registers,
    });
    this.commands = new Counter({
      name: 'dong_thuan_door_commands_total',
      help: 'Commands by name and result: accepted, replayed, error, or the code of the refusal',
      labelNames: ['command', 'result'],
      registers,
    });
    this.queueDepth = new Gauge({
      name: 'dong_thuan_door_queue_depth',
      help: 'Commands that wait at the door or are being carried out',
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
  }
}
