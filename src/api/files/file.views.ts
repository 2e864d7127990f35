/** Files as the API shows them. */
import { FILE_KINDS, type FileKind } from '../../../workflows/commands/commands.js';
import { FILE_PLACES, type FilePlace } from '../../../workflows/dossier/files.js';
import { OneOf, Parts, Text, Texts, WholeNumber } from '../../http/view-fields.js';

const HASH = 'b94f6f125c79e3a5ffaa826f584c10d52ada669e6762051b826b55776d05aed2';

/** A file that was taken in. */
export class UploadedFileView {
  @Text({ description: 'SHA-256 of what is in it: by this commands attach it', example: HASH })
  sha256: string;

  @Text({ description: 'Its name in normal form', example: 'Du-thao-quy-hoach.pdf' })
  name: string;

  @WholeNumber({ description: 'In bytes', example: 184320 })
  size: number;

  @Text({ description: 'The media type of its content', example: 'application/pdf' })
  type: string;
}

/** A file of a dossier, in its place. */
export class DossierFileView {
  @Text({ description: 'SHA-256 of what is in it', example: HASH })
  sha256: string;

  @Text({ example: 'Du-thao-quy-hoach.pdf' })
  name: string;

  @OneOf(FILE_KINDS, 'FileKind', { description: 'The draft text, the submission, or another' })
  kind: FileKind;

  @WholeNumber({ nullable: true, description: 'In bytes', example: 184320 })
  size: number | null;

  @Text({ nullable: true, description: 'The media type of its content', example: 'application/pdf' })
  type: string | null;

  @OneOf(FILE_PLACES, 'FilePlace', { description: 'With what it came' })
  place: FilePlace;

  @WholeNumber({ description: 'The round; 0 in a draft', example: 1 })
  round: number;

  @Text({
    nullable: true,
    description: 'The agency that it came from, was added for, or was met; null for what concerns everybody',
    example: 'SXD',
  })
  agency: string | null;
}

/** All files of a dossier. */
export class DossierFilesView {
  @Parts(() => DossierFileView, { description: 'Those of the request first' })
  files: readonly DossierFileView[];
}

/** What may be uploaded. */
export class FileRulesView {
  @WholeNumber({ description: 'The largest file that is taken, in bytes', example: 52428800 })
  largest: number;

  @Texts({ description: 'The endings of names that are taken', example: ['pdf', 'docx'] })
  endings: readonly string[];
}
