import { Controller, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Engine } from '../../engine/engine.js';
import { Read } from '../../http/documented.js';
import { Signed, type SignedIn } from '../../http/signed-in.js';
import type { Reader } from '../../persistence/store.js';
import { ENGINE, READER } from '../../platform/tokens.js';
import { countFor, MyCounts } from './counts.js';

/** The numbers beside the navigation. */
@ApiTags('work')
@Controller('api/v1/me/counts')
export class CountsController {
  constructor(
    @Inject(READER) private readonly reader: Reader,
    @Inject(ENGINE) private readonly engine: Engine,
  ) {}

  @Read('', 'meCounts', 'How much my agency holds, how much of it is overdue, and how many messages I have not read')
  @ApiOkResponse({ description: 'The numbers of this moment', type: MyCounts })
  async counts(@Signed() person: SignedIn): Promise<MyCounts> {
    return countFor(this.reader, person, await this.engine.now());
  }
}
