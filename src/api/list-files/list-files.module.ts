import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { ConsultationsModule } from '../consultations/consultations.module.js';
import { DeliveriesModule } from '../deliveries/deliveries.module.js';
import { InboxModule } from '../inbox/inbox.module.js';
import { JournalModule } from '../journal/journal.module.js';
import { LettersModule } from '../letters/letters.module.js';
import { OfficeModule } from '../office/office.module.js';
import { PeopleModule } from '../people/people.module.js';
import { RegisterModule } from '../register/register.module.js';
import { ReportsModule } from '../reports/reports.module.js';
import { RequestDraftsModule } from '../request-drafts/request-drafts.module.js';
import { TablesModule } from '../tables/tables.module.js';
import { WorkModule } from '../work/work.module.js';
import { DossierFilesController } from './dossier-files.controller.js';
import { ListFiles } from './list-files.js';
import { OfficeFilesController } from './office-files.controller.js';
import { RegisterFilesController } from './register-files.controller.js';
import { WorkFilesController } from './work-files.controller.js';

/** Every list as a file for a spreadsheet, from what its own page is read by. */
@Module({
  imports: [
    AuditModule,
    ConsultationsModule,
    DeliveriesModule,
    InboxModule,
    JournalModule,
    LettersModule,
    OfficeModule,
    PeopleModule,
    RegisterModule,
    ReportsModule,
    RequestDraftsModule,
    TablesModule,
    WorkModule,
  ],
  controllers: [DossierFilesController, OfficeFilesController, RegisterFilesController, WorkFilesController],
  providers: [ListFiles],
})
export class ListFilesModule {}
