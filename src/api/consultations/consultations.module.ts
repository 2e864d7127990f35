import { Module } from '@nestjs/common';
import { ConsultationQueries } from './consultation-queries.js';
import { ConsultationReader } from './consultation-reader.js';
import { ConsultationsController } from './consultations.controller.js';
import { ReadDossiers } from './read-dossiers.js';

/** Consultations as their parties read them: the list, and one consultation with everything on it. */
@Module({
  controllers: [ConsultationsController],
  providers: [ConsultationQueries, ConsultationReader, ReadDossiers],
  exports: [ConsultationQueries, ConsultationReader, ReadDossiers],
})
export class ConsultationsModule {}
