/** The draft of an answer as the API shows it. */

import { ApiExtraModels } from '@nestjs/swagger';
import { BodyFlag, BodyObject } from '../../http/body-fields.js';
import { JsonObject, Moment, Part, Text, WholeNumber } from '../../http/view-fields.js';

/** The person behind a draft. */
export class DraftPerson {
  @Text()
  id: string;

  @Text({ example: 'Trần Thị Bình' })
  name: string;
}

@ApiExtraModels(DraftPerson)
export class AnswerDraftView {
  @JsonObject({ description: 'Shaped as what `opinion.answer` carries; not checked until it is sent' })
  draft: Record<string, unknown>;

  @WholeNumber({ minimum: 1, description: 'Raised by every save; the ETag of the draft' })
  version: number;

  @WholeNumber({ minimum: 1, description: 'The round in which it was last saved' })
  round: number;

  @Part(() => DraftPerson, { nullable: true, description: 'Null for a person whom the register lost' })
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
}

/** What is saved. */
export class AnswerDraftInput {
  @BodyObject({ description: 'Shaped as what `opinion.answer` carries; at most 200 kB of JSON' })
  readonly draft: Record<string, unknown>;

  @BodyFlag({ description: 'Lays it before the head, whose list of work then shows it', optional: true })
  readonly submit?: boolean;
}
