import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { ConsultationsModule } from '../consultations/consultations.module.js';
import { ConsultationJournal } from './consultation-journal.js';
import { DeemedConsents } from './deemed-consents.js';
import { DrillController } from './drill.controller.js';
import { JournalController } from './journal.controller.js';
import { ProvinceVerification } from './province-verification.js';
import { VerificationController } from './verification.controller.js';

/** The journal of a consultation, its proof, and the verification of everything. */
@Module({
  imports: [AuditModule, ConsultationsModule],
  controllers: [JournalController, VerificationController, DrillController],
  providers: [ConsultationJournal, DeemedConsents, ProvinceVerification],
  exports: [ConsultationJournal],
})
export class JournalModule {}
