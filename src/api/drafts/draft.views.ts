/** A draft as the API shows it, whatever act it prepares. */
import { ApiExtraModels } from '@nestjs/swagger';
import { BodyFlag, BodyObject, BodyText } from '../../http/body-fields.js';
import { JsonObject, Moment, Part, Text, WholeNumber } from '../../http/view-fields.js';

/** The person behind a draft. */
export class DraftPerson {
  @Text()
  id: string;

  @Text({ example: 'Trần Thị Bình' })
  name: string;
}

/** That the head sent a draft back, and why. */
@ApiExtraModels(DraftPerson)
export class DraftReturn {
  @Moment()
  at: string;

  @Part(() => DraftPerson, { nullable: true, description: 'Null for a person whom the register lost' })
  by: DraftPerson | null;

  @Text({ description: 'What is to be changed' })
  remark: string;
}

@ApiExtraModels(DraftPerson, DraftReturn)
export class DraftView {
  @JsonObject({ description: 'Shaped as what the command carries that it prepares' })
  draft: Record<string, unknown>;

  @WholeNumber({
    minimum: 0,
    description:
      'Raised by every save and by sending it back; the ETag of the draft. 0: what stands was never saved here',
  })
  version: number;

  @WholeNumber({ minimum: 0, description: 'The version of the last save: a greater one was only sent back' })
  savedVersion: number;

  @WholeNumber({ minimum: 0, description: 'The round in which it was last saved; 0 before there is any' })
  round: number;

  @Part(() => DraftPerson, { nullable: true, description: 'Null for what arrived by the document axis' })
  savedBy: DraftPerson | null;

  @Moment()
  savedAt: string;

  @Moment({
    nullable: true,
    description: 'When it was laid before the head; a later save, or a new round, takes it back',
  })
  submittedAt: string | null;

  @Part(() => DraftPerson, { nullable: true })
  submittedBy: DraftPerson | null;

  @Part(() => DraftReturn, {
    nullable: true,
    description: 'That the head sent it back with a remark; null once it is submitted again',
  })
  returned: DraftReturn | null;
}

/** What is saved. */
export class DraftInput {
  @BodyObject({ description: 'Shaped as what the command carries that it prepares; at most 200 kB of JSON' })
  readonly draft: Record<string, unknown>;

  @BodyFlag({ description: 'Lays it before the head, whose list of work then shows it', optional: true })
  readonly submit?: boolean;
}

/** The most that a remark may say. */
const LONGEST_REMARK = 2000;

/** Why a draft is sent back. */
export class DraftReturnInput {
  @BodyText({ minLength: 1, maxLength: LONGEST_REMARK, description: 'What is to be changed, for who prepares it' })
  readonly remark: string;
}
