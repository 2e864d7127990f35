/**
 * The fields of bodies that are no command, as decorators: each says what OpenAPI tells and checks what is sent. What
 * commands carry is in rules/commands/, as the law says by code what is missing there.
 */
import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsString,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateBy,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { isOneLine } from '../../workflows/commands/readable-text.js';
import { PATTERN_OF_A_LINE } from '../rules/commands/field-decorators.js';
import type { FieldOf } from './view-fields.js';

export interface BodyField {
  readonly description?: string;
  readonly example?: unknown;
  readonly nullable?: boolean;
  /** Whether it may be left out. */
  readonly optional?: boolean;
  readonly format?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
}

/** Codes, names and words are no longer than this; longer bounds are told in the description of the interface. */
const LONGEST_TEXT = 200;

function sent(
  schema: object,
  { optional, ...told }: BodyField,
  ...checks: readonly PropertyDecorator[]
): PropertyDecorator {
  const isChecked = (_: unknown, value: unknown): boolean =>
    !(optional && value === undefined) && !(told.nullable && value === null);
  const options = { ...schema, ...told, ...(optional ? { required: false } : {}) };
  return applyDecorators(ApiProperty(options as ApiPropertyOptions), ValidateIf(isChecked), ...checks);
}

export const BodyText = (told: BodyField = {}): PropertyDecorator =>
  sent(
    { type: String },
    told,
    IsString(),
    MaxLength(told.maxLength ?? LONGEST_TEXT),
    ...(told.minLength === undefined ? [] : [MinLength(told.minLength)]),
  );

/** A text of one line, as names, titles and codes are: no line breaks, and nothing that cannot be seen. */
export const BodyLine = (told: BodyField = {}): PropertyDecorator =>
  sent(
    { type: String, pattern: PATTERN_OF_A_LINE },
    told,
    IsString(),
    MaxLength(told.maxLength ?? LONGEST_TEXT),
    ...(told.minLength === undefined ? [] : [MinLength(told.minLength)]),
    ValidateBy({
      name: 'oneLine',
      validator: { validate: (value: unknown) => typeof value !== 'string' || isOneLine(value) },
    }),
  );

export const BodyWholeNumber = (
  told: BodyField & { readonly minimum: number; readonly maximum: number },
): PropertyDecorator => sent({ type: 'integer' }, told, IsInt(), Min(told.minimum), Max(told.maximum));

export const BodyFlag = (told: BodyField = {}): PropertyDecorator => sent({ type: Boolean }, told, IsBoolean());

/** One of a closed set of words; `name` is the type that a client generator makes of it. */
export const BodyOneOf = <const Word extends string>(
  words: readonly Word[],
  name: string,
  told: BodyField = {},
): FieldOf<Word> => sent({ enum: [...words], enumName: name }, told, IsIn([...words])) as FieldOf<Word>;

/** Several of a closed set of words; `name` is the type that a client generator makes of it. */
export const BodySomeOf = <const Word extends string>(
  words: readonly Word[],
  name: string,
  told: BodyField = {},
): FieldOf<readonly Word[]> =>
  sent(
    { enum: [...words], enumName: name, isArray: true },
    told,
    ArrayMaxSize(words.length),
    IsIn([...words], { each: true }),
  ) as FieldOf<readonly Word[]>;

/** A list of parts with fields of their own, of which `most` may be sent. */
export const BodyParts = (part: () => new () => object, most: number, told: BodyField = {}): PropertyDecorator => {
  // Swagger takes a function for a reference to a class only when it is called `type`.
  const { type } = { type: () => part() };
  return sent(
    { type, isArray: true, maxItems: most },
    told,
    Type(part),
    IsArray(),
    ArrayMaxSize(most),
    ValidateNested({ each: true }),
  );
};

/** JSON whose keys are not described here. */
export const BodyObject = (told: BodyField = {}): PropertyDecorator =>
  sent({ type: 'object', additionalProperties: true }, told, IsObject());
