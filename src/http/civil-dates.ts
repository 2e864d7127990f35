/** Civil dates as they stand in a query: "2023-05-26", a day in Asia/Ho_Chi_Minh. */
import { applyDecorators } from '@nestjs/common';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, ValidateBy } from 'class-validator';
import { parseCivilDate } from '../../workflows/limits/time.js';

/** A day that a query may name; anything that is no day of the calendar is refused as `invalid-input`. */
export function MaybeDay(description: string): PropertyDecorator {
  return applyDecorators(
    ApiPropertyOptional({ type: String, format: 'date', description, example: '2023-06-14' }),
    IsOptional(),
    ValidateBy({ name: 'day', validator: { validate: (value: unknown) => parseCivilDate(value) !== null } }),
  );
}
