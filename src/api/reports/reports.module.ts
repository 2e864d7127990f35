import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { DisciplineModule } from '../discipline/discipline.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { ReportQueries } from './report-queries.js';
import { ReportsController } from './reports.controller.js';

/** Figures of conduct, the follow-up list, and reports by period. */
@Module({
  imports: [IdentityModule, AuditModule, DisciplineModule],
  controllers: [ReportsController],
  providers: [ReportQueries],
  exports: [ReportQueries],
})
export class ReportsModule {}
