import { Module } from '@nestjs/common';
import { caseControllers } from './case-controllers.js';
import { CaseGateway } from './case-gateway.js';
import { CaseReader } from './case-reader.js';
import { CasesController } from './cases.controller.js';

/** What the directives order beside consultations: petitions, inspections, reviews and reports. */
@Module({
  controllers: [CasesController, ...caseControllers()],
  providers: [CaseReader, CaseGateway],
  exports: [CaseReader],
})
export class DisciplineModule {}
