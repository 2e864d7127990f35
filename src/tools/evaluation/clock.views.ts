/** The virtual clock as the API answers it. Instants are written with +07:00. */
import { ApiProperty } from '@nestjs/swagger';
import { instant, maybe, maybeInstant, words } from '../../http/described.js';

export const LIMIT_KINDS = ['reminder', 'opinion', 'notice', 'stage'] as const;

/** What a limit does when it passes. */
export const LIMIT_EFFECTS = [
  'deemed',
  'overdue',
  'extended',
  'reminder',
  'notice-overdue',
  'stage-overdue',
  'none',
] as const;
export type LimitEffect = (typeof LIMIT_EFFECTS)[number];

export class ComingLimitView {
  @ApiProperty({ description: 'Id of the consultation' })
  consultation: string;

  @ApiProperty({ description: 'What the consultation is about' })
  subjectOfConsultation: string;

  @words(LIMIT_KINDS, { name: 'LimitKind' })
  kind: string;

  @maybe(String, 'Code of the agency that must keep it; null where none holds it')
  agency: string | null;

  @maybe(String)
  agencyName: string | null;

  @words(LIMIT_EFFECTS, {
    name: 'LimitEffect',
    description:
      'What the law makes of it: silence is deemed consent or overdue, an undecided extension is granted, a reminder goes out, a notice or a stage is overdue',
  })
  effect: LimitEffect;
}

export class NextLimitsView {
  @instant('The next limit that an agency must keep')
  at: string;

  @ApiProperty({ type: 'integer', minimum: 1, description: 'How many limits and reminders pass at that moment' })
  total: number;

  @ApiProperty({
    type: () => [ComingLimitView],
    description: 'Those limits, unless something happens before; at most 100',
  })
  limits: ComingLimitView[];
}

export class ClockView {
  @instant('Where the clock stands')
  now: string;

  @ApiProperty({ type: Boolean, description: 'Always true: the clock of a production installation has no such route' })
  virtual: true;

  @maybeInstant('The next limit that an agency must keep; null when none runs')
  nextLimit: string | null;

  @ApiProperty({ type: () => NextLimitsView, nullable: true, description: 'What then passes; null when no limit runs' })
  next: NextLimitsView | null;

  @instant('08:00 of the next working day, of today where it is not yet eight')
  nextMorning: string;
}

export class PassedLimitView {
  @ApiProperty({ description: 'Id of the consultation' })
  consultation: string;

  @ApiProperty({ description: '"1:SXD" or "dispute:1"' })
  subject: string;

  @words(LIMIT_KINDS, { name: 'LimitKind' })
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
