/** `npm start`: reads the configuration, starts the server, and stops it in order when asked to. */

import { StoreError } from '../persistence/store-error.js';
import { readConfig } from '../platform/config/config.js';
import { ConfigError } from '../platform/config/config-error.js';
import { createLogger, type Logger } from '../platform/logging/logger.js';
import { standardStream } from '../platform/logging/standard-stream.js';
import { makeFilesPrivate } from '../platform/private-files.js';
import { welcome } from '../tools/evaluation/welcome.js';
import { StartError } from './start-error.js';
import { type RunningServer, startServer } from './start-server.js';

/** As sysexits.h has them: a supervisor can tell what waiting might mend from what it cannot. */
const EXIT = { failed: 1, unavailable: 69, config: 78 } as const;

async function main(): Promise<void> {
  makeFilesPrivate();
  const config = readConfig();
  const logger = createLogger(config.logLevel);
  goOnAfterRejections(logger);
  const signals = new Signals();
  const server = await startServer(config, logger);
  signals.stop(server);
  stopWhenOutgrown(server);
  if (config.mode === 'evaluation')
    standardStream(1).write(welcome(server.url, await server.installation.engine.now()));
}

/** What nobody heard concerns nobody who waits for an answer: it is told, and the others go on being served. */
function goOnAfterRejections(logger: Logger): void {
  process.on('unhandledRejection', (error) =>
    logger.error({ err: error }, 'something failed and nobody was told: report it; the server goes on'),
  );
}

/** An old program beside a new one writes nothing more, so it ends and says why: its supervisor is to start the new one. */
function stopWhenOutgrown(server: RunningServer): void {
  void server.installation.outgrown.then(async (error) => {
    // What is still to be written at the end is refused as well.
    await server.stop().catch(() => undefined);
    fail(error);
  });
}

/**
 * Until the server has started a signal ends the program as if nobody heard it: all writes stand that. Then the first stops
 * it in order, and a second one does not wait for that. It hears from the beginning, as whoever reads that the server
 * listens may tell it to end in the same instant.
 */
class Signals {
  private server: RunningServer | undefined;
  private asked = false;

  constructor() {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => this.told(signal));
  }

  stop(server: RunningServer): void {
    this.server = server;
  }

  private told(signal: NodeJS.Signals): void {
    if (this.server === undefined) {
      process.removeAllListeners(signal);
      process.kill(process.pid, signal);
    } else if (this.asked) process.exit(EXIT.failed);
    else {
      this.asked = true;
      this.server.stop().then(() => process.exit(0), fail);
    }
  }
}

/** What an operator can mend is told in its sentence; anything else with its stack. */
function fail(error: unknown): void {
  const known = error instanceof ConfigError || error instanceof StartError || error instanceof StoreError;
  const text = error instanceof Error ? (known ? error.message : (error.stack ?? error.message)) : String(error);
  process.stderr.write(`${text}\n`);
  process.exit(error instanceof ConfigError ? EXIT.config : known ? EXIT.unavailable : EXIT.failed);
}

main().catch(fail);
