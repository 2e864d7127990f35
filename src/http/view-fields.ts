/**
 * The fields of what the API answers, as decorators: one for each kind of value, with the options that OpenAPI knows. Those
 * of queries and bodies, which are also checked, are in query-fields.ts and body-fields.ts.
 */
import type { Type } from '@nestjs/common';
import { ApiExtraModels, ApiProperty, type ApiPropertyOptions, getSchemaPath } from '@nestjs/swagger';

export interface ViewField {
  readonly description?: string;
  readonly example?: unknown;
  /** Whether it may be null; it is there all the same. */
  readonly nullable?: boolean;
  /** Whether it may be left out. */
  readonly optional?: boolean;
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
}

/** A decorator of properties that can hold a `Value`: a property declared more widely does not compile. */
export type FieldOf<Value> = <Key extends PropertyKey>(
  target: { readonly [Name in Key]?: Value | null },
  key: Key,
) => void;

const field = (schema: object, { optional, ...told }: ViewField): PropertyDecorator =>
  ApiProperty({ ...schema, ...told, ...(optional ? { required: false } : {}) } as ApiPropertyOptions);

export const Text = (told: ViewField = {}): PropertyDecorator => field({ type: String }, told);

export const WholeNumber = (told: ViewField = {}): PropertyDecorator => field({ type: 'integer' }, told);

/** A number that may have decimals. */
export const Amount = (told: ViewField = {}): PropertyDecorator => field({ type: Number }, told);

export const Flag = (told: ViewField = {}): PropertyDecorator => field({ type: Boolean }, told);

/** An instant in ISO 8601 with +07:00. */
export const Moment = (told: ViewField = {}): PropertyDecorator =>
  field(
    { type: String, format: 'date-time', ...(told.nullable ? {} : { example: '2023-05-26T00:00:00.000+07:00' }) },
    told,
  );

/** A civil date in Asia/Ho_Chi_Minh, YYYY-MM-DD. */
export const Day = (told: ViewField = {}): PropertyDecorator => field({ type: String, format: 'date' }, told);

/** One of a closed set of words; `name` is the type that a client generator makes of it. */
export const OneOf = <const Word extends string>(
  words: readonly Word[],
  name: string,
  told: ViewField = {},
): FieldOf<Word> => field({ enum: [...words], enumName: name }, told) as FieldOf<Word>;

/** Several of a closed set of words. */
export const SomeOf = <const Word extends string>(
  words: readonly Word[],
  name: string,
  told: ViewField = {},
): FieldOf<readonly Word[]> =>
  field({ enum: [...words], enumName: name, isArray: true }, told) as FieldOf<readonly Word[]>;

export const Texts = (told: ViewField = {}): PropertyDecorator => field({ type: [String] }, told);

export const WholeNumbers = (told: ViewField = {}): PropertyDecorator =>
  field({ type: 'array', items: { type: 'integer' } }, told);

export const Days = (told: ViewField = {}): PropertyDecorator =>
  field({ type: 'array', items: { type: 'string', format: 'date' } }, told);

/** Another view. It is named by a function, so that it may be declared further down. */
export const Part = <View>(view: () => Type<View>, told: ViewField = {}): FieldOf<View> =>
  field({ type: () => view() }, told) as FieldOf<View>;

export const Parts = <View>(view: () => Type<View>, told: ViewField = {}): FieldOf<readonly View[]> =>
  field({ type: () => [view()] }, told) as FieldOf<readonly View[]>;

/** Views by a key that is data, such as the code of an agency. */
export const PartsByKey = <View>(view: Type<View>, told: ViewField = {}): FieldOf<Readonly<Record<string, View>>> =>
  byKey(view, { $ref: getSchemaPath(view) }, told);

/** Lists of views by such a key. */
export const PartListsByKey = <View>(
  view: Type<View>,
  told: ViewField = {},
): FieldOf<Readonly<Record<string, readonly View[]>>> =>
  byKey(view, { type: 'array', items: { $ref: getSchemaPath(view) } }, told);

/** What is named in the values of a map only is a schema that Swagger has to be told of. */
function byKey<Value>(view: Type<unknown>, additionalProperties: object, told: ViewField): FieldOf<Value> {
  return (target, key) => {
    ApiExtraModels(view)(target.constructor);
    field({ type: 'object', additionalProperties }, told)(target, key as string);
  };
}

/** JSON whose keys are not described here. */
export const JsonObject = (told: ViewField = {}): PropertyDecorator =>
  field({ type: 'object', additionalProperties: true }, told);

export const JsonObjects = (told: ViewField = {}): PropertyDecorator =>
  field({ type: 'array', items: { type: 'object', additionalProperties: true } }, told);
