import { type DynamicModule, Module } from '@nestjs/common';
import { CLOCK, ENGINE, READER, SAMPLE_ACCOUNTS, SIGNING_KEY, STORE } from '../platform/tokens.js';
import { Rules } from '../rules/rules.js';
import type { Installation } from './installation.js';

@Module({})
class EngineModule {}

/** Gives the parts of the engine to the rest of the server, under the tokens of tokens.ts. */
export function engineModule(installation: Installation): DynamicModule {
  const { store, clock, engine, rules, signingKey, samples } = installation;
  const providers = [
    { provide: STORE, useValue: store },
    { provide: READER, useValue: store.reader },
    { provide: CLOCK, useValue: clock },
    { provide: ENGINE, useValue: engine },
    { provide: Rules, useValue: rules },
    { provide: SAMPLE_ACCOUNTS, useValue: samples },
    { provide: SIGNING_KEY, useValue: signingKey },
  ];
  return { module: EngineModule, global: true, providers, exports: providers.map(({ provide }) => provide) };
}
