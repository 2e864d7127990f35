/** What a verification found, as the API shows it. */
import { ApiProperty } from '@nestjs/swagger';
import { instant, maybe } from '../../http/described.js';

export class AnchoringCheckpointView {
  @ApiProperty({ type: 'integer' })
  seq: number;

  @instant('When it was signed')
  at: string;
}

export class VerificationView {
  @ApiProperty()
  ok: boolean;

  @ApiProperty({ type: 'integer', description: 'Entries of the journal that were checked' })
  entries: number;

  @ApiProperty({
    type: () => AnchoringCheckpointView,
    nullable: true,
    description: 'The checkpoint that anchors the last',
  })
  checkpoint: AnchoringCheckpointView | null;

  @ApiProperty({ type: [String], description: 'What is wrong, in Vietnamese sentences; none when all is right' })
  faults: string[];
}

/** A line while the verification goes on. */
export class VerificationProgress {
  @ApiProperty({ type: 'integer', description: 'Consultations checked so far' })
  done: number;

  @ApiProperty({ type: 'integer', description: 'Consultations that there were when it began' })
  of: number;
}

/** The last line. */
export class VerificationResult {
  @ApiProperty()
  ok: boolean;

  @ApiProperty({ type: 'integer' })
  consultations: number;

  @ApiProperty({ type: 'integer' })
  entries: number;

  @ApiProperty({ type: 'integer' })
  checkpoints: number;

  @maybe(String, 'What differs first: id of the consultation, ":register", ":province" or ":checkpoints"')
  consultation: string | null;

  @maybe(String, 'How it differs, in a Vietnamese sentence')
  reason: string | null;
}
