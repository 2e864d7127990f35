import { readConfig } from '../config/config.js';
import { type Io, pathFromCaller } from './io.js';

/**
 * The database that a command works on: the one told, where a relative path is meant from where the command was called, else
 * the server's own, by the server's settings.
 * @throws ConfigError when no database is told and the settings are not in order
 */
export function databaseUrl(told: string | undefined, io: Io): string {
  if (told === undefined) return io.env.DATABASE_URL ?? readConfig(io.env).databaseUrl;
  const file = /^sqlite:(?:\/\/)?(.+)$/.exec(told)?.[1];
  return file === undefined ? told : `sqlite:${pathFromCaller(file, io)}`;
}
