import { BodyText } from '../../http/body-fields.js';

const LONGEST = 40;

/** How far the virtual clock is to be moved: by a duration, or to a moment; exactly one of the two is given. */
export class AdvanceInput {
  @BodyText({
    description: 'ISO 8601, in weeks, days, hours, minutes, seconds; exactly one of duration and to is given',
    maxLength: LONGEST,
    example: 'P1D',
    optional: true,
  })
  readonly duration?: string;

  @BodyText({
    description:
      '"next-limit", "next-morning" (08:00 of a working day), or an instant with its offset; at most sixty days on, never back',
    maxLength: LONGEST,
    example: 'next-limit',
    optional: true,
  })
  readonly to?: string;
}
