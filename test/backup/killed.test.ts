import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { describeOnBothDatabases } from '../databases.js';
import { makeCompiled, runProgram } from '../server/process.js';
import { Folders, restored } from './a-backup.js';

const LETTERS = 24;

let COMPILED = '';
beforeAll(async () => {
  COMPILED = await makeCompiled();
});
afterAll(() => rm(COMPILED, { recursive: true, force: true }));

describeOnBothDatabases('a backup that is killed', (open) => {
  const folders = new Folders();
  beforeAll(async () => {
    const store = await open();
    // What cannot be compressed takes its time.
    for (let index = 0; index < LETTERS; index += 1) {
      const content = randomBytes(600_000).toString('base64');
      await store.write((tx) => tx.insert('letter_files', [{ province: 'phu-yen', hash: `h${index}`, content }]));
    }
    await store.close();
  });
  afterAll(() => folders.remove());

  const backup = (folder: string) =>
    runProgram('src/server/cli.ts', { COMPILED, DATABASE_URL: open.url(), DATA_DIR: join(folder, '..', 'data') }, [
      'backup',
      folder,
    ]);

  it('is no backup, is not written over, and the next one into another folder is whole', async () => {
    const killed = join(await folders.make(), 'b');
    const { child, ended } = backup(killed);
    while (!existsSync(join(killed, 'database', 'letter_files.jsonl.gz'))) await sleep(2);
    child.kill('SIGKILL');
    expect((await ended).signal).toBe('SIGKILL');
    expect(readdirSync(killed)).not.toContain('manifest.json');
    await expect(restored(killed, await open.blank())).rejects.toMatchObject({ fault: 'no-manifest' });
    expect(await backup(killed).ended).toMatchObject({ code: 2 });
    const next = join(await folders.make(), 'b');
    expect(await backup(next).ended).toMatchObject({ code: 0 });
    const { verified } = await restored(next, await open.blank());
    expect(verified.consultations).toBe(0);
  });
});
