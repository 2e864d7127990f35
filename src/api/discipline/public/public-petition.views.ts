/** The public form as the API shows it and takes it. */

import { PETITION_STATES, type PetitionState } from '../../../../workflows/discipline/petition/petition.js';
import { BodyFlag, BodyLine, BodyParts, BodyText } from '../../../http/body-fields.js';
import { Day, Flag, Moment, OneOf, Part, Parts, Text, Texts, WholeNumber } from '../../../http/view-fields.js';

const LONGEST_SUBJECT = 200;
const LONGEST_ABOUT = 5000;
const LONGEST_STAMP = 40;
/** A list that is longer is no petition; how many a petition may have, the law says. */
const LONGEST_LIST_OF_FILES = 20;
const HASH = 'b94f6f125c79e3a5ffaa826f584c10d52ada669e6762051b826b55776d05aed2';
const KEY = 'q3Zr0Jm0o5gB1o2Yk8w4Vt6c';

export class PublicAgencyView {
  @Text({ description: 'Code of the agency' })
  code: string;

  @Text()
  name: string;
}

/** What may be uploaded with a petition. */
export class PublicFilesView {
  @WholeNumber({ description: 'So many files go with a petition at most', example: 5 })
  most: number;

  @WholeNumber({ description: 'The largest file that is taken, in bytes', example: 10485760 })
  largest: number;

  @Texts({ description: 'The endings of names that are taken', example: ['pdf', 'docx'] })
  endings: readonly string[];
}

/** A file that was taken in for a petition that is still to be sent. */
export class PublicFileView {
  @Text({ description: 'SHA-256 of what is in it', example: HASH })
  sha256: string;

  @Text({ description: 'Its name in normal form', example: 'Giay-hen.pdf' })
  name: string;

  @WholeNumber({ description: 'In bytes', example: 184320 })
  size: number;

  @Text({ description: 'By which a petition names it as its own; it is told this once', example: KEY })
  key: string;
}

export class PublicFormView {
  @Text({ description: 'The province' })
  province: string;

  @Parts(() => PublicAgencyView, {
    description: 'The agencies about whose handling a petition can be; the first is the Office',
  })
  agencies: PublicAgencyView[];

  @WholeNumber({ description: 'How many zero bits the hash of a stamped petition begins with' })
  stampBits: number;

  @Text({ description: 'The moment for the stamp, in milliseconds since 1970' })
  at: string;

  @Part(() => PublicFilesView, { nullable: true, description: 'What may be uploaded; null where no files are taken' })
  files: PublicFilesView | null;
}

/** A file of the petition, as its upload told it. */
export class PublicFileInput {
  @BodyLine({ example: HASH })
  readonly sha256: string;

  @BodyLine({ example: 'Giay-hen.pdf' })
  readonly name: string;

  @BodyLine({ example: KEY })
  readonly key: string;
}

export class PublicPetitionInput {
  @BodyLine({ maxLength: LONGEST_SUBJECT, example: 'Hồ sơ cấp phép xây dựng trả chậm' })
  readonly subject: string;

  @BodyText({ maxLength: LONGEST_ABOUT, example: 'Hồ sơ nộp ngày 02/10/2023 đến nay chưa có kết quả.' })
  readonly about: string;

  @BodyLine({ example: 'Nguyễn Văn Bình' })
  readonly from: string;

  @BodyLine({ description: 'Where the petitioner is reached', example: '12 Lê Lợi, phường 5' })
  readonly contact: string;

  @BodyLine({ optional: true, description: 'Code of the agency; left out: the Office receives it', example: 'SXD' })
  readonly agency?: string;

  @BodyFlag({ optional: true, description: 'Whether it is about conduct' })
  readonly conduct?: boolean;

  @BodyParts(() => PublicFileInput, LONGEST_LIST_OF_FILES, {
    optional: true,
    description: 'Files that were uploaded for it before',
  })
  readonly files?: PublicFileInput[];

  @BodyLine({ maxLength: LONGEST_STAMP, description: 'The `at` of the form' })
  readonly at: string;

  @BodyLine({
    maxLength: LONGEST_STAMP,
    description:
      'A text for which SHA-256 of `at`, `subject`, `about` and it, one a line, begins with `stampBits` zero bits',
  })
  readonly stamp: string;

  @BodyText({ optional: true, description: 'People do not see this field: leave it out' })
  readonly website?: string;
}

export class PublicPetitionSentView {
  @Text({
    description: 'By which it is followed; it is told this once',
    example: 'K7QM-XW2D-9HBT-RA4E-22YF-8NPS-VC3J-6GLU',
  })
  code: string;

  @Moment()
  receivedAt: string;

  @Text({ description: 'Name of the agency that received it' })
  agency: string;
}

export class PublicPetitionView {
  @OneOf(PETITION_STATES, 'PetitionState')
  state: PetitionState;

  @Day({ description: 'When it was received' })
  receivedOn: string;

  @Day({
    nullable: true,
    description: 'By when it is to be settled; null while nobody has set it, or once it is settled',
  })
  dueOn: string | null;

  @Day({ nullable: true })
  settledOn: string | null;

  @Day({ nullable: true, description: 'When the petitioner was answered' })
  answeredOn: string | null;

  @Flag({ description: 'Whether its limit is over' })
  overdue: boolean;
}
