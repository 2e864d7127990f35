import { type MiddlewareConsumer, Module, type NestModule } from '@nestjs/common';
import { APP_FILTER, APP_PIPE } from '@nestjs/core';
import { ProblemFilter } from '../http/problems/problem.filter.js';
import { nameRequest } from '../http/request-id.js';
import { requireSoundBody } from '../http/sound-body.js';
import { ValidInput } from '../http/valid-input.js';
import { AnswerDraftsController } from './answer-drafts/answer-drafts.controller.js';
import { commandControllers } from './commands/command-controllers.js';
import { CommandGateway } from './commands/command-gateway.js';
import { ConsultationReader } from './consultations/consultation-reader.js';
import { ConsultationsController } from './consultations/consultations.controller.js';
import { ConsultationsCsvController } from './consultations/consultations-csv.controller.js';
import { NewConsultationsController } from './consultations/new-consultations.controller.js';
import { InboxController } from './inbox/inbox.controller.js';
import { JournalController } from './journal/journal.controller.js';
import { VerificationController } from './journal/verification.controller.js';
import { OfficeController } from './office/office.controller.js';
import { DelegationsController } from './people/delegations.controller.js';
import { PeopleController } from './people/people.controller.js';
import { PeopleAdministration } from './people/people-administration.js';
import { AgenciesController } from './register/agencies.controller.js';
import { CalendarController } from './register/calendar.controller.js';
import { FunctionsController } from './register/functions.controller.js';
import { RegulationsController } from './register/regulations.controller.js';
import { SavedViewsController } from './saved-views/saved-views.controller.js';
import { CountsController } from './work/counts.controller.js';
import { WorkController } from './work/work.controller.js';

/**
 * The API's resources: every command of the contract as an action, every view as a list or a read. It asks for the parts of
 * the engine by their tokens (engine/tokens.ts), and answers whatever goes wrong in the whole application as a problem.
 */
@Module({
  controllers: [
    ConsultationsCsvController,
    ConsultationsController,
    NewConsultationsController,
    ...commandControllers(),
    AnswerDraftsController,
    JournalController,
    WorkController,
    CountsController,
    OfficeController,
    AgenciesController,
    RegulationsController,
    CalendarController,
    PeopleController,
    DelegationsController,
    InboxController,
    FunctionsController,
    SavedViewsController,
    VerificationController,
  ],
  providers: [
    ConsultationReader,
    CommandGateway,
    PeopleAdministration,
    { provide: APP_FILTER, useClass: ProblemFilter },
    { provide: APP_PIPE, useClass: ValidInput },
  ],
  exports: [ConsultationReader],
})
export class ResourcesModule implements NestModule {
  configure(consumer: MiddlewareConsumer): void {
    consumer.apply(nameRequest, requireSoundBody).forRoutes('{*path}');
  }
}
