import { Module } from '@nestjs/common';
import { ConsultationsModule } from '../consultations/consultations.module.js';
import { FileReader } from './file-reader.js';
import { FilesController } from './files.controller.js';
import { Uploads } from './uploads.js';

/** Uploaded files, and those of consultations for everybody who may see them. */
@Module({ imports: [ConsultationsModule], controllers: [FilesController], providers: [FileReader, Uploads] })
export class FilesModule {}
