import { Module } from '@nestjs/common';
import { CalendarFeeds } from './calendar-feeds.js';
import { CalendarsController } from './calendars.controller.js';

/** Limits in one's own calendar program. */
@Module({ controllers: [CalendarsController], providers: [CalendarFeeds] })
export class CalendarsModule {}
