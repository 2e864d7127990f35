import { Module } from '@nestjs/common';
import { InboxModule } from '../inbox/inbox.module.js';
import { CountsController } from './counts.controller.js';
import { WorkController } from './work.controller.js';
import { WorkQueries } from './work-queries.js';

/** What an agency holds and what it waits for. */
@Module({
  imports: [InboxModule],
  controllers: [WorkController, CountsController],
  providers: [WorkQueries],
  exports: [WorkQueries],
})
export class WorkModule {}
