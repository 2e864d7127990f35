/** A witness in a process of its own. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { noteOf, parseNote, parseVerifier, signatureBy } from '../../src/journal/log/note.js';
import { addCheckpointBody, addLeavesBody } from '../../src/witness/protocol.js';
import { makeCompiled, type Program, runProgram } from '../server/process.js';
import type { ALog } from './a-log.js';

const CLI = 'src/server/cli.ts';

export interface Told {
  readonly status: number;
  readonly type: string | null;
  readonly body: string;
}

export interface RunningWitness {
  readonly folder: string;
  /** Its key. */
  readonly verifier: string;
  readonly url: string;
  readonly program: Program;
  post(path: string, body: string): Promise<Told>;
  told(): Promise<string>;
  /** Lays the checkpoint of a log before it, with the proof from the size `old`. */
  checkpoint(log: ALog, old: number, size?: number): Promise<Told>;
  /** Sends the leaves of a log from `old` on. */
  leaves(log: ALog, old: number, size?: number): Promise<Told>;
  /** Whether an answer is a good cosignature of the log. */
  hasCosigned(log: ALog, told: Told, size?: number): boolean;
  kill(): Promise<void>;
}

/** The programs of a suite: compiled once, ended and removed at its end. */
export class Witnesses {
  private readonly running: Program[] = [];
  private readonly folders: string[] = [];
  private compiled: Promise<string> | undefined;

  async folder(): Promise<string> {
    const folder = await mkdtemp(join(tmpdir(), 'dong-thuan-witness-'));
    this.folders.push(folder);
    return folder;
  }

  /** Runs the command to its end or until it is stopped. */
  async run(args: readonly string[]): Promise<Program> {
    this.compiled ??= makeCompiled();
    const program = runProgram(CLI, { COMPILED: await this.compiled }, ['witness', ...args]);
    this.running.push(program);
    return program;
  }

  async start(logs: readonly string[], ...more: string[]): Promise<RunningWitness> {
    return this.startIn(await this.folder(), logs, ...more);
  }

  async startIn(folder: string, logs: readonly string[], ...more: string[]): Promise<RunningWitness> {
    const keys = logs.flatMap((log) => ['--log', log]);
    const program = await this.run(['--listen', '127.0.0.1:0', '--state', folder, ...keys, ...more]);
    const [, verifier = ''] = await program.says(/Khóa của bên chứng kiến: (\S+)/);
    const [, url = ''] = await program.says(/Đang lắng nghe: (\S+)/);
    return witnessAt({ folder, verifier, url, program });
  }

  async end(): Promise<void> {
    for (const { child, ended } of this.running) {
      child.kill('SIGKILL');
      await ended;
    }
    const compiled = await this.compiled;
    for (const folder of [...this.folders, ...(compiled === undefined ? [] : [compiled])])
      await rm(folder, { recursive: true, force: true });
  }
}

function witnessAt(of: Pick<RunningWitness, 'folder' | 'verifier' | 'url' | 'program'>): RunningWitness {
  const post = async (path: string, body: string) => {
    const answer = await fetch(`${of.url}${path}`, { method: 'POST', body });
    return { status: answer.status, type: answer.headers.get('content-type'), body: await answer.text() };
  };
  return {
    ...of,
    post,
    told: async () => (await fetch(of.url)).text(),
    checkpoint: async (log, old, size = log.size) =>
      post('/add-checkpoint', addCheckpointBody({ old, proof: await log.proof(old, size), note: log.note(size) })),
    leaves: (log, old, size = log.size) =>
      post('/add-leaves', addLeavesBody({ old, at: old, leaves: log.leaves.slice(old, size), note: log.note(size) })),
    hasCosigned: (log, { status, body }, size = log.size) => {
      const verifier = parseVerifier(of.verifier);
      const note = parseNote(noteOf(log.text(size), [body]));
      return status === 200 && verifier !== null && note !== null && signatureBy(note, verifier) !== null;
    },
    kill: async () => {
      of.program.child.kill('SIGKILL');
      await of.program.ended;
    },
  };
}
