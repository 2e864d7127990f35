import { Module } from '@nestjs/common';
import { NoticeChoicesController } from './notice-choices.controller.js';
import { NoticeChoices } from './notice-choices.js';

/** How people are told beside the inbox. */
@Module({ controllers: [NoticeChoicesController], providers: [NoticeChoices] })
export class NoticeChoicesModule {}
