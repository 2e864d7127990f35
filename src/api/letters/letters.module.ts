import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { ConsultationsModule } from '../consultations/consultations.module.js';
import { LettersController } from './letters.controller.js';
import { Letters } from './letters.js';
import { VerificationController } from './verification.controller.js';

/** What is written in consultations: to read, to number, and to check by anybody who holds it. */
@Module({
  imports: [ConsultationsModule, AuditModule],
  controllers: [LettersController, VerificationController],
  providers: [Letters],
  exports: [Letters],
})
export class LettersModule {}
