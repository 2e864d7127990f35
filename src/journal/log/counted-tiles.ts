/** The tiles of a log, counted from its leaves one after another: of each row only its hash is kept. */
import type { Reader } from '../../persistence/store.js';
import { sha256 } from '../../platform/canonical-json.js';
import { nodeHash } from '../merkle.js';

const WIDTH = 256;

export class CountedTiles {
  /** By level: the hashes of the tile that is not full yet. */
  private readonly open: string[][] = [];
  /** How many tiles of each level are full. */
  private readonly full: number[] = [];
  private readonly hashes = new Map<string, string>();

  push(leaf: string): void {
    let [level, hash] = [0, leaf];
    for (;;) {
      const tile = this.open[level] ?? [];
      this.open[level] = tile;
      tile.push(hash);
      if (tile.length < WIDTH) return;
      this.keep(level, tile);
      this.full[level] = (this.full[level] ?? 0) + 1;
      this.open[level] = [];
      hash = rootOver(tile);
      level += 1;
    }
  }

  /** The table and the row that say something else; null when they agree. */
  async differing(reader: Reader, province: string): Promise<{ readonly table: string; readonly row: string } | null> {
    for (const [level, tile] of this.open.entries()) if (tile.length > 0) this.keep(level, tile);
    const table = 'log_tiles';
    const keys = await reader.rows<{ level: number; tile: number }>(
      'SELECT level, tile FROM log_tiles WHERE province = ? ORDER BY level, tile',
      [province],
    );
    const stored = new Set(keys.map(({ level, tile }) => `${level} ${tile}`));
    const strange = [...stored].find((name) => !this.hashes.has(name));
    if (strange !== undefined) return { table, row: strange };
    for (const [name, hash] of this.hashes) {
      const [level, tile] = name.split(' ').map(Number);
      const row = await reader.row<{ hashes: string }>(
        'SELECT hashes FROM log_tiles WHERE province = ? AND level = ? AND tile = ?',
        [province, level ?? 0, tile ?? 0],
      );
      if (row === undefined || sha256(row.hashes) !== hash) return { table, row: name };
    }
    return null;
  }

  private keep(level: number, tile: readonly string[]): void {
    const text = Buffer.from(tile.join(''), 'hex').toString('base64');
    this.hashes.set(`${level} ${this.full[level] ?? 0}`, sha256(text));
  }
}

function rootOver(hashes: readonly string[]): string {
  let row = hashes;
  while (row.length > 1)
    row = Array.from({ length: row.length / 2 }, (_, at) => nodeHash(row[at * 2] ?? '', row[at * 2 + 1] ?? ''));
  return row[0] ?? '';
}
