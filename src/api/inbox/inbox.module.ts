import { Module } from '@nestjs/common';
import { InboxController } from './inbox.controller.js';
import { InboxDossiers } from './inbox-dossiers.js';
import { InboxMessages } from './inbox-messages.js';
import { UnreadMessages } from './unread-messages.js';

/** The messages of an agency, worded in the language of the reader. */
@Module({
  controllers: [InboxController],
  providers: [InboxMessages, InboxDossiers, UnreadMessages],
  exports: [InboxMessages, UnreadMessages],
})
export class InboxModule {}
