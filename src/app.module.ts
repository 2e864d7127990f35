import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import type { Config } from './config/config.js';
import { configModule } from './config/config.module.js';
import { engineModule } from './engine/engine.module.js';
import type { Installation } from './engine/installation.js';
import { EvaluationModule } from './evaluation/evaluation.module.js';
import { EventsModule } from './events/events.module.js';
import { HealthModule } from './health/health.module.js';
import { IdentityModule } from './identity/identity.module.js';
import type { Logger } from './logging/logger.js';
import { loggingModule } from './logging/logging.module.js';
import type { Metrics } from './metrics/metrics.js';
import { metricsModule } from './metrics/metrics.module.js';
import { ProblemFilter } from './problems/problem.filter.js';
import { ResourcesModule } from './resources.module.js';

/** What the server is made of, put together before Nest is asked. */
export interface Parts {
  readonly config: Config;
  readonly logger: Logger;
  readonly metrics: Metrics;
  readonly installation: Installation;
}

@Module({})
class AppModule {}

/** The whole server. The routes of the evaluation mode exist in that mode only. */
export function appModule({ config, logger, metrics, installation }: Parts): DynamicModule {
  return {
    module: AppModule,
    imports: [
      configModule(config),
      loggingModule(logger),
      metricsModule(metrics),
      engineModule(installation),
      IdentityModule,
      HealthModule,
      EventsModule,
      ResourcesModule,
      ...(config.mode === 'evaluation' ? [EvaluationModule] : []),
    ],
    providers: [{ provide: APP_FILTER, useClass: ProblemFilter }],
  };
}
