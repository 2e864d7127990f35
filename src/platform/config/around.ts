/** The settings that a restore needs of the server: it works before there is a configuration that could start. */
import { type DatabaseConfig, readDatabase } from './availability.js';
import { type CheckpointsConfig, readCheckpoints } from './checkpoints.js';
import { type ClockConfig, readClock } from './clock.js';
import { ConfigError } from './config-error.js';
import { type FilesConfig, readFiles } from './files.js';
import { type Environment, Settings } from './settings.js';

export interface Around {
  readonly dataDir: string;
  readonly database: DatabaseConfig;
  readonly files: FilesConfig;
  readonly clock: ClockConfig;
  readonly checkpoints: CheckpointsConfig;
}

/** @param dataDir in place of DATA_DIR. @throws ConfigError with every fault at once */
export function readAround(environment: Environment, dataDir?: string): Around {
  const settings = new Settings(environment);
  const folder = dataDir ?? settings.text('DATA_DIR') ?? './data';
  const around = {
    dataDir: folder,
    database: readDatabase(settings),
    files: readFiles(settings, folder),
    clock: readClock(settings),
    checkpoints: readCheckpoints(settings),
  };
  if (settings.faults.length > 0) throw new ConfigError(settings.faults);
  return around;
}
