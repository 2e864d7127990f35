/** The fields of queries, as decorators: each says what OpenAPI tells and checks what is asked. */
import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateBy,
} from 'class-validator';
import { parseCivilDate, parseInstant } from '../../workflows/limits/time.js';
import type { FieldOf } from './view-fields.js';

export interface QueryField {
  readonly description?: string;
  readonly example?: unknown;
  /** Whether it must be there; a query may leave everything else out. */
  readonly required?: true;
}

/** Codes, names and words are no longer than this; longer bounds are told in the description of the interface. */
const LONGEST_TEXT = 200;

function asked(schema: object, told: QueryField, ...checks: readonly PropertyDecorator[]): PropertyDecorator {
  const options = { ...schema, ...told, required: told.required ?? false };
  return applyDecorators(
    ApiProperty(options as ApiPropertyOptions),
    ...(told.required ? [] : [IsOptional()]),
    ...checks,
  );
}

export const QueryText = ({ pattern, ...told }: QueryField & { maxLength?: number; pattern?: RegExp } = {}) =>
  asked(
    { type: String, ...(pattern === undefined ? {} : { pattern: pattern.source }) },
    told,
    IsString(),
    MaxLength(told.maxLength ?? LONGEST_TEXT),
    ...(pattern === undefined ? [] : [Matches(pattern)]),
  );

export const QueryFlag = (told: QueryField = {}): PropertyDecorator =>
  asked(
    { type: Boolean },
    told,
    Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value)),
    IsBoolean(),
  );

export const QueryWholeNumber = (
  told: QueryField & { readonly minimum: number; readonly maximum: number; readonly default?: number },
): PropertyDecorator =>
  asked(
    { type: 'integer' },
    told,
    Type(() => Number),
    IsInt(),
    Min(told.minimum),
    Max(told.maximum),
  );

/** A civil date in Asia/Ho_Chi_Minh, YYYY-MM-DD. */
export const QueryDay = (told: QueryField = {}): PropertyDecorator =>
  asked(
    { type: String, format: 'date', example: '2023-06-14' },
    told,
    ValidateBy({ name: 'day', validator: { validate: (value: unknown) => parseCivilDate(value) !== null } }),
  );

/** An instant in ISO 8601 with its offset; becomes the canonical Instant in UTC. */
export const QueryMoment = (told: QueryField = {}): PropertyDecorator =>
  asked(
    { type: String, format: 'date-time' },
    told,
    Transform(({ value }: { value: unknown }) => parseInstant(value) ?? value),
    ValidateBy({ name: 'instant', validator: { validate: (value: unknown) => parseInstant(value) !== null } }),
  );

/** One of a closed set of words; `name` is the type that a client generator makes of it. */
export const QueryOneOf = <const Word extends string>(
  words: readonly Word[],
  { name, ...told }: QueryField & { readonly name?: string; readonly default?: NoInfer<Word> } = {},
): FieldOf<Word> =>
  asked(
    { enum: [...words], ...(name === undefined ? {} : { enumName: name }) },
    told,
    IsIn([...words]),
  ) as FieldOf<Word>;

/** Several of a closed set of words, separated by commas. */
export const QuerySomeOf = <const Word extends string>(
  words: readonly Word[],
  { name, ...told }: QueryField & { readonly name: string },
): FieldOf<readonly Word[]> =>
  asked(
    { enum: [...words], enumName: name, isArray: true, style: 'form', explode: false },
    told,
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.split(',') : value)),
    IsIn([...words], { each: true }),
  ) as FieldOf<readonly Word[]>;
