import { Module } from '@nestjs/common';
import { CommandsModule } from '../commands/commands.module.js';
import { Adopters } from './adopters.js';
import { AgenciesController } from './agencies.controller.js';
import { AgencyQueries } from './agency-queries.js';
import { CalendarController } from './calendar.controller.js';
import { FunctionsController } from './functions.controller.js';
import { RegulationsController } from './regulations.controller.js';

/** What the law is told of a province: its agencies and their functions, its calendar, the regulations. */
@Module({
  imports: [CommandsModule],
  controllers: [AgenciesController, FunctionsController, CalendarController, RegulationsController],
  providers: [AgencyQueries, Adopters],
  exports: [AgencyQueries],
})
export class RegisterModule {}
