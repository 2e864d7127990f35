import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { ConsultationsModule } from '../consultations/consultations.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { FileReader } from './file-reader.js';
import { FilesController } from './files.controller.js';
import { Uploads } from './uploads.js';

/** Uploaded files, and those of consultations for everybody who may see them. */
@Module({
  imports: [ConsultationsModule, AuditModule, IdentityModule],
  controllers: [FilesController],
  providers: [FileReader, Uploads],
})
export class FilesModule {}
