/**
 * The kinds of values that commands carry, as decorators: each says at once what OpenAPI tells, how the value is brought
 * into its canonical form and what makes it malformed. Everything is optional: the law says by code what is missing.
 */
import 'reflect-metadata';
import { applyDecorators } from '@nestjs/common';
import { ApiPropertyOptional, type ApiPropertyOptions } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  MaxLength,
  ValidateBy,
  ValidateNested,
} from 'class-validator';
import { isOneLine, isReadable, saysNothing } from '../../../workflows/commands/readable-text.js';
import { parseCivilDate, parseInstant } from '../../../workflows/limits/time.js';

/** No text is longer, in characters, and no list has more items: a request is bounded before the law sees it. */
export const LONGEST_TEXT = 20_000;
export const LONGEST_LIST = 500;

/**
 * What the interface tells of the characters of a text of several lines, and of one line: in ranges that every reader of
 * patterns knows. A few more of one line are refused that no keyboard has (workflows/commands/readable-text.ts).
 */
const PATTERN_OF_A_TEXT =
  '^[^\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F-\\u009F\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]*$';
export const PATTERN_OF_A_LINE =
  '^[^\\u0000-\\u001F\\u007F-\\u009F\\u00AD\\u061C\\u200B-\\u200F\\u2028-\\u202E\\u2060-\\u206F\\uFEFF]*$';

const SHA256 = /^[0-9a-f]{64}$/;

/** A class whose properties are such fields. */
export type InputClass = new () => object;

/** A rule that class-validator does not have: `accepts` sees the value after it was brought into its canonical form. */
const rule = (name: string, accepts: (value: unknown) => boolean): PropertyDecorator =>
  ValidateBy({ name, validator: { validate: accepts } });

const told = (description: string, more: object = {}): PropertyDecorator =>
  applyDecorators(ApiPropertyOptional({ description, ...more } as ApiPropertyOptions), IsOptional());

const isText = (value: unknown): boolean =>
  typeof value === 'string' && [...value].length <= LONGEST_TEXT && isReadable(value);

const isLine = (value: unknown): boolean => isText(value) && isOneLine(value as string);

/**
 * Text of at most LONGEST_TEXT characters, with line breaks and tabs; `example` as a person in the province would write it.
 * One of which nothing can be seen is the empty text.
 */
export const Text = (description: string, example: string): PropertyDecorator =>
  applyDecorators(
    told(description, { type: String, example, pattern: PATTERN_OF_A_TEXT }),
    Transform(({ value }) => (typeof value === 'string' && saysNothing(value) ? '' : value)),
    IsString(),
    MaxLength(LONGEST_TEXT),
    rule('readable', (value) => typeof value !== 'string' || isReadable(value)),
  );

/** Text of at most LONGEST_TEXT characters in one line. */
export const Line = (description: string, example: string): PropertyDecorator =>
  applyDecorators(
    told(description, { type: String, example, pattern: PATTERN_OF_A_LINE }),
    IsString(),
    MaxLength(LONGEST_TEXT),
    rule('oneLine', (value) => typeof value !== 'string' || isOneLine(value)),
  );

/** The SHA-256 of a file, 64 hexadecimal digits in small letters. */
export const Sha256 = (description: string, example: string): PropertyDecorator =>
  applyDecorators(
    told(description, { type: String, example, pattern: SHA256.source }),
    rule('sha256', (value) => typeof value === 'string' && SHA256.test(value)),
  );

/** One of a few words. */
export const OneOf = (description: string, words: readonly string[], example: string): PropertyDecorator =>
  applyDecorators(told(description, { enum: [...words], example }), IsIn([...words]));

/** A whole number that can be counted with; whether it is too small or too great is for the law. */
export const WholeNumber = (description: string, example: number): PropertyDecorator =>
  applyDecorators(told(description, { type: 'integer', example }), rule('wholeNumber', Number.isSafeInteger));

/** True or false. */
export const Flag = (description: string): PropertyDecorator =>
  applyDecorators(told(description, { type: Boolean }), IsBoolean());

/** An instant in ISO 8601 with its offset; becomes the canonical Instant in UTC. */
export const Moment = (description: string, example: string): PropertyDecorator =>
  applyDecorators(
    told(description, { type: String, format: 'date-time', example }),
    Transform(({ value }) => parseInstant(value) ?? value),
    rule('instant', (value) => parseInstant(value) !== null),
  );

/** A civil date in Asia/Ho_Chi_Minh, YYYY-MM-DD. */
export const Day = (description: string, example: string): PropertyDecorator =>
  applyDecorators(
    told(description, { type: String, format: 'date', example }),
    rule('day', (value) => parseCivilDate(value) !== null),
  );

const listOf = (name: string, accepts: (value: unknown) => boolean): PropertyDecorator =>
  rule(name, (value) => Array.isArray(value) && value.length <= LONGEST_LIST && value.every(accepts));

/** A list of texts. One item of the wrong type makes the list malformed. */
export const Texts = (description: string, example: readonly string[]): PropertyDecorator =>
  applyDecorators(
    told(description, {
      type: 'array',
      items: { type: 'string', pattern: PATTERN_OF_A_TEXT },
      example: [...example],
    }),
    listOf('texts', isText),
  );

/** A list of texts of one line each. */
export const Lines = (description: string, example: readonly string[]): PropertyDecorator =>
  applyDecorators(
    told(description, {
      type: 'array',
      items: { type: 'string', pattern: PATTERN_OF_A_LINE },
      example: [...example],
    }),
    listOf('lines', isLine),
  );

/** A list of civil dates. */
export const Days = (description: string, example: readonly string[]): PropertyDecorator =>
  applyDecorators(
    told(description, { type: 'array', items: { type: 'string', format: 'date' }, example: [...example] }),
    listOf('days', (value) => parseCivilDate(value) !== null),
  );

/** A list of years. */
export const Years = (description: string, example: readonly number[]): PropertyDecorator =>
  applyDecorators(
    told(description, { type: 'array', items: { type: 'integer' }, example: [...example] }),
    listOf('years', Number.isSafeInteger),
  );

/** Swagger takes a function for a reference to a class only when it is called `type`; any other it takes for the class. */
function lazily(part: () => InputClass): () => InputClass {
  const { type } = { type: () => part() };
  return type;
}

/** A list of parts with fields of their own. */
export const Parts = (description: string, part: () => InputClass): PropertyDecorator =>
  applyDecorators(
    told(description, { type: lazily(part), isArray: true }),
    Type(part),
    IsArray(),
    ArrayMaxSize(LONGEST_LIST),
    ValidateNested({ each: true }),
  );

/** A part with fields of its own. `whole` may ask something of the part as a whole. */
export const Part = (
  description: string,
  part: () => InputClass,
  whole: (value: object) => boolean = () => true,
): PropertyDecorator =>
  applyDecorators(
    told(description, { type: lazily(part) }),
    Type(part),
    rule('part', (value) => typeof value === 'object' && value !== null && !Array.isArray(value) && whole(value)),
    ValidateNested(),
  );
