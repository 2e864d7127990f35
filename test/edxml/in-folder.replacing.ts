/** The in-folder with writers as they are: one that pauses in the middle of a file loses nothing. */
import { appendFile, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import type { FolderParts } from '../../src/edxml/arriving/in-folder.js';

const arrived: string[] = [];
jest.unstable_mockModule('../../src/edxml/arriving/arrivals.js', () => ({
  async arrive(_parts: unknown, stream: AsyncIterable<Buffer>) {
    const pieces: Buffer[] = [];
    for await (const piece of stream) pieces.push(piece);
    arrived.push(Buffer.concat(pieces).toString());
    return { sha256: String(arrived.length).padStart(64, '0'), isNew: true, state: 'tray' };
  },
}));
const { InFolder } = await import('../../src/edxml/arriving/in-folder.js');

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'in-folder-'));
  arrived.length = 0;
});
afterEach(() => rm(folder, { recursive: true, force: true }));

it('takes a file again whose writer went on with it after it was moved', async () => {
  const told: string[] = [];
  const logger = { error: (_: object, text: string) => told.push(text), info: () => undefined };
  const inFolder = new InFolder({ folder, logger } as unknown as FolderParts);
  await inFolder.prepare();
  await writeFile(join(folder, 'tra-loi.edxml'), '<edXML>nửa đầu');
  await inFolder.look();
  expect(await inFolder.look()).toBe(1);
  const [place = ''] = await readdir(join(folder, 'done'));
  // The writer still has the file open, wherever it lies by now.
  await appendFile(join(folder, 'done', place), ' nửa sau</edXML>');
  await inFolder.look();
  expect(await inFolder.look()).toBe(1);
  expect(arrived).toEqual(['<edXML>nửa đầu', '<edXML>nửa đầu nửa sau</edXML>']);
  for (let looks = 0; looks < 3; looks += 1) expect(await inFolder.look()).toBe(0);
});
