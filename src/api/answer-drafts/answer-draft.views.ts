/** The draft of an answer as the API shows it. */
import { ApiExtraModels, ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsObject, IsOptional } from 'class-validator';
import { instant, maybeInstant } from '../../http/described.js';

/** The person behind a draft. */
export class DraftPerson {
  @ApiProperty()
  id: string;

  @ApiProperty({ example: 'Trần Thị Bình' })
  name: string;
}

@ApiExtraModels(DraftPerson)
export class AnswerDraftView {
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'Shaped as what `opinion.answer` carries; not checked until it is sent',
  })
  draft: Record<string, unknown>;

  @ApiProperty({ type: 'integer', minimum: 1, description: 'Raised by every save; the ETag of the draft' })
  version: number;

  @ApiProperty({ type: 'integer', minimum: 1, description: 'The round in which it was last saved' })
  round: number;

  @ApiProperty({ type: () => DraftPerson, nullable: true, description: 'Null for a person whom the register lost' })
  savedBy: DraftPerson | null;

  @instant()
  savedAt: string;

  @maybeInstant('When it was laid before the head; a later save, or a new round, takes it back')
  submittedAt: string | null;

  @ApiProperty({ type: () => DraftPerson, nullable: true })
  submittedBy: DraftPerson | null;
}

/** What is saved. */
export class AnswerDraftInput {
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'Shaped as what `opinion.answer` carries; at most 200 kB of JSON',
  })
  @IsObject()
  readonly draft: Record<string, unknown>;

  @ApiPropertyOptional({ type: Boolean, description: 'Lays it before the head, whose list of work then shows it' })
  @IsOptional()
  @IsBoolean()
  readonly submit?: boolean;
}
