/** What an operator and a load balancer are told. Instants are written with +07:00. */
import { Flag, Moment, OneOf, Text } from '../../http/view-fields.js';

export class LivenessView {
  @OneOf(['live'], 'Liveness')
  status: 'live';
}

/** What an operator looks at first. An instant of null says that nothing is behind; in production only the machine itself is told more than `ready` and `clock`. */
export class ReadinessView {
  @Flag({ description: 'Whether requests should be sent here' })
  ready: boolean;

  @Text({
    nullable: true,
    description: 'Why not, in a sentence for the operator, and how to mend it; null when it is ready, and to strangers',
  })
  reason: string | null;

  @Text({
    nullable: true,
    description: 'Version of the tables; null when the database does not answer, and to strangers',
  })
  schemaVersion: string | null;

  @Moment({
    nullable: true,
    description: 'The oldest limit that has passed and is not recorded: the limits worker is behind',
  })
  oldestOverdueLimit: string | null;

  @Moment({ nullable: true, description: 'The oldest message of an inbox that has not been delivered further' })
  oldestUndeliveredMessage: string | null;

  @Text({
    nullable: true,
    description:
      'Why no limit passes and no command is decided although everything can be read: the clock is in doubt. In Vietnamese; null while it is believed',
  })
  clock: string | null;

  @Text({
    nullable: true,
    description:
      'Which witnesses refuse to cosign the log of the province, as it is not what they have seen: an alarm. In Vietnamese; null while none does, and to strangers',
  })
  witnesses: string | null;

  @Text({
    nullable: true,
    description:
      'Since when an entry of the journal waits for a signed checkpoint, where that is longer than CHECKPOINT_WITHIN_MINUTES. The server works on and stays ready. In Vietnamese; null while none does, in evaluation mode, and to strangers',
  })
  checkpoints: string | null;
}
