/** Whatever is brought, nothing falls over: it is understood or refused by a code, and every message is kept whole, once. */
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ArrivalParts, arrive } from '../../src/edxml/arriving/arrivals.js';
import { type MessageRow, TRAY_REASONS } from '../../src/edxml/arriving/message-rows.js';
import { EdxmlFault } from '../../src/edxml/reading/edxml-fault.js';
import { edxmlReader } from '../../src/edxml/reading/edxml-reader.js';
import { readEdxml } from '../../src/edxml/reading/read-edxml.js';
import { databaseClock } from '../../src/engine/clock.js';
import { openFiles } from '../../src/files/open-files.js';
import type { Store } from '../../src/persistence/store.js';
import { describeOnBothDatabases } from '../databases.js';

const FIXTURES = ['answer-dmy-date.edxml', 'answer-other-prefix.edxml', 'status-03.edxml'];
const fixture = (name: string) => readFile(fileURLToPath(new URL(`fixtures/${name}`, import.meta.url)));

/** Numbers from a seed (mulberry32), so that what failed once can be had again. */
function numbersOf(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const SNIPPETS = [
  '<!DOCTYPE x>',
  '&bomb;',
  '<![CDATA[',
  ']]>',
  '<a '.repeat(50),
  '<b>'.repeat(60),
  '\u0000',
  '\ud800',
  '\u202e',
  '</',
];

/** A file as it could come from a broken tool or a bad will. */
function spoiled(good: Buffer, number: (below: number) => number): Buffer {
  const at = number(good.length);
  switch (number(7)) {
    case 0:
      return good.subarray(0, at);
    case 1:
      return Buffer.concat([
        good.subarray(0, at),
        Buffer.from(SNIPPETS[number(SNIPPETS.length)] ?? ''),
        good.subarray(at),
      ]);
    case 2: {
      const copy = Buffer.from(good);
      for (let change = 0; change < 20; change += 1) copy[number(copy.length)] = number(256);
      return copy;
    }
    case 3:
      return Buffer.from(Array.from({ length: number(3000) }, () => number(256)));
    case 4:
      return Buffer.from(good.toString('utf8'), number(2) === 0 ? 'latin1' : 'utf16le');
    case 5:
      return Buffer.concat([good.subarray(0, at), good]);
    default:
      return Buffer.from(
        good.toString('utf8').replace(/>([^<>]{3,40})</, (_, text: string) => `>${text.repeat(5000)}<`),
      );
  }
}

describe('a file that was spoiled', () => {
  it('is understood or refused by a code, from 3,000 seeds', async () => {
    const goods = await Promise.all(FIXTURES.map(fixture));
    const seen = new Set<string>();
    for (let seed = 1; seed <= 3000; seed += 1) {
      const number = numbersOf(seed);
      const bytes = spoiled(goods[number(goods.length)] ?? Buffer.alloc(0), number);
      try {
        const { kind, from } = readEdxml(bytes);
        expect(from.name.length).toBeLessThanOrEqual(300);
        seen.add(kind);
      } catch (error) {
        if (!(error instanceof EdxmlFault)) throw new Error(`seed ${seed}: ${error}`, { cause: error });
        seen.add(error.code);
      }
    }
    expect([...seen].sort()).toEqual(
      expect.arrayContaining(['document', 'empty', 'not-xml', 'status', 'too-deep', 'wrong-encoding']),
    );
  });
});

describeOnBothDatabases('what arrives spoiled', (open) => {
  let store: Store;
  let folder: string;
  let parts: ArrivalParts;
  beforeAll(async () => {
    store = await open();
    folder = await mkdtemp(join(tmpdir(), 'tep-'));
    const files = openFiles(store, { folder, s3: null, largest: 1024 * 1024, graceDays: 7, clamd: null });
    parts = {
      store,
      clock: databaseClock(store),
      files,
      reader: edxmlReader(),
      province: 'phu-yen',
      largest: 64 * 1024,
    };
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const bring = (bytes: Buffer) => arrive(parts, Readable.from([bytes]), { cameBy: 'folder', fileName: 'thu.edxml' });

  it('is kept whole under its hash, with a reason, and once however often it comes', async () => {
    const goods = await Promise.all(FIXTURES.map(fixture));
    const brought = new Map<string, Buffer>();
    for (let seed = 1; seed <= 60; seed += 1) {
      const number = numbersOf(seed);
      const bytes = spoiled(goods[number(goods.length)] ?? Buffer.alloc(0), number);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const { isNew, ...arrived } = await bring(bytes);
      expect(arrived.sha256).toBe(sha256);
      expect(isNew).toBe(!brought.has(sha256));
      brought.set(sha256, bytes);
      expect((await bring(bytes)).isNew).toBe(false);
    }
    const rows = await store.reader.rows<MessageRow>("SELECT * FROM edxml_messages WHERE province = 'phu-yen'");
    expect(rows.map(({ sha256 }) => sha256).sort()).toEqual([...brought.keys()].sort());
    for (const row of rows) {
      // Nobody is registered here, so each needs a person.
      expect(row.state).toBe('tray');
      expect(TRAY_REASONS).toContain(row.reason);
      if (row.size === 0) continue;
      const stream = await parts.files.files.open(row);
      const kept: Buffer[] = [];
      for await (const piece of stream ?? []) kept.push(piece as Buffer);
      expect(Buffer.concat(kept).equals(brought.get(row.sha256) ?? Buffer.alloc(0))).toBe(true);
    }
  });

  it('is kept and not read where it is larger than is read', async () => {
    const large = Buffer.concat([await fixture('status-03.edxml'), Buffer.alloc(70 * 1024, 0x20)]);
    const { sha256 } = await bring(large);
    const row = await store.reader.row<MessageRow>(
      "SELECT * FROM edxml_messages WHERE province = 'phu-yen' AND sha256 = ?",
      [sha256],
    );
    expect(row).toMatchObject({ kind: 'broken', state: 'tray', reason: 'too-large', size: large.length });
  });

  it('is written once by several that bring it at the same moment', async () => {
    const bytes = Buffer.concat([await fixture('status-03.edxml'), Buffer.from('<!-- cùng lúc -->')]);
    const all = await Promise.all(Array.from({ length: 6 }, () => bring(bytes)));
    expect(all.filter(({ isNew }) => isNew)).toHaveLength(1);
  });

  it('leaves nothing where files arrive', async () => {
    const { readdir } = await import('node:fs/promises');
    expect(await readdir(parts.files.incoming)).toEqual([]);
  });
});
