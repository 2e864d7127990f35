/** What works beside the requests: it catches up with what passed while nothing ran, and goes on until the server stops. */
import { CheckpointWorker } from '../engine/checkpoint-worker.js';
import { HousekeepingWorker } from '../engine/housekeeping/housekeeping-worker.js';
import { ClockWatcher } from '../engine/time/clock-watcher.js';
import { GuardedClock } from '../engine/time/guarded-clock.js';
import { GarbageWorker } from '../files/garbage-worker.js';
import { LettersWorker } from '../letters/keeping/letters-worker.js';
import type { Config } from '../platform/config/config.js';
import type { Logger } from '../platform/logging/logger.js';
import type { Metrics } from '../platform/metrics/metrics.js';
import { arrivalsWorker } from './axis.js';
import { deliveryWorker } from './delivery.js';
import type { Installation } from './installation.js';

const DAY_MS = 24 * 3600 * 1000;

export interface Workers {
  start(): Promise<void>;
  /** Ends them in order: first what brings new work, last what only looks. Each finishes what it has begun. */
  stop(): Promise<void>;
}

/** All workers of a server, not started yet. */
export function workersOf(config: Config, installation: Installation, logger: Logger, metrics: Metrics): Workers {
  const { store, engine, clock, passing, signingKey, cosigning, files } = installation;
  const { dataDir } = config;
  const checkpoints = new CheckpointWorker(
    { store, engine, signingKey, logger, metrics, dataDir },
    () => void cosigning.wake(),
  );
  const letters =
    config.letters.making === 'off'
      ? undefined
      : new LettersWorker({ ...installation.letters, logger }, (committed) => engine.watch(committed));
  const deliveries = deliveryWorker(config, installation, logger, metrics);
  const arrivals = arrivalsWorker(config, installation, logger);
  const garbage = new GarbageWorker({ store, ...files, graceMs: config.files.graceDays * DAY_MS, logger });
  const housekeeping = new HousekeepingWorker({ store, clock, passing, retention: config.retention, logger });
  const watcher = clock instanceof GuardedClock ? new ClockWatcher(clock, logger) : undefined;
  return {
    async start() {
      watcher?.start();
      engine.start();
      await deliveries.start();
      checkpoints.start();
      cosigning.start();
      letters?.start();
      garbage.start();
      housekeeping.start();
      arrivals.start();
    },
    async stop() {
      await arrivals.stop();
      await engine.stop();
      await letters?.stop();
      await deliveries.stop();
      await installation.letters.writer.close();
      await installation.messages.close();
      await checkpoints.stop();
      await cosigning.stop();
      await garbage.stop();
      await housekeeping.stop();
      await watcher?.stop();
    },
  };
}
