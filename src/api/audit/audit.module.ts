import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/identity.module.js';
import { ProvinceVerification } from '../journal/province-verification.js';
import { AuditController } from './audit.controller.js';
import { AuditJournal } from './audit-journal.js';
import { Exports } from './exports.js';

/** The audit journal, and what writes to it that something was taken away. */
@Module({
  imports: [IdentityModule],
  controllers: [AuditController],
  providers: [AuditJournal, Exports, ProvinceVerification],
  exports: [AuditJournal, Exports],
})
export class AuditModule {}
