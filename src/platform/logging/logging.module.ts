import { type DynamicModule, Module } from '@nestjs/common';
import { LOGGER, type Logger } from './logger.js';

@Module({})
class LoggingModule {}

/** Provides the log of this process. */
export function loggingModule(logger: Logger): DynamicModule {
  return {
    module: LoggingModule,
    global: true,
    providers: [{ provide: LOGGER, useValue: logger }],
    exports: [LOGGER],
  };
}
