import { type DynamicModule, Module } from '@nestjs/common';
import type { Config } from './config.js';

/** The token under which the checked configuration is injected. */
export const CONFIG = Symbol('configuration');

@Module({})
class ConfigModule {}

/** Provides the configuration that was read at start; nothing else reads the environment. */
export function configModule(config: Config): DynamicModule {
  return {
    module: ConfigModule,
    global: true,
    providers: [{ provide: CONFIG, useValue: config }],
    exports: [CONFIG],
  };
}
