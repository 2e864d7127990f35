import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { ConsultationsModule } from '../consultations/consultations.module.js';
import { ConsultationJournal } from './consultation-journal.js';
import { DeemedConsents } from './deemed-consents.js';
import { JournalController } from './journal.controller.js';

/** The journal of a consultation, its proof, and its verification. */
@Module({
  imports: [AuditModule, ConsultationsModule],
  controllers: [JournalController],
  providers: [ConsultationJournal, DeemedConsents],
  exports: [ConsultationJournal],
})
export class JournalModule {}
