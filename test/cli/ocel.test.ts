import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { withConsultation } from './a-database.js';
import { callCli } from './run-cli.js';

interface Log {
  readonly objects: readonly { readonly id: string; readonly type: string }[];
  readonly events: readonly { readonly id: string; readonly type: string; readonly time: string }[];
}

describe('dong-thuan ocel', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dong-thuan-test-'));
    await withConsultation(`sqlite:${join(folder, 'own.db')}`);
  });
  afterAll(() => rm(folder, { recursive: true }));

  const taken = (...more: string[]) =>
    callCli(['ocel', '--database-url', 'sqlite:own.db', '--from', '2023-05-01', ...more], { cwd: folder });

  it('writes the acts of a period with their times, as JSON and as XML', async () => {
    const { exit, out, err } = await taken('--to', '2023-05-31', '--out', 'log.json');
    expect({ exit, out }).toEqual({ exit: 0, out: '' });
    expect(err).toContain('log.json');
    const log = JSON.parse(await readFile(join(folder, 'log.json'), 'utf8')) as Log;
    expect(log.events.map(({ id, type }) => [id, type])).toEqual([
      ['c1:1', 'consultation.open'],
      ['c1:2', 'opinion.answer'],
    ]);
    expect(log.events[1]?.time).toBe('2023-05-18T03:00:00.000Z');
    expect(log.objects.map(({ id }) => id)).toContain('consultation:c1');
    expect((await taken('--to', '2023-05-31', '--format', 'xml', '--out', 'log.xml')).exit).toBe(0);
    expect(await readFile(join(folder, 'log.xml'), 'utf8')).toContain('<event id="c1:2" type="opinion.answer"');
  });

  it('leaves out what was recorded on other days', async () => {
    expect((await taken('--to', '2023-05-17', '--out', 'short.json')).exit).toBe(0);
    const log = JSON.parse(await readFile(join(folder, 'short.json'), 'utf8')) as Log;
    expect(log.events.map(({ id }) => id)).not.toContain('c1:2');
  });

  it.each([
    ['--to', '2023-04-30', '--out', 'a.json'],
    ['--to', 'mai', '--out', 'a.json'],
    ['--to', '2023-05-31', '--format', 'csv', '--out', 'a.csv'],
    ['--to', '2023-05-31', '--province', 'hue', '--out', 'a.json'],
    ['--to', '2023-05-31'],
  ])('exits 2 for %s %s %s %s, and writes nothing', async (...more) => {
    const before = await readdir(folder);
    const { exit, err } = await taken(...more);
    expect(exit).toBe(2);
    expect(err.trim()).not.toBe('');
    expect(await readdir(folder)).toEqual(before);
  });

  it('exits 3 where the file cannot be written', async () => {
    const { exit, err } = await taken('--to', '2023-05-31', '--out', 'nowhere/log.json');
    expect(exit).toBe(3);
    expect(err).not.toContain('    at ');
  });
});
