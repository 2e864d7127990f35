/** A file of SQLite that was copied without its log lacks what was committed last: it is told when it is opened. */
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { openStore } from '../../src/persistence/open-store.js';
import type { Store } from '../../src/persistence/store.js';
import { copyTemplate } from '../templates.js';

describe('a database file without its log', () => {
  let folder = '';
  let made = 0;
  let file = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dong-thuan-mark-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));
  beforeEach(async () => {
    made += 1;
    file = join(folder, `${made}.db`);
    await copyTemplate('sqlite', 'migrated', `sqlite:${file}`);
  });

  const opened = async (of: string, options: object = {}): Promise<{ store: Store; told: string[] }> => {
    const told: string[] = [];
    const logger = { warn: (_details: object, message: string) => void told.push(message) };
    return { store: await openStore({ url: `sqlite:${of}`, logger, ...options }), told };
  };
  const write = (store: Store, value: string) =>
    store.write((tx) => tx.insert('installation', [{ key: 'mark', value }], 'ignore'));
  const held = (store: Store) => store.reader.rows("SELECT value FROM installation WHERE key = 'mark'");
  /** As a killed server leaves it, or as it is copied beside a running one: the log too, or not. */
  const copied = async (suffixes: readonly string[]): Promise<string> => {
    const { store } = await opened(file);
    await write(store, 'acknowledged');
    const copy = file.replace('.db', '-copy.db');
    for (const suffix of suffixes) await copyFile(file + suffix, copy + suffix);
    await store.close();
    return copy;
  };

  it('is told, as what was acknowledged last is not in it', async () => {
    const { store, told } = await opened(await copied(['']));
    expect(await held(store)).toEqual([]);
    expect(told).toEqual([expect.stringMatching(/no -wal file beside it/)]);
    await store.close();
  });

  it('is told once: whoever goes on from it goes on from a whole one', async () => {
    const copy = await copied(['']);
    await (await opened(copy)).store.close();
    const { store, told } = await opened(copy);
    expect(told).toEqual([]);
    await store.close();
  });

  it('is nothing to tell of with its log, or after it was closed in order', async () => {
    const killed = await opened(await copied(['', '-wal']));
    expect(await held(killed.store)).toEqual([{ value: 'acknowledged' }]);
    const whole = await opened(file);
    expect([killed.told, whole.told]).toEqual([[], []]);
    for (const { store } of [killed, whole]) await store.close();
  });

  it('is nothing to tell of where a command beside no server has carried the log over', async () => {
    const copy = await copied(['', '-wal']);
    await (await opened(copy, { beside: true })).store.close();
    const { store, told } = await opened(copy);
    expect([told, await held(store)]).toEqual([[], [{ value: 'acknowledged' }]]);
    await store.close();
  });

  it('is told although a command has written beside the server meanwhile', async () => {
    const { store } = await opened(file);
    await (await opened(file, { beside: true })).store.close();
    await write(store, 'acknowledged');
    const copy = file.replace('.db', '-late.db');
    await copyFile(file, copy);
    await store.close();
    const late = await opened(copy);
    expect(late.told).toHaveLength(1);
    await late.store.close();
  });
});
