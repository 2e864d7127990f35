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

/** The tree over the places; only those that hold something are kept, and only what moved is hashed again. */
export class HeadsTree {
  /** By level, from the places upwards. */
  private readonly levels = Array.from({ length: DEPTH + 1 }, () => new Map<number, string>());
  private readonly moved = new Set<number>();

  set(place: number, hash: string): void {
    this.levels[0]?.set(place, hash);
    this.moved.add(place);
  }

  /** The hash of a place. */
  at(place: number): string {
    return this.node(0, place);
  }

  root(): string {
    this.settle();
    return this.node(DEPTH, 0);
  }

  /** What is needed beside a place to come to the root, from the place upwards. */
  path(place: number): string[] {
    this.settle();
    return Array.from({ length: DEPTH }, (_, level) => this.node(level, (place >> level) ^ 1));
  }

  private settle(): void {
    let below = new Set(this.moved);
    for (let level = 1; level <= DEPTH && below.size > 0; level += 1) {
      const above = new Set([...below].map((index) => index >> 1));
      for (const index of above)
        this.levels[level]?.set(index, nodeHash(this.node(level - 1, index * 2), this.node(level - 1, index * 2 + 1)));
      below = above;
    }
    this.moved.clear();
  }

  private node(level: number, index: number): string {
    return this.levels[level]?.get(index) ?? EMPTY[level] ?? '';
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
