/** Alarms of a witness that cannot be written are lost, and nothing else: it goes on cosigning and refusing. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addCheckpointBody } from '../../src/witness/protocol.js';
import { freePort } from '../server/free-port.js';
import { makeCompiled } from '../server/process.js';
import { ALog } from './a-log.js';

describe('a witness whose standard streams cannot be written', () => {
  let COMPILED = '';
  let folder = '';
  beforeAll(async () => {
    COMPILED = await makeCompiled();
    folder = await mkdtemp(join(tmpdir(), 'dong-thuan-witness-log-'));
  });
  afterAll(async () => {
    for (const made of [COMPILED, folder]) await rm(made, { recursive: true, force: true });
  });

  /** Lays a checkpoint before a witness that it takes, then one that it refuses, which is an alarm, and then ends it. */
  const play = async (name: string, streams: 'full' | 'closed') => {
    const [log, port, full] = [new ALog(), await freePort(), openSync('/dev/full', 'w')];
    const of = ['--listen', `127.0.0.1:${port}`, '--state', join(folder, name), '--log', log.verifier];
    const how = streams === 'full' ? full : 'pipe';
    const child = spawn(process.execPath, ['--no-warnings', join(COMPILED, 'src/server/cli.js'), 'witness', ...of], {
      stdio: ['ignore', how, how],
    });
    closeSync(full);
    child.stdout?.destroy();
    child.stderr?.destroy();
    const ended = once(child, 'exit');
    const status = (path: string, body?: string) =>
      fetch(`http://127.0.0.1:${port}${path}`, {
        signal: AbortSignal.timeout(5000),
        ...(body && { method: 'POST', body }),
      }).then(
        (answer) => answer.status,
        () => 0,
      );
    for (let look = 0; look < 300 && child.exitCode === null && (await status('/')) !== 200; look += 1)
      await sleep(100);
    const other = new ALog(log.key, log.origin).entry('c2', 1).entry('c2', 2);
    log.entry('c1', 1);
    const body = async (of: ALog, old: number) =>
      addCheckpointBody({ old, proof: old === 0 ? [] : await of.proof(old), note: of.note() });
    const statuses = [await status('/add-checkpoint', await body(log, 0))];
    // Each of them is an alarm.
    for (let turn = 0; turn < 3; turn += 1)
      statuses.push(await status('/add-checkpoint', await body(other, 1)), await status('/'));
    child.kill('SIGTERM');
    return { statuses, ended: await Promise.race([ended, sleep(20_000, 'it hangs', { ref: false })]) };
  };

  it.each(['full', 'closed'] as const)('goes on cosigning and refusing, and ends in order (%s)', async (streams) => {
    const { statuses, ended } = await play(streams, streams);
    expect(statuses).toEqual([200, 422, 200, 422, 200, 422, 200]);
    // 3 says, as of every command, that its output is not all there.
    expect(ended).toEqual([3, null]);
  });
});
