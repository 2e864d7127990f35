import { Module } from '@nestjs/common';
import type { Engine } from '../../engine/engine.js';
import type { Store } from '../../persistence/store.js';
import { ENGINE, STORE } from '../../platform/tokens.js';
import { HealthController } from './health.controller.js';
import { Health } from './readiness.js';

@Module({
  controllers: [HealthController],
  providers: [
    {
      provide: Health,
      useFactory: (store: Store, engine: Engine) => new Health(store, engine),
      inject: [STORE, ENGINE],
    },
  ],
  exports: [Health],
})
export class HealthModule {}
