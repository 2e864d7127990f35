import { Module } from '@nestjs/common';
import type { Engine } from '../../engine/engine.js';
import type { Store } from '../../persistence/store.js';
import type { Config } from '../../platform/config/config.js';
import { CONFIG } from '../../platform/config/config.module.js';
import { LOGGER, type Logger } from '../../platform/logging/logger.js';
import type { PassingTime } from '../../platform/passing-time.js';
import type { Sealing } from '../../platform/sealing.js';
import { ENGINE, PASSING_TIME, SEALING, STORE } from '../../platform/tokens.js';
import { AboutController } from './about.controller.js';
import { AccessTokensController } from './access-tokens/access-tokens.controller.js';
import { AccessTokens } from './access-tokens/access-tokens.js';
import { TokenGuard } from './access-tokens/token-guard.js';
import { Attempts } from './attempts.js';
import { Audience } from './audience.js';
import { MeQuery } from './me-query.js';
import { OpenedSession } from './opened-session.js';
import { OwnAccountController } from './own-account.controller.js';
import { OwnAccount } from './own-account.js';
import { passwordCost } from './password.js';
import { SamplePeopleQuery } from './sample-people-query.js';
import { OwnFactorController } from './second-factor/own-factor.controller.js';
import { OwnFactor } from './second-factor/own-factor.js';
import { SecurityJournal } from './security-journal.js';
import { SessionController } from './session.controller.js';
import { DeviceCookie, HalfCookie, RoundTripCookie, SessionCookie } from './session-cookie.js';
import { Sessions } from './sessions.js';
import { SignIn } from './sign-in.js';
import { SingleSignOnController } from './single-sign-on/single-sign-on.controller.js';
import { SingleSignOn } from './single-sign-on/single-sign-on.js';
import { SignInThrottle } from './throttle.js';
import { WriteLimit } from './write-limit.js';

/** Without a mail server no e-mail is written down. */
const outboxOf = ({ delivery }: Pick<Config, 'delivery'>) => ({ email: delivery.smtp !== null });

/** Who is who: sign-in with local accounts, and the sessions that the guard of the application asks for. */
@Module({
  controllers: [
    SessionController,
    OwnAccountController,
    OwnFactorController,
    SingleSignOnController,
    AccessTokensController,
    AboutController,
  ],
  providers: [
    SamplePeopleQuery,
    OwnAccount,
    OwnFactor,
    AccessTokens,
    OpenedSession,
    MeQuery,
    Audience,
    {
      provide: Sessions,
      useFactory: (store: Store, config: Config, passing: PassingTime) =>
        new Sessions(store, config.sessionHours, passing, config.secondFactorRequired),
      inject: [STORE, CONFIG, PASSING_TIME],
    },
    {
      provide: Attempts,
      useFactory: (store: Store, config: Config, engine: Engine, passing: PassingTime) =>
        new Attempts({
          store,
          throttle: new SignInThrottle(store, passing),
          province: config.province.code,
          now: () => engine.now(),
          passing,
          outbox: outboxOf(config),
        }),
      inject: [STORE, CONFIG, ENGINE, PASSING_TIME],
    },
    {
      provide: SignIn,
      useFactory: (store: Store, sessions: Sessions, attempts: Attempts, sealing: Sealing, config: Config) =>
        new SignIn({ store, sessions, attempts, sealing, cost: passwordCost(config.passwordCost) }),
      inject: [STORE, Sessions, Attempts, SEALING, CONFIG],
    },
    {
      provide: TokenGuard,
      useFactory: (store: Store, { secondFactorRequired }: Config, engine: Engine, passing: PassingTime) =>
        new TokenGuard(
          {
            store,
            throttle: new SignInThrottle(store, passing),
            journalNow: () => engine.now(),
            secondFactorRequired,
          },
          passing,
        ),
      inject: [STORE, CONFIG, ENGINE, PASSING_TIME],
    },
    {
      provide: WriteLimit,
      useFactory: ({ writesPerMinute }: Config) => new WriteLimit(writesPerMinute),
      inject: [CONFIG],
    },
    {
      provide: SecurityJournal,
      useFactory: (store: Store, engine: Engine, config: Config) =>
        new SecurityJournal(store, () => engine.now(), outboxOf(config)),
      inject: [STORE, ENGINE, CONFIG],
    },
    {
      provide: DeviceCookie,
      useFactory: (config: Config) => new DeviceCookie(config.secureCookie),
      inject: [CONFIG],
    },
    {
      provide: SingleSignOn,
      useFactory: (
        store: Store,
        sealing: Sealing,
        attempts: Attempts,
        signIn: SignIn,
        journal: SecurityJournal,
        { oidc, delivery: { publicUrl } }: Config,
        logger?: Logger,
      ) => new SingleSignOn({ store, sealing, attempts, signIn, journal, providers: oidc, publicUrl, logger }),
      inject: [STORE, SEALING, Attempts, SignIn, SecurityJournal, CONFIG, { token: LOGGER, optional: true }],
    },
    {
      provide: RoundTripCookie,
      useFactory: (config: Config) => new RoundTripCookie(config.secureCookie),
      inject: [CONFIG],
    },
    {
      provide: HalfCookie,
      useFactory: (config: Config) => new HalfCookie(config.secureCookie),
      inject: [CONFIG],
    },
    {
      provide: SessionCookie,
      useFactory: (config: Config) => new SessionCookie(config.secureCookie),
      inject: [CONFIG],
    },
  ],
  exports: [Sessions, SessionCookie, Audience, SecurityJournal, WriteLimit, TokenGuard],
})
export class IdentityModule {}
