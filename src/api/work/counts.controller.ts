import { Controller } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Read } from '../../http/documented.js';
import { Signed, type SignedIn } from '../../http/signed-in.js';
import { MyCounts } from './counts.js';
import { WorkQueries } from './work-queries.js';

/** The numbers beside the navigation. */
@ApiTags('work')
@Controller('api/v1/me/counts')
export class CountsController {
  constructor(private readonly work: WorkQueries) {}

  @Read('', 'meCounts', 'How much is mine to do, how much of it is overdue, and how many messages I have not read')
  @ApiOkResponse({ description: 'The numbers of this moment', type: MyCounts })
  counts(@Signed() person: SignedIn): Promise<MyCounts> {
    return this.work.counts(person);
  }
}
