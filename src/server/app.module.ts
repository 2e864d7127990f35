import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { EventsModule } from '../api/events/events.module.js';
import { IdentityModule } from '../api/identity/identity.module.js';
import { ResourcesModule } from '../api/resources.module.js';
import { ProblemFilter } from '../http/problems/problem.filter.js';
import type { Config } from '../platform/config/config.js';
import { configModule } from '../platform/config/config.module.js';
import type { Logger } from '../platform/logging/logger.js';
import { loggingModule } from '../platform/logging/logging.module.js';
import type { Metrics } from '../platform/metrics/metrics.js';
import { EvaluationModule } from '../tools/evaluation/evaluation.module.js';
import { engineModule } from './engine.module.js';
import { HealthModule } from './health/health.module.js';
import type { Installation } from './installation.js';
import { metricsModule } from './metrics/metrics.module.js';

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
