import { type DynamicModule, Module } from '@nestjs/common';
import type { Config } from '../platform/config/config.js';
import {
  ARRIVALS,
  CLOCK,
  COSIGNING,
  ENGINE,
  FILES,
  LETTERS,
  PASSING_TIME,
  READER,
  SAMPLE_ACCOUNTS,
  SEALING,
  SIGNING_KEY,
  STORE,
  VIEWS,
} from '../platform/tokens.js';
import { Rules } from '../rules/rules.js';
import { arrivalParts } from './axis.js';
import type { Installation } from './installation.js';

@Module({})
class EngineModule {}

/** Gives the parts of the engine to the rest of the server, under the tokens of tokens.ts. */
export function engineModule(config: Config, installation: Installation): DynamicModule {
  const { store, clock, passing, engine, rules, signingKey, sealing, samples, files, letters, cosigning } =
    installation;
  const providers = [
    { provide: STORE, useValue: store },
    { provide: READER, useValue: store.reader },
    { provide: VIEWS, useValue: store.views },
    { provide: CLOCK, useValue: clock },
    { provide: PASSING_TIME, useValue: passing },
    { provide: ENGINE, useValue: engine },
    { provide: FILES, useValue: files.files },
    { provide: ARRIVALS, useValue: arrivalParts(config, installation) },
    { provide: LETTERS, useValue: letters },
    { provide: Rules, useValue: rules },
    { provide: SAMPLE_ACCOUNTS, useValue: samples },
    { provide: SIGNING_KEY, useValue: signingKey },
    { provide: COSIGNING, useValue: cosigning },
    { provide: SEALING, useValue: sealing },
  ];
  return { module: EngineModule, global: true, providers, exports: providers.map(({ provide }) => provide) };
}
