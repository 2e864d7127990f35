/**
 * The kinds of values that commands carry, described as data: from one description follow the type of an input, what makes
 * it malformed (src/rules/commands) and what the OpenAPI document says of it. Every field may be missing: the law says by
 * code what is missing.
 */
import type { Budget } from '../limits/limit.js';
import type { CivilDate, Instant } from '../limits/time.js';

/** What a value is in TypeScript, by the kind of its field; fields with words or parts of their own are told apart below. */
interface ValueOfKind {
  /** Of several lines. */
  text: string;
  /** Of one line: a name, a key, a number, a subject. */
  line: string;
  /** The code of an agency: the law is told what the register says of it, and the journal keeps that. */
  agency: string;
  /** The id of a person: the law of cases is told their name and agency, and the journal keeps that. */
  person: string;
  /** The SHA-256 of a file that was uploaded before: the law is told its size and type, and the journal keeps that. */
  file: string;
  wholeNumber: number;
  flag: boolean;
  moment: Instant;
  day: CivilDate;
  texts: readonly string[];
  lines: readonly string[];
  days: readonly CivilDate[];
  years: readonly number[];
  limit: Budget;
}

interface Described {
  readonly description: string;
}

/** A field of one kind. `example` is as a person in the province would write it. */
export interface SimpleField<Kind extends keyof ValueOfKind = keyof ValueOfKind> extends Described {
  readonly kind: Kind;
  readonly example?: string | number | readonly string[] | readonly number[];
}

/** One of a few words. */
export interface WordField<Word extends string = string> extends Described {
  readonly kind: 'word';
  readonly words: readonly Word[];
  readonly example: Word;
}

/** A part with fields of its own, or a list of such parts. */
export interface PartField<Part extends Shape = Shape> extends Described {
  readonly kind: 'part' | 'parts';
  readonly part: Part;
}

export type Field = SimpleField | WordField | PartField;

/** What a command carries, or a part of it; `name` is the name of its schema in the OpenAPI document. */
export interface Shape {
  readonly name: string;
  readonly fields: Readonly<Record<string, Field>>;
}

type ValueOf<F> =
  F extends WordField<infer Word>
    ? Word
    : F extends { readonly kind: 'part'; readonly part: infer Part extends Shape }
      ? InputOf<Part>
      : F extends { readonly kind: 'parts'; readonly part: infer Part extends Shape }
        ? readonly InputOf<Part>[]
        : F extends { readonly kind: infer Kind extends keyof ValueOfKind }
          ? ValueOfKind[Kind]
          : never;

/** The TypeScript type of what is described. */
export type InputOf<S extends Shape> = { readonly [Key in keyof S['fields']]?: ValueOf<S['fields'][Key]> };

const simple =
  <Kind extends keyof ValueOfKind>(kind: Kind) =>
  (description: string, example?: SimpleField['example']): SimpleField<Kind> =>
    example === undefined ? { kind, description } : { kind, description, example };

/** Text of bounded length, with line breaks where a person makes them. */
export const text = simple('text');
/** Text of bounded length in one line: no line breaks, and nothing that cannot be seen. */
export const line = simple('line');
/** The code of an agency. */
export const agency = simple('agency');
/** The id of a person. */
export const person = simple('person');
/** The SHA-256 of an uploaded file, 64 hexadecimal digits in small letters. */
export const file = simple('file');
/** A whole number; whether it is too small or too great is for the law. */
export const wholeNumber = simple('wholeNumber');
/** True or false. */
export const flag = simple('flag');
/** An instant in ISO 8601 with its offset. */
export const moment = simple('moment');
/** A civil date in Asia/Ho_Chi_Minh, YYYY-MM-DD. */
export const day = simple('day');
/** A list of texts. */
export const texts = simple('texts');
/** A list of texts of one line each. */
export const lines = simple('lines');
/** A list of civil dates. */
export const days = simple('days');
/** A list of years. */
export const years = simple('years');
/** How long the agencies have, told in exactly one of three ways. */
export const limit = simple('limit');

/** One of a few words. */
export const word = <Word extends string>(
  description: string,
  words: readonly Word[],
  example: NoInfer<Word>,
): WordField<Word> => ({ kind: 'word', description, words, example });

/** A part with fields of its own. */
export const part = <Part extends Shape>(description: string, of: Part) =>
  ({ kind: 'part', description, part: of }) as const;

/** A list of parts with fields of their own. */
export const parts = <Part extends Shape>(description: string, of: Part) =>
  ({ kind: 'parts', description, part: of }) as const;

/** Names what a command carries. */
export const shape = <const Fields extends Shape['fields']>(name: string, fields: Fields) => ({ name, fields });
