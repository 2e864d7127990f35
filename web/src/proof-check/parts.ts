/** Parts of what was read, by name and kind. @throws Wrong `part-missing` with the name where a part is not there, or of another kind */
import type { Json, JsonMap } from './strict-json.js';
import { must } from './wrong.js';

export function isMap(value: Json | undefined): value is JsonMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function asMap(value: Json | undefined, name: string): JsonMap {
  must(isMap(value), 'part-missing', { name });
  return value;
}

export function asList(value: Json | undefined, name: string): readonly Json[] {
  must(Array.isArray(value), 'part-missing', { name });
  return value as readonly Json[];
}

export function asText(value: Json | undefined, name: string): string {
  must(typeof value === 'string', 'part-missing', { name });
  return value;
}

/** A whole number from 0 on. */
export function asWhole(value: Json | undefined, name: string): number {
  must(typeof value === 'number' && Number.isSafeInteger(value) && value >= 0, 'part-missing', { name });
  return value;
}

export const mapIn = (map: JsonMap, name: string): JsonMap => asMap(map[name], name);
export const listIn = (map: JsonMap, name: string): readonly Json[] => asList(map[name], name);
export const textIn = (map: JsonMap, name: string): string => asText(map[name], name);
export const wholeIn = (map: JsonMap, name: string): number => asWhole(map[name], name);

/** Every element of a list as an object. */
export const mapsIn = (map: JsonMap, name: string): readonly JsonMap[] =>
  listIn(map, name).map((one) => asMap(one, name));

/** Every element of a list as a text. */
export const textsIn = (map: JsonMap, name: string): readonly string[] =>
  listIn(map, name).map((one) => asText(one, name));

/** A text, or null where there is none. */
export function maybeText(map: JsonMap, name: string): string | null {
  const value = map[name];
  return typeof value === 'string' ? value : null;
}
