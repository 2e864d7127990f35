import { Module } from '@nestjs/common';
import { ConsultationQueries } from './consultation-queries.js';
import { ConsultationReader } from './consultation-reader.js';
import { ConsultationsController } from './consultations.controller.js';
import { ConsultationsCsvController } from './consultations-csv.controller.js';

/** Consultations as their parties read them: the list, its file, and one consultation with everything on it. */
@Module({
  controllers: [ConsultationsController, ConsultationsCsvController],
  providers: [ConsultationQueries, ConsultationReader],
  exports: [ConsultationReader],
})
export class ConsultationsModule {}
