/** What an operator and a load balancer are told. Instants are written with +07:00. */
import { Flag, Moment, OneOf, Text } from '../../http/view-fields.js';

export class LivenessView {
  @OneOf(['live'], 'Liveness')
  status: 'live';
}

/** What an operator looks at first. An instant of null says that nothing is behind. */
export class ReadinessView {
  @Flag({ description: 'Whether requests should be sent here' })
  ready: boolean;

  @Text({ nullable: true, description: 'Version of the tables; null when the database does not answer' })
  schemaVersion: string | null;

  @Moment({
    nullable: true,
    description: 'The oldest limit that has passed and is not recorded: the limits worker is behind',
  })
  oldestOverdueLimit: string | null;

  @Moment({ nullable: true, description: 'The oldest message of an inbox that has not been delivered further' })
  oldestUndeliveredMessage: string | null;
}
