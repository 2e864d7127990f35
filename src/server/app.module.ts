import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { ActDraftsModule } from '../api/act-drafts/act-drafts.module.js';
import { AnswerDraftsModule } from '../api/answer-drafts/answer-drafts.module.js';
import { AuditModule } from '../api/audit/audit.module.js';
import { CalendarsModule } from '../api/calendars/calendars.module.js';
import { CommandsModule } from '../api/commands/commands.module.js';
import { ConsultationsModule } from '../api/consultations/consultations.module.js';
import { DeliveriesModule } from '../api/deliveries/deliveries.module.js';
import { DirectivesModule } from '../api/directives/directives.module.js';
import { DisciplineModule } from '../api/discipline/discipline.module.js';
import { EdxmlModule } from '../api/edxml/edxml.module.js';
import { EventsModule } from '../api/events/events.module.js';
import { FilesModule } from '../api/files/files.module.js';
import { IdentityModule } from '../api/identity/identity.module.js';
import { SessionGuard } from '../api/identity/session.guard.js';
import { InboxModule } from '../api/inbox/inbox.module.js';
import { JournalModule } from '../api/journal/journal.module.js';
import { LettersModule } from '../api/letters/letters.module.js';
import { ListFilesModule } from '../api/list-files/list-files.module.js';
import { LogModule } from '../api/log/log.module.js';
import { NoticeChoicesModule } from '../api/notice-choices/notice-choices.module.js';
import { OcelModule } from '../api/ocel/ocel.module.js';
import { OfficeModule } from '../api/office/office.module.js';
import { PeopleModule } from '../api/people/people.module.js';
import { RegisterModule } from '../api/register/register.module.js';
import { RegulationDraftsModule } from '../api/regulation-drafts/regulation-drafts.module.js';
import { ReportsModule } from '../api/reports/reports.module.js';
import { RequestDraftsModule } from '../api/request-drafts/request-drafts.module.js';
import { SavedViewsModule } from '../api/saved-views/saved-views.module.js';
import { TablesModule } from '../api/tables/tables.module.js';
import { TimekeepingModule } from '../api/timekeeping/timekeeping.module.js';
import { VerificationModule } from '../api/verification/verification.module.js';
import { WebhooksModule } from '../api/webhooks/webhooks.module.js';
import { WorkModule } from '../api/work/work.module.js';
import { ProblemFilter } from '../http/problems/problem.filter.js';
import { ValidInput } from '../http/valid-input.js';
import type { Config } from '../platform/config/config.js';
import { configModule } from '../platform/config/config.module.js';
import type { Logger } from '../platform/logging/logger.js';
import { loggingModule } from '../platform/logging/logging.module.js';
import type { Metrics } from '../platform/metrics/metrics.js';
import type { Telemetry } from '../platform/telemetry/telemetry.js';
import { EvaluationModule } from '../tools/evaluation/evaluation.module.js';
import { TrialModule } from '../tools/trial/trial.module.js';
import { engineModule } from './engine.module.js';
import { HealthModule } from './health/health.module.js';
import type { Installation } from './installation.js';
import { metricsModule } from './metrics/metrics.module.js';

/** What the server is made of, put together before Nest is asked. */
export interface Parts {
  readonly config: Config;
  readonly logger: Logger;
  readonly metrics: Metrics;
  /** Left out: nobody is told of requests. */
  readonly telemetry?: Telemetry;
  readonly installation: Installation;
}

/** What stands at an address below /api/v1, a module for each folder of src/api. */
const API = [
  IdentityModule,
  ConsultationsModule,
  CommandsModule,
  ActDraftsModule,
  AnswerDraftsModule,
  AuditModule,
  RequestDraftsModule,
  FilesModule,
  JournalModule,
  WorkModule,
  OfficeModule,
  OcelModule,
  RegisterModule,
  RegulationDraftsModule,
  PeopleModule,
  TablesModule,
  InboxModule,
  LettersModule,
  LogModule,
  TimekeepingModule,
  ListFilesModule,
  SavedViewsModule,
  EventsModule,
  DeliveriesModule,
  DirectivesModule,
  NoticeChoicesModule,
  CalendarsModule,
  VerificationModule,
  WebhooksModule,
  EdxmlModule,
  DisciplineModule,
  ReportsModule,
];

@Module({})
class AppModule {}

/**
 * The whole server. The guard, the pipe and the filter of every route are provided here and nowhere else. The routes of the
 * evaluation mode exist in that mode only.
 */
export function appModule({ config, logger, metrics, installation }: Parts): DynamicModule {
  return {
    module: AppModule,
    imports: [
      configModule(config),
      loggingModule(logger),
      metricsModule(metrics),
      engineModule(config, installation),
      HealthModule,
      ...API,
      TrialModule,
      ...(config.mode === 'evaluation' ? [EvaluationModule] : []),
    ],
    providers: [
      { provide: APP_GUARD, useClass: SessionGuard },
      { provide: APP_PIPE, useClass: ValidInput },
      { provide: APP_FILTER, useClass: ProblemFilter },
    ],
  };
}
