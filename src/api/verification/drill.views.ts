/** What the last restore drill came to, as the API shows it. */
import { Flag, Moment, Part, Text, WholeNumber } from '../../http/view-fields.js';

export class DrillView {
  @Moment({ description: 'When the drill was' })
  at: string;

  @Moment({ nullable: true, description: 'When the backup was taken; null where even that could not be read' })
  takenAt: string | null;

  @Flag({ description: 'Whether the backup could be restored and was as its journal says' })
  passed: boolean;

  @Text({ nullable: true, description: 'Why not, in a Vietnamese sentence' })
  reason: string | null;

  @WholeNumber({ description: 'Consultations that were restored and verified' })
  consultations: number;

  @WholeNumber({ description: 'Entries of the journal that were' })
  entries: number;

  @WholeNumber({ description: 'How long it took' })
  seconds: number;
}

export class LastDrillView {
  @Part(() => DrillView, { nullable: true, description: 'Null when there was none yet' })
  drill: DrillView | null;
}
