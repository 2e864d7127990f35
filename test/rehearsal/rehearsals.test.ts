import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { verifyStore } from '../../src/journal/verify.js';
import { readRegulations } from '../../src/rules/regulations/read-regulations.js';
import { checkExpectedView } from '../../src/tools/rehearsal/check-expected-view.js';
import { playRehearsal } from '../../src/tools/rehearsal/play-rehearsal.js';
import { readRehearsal } from '../../src/tools/rehearsal/read-rehearsal.js';
import {
  postgresDatabases,
  sqliteDatabases,
  type TemporaryDatabases,
} from '../../src/tools/rehearsal/temporary-databases.js';
import { inVietnam } from '../../workflows/limits/time.js';

const FOLDER = new URL('../../docs/rehearsals/', import.meta.url);
const files = (readdirSync(FOLDER, { recursive: true }) as string[]).filter((file) => file.endsWith('.yaml')).sort();
const regulations = readRegulations();

const SOURCES: readonly (readonly [string, () => Promise<TemporaryDatabases>])[] = [
  ['SQLite', sqliteDatabases],
  ['PostgreSQL', () => postgresDatabases(process.env.TEST_POSTGRES_URL)],
];

describe.each(SOURCES)('The rehearsals of the documentation on %s', (_name, start) => {
  let databases: TemporaryDatabases;
  beforeAll(async () => {
    databases = await start();
  });
  afterAll(() => databases.close());

  it.each(files)('%s goes as told, and its journal replays', async (file) => {
    const read = readRehearsal(readFileSync(new URL(file, FOLDER), 'utf8'), file, regulations);
    if ('faults' in read) throw new Error(JSON.stringify(read.faults, null, 2));
    const database = await databases.next();
    const played = await playRehearsal(read.rehearsal, database);
    const store = await database.open();
    const verified = await verifyStore(store);
    await store.close();
    await database.drop();
    expect(played.failures).toEqual([]);
    expect(verified).toMatchObject({ ok: true, entries: played.journal.length });
    expect(played.journal.length).toBeGreaterThan(0);
    // All that a view shows may be expected of it.
    const faults = Object.entries(played.views).flatMap(([id, view]) => checkExpectedView(view, [id]));
    expect(faults).toEqual([]);
  });

  it('reminds once of a limit that is too short for any reminder, at 08:00 of its last day', async () => {
    // What was reminded of stands in the journal, not in the views.
    const file = 'PY-2.2b-han-ngan-van-duoc-nhac.yaml';
    const read = readRehearsal(readFileSync(new URL(file, FOLDER), 'utf8'), file, regulations);
    if ('faults' in read) throw new Error(JSON.stringify(read.faults, null, 2));
    const database = await databases.next();
    const { journal } = await playRehearsal(read.rehearsal, database);
    await database.drop();
    const ofC1 = journal.filter(({ chain, command }) => chain === 'c1' && command === 'limit.passed');
    expect(ofC1.map(({ at }) => inVietnam(at))).toEqual([
      '2023-05-17T08:00:00.000+07:00',
      '2023-05-18T00:00:00.000+07:00',
    ]);
  });
});
