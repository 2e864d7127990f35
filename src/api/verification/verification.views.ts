/** What a verification found, as the API shows it. */
import { Flag, Moment, Part, Text, Texts, WholeNumber } from '../../http/view-fields.js';

export class AnchoringCheckpointView {
  @WholeNumber()
  seq: number;

  @Moment({ description: 'When it was signed' })
  at: string;
}

export class VerificationView {
  @Flag()
  ok: boolean;

  @WholeNumber({ description: 'Entries of the journal that were checked' })
  entries: number;

  @Part(() => AnchoringCheckpointView, { nullable: true, description: 'The checkpoint that anchors the last' })
  checkpoint: AnchoringCheckpointView | null;

  @Texts({ description: 'What is wrong, in Vietnamese sentences; none when all is right' })
  faults: string[];
}

/** A line while the verification goes on. */
export class VerificationProgress {
  @WholeNumber({ description: 'Consultations checked so far' })
  done: number;

  @WholeNumber({ description: 'Consultations that there were when it began' })
  of: number;
}

/** The last line. */
export class VerificationResult {
  @Flag()
  ok: boolean;

  @WholeNumber()
  consultations: number;

  @WholeNumber()
  entries: number;

  @WholeNumber()
  checkpoints: number;

  @Text({
    nullable: true,
    description: 'What differs first: id of the consultation, ":register", ":province" or ":checkpoints"',
  })
  consultation: string | null;

  @Text({ nullable: true, description: 'How it differs, in a Vietnamese sentence' })
  reason: string | null;
}
