import { type MiddlewareConsumer, Module, type NestModule } from '@nestjs/common';
import { APP_FILTER, APP_PIPE } from '@nestjs/core';
import { AgenciesController } from './agencies/agencies.controller.js';
import { AnswerDraftsController } from './answer-drafts/answer-drafts.controller.js';
import { CalendarController } from './calendars/calendar.controller.js';
import { ConsultationCommandsController } from './consultations/consultation-commands.controller.js';
import { ConsultationReader } from './consultations/consultation-reader.js';
import { ConsultationsController } from './consultations/consultations.controller.js';
import { ConsultationsCsvController } from './consultations/consultations-csv.controller.js';
import { DisputesController } from './disputes/disputes.controller.js';
import { CommandDesk } from './http/command-desk.js';
import { nameRequest } from './http/request-id.js';
import { requireSoundBody } from './http/sound-body.js';
import { ValidInput } from './http/valid-input.js';
import { InboxController } from './inbox/inbox.controller.js';
import { JournalController } from './journal/journal.controller.js';
import { VerificationController } from './journal/verification.controller.js';
import { NoticesController } from './notices/notices.controller.js';
import { OfficeController } from './office/office.controller.js';
import { CommentsController } from './opinions/comments.controller.js';
import { OpinionsController } from './opinions/opinions.controller.js';
import { DelegationsController } from './people/delegations.controller.js';
import { PeopleController } from './people/people.controller.js';
import { PeopleDesk } from './people/people-desk.js';
import { ProblemFilter } from './problems/problem.filter.js';
import { FunctionsController } from './register/functions.controller.js';
import { RegulationsController } from './regulations/regulations.controller.js';
import { Rules } from './rules/rules.js';
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
    ConsultationCommandsController,
    OpinionsController,
    AnswerDraftsController,
    CommentsController,
    NoticesController,
    DisputesController,
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
    Rules,
    ConsultationReader,
    CommandDesk,
    PeopleDesk,
    { provide: APP_FILTER, useClass: ProblemFilter },
    { provide: APP_PIPE, useClass: ValidInput },
  ],
  exports: [Rules, ConsultationReader],
})
export class ResourcesModule implements NestModule {
  configure(consumer: MiddlewareConsumer): void {
    consumer.apply(nameRequest, requireSoundBody).forRoutes('{*path}');
  }
}
