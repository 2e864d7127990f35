/** The public form as the API shows it and takes it. */

import { PETITION_STATES, type PetitionState } from '../../../../workflows/discipline/petition/petition.js';
import { BodyFlag, BodyLine, BodyText } from '../../../http/body-fields.js';
import { Day, Flag, Moment, OneOf, Parts, Text, WholeNumber } from '../../../http/view-fields.js';

const LONGEST_SUBJECT = 200;
const LONGEST_ABOUT = 5000;
const LONGEST_STAMP = 40;

export class PublicAgencyView {
  @Text({ description: 'Code of the agency' })
  code: string;

  @Text()
  name: string;
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
