import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/identity.module.js';
import { CalendarFeeds } from './calendar-feeds.js';
import { CalendarsController } from './calendars.controller.js';

/** Limits in one's own calendar program. */
@Module({ imports: [IdentityModule], controllers: [CalendarsController], providers: [CalendarFeeds] })
export class CalendarsModule {}
