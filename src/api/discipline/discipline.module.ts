import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/identity.module.js';
import { caseControllers } from './case-controllers.js';
import { CaseGateway } from './case-gateway.js';
import { CaseReader } from './case-reader.js';
import { CasesController } from './cases.controller.js';
import { DrawFiles } from './draw-file.js';
import { DrawsController } from './draws.controller.js';
import { PersonnelController } from './personnel.controller.js';
import { PersonnelReader } from './personnel-reader.js';

/** What the directives order beside consultations: petitions, inspections, reviews and reports. */
@Module({
  imports: [IdentityModule],
  controllers: [PersonnelController, CasesController, DrawsController, ...caseControllers()],
  providers: [CaseReader, CaseGateway, PersonnelReader, DrawFiles],
  exports: [CaseReader],
})
export class DisciplineModule {}
