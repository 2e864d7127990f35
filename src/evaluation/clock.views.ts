/** The virtual clock as the API answers it. Instants are written with +07:00. */
import { ApiProperty } from '@nestjs/swagger';
import { instant, maybeInstant, words } from '../http/described.js';

export class ClockView {
  @instant('Where the clock stands')
  now: string;

  @ApiProperty({ type: Boolean, description: 'Always true: the clock of a production installation has no such route' })
  virtual: true;

  @maybeInstant('The next limit that somebody must keep; null when none runs')
  nextLimit: string | null;
}

export class PassedLimitView {
  @ApiProperty({ description: 'Id of the consultation' })
  consultation: string;

  @ApiProperty({ description: '"1:SXD" or "dispute:1"' })
  subject: string;

  @words(['reminder', 'opinion', 'notice', 'stage'], { name: 'LimitKind' })
  kind: string;

  @instant()
  dueAt: string;
}

export class MovedClockView extends ClockView {
  @ApiProperty({
    type: () => [PassedLimitView],
    description: 'What passed on the way, in the order of time; at most 500 are listed',
  })
  passed: PassedLimitView[];
}
