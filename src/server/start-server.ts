/** Starting and stopping, in order. The command line, the tests and `npm start` all come through here. */
import type { Server } from 'node:http';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { CheckpointWorker } from '../engine/checkpoint-worker.js';
import type { Config } from '../platform/config/config.js';
import type { Logger } from '../platform/logging/logger.js';
import { Metrics } from '../platform/metrics/metrics.js';
import { playSamples } from '../tools/evaluation/play-samples.js';
import { StoredClock } from '../tools/evaluation/stored-clock.js';
import { createApplication } from './application.js';
import { Health } from './health/readiness.js';
import { type Installation, openInstallation } from './installation.js';
import { listen } from './listen.js';

export interface RunningServer {
  /** "http://127.0.0.1:3000" */
  readonly url: string;
  readonly installation: Installation;
  /** Stops in order; to call it again waits for the same end. */
  stop(): Promise<void>;
}

/** Requests under way get so long to finish before their connections are cut. */
const PATIENCE_MS = 10_000;
const LOOK_FOR_IDLE_MS = 50;

/**
 * Starts the server: database, samples where they belong, application, port, and then the workers, which catch up with
 * what passed while nothing ran. On an error everything that was opened is closed again.
 * @param webFolder where the web client was built, if not where `npm run build` puts it
 * @throws StoreError, StartError with a sentence for the operator
 */
export async function startServer(config: Config, logger: Logger, webFolder?: string): Promise<RunningServer> {
  const metrics = new Metrics();
  const installation = await openInstallation(config, logger, metrics);
  const { store, engine, clock, signingKey } = installation;
  let app: NestExpressApplication | undefined;
  let stopping = false;
  try {
    if (clock instanceof StoredClock) await playSamples({ ...installation, clock });
    app = await createApplication({ config, logger, metrics, installation }, () => stopping, webFolder);
    const url = await listen(app, config.host, config.port);
    const checkpoints = new CheckpointWorker({ store, engine, signingKey, logger, metrics });
    engine.start();
    checkpoints.start();
    const health = app.get(Health);
    health.started();
    logger.info({ url, mode: config.mode, database: store.kind }, 'listening');
    let end: Promise<void> | undefined;
    const running = app;
    const stop = async () => {
      stopping = true;
      health.stopping();
      await closeConnections(running);
      await engine.stop();
      await checkpoints.stop();
      await store.close();
      logger.info({}, 'stopped');
    };
    return { url, installation, stop: () => (end ??= stop()) };
  } catch (error) {
    await app?.close();
    await engine.stop();
    await store.close();
    throw error;
  }
}

/** Takes no new requests, lets those under way finish, and gives back connections as soon as they are idle. */
async function closeConnections(app: NestExpressApplication): Promise<void> {
  const server: Server = app.getHttpServer();
  const idle = setInterval(() => server.closeIdleConnections(), LOOK_FOR_IDLE_MS);
  const cut = setTimeout(() => server.closeAllConnections(), PATIENCE_MS);
  try {
    await app.close();
  } finally {
    clearInterval(idle);
    clearTimeout(cut);
  }
}
