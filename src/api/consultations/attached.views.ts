/** The files that came with an act, as the API shows them where the act is shown. */
import { FILE_KINDS, type FileKind } from '../../../workflows/commands/commands.js';
import { OneOf, Text, WholeNumber } from '../../http/view-fields.js';

export class AttachedFileView {
  @Text({
    description: 'SHA-256 of what is in it; below the consultation, `files/{sha256}` gives it out',
    example: 'b94f6f125c79e3a5ffaa826f584c10d52ada669e6762051b826b55776d05aed2',
  })
  sha256: string;

  @Text({ example: 'Ban-do-hien-trang.pdf' })
  name: string;

  @OneOf(FILE_KINDS, 'FileKind')
  kind: FileKind;

  @WholeNumber({ nullable: true, description: 'In bytes' })
  size: number | null;

  @Text({ nullable: true, description: 'The media type of its content' })
  type: string | null;
}

/** What every part says that may have files. */
export const WITH_FILES = { description: 'Left out where there are none', optional: true } as const;
