/** What an administrator is told of the clock, and sends to confirm it. */
import { BodyLine } from '../../http/body-fields.js';
import { Moment, OneOf, Text } from '../../http/view-fields.js';

export const DOUBTS = ['ahead', 'behind', 'apart', 'before-journal', 'long-standstill'] as const;

export class TimekeepingView {
  @Moment({
    description: 'The time by which the system shows things: while the clock is held, the last certain one, carried on',
  })
  now: string;

  @OneOf(DOUBTS, 'ClockDoubt', {
    nullable: true,
    description: 'Why nothing is decided; null while the clock is believed',
  })
  held: (typeof DOUBTS)[number] | null;

  @Text({ nullable: true, description: 'The same in a sentence, in Vietnamese' })
  why: string | null;
}

export class ConfirmTimeInput {
  @BodyLine({
    description: 'The time as you know it from elsewhere, ISO 8601 with its offset; within two minutes of the clock',
    example: '2026-02-24T08:03:00+07:00',
  })
  time: string;
}
