import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { PowersController } from '../powers/powers.controller.js';
import { PowersInForce } from '../powers/powers-in-force.js';
import { ApologyLettersController } from './apologies/apology-letters.controller.js';
import { ApologyLetters } from './apologies/apology-letters.js';
import { caseControllers } from './case-controllers.js';
import { CaseFiles } from './case-files.js';
import { CaseGateway } from './case-gateway.js';
import { CaseReader } from './case-reader.js';
import { CasesController } from './cases.controller.js';
import { DrawFiles } from './draw-file.js';
import { DrawsController } from './draws.controller.js';
import { PersonnelController } from './personnel.controller.js';
import { PersonnelReader } from './personnel-reader.js';
import { ProcedureFigures } from './procedures/procedure-figures.js';
import { ProcedureImports } from './procedures/procedure-imports.js';
import { ProceduresController } from './procedures/procedures.controller.js';
import { PublicAttempts } from './public/public-attempts.js';
import { PublicFilesController } from './public/public-files.controller.js';
import { PublicFiles } from './public/public-files.js';
import { PublicPetitionsController } from './public/public-petitions.controller.js';
import { PublicPetitions } from './public/public-petitions.js';
import { CompiledTables } from './reports/compiled-tables.js';
import { ReportFilesController } from './reports/report-files.controller.js';
import { WaitingCases } from './waiting-cases.js';

/** What the directives order beside consultations: petitions, inspections, reviews and reports. */
@Module({
  imports: [AuditModule, IdentityModule],
  controllers: [
    PersonnelController,
    CasesController,
    DrawsController,
    ReportFilesController,
    ProceduresController,
    PowersController,
    PublicFilesController,
    PublicPetitionsController,
    ApologyLettersController,
    ...caseControllers(),
  ],
  providers: [
    CaseReader,
    CaseFiles,
    WaitingCases,
    CaseGateway,
    PersonnelReader,
    DrawFiles,
    ProcedureFigures,
    ProcedureImports,
    PowersInForce,
    CompiledTables,
    PublicAttempts,
    PublicFiles,
    PublicPetitions,
    ApologyLetters,
  ],
  exports: [CaseReader],
})
export class DisciplineModule {}
