/**
 * The heads of all chains, in a tree of fixed shape: 4096 places, a chain's given by the first three digits of its key, each place a
 * sorted list. A chain stands in it once, so who is shown its place knows which entry is its last, and that there is no other.
 */
import { canonicalJson } from '../../platform/canonical-json.js';
import { nodeHash } from '../merkle.js';
import { leafHashOf } from './leaves.js';

/** The last entry of a chain; `chain` is its key. */
export interface Head {
  readonly chain: string;
  readonly seq: number;
  readonly hash: string;
}

/** 4096 places. */
const DEPTH = 12;
export const PLACES = 2 ** DEPTH;

/** The place of a chain, by its key. */
export const placeOf = (chainKey: string): number => Number.parseInt(chainKey.slice(0, 3), 16);

/** The text of a place: the heads in it, in the order of their chains, each `[chain, seq, hash]`. */
export function placeText(heads: readonly Head[]): string {
  const sorted = [...heads].sort((a, b) => (a.chain < b.chain ? -1 : 1));
  return canonicalJson(sorted.map(({ chain, seq, hash }) => [chain, seq, hash]));
}

/** The hash of a subtree of so many levels in which every place is empty. */
const EMPTY = Array.from({ length: DEPTH }).reduce<string[]>(
  (levels) => [...levels, nodeHash(levels.at(-1) ?? '', levels.at(-1) ?? '')],
  [leafHashOf('[]')],
);

/** The tree over the places; only those that hold something are kept. */
export class HeadsTree {
  private readonly hashes = new Map<number, string>();

  set(place: number, hash: string): void {
    this.hashes.set(place, hash);
  }

  /** The hash of a place. */
  at(place: number): string {
    return this.hashes.get(place) ?? EMPTY[0] ?? '';
  }

  root(): string {
    return this.subtree(
      DEPTH,
      0,
      [...this.hashes.keys()].sort((a, b) => a - b),
    );
  }

  /** What is needed beside a place to come to the root, from the place upwards. */
  path(place: number): string[] {
    const filled = [...this.hashes.keys()];
    return Array.from({ length: DEPTH }, (_, level) => {
      const beside = (place >> level) ^ 1;
      return this.subtree(
        level,
        beside,
        filled.filter((other) => other >> level === beside),
      );
    });
  }

  private subtree(level: number, index: number, filled: readonly number[]): string {
    if (filled.length === 0) return EMPTY[level] ?? '';
    if (level === 0) return this.at(index);
    const below = level - 1;
    const left = filled.filter((place) => place >> below === index * 2);
    const right = filled.filter((place) => place >> below === index * 2 + 1);
    return nodeHash(this.subtree(below, index * 2, left), this.subtree(below, index * 2 + 1, right));
  }
}

/** The root to which a place and its path lead; null when the path is of another length. */
export function headsRootByPath(text: string, place: number, path: readonly string[]): string | null {
  if (path.length !== DEPTH) return null;
  return path.reduce(
    (hash, beside, level) => ((place >> level) % 2 === 0 ? nodeHash(hash, beside) : nodeHash(beside, hash)),
    leafHashOf(text),
  );
}
