import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BackupError } from '../../src/backup/backup-error.js';
import type { Manifest } from '../../src/backup/manifest.js';
import { newIdentity, openingWith } from '../../src/backup/sealing.js';
import { isUnfinished } from '../../src/backup/unfinished.js';
import { openStore } from '../../src/persistence/open-store.js';
import type { Store } from '../../src/persistence/store.js';
import { describeOnBothDatabases } from '../databases.js';
import { backedUp, changeManifest, contentsOf, Folders, restored } from './a-backup.js';

const sha256 = (content: Uint8Array) => createHash('sha256').update(content).digest('hex');

/** Why it was refused. */
const faultOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof BackupError ? error.fault : String(error)),
  );

/** Columns that came after the tables of that earlier backup. */
const ADDED_SINCE: Readonly<Record<string, readonly string[]>> = {
  consultations: ['repeated', 'contacted'],
  opinions: ['officer', 'clarifications', 'returned_at', 'contest'],
  inbox_messages: ['person', 'case_id'],
  deliveries: ['former_address'],
  journal: [],
};
/** Tables that came after them. */
const TABLES_SINCE =
  /^(log_|discipline_|account_events$|procedure_figures$|outages$|inbox_unread$|audit_words$|answer_days$)/;

/** Takes columns, and the entries of the later chain, out of a part of a backup. @returns what it has then */
async function asItWas(
  file: string,
  columns: readonly string[],
): Promise<{ readonly short: Buffer; readonly rows: number }> {
  const [head = '[]', ...rows] = gunzipSync(await readFile(file))
    .toString('utf8')
    .trimEnd()
    .split('\n');
  const names: string[] = JSON.parse(head);
  const kept = <T>(values: readonly T[]) => values.filter((_, index) => !columns.includes(names[index] ?? ''));
  const chain = names.indexOf('chain');
  const older = rows.map((row) => JSON.parse(row) as unknown[]).filter((row) => row[chain] !== ':discipline');
  const lines = [kept(names), ...older.map((row) => kept(row))];
  const short = gzipSync(lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  await writeFile(file, short);
  return { short, rows: older.length };
}

async function onStore<T>(url: string, work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore({ url });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

describeOnBothDatabases(
  'a backup',
  (open) => {
    const folders = new Folders();
    let store: Store;
    let made: string;
    let manifest: Manifest;
    beforeAll(async () => {
      store = await open();
      made = join(await folders.make(), 'b');
      manifest = await backedUp(store, open.url(), made);
    });
    afterAll(() => folders.remove());

    /** A copy of it to be spoiled. */
    const copyOf = async () => {
      const copy = join(await folders.make(), 'b');
      await backedUp(store, open.url(), copy);
      return copy;
    };

    it('comes back row by row, verified, in an empty database of the same kind and of the other', async () => {
      const before = await contentsOf(store);
      expect(before.length).toBeGreaterThan(500);
      const same = await open.blank();
      const { verified } = await restored(made, same);
      expect(verified.consultations).toBe(manifest.provinces[0]?.consultations);
      expect(await onStore(same, contentsOf)).toEqual(before);
      const file = `sqlite:${join(await folders.make(), 'other.db')}`;
      await restored(made, file);
      expect(await onStore(file, contentsOf)).toEqual(before);
      const onwards = join(await folders.make(), 'b');
      await onStore(file, (other) => backedUp(other, file, onwards));
      const back = await open.blank();
      await restored(onwards, back);
      expect(await onStore(back, contentsOf)).toEqual(before);
    });

    it('is of one moment, whatever is written meanwhile', async () => {
      const folder = join(await folders.make(), 'b');
      const writing: Promise<unknown>[] = [];
      await backedUp(store, open.url(), folder, {
        onPart: ({ table }) => {
          if (table !== 'provinces') return;
          writing.push(store.write((tx) => tx.insert('installation', [{ key: 'meanwhile', value: '' }])));
        },
      });
      await Promise.all(writing);
      const rows = await readFile(join(folder, 'database/installation.jsonl.gz')).then(gunzipSync);
      expect(await store.reader.row("SELECT 1 AS found FROM installation WHERE key = 'meanwhile'")).toBeDefined();
      expect(rows.toString()).not.toContain('meanwhile');
      await store.write((tx) => tx.remove('installation', [{ key: 'meanwhile' }]));
    });

    it('writes over nothing: not over a folder, a database or files', async () => {
      expect(await faultOf(backedUp(store, open.url(), made))).toBe('not-empty');
      const full = await open.blank();
      await onStore(full, (other) => other.migrate());
      expect(await faultOf(restored(made, full))).toBe('not-empty');
      const filesFolder = await folders.make();
      const hash = 'a'.repeat(64);
      await mkdir(join(filesFolder, 'phu-yen', 'aa'), { recursive: true });
      await writeFile(join(filesFolder, 'phu-yen', 'aa', hash), '');
      const target = await open.blank();
      expect(await faultOf(restored(made, target, { filesFolder }))).toBe('not-empty');
    });

    it('is refused before anything is written when any byte of any part is another, or is missing', async () => {
      const target = await open.blank();
      const copy = await copyOf();
      for (const { path, bytes } of manifest.parts.filter((part) => (part.rows ?? 1) > 0)) {
        const file = join(copy, path);
        const sound = await readFile(file);
        const spoiled = Buffer.from(sound);
        const at = Math.floor(bytes / 2);
        spoiled[at] = (spoiled[at] ?? 0) ^ 1;
        await writeFile(file, spoiled);
        expect([path, await faultOf(restored(copy, target))]).toEqual([path, 'damaged']);
        await writeFile(file, sound);
        await truncate(file, bytes - 1);
        expect([path, await faultOf(restored(copy, target))]).toEqual([path, 'damaged']);
        await rm(file);
        expect([path, await faultOf(restored(copy, target))]).toEqual([path, 'damaged']);
        await writeFile(file, sound);
      }
      await restored(copy, target);
    });

    it('is none without its manifest, and a manifest that was changed is not believed', async () => {
      const copy = await copyOf();
      const file = join(copy, 'manifest.json');
      const text = await readFile(file, 'utf8');
      await writeFile(file, text.replace('"consultations": ', '"consultations": 1'));
      expect(await faultOf(restored(copy, await open.blank()))).toBe('no-manifest');
      await rm(file);
      expect(await faultOf(restored(copy, await open.blank()))).toBe('no-manifest');
      await writeFile(file, text);
      await changeManifest(copy, (one) => ({ ...one, schema: 'Later9999999999999' }));
      expect(await faultOf(restored(copy, await open.blank()))).toBe('newer');
    });

    it('marks a database that was not filled to the end', async () => {
      const copy = await copyOf();
      await changeManifest(copy, (one) => ({
        ...one,
        parts: one.parts.map((part) => (part.table === 'people' ? { ...part, rows: 1 } : part)),
      }));
      const target = await open.blank();
      expect(await faultOf(restored(copy, target))).toBe('damaged');
      expect(await onStore(target, (other) => isUnfinished(other.reader))).toBe(true);
      const again = join(await folders.make(), 'b');
      expect(await faultOf(onStore(target, (other) => backedUp(other, target, again)))).toBe('differs');
    });

    it('that does not follow from its journal is not called restored', async () => {
      const copy = await copyOf();
      const path = 'database/consultation_texts.jsonl.gz';
      const lines = gunzipSync(await readFile(join(copy, path)))
        .toString()
        .trimEnd()
        .split('\n');
      const spoiled = gzipSync(lines.slice(0, -1).join('\n'));
      await writeFile(join(copy, path), spoiled);
      await changeManifest(copy, (one) => ({
        ...one,
        parts: one.parts.map((part) =>
          part.path === path
            ? { ...part, sha256: sha256(spoiled), bytes: spoiled.length, rows: lines.length - 2 }
            : part,
        ),
      }));
      expect(await faultOf(restored(copy, await open.blank()))).toBe('differs');
    });

    it('of earlier tables is brought up to those of this program', async () => {
      const copy = await copyOf();
      const path = 'database/sign_ins.jsonl.gz';
      const older = gzipSync(
        `${JSON.stringify(['token_hash', 'province', 'person_id', 'created_at', 'expires_at'])}\n${JSON.stringify(['t', 'phu-yen', 'p', '2026-01-01T00:00:00.000Z', '2026-01-02T00:00:00.000Z'])}\n`,
      );
      await writeFile(join(copy, path), older);
      const shortened = new Map<string, Awaited<ReturnType<typeof asItWas>>>();
      for (const [table, added] of Object.entries(ADDED_SINCE))
        shortened.set(table, await asItWas(join(copy, `database/${table}.jsonl.gz`), added));
      const count = await store.reader.row<{ n: number }>(
        "SELECT COUNT(*) AS n FROM journal WHERE chain <> ':discipline'",
      );
      const newest = await store.reader.row<NonNullable<Manifest['provinces'][number]['newest']>>(
        `SELECT chain, seq, hash, at FROM journal WHERE chain <> ':discipline' ORDER BY at DESC, chain DESC, seq DESC LIMIT 1`,
      );
      await changeManifest(copy, (one) => ({
        ...one,
        schema: 'PersonRequests1766016000000',
        provinces: one.provinces.map((province) => ({
          ...province,
          entries: Number(count?.n),
          newest: newest ?? null,
        })),
        parts: one.parts
          .filter(({ table }) => table === undefined || !TABLES_SINCE.test(table))
          .map((part) => {
            const was = shortened.get(part.table ?? '');
            if (was !== undefined)
              return { ...part, sha256: sha256(was.short), bytes: was.short.length, rows: was.rows };
            return part.path === path ? { ...part, sha256: sha256(older), bytes: older.length, rows: 1 } : part;
          }),
      }));
      const target = await open.blank();
      await restored(copy, target);
      await onStore(target, async (other) => {
        expect(await other.schemaVersion()).toBe(await store.schemaVersion());
        expect(await other.reader.rows('SELECT token_hash, browser FROM sign_ins')).toEqual([
          { token_hash: 't', browser: null },
        ]);
      });
      if (open.kind === 'sqlite') return;
      const parts = await open.blank();
      await restored(copy, parts, { partitioned: true });
      expect(await onStore(parts, contentsOf)).toEqual(await onStore(target, contentsOf));
    });

    it('that is sealed holds no word of its rows, and only its own identity opens it', async () => {
      const folder = join(await folders.make(), 'b');
      const { identity, recipient } = await newIdentity();
      await backedUp(store, open.url(), folder, { recipients: [recipient], secrets: { SIGNING_KEY: 'very secret' } });
      const names = await readdir(folder, { recursive: true, withFileTypes: true });
      const open_ = names.filter((entry) => entry.isFile() && !entry.name.endsWith('.age')).map(({ name }) => name);
      expect(open_).toEqual(['manifest.json']);
      expect((await readFile(join(folder, 'secrets.json.age'))).includes('very secret')).toBe(false);
      const target = await open.blank();
      expect(await faultOf(restored(folder, target))).toBe('locked');
      const other = openingWith((await newIdentity()).identity, 'other');
      expect(await faultOf(restored(folder, target, { opening: other }))).toBe('locked');
      await restored(folder, target, { opening: openingWith(identity, 'own') });
      expect(await onStore(target, contentsOf)).toEqual(await contentsOf(store));
    });
  },
  'samples',
);

describe('a file of recipients', () => {
  it.each([[''], ['# nothing'], ['age1none']])('is refused when it holds none: %j', async (text) => {
    const { recipientsIn } = await import('../../src/backup/sealing.js');
    expect(await faultOf(Promise.resolve().then(() => recipientsIn(text, 'r.txt')))).toBe('no-key');
  });
});
