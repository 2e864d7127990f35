import { readConfig } from '../src/platform/config/config.js';
import { createLogger } from '../src/platform/logging/logger.js';
import { Metrics } from '../src/platform/metrics/metrics.js';
import { openInstallation } from '../src/server/installation.js';
import { playSamples } from '../src/tools/evaluation/play-samples.js';
import { StoredClock } from '../src/tools/evaluation/stored-clock.js';

/** Brings an empty database where a first start of the server in evaluation mode brings it before any worker runs. */
export async function prepareSamples(url: string, signingKey: string): Promise<void> {
  const config = readConfig({
    DATABASE_URL: url,
    SIGNING_KEY: signingKey,
    // The samples have no secrets; a key that is given is not made in the folder of the work.
    SECRETS_KEY: Buffer.alloc(32).toString('base64'),
    LOG_LEVEL: 'silent',
  });
  const installation = await openInstallation(config, createLogger(config.logLevel), new Metrics());
  const { clock, store } = installation;
  try {
    if (!(clock instanceof StoredClock)) throw new Error('The evaluation mode has a virtual clock.');
    await playSamples({ ...installation, clock });
  } finally {
    await store.close();
  }
}
