import { type Logger, pino, stdTimeFunctions } from 'pino';
import type { LogLevel } from '../config/config.js';

export type { Logger };

/** The token under which the log is injected. */
export const LOGGER = Symbol('logger');

/**
 * The log of this process: one JSON object a line on standard output, with the time in ISO 8601 UTC and the level as a
 * word. What could let a reader in again is taken out, wherever it comes from.
 */
export function createLogger(level: LogLevel): Logger {
  return pino({
    level,
    base: null,
    timestamp: stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    redact: ['password', 'cookie', 'authorization', '*.password', '*.cookie', '*.authorization'],
  });
}
