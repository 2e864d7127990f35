/** The heads of all chains, counted from the leaves one after another. */
import type { Reader } from '../../persistence/store.js';
import { type Head, HeadsTree, placeOf, placeText } from './heads.js';
import { chainKeyOf, leafHashOf } from './leaves.js';

export class CountedHeads {
  private readonly places = new Map<number, Map<string, Head>>();
  private readonly moved = new Set<number>();
  private readonly tree = new HeadsTree();
  private chains = 0;

  /** How many chains there are. */
  get count(): number {
    return this.chains;
  }

  /** Takes a leaf in. @returns false when it is not the next of its chain */
  take(chain: string, seq: number, hash: string): boolean {
    const key = chainKeyOf(chain);
    const place = placeOf(key);
    const heads = this.places.get(place) ?? new Map<string, Head>();
    this.places.set(place, heads);
    const before = heads.get(key)?.seq ?? 0;
    if (seq !== before + 1) return false;
    if (before === 0) this.chains += 1;
    heads.set(key, { chain: key, seq, hash });
    this.moved.add(place);
    return true;
  }

  /** Brings the tree up to the leaves that were taken in. */
  settle(): void {
    for (const place of this.moved)
      this.tree.set(place, leafHashOf(placeText([...(this.places.get(place)?.values() ?? [])])));
    this.moved.clear();
  }

  root(): string {
    return this.tree.root();
  }

  /** The table and the row that say something else; null when they agree. */
  async differing(reader: Reader, province: string): Promise<{ readonly table: string; readonly row: string } | null> {
    const heads = await reader.rows<Head & { place: number }>(
      'SELECT place, chain, seq, hash FROM log_heads WHERE province = ? ORDER BY place, chain',
      [province],
    );
    const counted = [...this.places].flatMap(([place, known]) =>
      [...known.values()].map(({ chain, seq, hash }) => [`${place} ${chain}`, `${seq} ${hash}`] as const),
    );
    const stored = heads.map(({ place, chain, seq, hash }) => [`${place} ${chain}`, `${seq} ${hash}`] as const);
    const head = differingRow(counted, stored);
    if (head !== null) return { table: 'log_heads', row: head };
    const places = await reader.rows<{ place: number; hash: string }>(
      'SELECT place, hash FROM log_places WHERE province = ? ORDER BY place',
      [province],
    );
    const row = differingRow(
      [...this.places.keys()].map((place) => [String(place), this.tree.at(place)] as const),
      places.map(({ place, hash }) => [String(place), hash] as const),
    );
    return row === null ? null : { table: 'log_places', row };
  }
}

type Pairs = readonly (readonly [row: string, value: string])[];

function differingRow(counted: Pairs, stored: Pairs): string | null {
  const known = new Map(counted);
  const wrong = stored.find(([row, value]) => known.get(row) !== value);
  if (wrong !== undefined) return wrong[0];
  const there = new Set(stored.map(([row]) => row));
  return counted.find(([row]) => !there.has(row))?.[0] ?? null;
}
