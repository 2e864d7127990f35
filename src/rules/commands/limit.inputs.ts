import type { CivilDate } from '../../../workflows/limits/time.js';
import { Day, Part, WholeNumber } from './field-decorators.js';

/** How long the agencies have, in exactly one of three ways. */
export class Limit {
  @WholeNumber('Working days; the day of receipt is not counted', 7)
  workingDays?: number;

  @WholeNumber('Calendar days; an end on a day off moves to the next working day', 10)
  calendarDays?: number;

  @Day('The last day', '2023-05-25')
  on?: CivilDate;
}

/** A limit given in exactly one of the three ways. */
export const LimitField = (description: string): PropertyDecorator =>
  Part(
    description,
    () => Limit,
    ({ workingDays, calendarDays, on }: Limit) =>
      [workingDays, calendarDays, on].filter((way) => way !== undefined && way !== null).length === 1,
  );
