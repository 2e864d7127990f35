/** Runs a trial in a process of its own, with an end to it. */
import { fork } from 'node:child_process';
import { constants, setPriority, tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageFolder } from '../../platform/program-version.js';
import type { TrialJob, TrialResult } from './trial-job.js';

/** The built program, from wherever the server runs. */
const PROGRAM = () => join(packageFolder(), 'dist', 'src', 'tools', 'trial', 'trial-process.js');

/** What became of a trial: its result, or why there is none. */
export type TrialEnd =
  | { readonly state: 'done'; readonly result: TrialResult }
  | { readonly state: 'failed'; readonly reason: string }
  | { readonly state: 'too-long' };

/** A trial under way. */
export interface RunningTrial {
  /** Settles within the time given; it never rejects. */
  readonly ended: Promise<TrialEnd>;
  /** Ends it at once. */
  stop(): void;
}

/** Starts a trial that is given so many milliseconds; then its process is ended. */
export function runApart(job: TrialJob, patienceMs: number): RunningTrial {
  // Nothing of the server's environment, which holds secrets: what it needs stands in the job.
  const child = fork(PROGRAM(), [], { env: { TMPDIR: tmpdir() }, execArgv: [], stdio: 'ignore' });
  const ended = new Promise<TrialEnd>((resolve) => {
    const timer = setTimeout(() => {
      resolve({ state: 'too-long' });
      child.kill('SIGKILL');
    }, patienceMs);
    const end = (how: TrialEnd) => {
      clearTimeout(timer);
      resolve(how);
    };
    child.once('message', (told: { readonly result?: TrialResult; readonly failed?: string }) =>
      end(
        told.result === undefined
          ? { state: 'failed', reason: told.failed ?? '' }
          : { state: 'done', result: told.result },
      ),
    );
    child.once('error', (error) => end({ state: 'failed', reason: error.message }));
    child.once('exit', (code, signal) => end({ state: 'failed', reason: `the process ended with ${signal ?? code}` }));
  });
  if (child.pid !== undefined) lessUrgent(child.pid);
  child.send(job, () => undefined);
  return { ended, stop: () => void child.kill('SIGKILL') };
}

/** People who wait for a page come first. */
function lessUrgent(pid: number): void {
  try {
    setPriority(pid, constants.priority.PRIORITY_LOW);
  } catch {
    // It has ended already, or the system does not let: then it is as urgent as the rest.
  }
}
