import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import { parseVerifier } from '../../src/journal/log/note.js';
import { sha256 } from '../../src/platform/canonical-json.js';
import { run } from '../../src/server/cli/run.js';
import { addCheckpointBody } from '../../src/witness/protocol.js';
import { aKey } from '../journal/keys.js';
import { ALog } from './a-log.js';
import { type RunningWitness, Witnesses } from './a-witness.js';

const SIZE_TYPE = 'text/x.tlog.size';

describe('a witness', () => {
  const witnesses = new Witnesses();
  let log: ALog;
  let witness: RunningWitness;
  beforeEach(async () => {
    log = new ALog().entry('a', 1).entry('b', 1).seal();
    witness = await witnesses.start([log.verifier]);
  });
  afterAll(() => witnesses.end());

  const knows = (size: number) => ({ status: 409, type: SIZE_TYPE, body: `${size}\n` });

  it('cosigns a log that grows, and tells what it knows', async () => {
    expect(parseVerifier(witness.verifier)).toMatchObject({ as: 'witness' });
    expect(witness.hasCosigned(log, await witness.checkpoint(log, 0))).toBe(true);
    for (let round = 2; round < 20; round += 1) {
      const before = log.size;
      log.entry('a', round).seal();
      expect(witness.hasCosigned(log, await witness.checkpoint(log, before))).toBe(true);
    }
    // Again: it saw it once more.
    expect(witness.hasCosigned(log, await witness.checkpoint(log, log.size))).toBe(true);
    const told = await witness.told();
    expect(told).toContain(witness.verifier);
    expect(told).toContain(`log ${log.origin}\nsize ${log.size}\nroot ${log.text().split('\n')[2]}\ncosigned 2`);
  });

  it('tells which size it knows to whoever goes on from another one', async () => {
    expect(await witness.checkpoint(log, 2)).toEqual(knows(0));
    await witness.checkpoint(log, 0);
    log.entry('a', 2).seal();
    expect(await witness.checkpoint(log, 0)).toEqual(knows(3));
    expect(witness.hasCosigned(log, await witness.checkpoint(log, 3))).toBe(true);
  });

  it('never cosigns a smaller tree, another root of the same size, or one that does not go on', async () => {
    await witness.checkpoint(log, 0);
    const honest = log.copy();
    honest.entry('a', 2).seal();
    await witness.checkpoint(honest, 3);
    expect(await witness.checkpoint(log, 3)).toEqual(knows(5));
    expect(await witness.checkpoint(log, 5, 3)).toMatchObject({ status: 400 });
    const forged = log.copy().entry('a', 2, sha256('another')).seal();
    expect(await witness.checkpoint(forged, 5)).toEqual(knows(5));
    const rewritten = new ALog(log.key, log.origin).entry('a', 1, sha256('another')).entry('b', 1).seal();
    rewritten.entry('c', 1).entry('c', 2).seal().entry('c', 3).seal();
    expect(await witness.checkpoint(rewritten, 5)).toMatchObject({ status: 422 });
    expect(await witness.told()).toContain('\nsize 5\n');
    honest.entry('b', 2).seal();
    expect(witness.hasCosigned(honest, await witness.checkpoint(honest, 5))).toBe(true);
    // What the log has signed and should not have is kept, for who looks into it.
    const [folder = ''] = await readdir(join(witness.folder, 'logs'));
    expect(await readdir(join(witness.folder, 'logs', folder, 'refused'))).toHaveLength(1);
  });

  it('refuses what is not signed by the log, of a log that it does not know, or no request at all', async () => {
    const note = log.note();
    const proof: string[] = [];
    const post = (body: string) => witness.post('/add-checkpoint', body);
    expect(await post(addCheckpointBody({ old: 0, proof, note: log.note(log.size, aKey()) }))).toMatchObject({
      status: 403,
    });
    expect(await post(addCheckpointBody({ old: 0, proof, note: new ALog().seal().note() }))).toMatchObject({
      status: 404,
    });
    for (const body of [
      '',
      note,
      `old 00\n\n${note}`,
      `old -1\n\n${note}`,
      `old 0\nAA==\n\n${note}`,
      'old 0\n\nnote\n',
    ])
      expect(await post(body)).toMatchObject({ status: 400 });
    const tooLong = Array.from({ length: 64 }, () => sha256(''));
    expect(await post(addCheckpointBody({ old: 0, proof: tooLong, note }))).toMatchObject({ status: 400 });
    expect(await post('x'.repeat(70_000))).toMatchObject({ status: 413 });
    // The leaves are for one that follows.
    expect(await witness.leaves(log, 0)).toMatchObject({ status: 404 });
    expect((await fetch(`${witness.url}/add-checkpoint`)).status).toBe(405);
    expect((await fetch(`${witness.url}/other`)).status).toBe(404);
    expect(await witness.told()).toContain('\nsize 0\n');
  });

  it('knows after it was killed what it has cosigned, by the same key', async () => {
    await witness.checkpoint(log, 0);
    for (let round = 2; round < 8; round += 1) {
      const forged = log.copy();
      const before = log.size;
      log.entry('a', round).seal();
      forged.entry('a', round, sha256('another')).seal();
      expect(witness.hasCosigned(log, await witness.checkpoint(log, before))).toBe(true);
      await witness.kill();
      const { verifier } = witness;
      witness = await witnesses.startIn(witness.folder, [log.verifier]);
      expect(witness.verifier).toBe(verifier);
      expect(await witness.checkpoint(forged, before)).toEqual(knows(log.size));
      expect(await witness.checkpoint(forged, log.size)).toEqual(knows(log.size));
    }
  });

  it('cosigns one of two that go on from the same tree at once, also where two processes share its folder', async () => {
    const second = await witnesses.startIn(witness.folder, [log.verifier]);
    await witness.checkpoint(log, 0);
    for (let round = 2; round < 12; round += 1) {
      const [one, two] = ['one', 'two'].map((hash) => log.copy().entry('a', round, sha256(hash)).seal());
      if (one === undefined || two === undefined) throw new Error('there are two');
      const answers = await Promise.all([
        witness.checkpoint(one, log.size),
        witness.checkpoint(two, log.size),
        second.checkpoint(two, log.size),
        second.checkpoint(one, log.size),
      ]);
      const roots = [one, two, two, one];
      const signed = answers.flatMap(({ status }, at) => (status === 200 ? [roots[at]?.root()] : []));
      expect(new Set(signed).size).toBe(1);
      log = signed[0] === one.root() ? one : two;
    }
  });

  it('hears that it is to end before it says that it listens', async () => {
    const args = ['witness', '--listen', '127.0.0.1:0', '--state', await witnesses.folder(), '--log', log.verifier];
    const others = process.listeners('SIGTERM');
    const own = () => process.listeners('SIGTERM').filter((listener) => !others.includes(listener));
    const heard: number[] = [];
    const out = () => {
      heard.push(own().length);
      setImmediate(() => {
        for (const listener of own()) listener('SIGTERM');
      });
    };
    expect(await run(args, { out, err: out, env: {}, cwd: process.cwd() })).toBe(0);
    expect(heard).toEqual([1]);
  });

  it('keeps its key to itself and its name for ever, and ends when it is told to', async () => {
    expect((await stat(join(witness.folder, 'signing-key.pem'))).mode & 0o777).toBe(0o600);
    witness.program.child.kill('SIGTERM');
    expect(await witness.program.ended).toMatchObject({ code: 0 });
    const again = (...more: string[]) =>
      witnesses.run(['--listen', '127.0.0.1:0', '--state', witness.folder, '--log', log.verifier, ...more]);
    expect(await (await again('--name', 'luu-tru.example')).ended).toMatchObject({ code: 2 });
    expect(await (await again('--log', witness.verifier)).ended).toMatchObject({ code: 2 });
    const named = await witnesses.start([log.verifier], '--name', 'luu-tru.example/chung-kien');
    expect(parseVerifier(named.verifier)?.name).toBe('luu-tru.example/chung-kien');
  });
});
