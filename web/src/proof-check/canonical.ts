/** Canonical JSON (RFC 8785): the one way in which a value that is hashed is written. */
import { isMap } from './parts.js';
import { type Json, parseStrict } from './strict-json.js';
import { must } from './wrong.js';

/** Members by name in the order of UTF-16, no white space; numbers and strings as ECMAScript writes them. */
export function canonical(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (!isMap(value)) return JSON.stringify(value);
  const members = Object.keys(value)
    .sort()
    .map((name) => `${JSON.stringify(name)}:${canonical(value[name] ?? null)}`);
  return `{${members.join(',')}}`;
}

/** What a text that is hashed says. @throws Wrong `not-canonical` where it is written in any other way */
export function readCanonical(text: string, name: string): Json {
  const value = parseStrict(text);
  must(canonical(value) === text, 'not-canonical', { name });
  return value;
}

export function isSame(one: Json | undefined, other: Json | undefined): boolean {
  return one !== undefined && other !== undefined && canonical(one) === canonical(other);
}
