import { Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Read } from '../../http/documented.js';
import { type Page, PageOf } from '../../http/page.js';
import { Signed, type SignedIn } from '../../http/signed-in.js';
import { WorkItem, WorkQuery } from './work-list.js';
import { WorkQueries } from './work-queries.js';

/** What a person comes to do in the morning. */
@ApiTags('work')
@Controller('api/v1/work')
export class WorkController {
  constructor(private readonly work: WorkQueries) {}

  @Read('', 'workList', 'What my agency holds, by due time, with the one next act')
  @PageOf(WorkItem)
  held(@Signed() person: SignedIn, @Query() query: WorkQuery): Promise<Page<WorkItem>> {
    return this.work.held(person, query);
  }

  @Read('waiting', 'workWaiting', 'What my agency waits for, by due time, and who holds it')
  @PageOf(WorkItem)
  waiting(@Signed() person: SignedIn, @Query() query: WorkQuery): Promise<Page<WorkItem>> {
    return this.work.waitedFor(person, query);
  }
}
