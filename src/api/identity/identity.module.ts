import { Module } from '@nestjs/common';
import type { Store } from '../../persistence/store.js';
import type { Config } from '../../platform/config/config.js';
import { CONFIG } from '../../platform/config/config.module.js';
import { STORE } from '../../platform/tokens.js';
import { AboutController } from './about.controller.js';
import { Audience } from './audience.js';
import { MeQuery } from './me-query.js';
import { SamplePeopleQuery } from './sample-people-query.js';
import { SessionController } from './session.controller.js';
import { SessionCookie } from './session-cookie.js';
import { Sessions } from './sessions.js';
import { SignIn } from './sign-in.js';
import { SignInThrottle } from './throttle.js';

/** Who is who: sign-in with local accounts, and the sessions that the guard of the application asks for. */
@Module({
  controllers: [SessionController, AboutController],
  providers: [
    SamplePeopleQuery,
    MeQuery,
    Audience,
    {
      provide: Sessions,
      useFactory: (store: Store, config: Config) => new Sessions(store, config.sessionHours),
      inject: [STORE, CONFIG],
    },
    {
      provide: SignIn,
      useFactory: (store: Store, sessions: Sessions) => new SignIn(store, sessions, new SignInThrottle()),
      inject: [STORE, Sessions],
    },
    {
      provide: SessionCookie,
      useFactory: (config: Config) => new SessionCookie(config.secureCookie),
      inject: [CONFIG],
    },
  ],
  exports: [Sessions, SessionCookie, Audience],
})
export class IdentityModule {}
