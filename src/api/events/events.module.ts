import { Injectable, Module, type OnModuleDestroy } from '@nestjs/common';
import type { Clock } from '../../engine/clock.js';
import type { Engine } from '../../engine/engine.js';
import type { Reader } from '../../persistence/store.js';
import { LOGGER, type Logger } from '../../platform/logging/logger.js';
import { CLOCK, ENGINE, READER } from '../../platform/tokens.js';
import { IdentityModule } from '../identity/identity.module.js';
import { Sessions } from '../identity/sessions.js';
import { EventsController } from './events.controller.js';
import { Follower } from './follower.js';

/** An orderly stop ends the streams first: the server would wait for them, and they do not end by themselves. */
@Injectable()
class EndOfStreams implements OnModuleDestroy {
  constructor(private readonly follower: Follower) {}

  onModuleDestroy(): void {
    this.follower.stop();
  }
}

/** The stream of events, with the one reader behind it. */
@Module({
  imports: [IdentityModule],
  controllers: [EventsController],
  providers: [
    {
      provide: Follower,
      useFactory: (reader: Reader, engine: Engine, sessions: Sessions, logger: Logger, clock: Clock) =>
        new Follower({ reader, engine, sessions, logger, clockRuns: clock.runs, clockHeld: () => clock.doubt != null }),
      inject: [READER, ENGINE, Sessions, LOGGER, CLOCK],
    },
    EndOfStreams,
  ],
})
export class EventsModule {}
