import { type DynamicModule, Module } from '@nestjs/common';
import { Metrics } from '../../platform/metrics/metrics.js';
import { MetricsController } from './metrics.controller.js';

@Module({ controllers: [MetricsController] })
class MetricsModule {}

/** GET /metrics over the counters that the rest of the process holds too. */
export function metricsModule(metrics: Metrics): DynamicModule {
  return {
    module: MetricsModule,
    global: true,
    providers: [{ provide: Metrics, useValue: metrics }],
    exports: [Metrics],
  };
}
