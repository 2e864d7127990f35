import { Module } from '@nestjs/common';
import { CommandsModule } from '../commands/commands.module.js';
import { OwnRequestDraft } from './own-request-draft.js';
import { RequestDraftListController } from './request-draft-list.controller.js';
import { RequestDraftList } from './request-draft-list.js';
import { RequestDraftsController } from './request-drafts.controller.js';

/** The request before it is opened, which only its lead sees. */
@Module({
  imports: [CommandsModule],
  controllers: [RequestDraftListController, RequestDraftsController],
  providers: [OwnRequestDraft, RequestDraftList],
  exports: [RequestDraftList],
})
export class RequestDraftsModule {}
