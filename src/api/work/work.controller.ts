import { Controller, Inject, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Engine } from '../../engine/engine.js';
import { Read } from '../../http/documented.js';
import { type Page, PageOf } from '../../http/page.js';
import { Signed, type SignedIn } from '../../http/signed-in.js';
import type { Reader } from '../../persistence/store.js';
import { ENGINE, READER } from '../../platform/tokens.js';
import { listWork, WorkItem, WorkQuery } from './work-list.js';
import { heldBy, waitedForBy } from './work-sql.js';

/** What a person comes to do in the morning. */
@ApiTags('work')
@Controller('api/v1/work')
export class WorkController {
  constructor(
    @Inject(READER) private readonly reader: Reader,
    @Inject(ENGINE) private readonly engine: Engine,
  ) {}

  @Read('', 'workList', 'What my agency holds, by due time, with the one next act')
  @PageOf(WorkItem)
  async held(@Signed() { province, agency }: SignedIn, @Query() query: WorkQuery): Promise<Page<WorkItem>> {
    if (agency === null) return { items: [], next: null };
    const now = await this.engine.now();
    return listWork(this.reader, province, heldBy(province, agency), agency, query, now);
  }

  @Read('waiting', 'workWaiting', 'What my agency waits for, by due time, and who holds it')
  @PageOf(WorkItem)
  async waiting(@Signed() { province, agency }: SignedIn, @Query() query: WorkQuery): Promise<Page<WorkItem>> {
    if (agency === null) return { items: [], next: null };
    const now = await this.engine.now();
    return listWork(this.reader, province, waitedForBy(province, agency), agency, query, now);
  }
}
