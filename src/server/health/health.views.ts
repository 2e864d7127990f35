/** What an operator and a load balancer are told. Instants are written with +07:00. */
import { ApiProperty } from '@nestjs/swagger';
import { maybe, maybeInstant, words } from '../../http/described.js';

export class LivenessView {
  @words(['live'], { name: 'Liveness' })
  status: 'live';
}

/** What an operator looks at first. An instant of null says that nothing is behind. */
export class ReadinessView {
  @ApiProperty({ description: 'Whether requests should be sent here' })
  ready: boolean;

  @maybe(String, 'Version of the tables; null when the database does not answer')
  schemaVersion: string | null;

  @maybeInstant('The oldest limit that has passed and is not recorded: the limits worker is behind')
  oldestOverdueLimit: string | null;

  @maybeInstant('The oldest message of an inbox that has not been delivered further')
  oldestUndeliveredMessage: string | null;
}
