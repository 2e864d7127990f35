import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Seal } from '../../src/journal/log/leaves.js';
import { sha256 } from '../../src/platform/canonical-json.js';
import { addLeavesBody } from '../../src/witness/protocol.js';
import { at } from '../engine/an-engine.js';
import { ALog } from './a-log.js';
import { type RunningWitness, Witnesses } from './a-witness.js';

describe('a witness that follows', () => {
  const witnesses = new Witnesses();
  let log: ALog;
  let witness: RunningWitness;
  beforeEach(async () => {
    log = new ALog().entry('a', 1).entry('b', 1).seal();
    witness = await witnesses.start([log.verifier], '--follow');
  });
  afterAll(() => witnesses.end());

  const knows = (size: number) => ({ status: 409, type: 'text/x.tlog.size', body: `${size}\n` });
  const refusal = (body: RegExp) => ({ status: 422, body: expect.stringMatching(body) });

  it('cosigns what it has counted itself, several checkpoints at once too', async () => {
    expect(witness.hasCosigned(log, await witness.leaves(log, 0))).toBe(true);
    log.entry('a', 2).entry('a', 3).seal().entry('c', 1).seal().seal();
    expect(witness.hasCosigned(log, await witness.leaves(log, 3))).toBe(true);
    expect(witness.hasCosigned(log, await witness.leaves(log, log.size))).toBe(true);
    expect(await witness.leaves(log, 3)).toEqual(knows(log.size));
    expect(await witness.told()).toContain(`follows yes\n\nlog ${log.origin}\nsize ${log.size}\n`);
  });

  it('cosigns nothing that it has not followed', async () => {
    expect(await witness.checkpoint(log, 0)).toMatchObject(refusal(/send the leaves/));
    await witness.leaves(log, 0);
    expect(witness.hasCosigned(log, await witness.checkpoint(log, 3))).toBe(true);
    log.entry('a', 2).seal();
    expect(await witness.checkpoint(log, 3)).toMatchObject(refusal(/send the leaves/));
  });

  it('refuses a log in which an entry stands twice, or one is missing, and goes on with the honest one', async () => {
    await witness.leaves(log, 0);
    const twice = log.copy().entry('a', 1, sha256('a second history')).seal();
    expect(await witness.leaves(twice, 3)).toMatchObject(refusal(/^Leaf 3: entry 1 of chain .* not the next/));
    const gap = log.copy().entry('a', 3).seal();
    expect(await witness.leaves(gap, 3)).toMatchObject(refusal(/^Leaf 3: entry 3 of chain/));
    const begun = log.copy().entry('new', 2).seal();
    expect(await witness.leaves(begun, 3)).toMatchObject(refusal(/^Leaf 3: entry 2 of chain/));
    log.entry('a', 2).seal();
    expect(witness.hasCosigned(log, await witness.leaves(log, 3))).toBe(true);
    const [folder = ''] = await readdir(join(witness.folder, 'logs'));
    expect(await readdir(join(witness.folder, 'logs', folder, 'refused'))).toHaveLength(3);
  });

  const lies: readonly [string, Partial<Seal>][] = [
    ['number', { seal: 3 }],
    ['checkpoint before it', { prev: sha256('another') }],
    ['time', { at: at('2024-04-24T08:59'), upTo: at('2024-04-24T08:00') }],
    ['limits', { upTo: at('2024-04-24T09:01') }],
    ['chains', { chains: 3 }],
    ['heads', { heads: sha256('others') }],
    ['province', { province: 'tay-ninh' }],
  ];
  it.each(lies)('refuses a seal that does not tell what there was: %s', async (_name, lie) => {
    await witness.leaves(log, 0);
    const lying = log.copy().entry('a', 2).seal(lie);
    expect(await witness.leaves(lying, 3)).toMatchObject(refusal(/^Leaf 4: seal \d+ says something else/));
    log.entry('a', 2).seal();
    expect(witness.hasCosigned(log, await witness.leaves(log, 3))).toBe(true);
  });

  it('refuses leaves that do not lead to the root, are none, or do not end with a seal', async () => {
    await witness.leaves(log, 0);
    const send = (leaves: readonly string[], note: string) =>
      witness.post('/add-leaves', addLeavesBody({ old: 3, at: 3, leaves, note }));
    const next = log.copy().entry('a', 2).seal();
    const other = log.copy().entry('a', 2, sha256('another')).seal();
    expect(await send(other.leaves.slice(3), next.note())).toMatchObject(refusal(/do not lead to its root/));
    expect(await send([...next.leaves.slice(3), 'more'], next.note())).toMatchObject({ status: 400 });
    const strange = log.copy();
    strange.leaves.push('{"chain":"a"}');
    expect(await witness.leaves(strange.seal(), 3)).toMatchObject(refusal(/^Leaf 3 is neither/));
    expect(await witness.leaves(log.copy().entry('a', 2), 3)).toMatchObject(refusal(/last leaf/));
    expect(await witness.post('/add-leaves', '{"old":3}')).toMatchObject({ status: 400 });
    expect(witness.hasCosigned(next, await witness.leaves(next, 3))).toBe(true);
    const fork = log.copy().entry('b', 2).seal();
    expect(await witness.leaves(fork, fork.size)).toEqual(knows(fork.size));
  });

  it('takes the leaves of a large checkpoint in parts, and begins again when it was interrupted', async () => {
    for (let entry = 2; entry < 12; entry += 1) log.entry('a', entry);
    log.seal();
    const send = (from: number, until: number) =>
      witness.post(
        '/add-leaves',
        addLeavesBody({ old: 0, at: from, leaves: log.leaves.slice(from, until), note: log.note() }),
      );
    // The first seal is within: it is checked with all others, once they are there.
    expect(await send(0, 5)).toMatchObject({ status: 202, body: '5\n' });
    await witness.kill();
    witness = await witnesses.startIn(witness.folder, [log.verifier], '--follow');
    expect(await send(5, 9)).toEqual(knows(0));
    expect(await send(0, 5)).toMatchObject({ status: 202 });
    expect(await send(6, 9)).toEqual(knows(0));
    expect(await send(5, 9)).toMatchObject({ status: 202, body: '9\n' });
    expect(witness.hasCosigned(log, await send(9, log.size))).toBe(true);
  });

  it('goes on after it was killed, and does not start on leaves that were changed', async () => {
    for (let round = 2; round < 6; round += 1) {
      const before = log.size - 3;
      expect(witness.hasCosigned(log, await witness.leaves(log, round === 2 ? 0 : before))).toBe(true);
      await witness.kill();
      witness = await witnesses.startIn(witness.folder, [log.verifier], '--follow');
      const twice = log
        .copy()
        .entry('a', round - 1, sha256('another'))
        .seal();
      expect(await witness.leaves(twice, log.size)).toMatchObject(refusal(/not the next/));
      log.entry('a', round).entry('b', round).seal();
    }
    await witness.kill();
    const [folder = ''] = await readdir(join(witness.folder, 'logs'));
    const file = join(witness.folder, 'logs', folder, 'leaves');
    const text = await readFile(file, 'utf8');
    // What was not cosigned any more when it died is cut off.
    await writeFile(file, `${text}half a li`);
    const again = await witnesses.startIn(witness.folder, [log.verifier], '--follow');
    expect(again.hasCosigned(log, await again.leaves(log, log.size - 3))).toBe(true);
    await again.kill();
    await writeFile(file, text.replace('"seq":2', '"seq":3'));
    const args = ['--listen', '127.0.0.1:0', '--state', witness.folder, '--log', log.verifier, '--follow'];
    const { code, err } = await (await witnesses.run(args)).ended;
    expect(code).toBe(3);
    expect(err).toContain('does not hold the leaves that were cosigned');
  });
});
