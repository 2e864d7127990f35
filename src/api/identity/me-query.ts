import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '../../engine/clock.js';
import type { Engine } from '../../engine/engine.js';
import type { SignedIn } from '../../http/signed-in.js';
import type { Reader } from '../../persistence/store.js';
import type { Config } from '../../platform/config/config.js';
import { CONFIG } from '../../platform/config/config.module.js';
import { programVersion } from '../../platform/program-version.js';
import { CLOCK, ENGINE, READER } from '../../platform/tokens.js';
import { readMe, type Where } from './me.js';
import type { MeView } from './me.views.js';

/** A person as they see themselves at this moment. */
@Injectable()
export class MeQuery {
  private readonly where: Omit<Where, 'clockHeld'>;

  constructor(
    @Inject(READER) private readonly reader: Reader,
    @Inject(ENGINE) private readonly engine: Engine,
    @Inject(CLOCK) private readonly clock: Pick<Clock, 'doubt'>,
    @Inject(CONFIG) config: Config,
  ) {
    this.where = { evaluation: config.mode === 'evaluation', version: programVersion() };
  }

  async of(person: SignedIn): Promise<MeView> {
    const now = await this.engine.now();
    return readMe(this.reader, person, now, { ...this.where, clockHeld: this.clock.doubt != null });
  }
}
