import { type DynamicModule, Module } from '@nestjs/common';
import { LOGGER, type Logger } from './logger.js';

@Module({})
class LoggingModule {}

/** Gives the log of this process to whoever writes to it. */
export function loggingModule(logger: Logger): DynamicModule {
  return {
    module: LoggingModule,
    global: true,
    providers: [{ provide: LOGGER, useValue: logger }],
    exports: [LOGGER],
  };
}
