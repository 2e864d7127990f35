import { Module } from '@nestjs/common';
import type { CosigningWorker } from '../../cosigning/cosigning-worker.js';
import type { Clock } from '../../engine/clock.js';
import type { Engine } from '../../engine/engine.js';
import type { Store } from '../../persistence/store.js';
import type { Config } from '../../platform/config/config.js';
import { CONFIG } from '../../platform/config/config.module.js';
import { LOGGER, type Logger } from '../../platform/logging/logger.js';
import { CLOCK, COSIGNING, ENGINE, STORE } from '../../platform/tokens.js';
import { HealthController } from './health.controller.js';
import { Health } from './readiness.js';
import { WriteProbe } from './write-probe.js';

const longestWait = ({ mode, checkpoints }: Config): number | null =>
  mode === 'production' ? checkpoints.withinMs : null;

@Module({
  controllers: [HealthController],
  providers: [
    {
      provide: Health,
      useFactory: (
        store: Store,
        engine: Engine,
        clock: Clock,
        cosigning: CosigningWorker,
        config: Config,
        logger?: Logger,
      ) => new Health(store, engine, clock, new WriteProbe(store, logger), cosigning, longestWait(config)),
      inject: [STORE, ENGINE, CLOCK, COSIGNING, CONFIG, { token: LOGGER, optional: true }],
    },
  ],
  exports: [Health],
})
export class HealthModule {}
