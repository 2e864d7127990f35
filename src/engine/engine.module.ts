import { type DynamicModule, Module } from '@nestjs/common';
import type { Installation } from './installation.js';
import { CLOCK, ENGINE, READER, REGULATIONS, SIGNING_KEY, STORE } from './tokens.js';

@Module({})
class EngineModule {}

/** Gives the parts of the engine to the rest of the server, under the tokens of tokens.ts. */
export function engineModule(installation: Installation): DynamicModule {
  const { store, clock, engine, regulations, signingKey } = installation;
  const providers = [
    { provide: STORE, useValue: store },
    { provide: READER, useValue: store.reader },
    { provide: CLOCK, useValue: clock },
    { provide: ENGINE, useValue: engine },
    { provide: REGULATIONS, useValue: regulations },
    { provide: SIGNING_KEY, useValue: signingKey },
  ];
  return { module: EngineModule, global: true, providers, exports: providers.map(({ provide }) => provide) };
}
