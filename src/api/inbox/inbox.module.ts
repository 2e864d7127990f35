import { Module } from '@nestjs/common';
import { InboxController } from './inbox.controller.js';

/** The messages of an agency, worded in the language of the reader. */
@Module({ controllers: [InboxController] })
export class InboxModule {}
