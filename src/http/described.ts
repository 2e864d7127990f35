/** Short decorators for what views are made of. */
import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';

const described = (options: object): PropertyDecorator => applyDecorators(ApiProperty(options as ApiPropertyOptions));
const because = (description: string | undefined) => (description === undefined ? {} : { description });

/** An instant, ISO 8601 with +07:00. */
export const instant = (description?: string): PropertyDecorator =>
  described({ type: String, format: 'date-time', example: '2023-05-26T00:00:00.000+07:00', ...because(description) });

/** An instant, or null where none applies. */
export const maybeInstant = (description?: string): PropertyDecorator =>
  described({ type: String, format: 'date-time', nullable: true, ...because(description) });

/** A value or null. */
export const maybe = (type: StringConstructor | NumberConstructor, description?: string): PropertyDecorator =>
  described({ type, nullable: true, ...because(description) });

/** One of a few words; a client generator makes one type of it, by its name. */
export const words = (
  list: readonly string[],
  { name, ...more }: { name: string; nullable?: boolean; description?: string },
): PropertyDecorator => described({ enum: [...list], enumName: name, ...more });
