import { Module } from '@nestjs/common';
import { caseControllers } from './case-controllers.js';
import { CaseGateway } from './case-gateway.js';
import { CaseReader } from './case-reader.js';
import { CasesController } from './cases.controller.js';
import { DrawFiles } from './draw-file.js';
import { DrawsController } from './draws.controller.js';

/** What the directives order beside consultations: petitions, inspections, reviews and reports. */
@Module({
  controllers: [CasesController, DrawsController, ...caseControllers()],
  providers: [CaseReader, CaseGateway, DrawFiles],
})
export class DisciplineModule {}
