import { type DatabaseConfig, readDatabase } from '../../platform/config/availability.js';
import { readConfig } from '../../platform/config/config.js';
import { ConfigError } from '../../platform/config/config-error.js';
import { Settings } from '../../platform/config/settings.js';
import { type Io, pathFromCaller } from './io.js';

/**
 * The database that a command works on: the one given, where a relative path is meant from where the command was called, else
 * the server's own, by the server's settings.
 * @throws ConfigError when no database is given and the settings are not in order
 */
export function databaseUrl(given: string | undefined, io: Io): string {
  if (given === undefined) return io.env.DATABASE_URL ?? readConfig(io.env).databaseUrl;
  // What is no file is refused where the store is opened, and not made one of that name here.
  const file = /^sqlite:(?:\/\/)?(?!:memory:$)(.+)$/.exec(given)?.[1];
  return file === undefined ? given : `sqlite:${pathFromCaller(file, io)}`;
}

/** How a command uses PostgreSQL, by the server's settings. @throws ConfigError when they are not in order */
export function databaseSettings(io: Io): DatabaseConfig {
  const settings = new Settings(io.env);
  const read = readDatabase(settings);
  if (settings.faults.length > 0) throw new ConfigError(settings.faults);
  return read;
}
