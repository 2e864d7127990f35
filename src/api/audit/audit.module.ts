import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/identity.module.js';
import { VerificationModule } from '../verification/verification.module.js';
import { AuditController } from './audit.controller.js';
import { AuditJournal } from './audit-journal.js';
import { Exports } from './exports.js';

/** The audit journal, and what writes to it that something was taken away. */
@Module({
  imports: [IdentityModule, VerificationModule],
  controllers: [AuditController],
  providers: [AuditJournal, Exports],
  exports: [AuditJournal, Exports],
})
export class AuditModule {}
