/** A disk that is really full, beneath a server in a process of its own: nothing that was answered for is lost, and it goes on by itself. */
import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ConsultationDetail } from '../../src/api/consultations/consultation.views.js';
import { sqliteDriver } from '../../src/persistence/sqlite/driver.js';
import { SAMPLE_PASSWORD } from '../../src/tools/evaluation/sample-people.js';
import { newVisitor } from '../application.js';
import { accepted, anOpening } from '../http/asking.js';
import { makeCompiled, type Program, runProgram } from '../server/process.js';
import { copyTemplate } from '../templates.js';

const SUBJECT = 'Khi ổ đĩa đầy';
/** More commands than find room in a log that was laid out before. */
const MOST = 2000;

/** A file system of its own, which may be filled; null where that is not allowed. */
function smallDisk(): string | null {
  const folder = mkdtempSync(join(tmpdir(), 'dong-thuan-disk-'));
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=96m', 'tmpfs', folder]).status === 0) return folder;
  rmSync(folder, { recursive: true });
  return null;
}

/** Writes a file that takes all room that there is. */
function fill(file: string): void {
  const handle = openSync(file, 'w');
  try {
    for (let size = 1 << 20; size >= 1; size >>= 4)
      try {
        while (writeSync(handle, Buffer.alloc(size)) > 0);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
      }
  } finally {
    closeSync(handle);
  }
}

const disk = smallDisk();
if (disk === null) process.stderr.write('A full disk is not tried here: no file system can be mounted.\n');

(disk === null ? describe.skip : describe)('A full disk', () => {
  const folder = disk ?? '';
  let COMPILED = '';
  let server: Program | undefined;
  beforeAll(async () => {
    COMPILED = await makeCompiled();
    await copyTemplate('sqlite', 'samples', `sqlite:${join(folder, 'dong-thuan.db')}`);
  });
  afterAll(async () => {
    server?.child.kill('SIGKILL');
    await server?.ended;
    spawnSync('umount', [folder]);
    for (const made of [COMPILED, folder]) rmSync(made, { recursive: true, force: true });
  });

  it('is told at once and by readiness, takes nothing back that was answered, and is over when there is room', async () => {
    const settings = {
      PORT: '0',
      DATA_DIR: folder,
      LETTERS: 'off',
      DRAIN_SECONDS: '0',
      WRITES_PER_MINUTE: '100000',
      COMPILED,
    };
    server = runProgram('src/server/main.ts', settings);
    const [, url = ''] = await server.says(/"url":"(http:[^"]+)"/);
    const lead = newVisitor(() => url);
    accepted(await lead.post('/api/v1/session', { login: 'truong.skhdt', password: SAMPLE_PASSWORD }));
    const open = () => lead.post('/api/v1/consultations/open', anOpening({ subject: SUBJECT }));
    const made = [accepted<ConsultationDetail>(await open(), 201).id];

    fill(join(folder, 'filler'));
    let refusal = await open();
    for (let tries = 0; refusal.status === 201 && tries < MOST; tries += 1) {
      made.push((refusal.body as ConsultationDetail).id);
      refusal = await open();
    }
    expect(refusal).toMatchObject({
      status: 503,
      body: { code: 'store-unavailable', detail: expect.stringContaining('đầy') },
    });
    expect(refusal.headers.get('retry-after')).toMatch(/^\d+$/);
    const ready = async () => (await lead.get('/api/v1/ready')).status;
    while ((await ready()) !== 503) await sleep(50);
    // Who only reads goes on working.
    expect((await lead.get(`/api/v1/consultations/${made.at(-1)}`)).status).toBe(200);

    rmSync(join(folder, 'filler'));
    while ((await ready()) !== 200) await sleep(50);
    made.push(accepted<ConsultationDetail>(await open(), 201).id);
    for (const id of made) expect((await lead.get(`/api/v1/consultations/${id}`)).status).toBe(200);
    server.child.kill('SIGTERM');
    expect((await server.ended).code).toBe(0);

    const database = new (sqliteDriver())(join(folder, 'dong-thuan.db'), { readonly: true });
    const kept = database.prepare('SELECT count(*) FROM consultations WHERE subject = ?').pluck().get(SUBJECT);
    database.close();
    expect(kept).toBe(made.length);
    expect(await runProgram('src/server/cli.ts', settings, ['verify']).ended).toMatchObject({ code: 0 });
  });
});
