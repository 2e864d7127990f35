import { Module } from '@nestjs/common';
import { TimekeepingController } from './timekeeping.controller.js';
import { Timekeeping } from './timekeeping.js';

/** Whether the clock is believed, and its confirmation by an administrator. */
@Module({ controllers: [TimekeepingController], providers: [Timekeeping] })
export class TimekeepingModule {}
