/** Starting and stopping, in order. The command line, the tests and `npm start` all come through here. */
import type { Server } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { type MachineTime, machineTime } from '../engine/time/machine-time.js';
import type { Config } from '../platform/config/config.js';
import type { Logger } from '../platform/logging/logger.js';
import { Metrics } from '../platform/metrics/metrics.js';
import { openTelemetry } from '../platform/telemetry/open-telemetry.js';
import { playSamples } from '../tools/evaluation/play-samples.js';
import { enterSampleOrgans } from '../tools/evaluation/sample-organs.js';
import { StoredClock } from '../tools/evaluation/stored-clock.js';
import { createApplication } from './application.js';
import { Health } from './health/readiness.js';
import { type Installation, openInstallation } from './installation.js';
import { listen } from './listen.js';
import { giveUpStalledRequests } from './stalled-requests.js';
import { workersOf } from './workers.js';

export interface RunningServer {
  /** "http://127.0.0.1:3000" */
  readonly url: string;
  readonly installation: Installation;
  /** Stops in order; to call it again waits for the same end. */
  stop(): Promise<void>;
}

/** Requests under way get so much longer than a request may take before their connections are cut. */
const PATIENCE_MS = 1000;
const LOOK_FOR_IDLE_MS = 50;

/**
 * Starts the server: database, samples where they belong, application, port, and then the workers, which catch up with
 * what passed while nothing ran. On an error everything that was opened is closed again.
 * @param webFolder where the web client was built, if not where `npm run build` puts it
 * @param machine whose clocks it goes by: this one's, but in tests that own their time
 * @throws StoreError, StartError with a sentence for the operator
 */
export async function startServer(
  config: Config,
  logger: Logger,
  webFolder?: string,
  machine: MachineTime = machineTime(),
): Promise<RunningServer> {
  const metrics = new Metrics();
  const telemetry = await openTelemetry(config.telemetry, metrics.registry);
  metrics.tellBatches((size, milliseconds) => telemetry.batch(size, milliseconds));
  const installation = await openInstallation(config, logger, metrics, machine).catch(async (error) => {
    await telemetry.stop();
    throw error;
  });
  const { store, engine, clock } = installation;
  let app: NestExpressApplication | undefined;
  let stopping = false;
  try {
    if (clock instanceof StoredClock) {
      await playSamples({ ...installation, clock });
      await enterSampleOrgans(store);
    }
    app = await createApplication({ config, logger, metrics, telemetry, installation }, () => stopping, webFolder);
    giveUpStalledRequests(app.getHttpServer());
    const url = await listen(app, config.host, config.port);
    const workers = workersOf(config, installation, logger, metrics);
    await workers.start();
    const health = app.get(Health);
    health.started();
    logger.info({ url, mode: config.mode, database: store.kind }, 'listening');
    let end: Promise<void> | undefined;
    const running = app;
    const stop = async () => {
      stopping = true;
      health.stopping();
      logger.info({ drainMs: config.availability.drainMs }, 'stopping');
      // Whoever sends requests here has to find out first; until then they are answered, and told to come by another connection.
      await sleep(config.availability.drainMs);
      await closeConnections(running, config.availability.requestMs + PATIENCE_MS);
      await workers.stop();
      await store.close();
      await telemetry.stop();
      logger.info({}, 'stopped');
    };
    return { url, installation, stop: () => (end ??= stop()) };
  } catch (error) {
    await app?.close();
    await engine.stop();
    await store.close();
    await telemetry.stop();
    throw error;
  }
}

/** Takes no new requests, lets those under way finish, and gives back connections as soon as they are idle. */
async function closeConnections(app: NestExpressApplication, patienceMs: number): Promise<void> {
  const server: Server = app.getHttpServer();
  const idle = setInterval(() => server.closeIdleConnections(), LOOK_FOR_IDLE_MS);
  const cut = setTimeout(() => server.closeAllConnections(), patienceMs);
  try {
    await app.close();
  } finally {
    clearInterval(idle);
    clearTimeout(cut);
  }
}
