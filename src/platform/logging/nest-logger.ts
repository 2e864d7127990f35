import type { LoggerService } from '@nestjs/common';
import type { Logger } from './logger.js';

/** Nest's own messages in the same log. What Nest tells of its start, route by route, is worth no more than "debug". */
export class NestLogger implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.write('error', message, rest);
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.write('warn', message, rest);
  }

  debug(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }

  verbose(message: unknown, ...rest: unknown[]): void {
    this.write('trace', message, rest);
  }

  fatal(message: unknown, ...rest: unknown[]): void {
    this.write('fatal', message, rest);
  }

  /** Nest passes the name of the class as the last text, and for errors the stack before it. */
  private write(level: 'trace' | 'debug' | 'warn' | 'error' | 'fatal', message: unknown, rest: unknown[]): void {
    const texts = rest.filter((item) => typeof item === 'string');
    const error = [message, ...rest].find((item) => item instanceof Error);
    this.logger[level](
      {
        context: texts.at(-1),
        ...(error === undefined ? {} : { err: error }),
        ...(texts.length > 1 ? { stack: texts[0] } : {}),
      },
      error === message && error !== undefined ? error.message : String(message),
    );
  }
}
