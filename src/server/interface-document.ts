/** The description of the interface as a file, from which the web client's types are made. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../platform/config/config.js';
import { createLogger } from '../platform/logging/logger.js';
import { Metrics } from '../platform/metrics/metrics.js';
import { programVersion } from '../platform/program-version.js';
import { createApplication } from './application.js';
import { openInstallation } from './installation.js';
import { openApiDocument } from './open-api.js';

/**
 * The OpenAPI document of the whole server, the evaluation mode's routes included, as JSON with sorted keys: the same
 * sources give the same text. Nothing listens; the database is a file of its own that is gone afterwards.
 */
export async function interfaceDocument(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'dong-thuan-openapi-'));
  try {
    const config = readConfig({ MODE: 'evaluation', DATA_DIR: folder, LOG_LEVEL: 'silent' });
    const logger = createLogger(config.logLevel);
    const metrics = new Metrics();
    const installation = await openInstallation(config, logger, metrics);
    try {
      const app = await createApplication({ config, logger, metrics, installation }, () => false);
      const document = openApiDocument(app, programVersion());
      await app.close();
      return `${JSON.stringify(sorted(document), null, 2)}\n`;
    } finally {
      await installation.engine.stop();
      await installation.store.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}
