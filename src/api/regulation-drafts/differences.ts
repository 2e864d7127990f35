/** Where two regulations differ, key by key as they are written. */
import { isMap } from '../../../workflows/data/shape.js';
import type { Regulation } from '../../../workflows/regulation/regulation.js';
import { canonicalJson } from '../../platform/canonical-json.js';

export interface Difference {
  /** "limits.ordinary.default" */
  readonly key: string;
  /** Undefined where there is no such key. */
  readonly before: unknown;
  readonly after: unknown;
}

/** The name differs of itself. */
const NAME = ['id'];

/** The keys whose values differ, in the order in which they are written; lists are compared whole. */
export function differencesOf(before: Regulation, after: unknown): Difference[] {
  return differing(before, after, []).filter(({ key }) => !NAME.includes(key));
}

function differing(before: unknown, after: unknown, path: readonly string[]): Difference[] {
  if (isMap(before) && isMap(after)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return keys.flatMap((key) => differing(before[key], after[key], [...path, key]));
  }
  return sameValue(before, after) ? [] : [{ key: path.join('.'), before, after }];
}

function sameValue(one: unknown, other: unknown): boolean {
  if (one === undefined || other === undefined) return one === other;
  return canonicalJson(one) === canonicalJson(other);
}
