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
  const options = {
    level,
    base: null,
    timestamp: stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    redact: ['password', 'cookie', 'authorization', '*.password', '*.cookie', '*.authorization'],
  };
  return pino(options, standardOutput());
}

/** How much waits for a reader of the log that is frozen, or for room; what comes after it is lost. */
const MOST_WAITING = 8 * 1024 * 1024;

/**
 * Standard output, which may lie on a disk that is full: what cannot be written is lost, and nothing else. Left alone, the
 * error that nobody hears ends the process, and at its end pino tries again for ever, deaf to every signal.
 */
function standardOutput() {
  const stream = pino.destination({ dest: 1, maxLength: MOST_WAITING });
  let failing = false;
  stream.on('error', () => {
    failing = true;
  });
  stream.on('write', () => {
    failing = false;
  });
  const flush = stream.flushSync.bind(stream);
  stream.flushSync = () => {
    if (!failing) flush();
  };
  return stream;
}
