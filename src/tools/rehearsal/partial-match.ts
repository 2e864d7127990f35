import { isMap } from '../../../workflows/data/shape.js';
import { parseInstant } from '../../../workflows/limits/time.js';

/** A place where a view is not as expected. */
export interface Mismatch {
  /** "c1.opinions.STC.state" */
  readonly path: string;
  readonly expected: unknown;
  /** Null where there is nothing. */
  readonly actual: unknown;
}

/**
 * Where `actual` differs from what is expected of it: a map matches when every expected key matches, lists match item by
 * item, instants compare as instants whatever their offset and milliseconds, null matches nothing at all and an empty map.
 */
export function mismatches(expected: unknown, actual: unknown, path: string): Mismatch[] {
  if (isMap(expected) && isMap(actual)) {
    return Object.entries(expected).flatMap(([key, value]) =>
      mismatches(value, Object.hasOwn(actual, key) ? actual[key] : null, path === '' ? key : `${path}.${key}`),
    );
  }
  if (Array.isArray(expected) && Array.isArray(actual) && expected.length === actual.length)
    return expected.flatMap((item: unknown, index) => mismatches(item, actual[index], `${path}.${index}`));
  return same(expected, actual) ? [] : [{ path, expected, actual: actual ?? null }];
}

function same(expected: unknown, actual: unknown): boolean {
  if (expected === null && isMap(actual)) return Object.keys(actual).length === 0;
  const instant = parseInstant(expected);
  if (instant !== null) return instant === parseInstant(actual);
  return (expected ?? null) === (actual ?? null);
}
