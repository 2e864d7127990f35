/**
 * One log at a witness: what is known of it, and whether a checkpoint goes on from that. Requests are taken one after another, and what is cosigned is
 * on the disk before anybody is told.
 */
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { cosignedLine, type TreeHead, type Verifier } from '../journal/log/note.js';
import { isConsistent } from '../journal/log/tree.js';
import type { SigningKey } from '../journal/signing-key.js';
import { mustBeWritable } from '../platform/writable-folder.js';
import { type Answer, answer, knows } from './answer.js';
import type { Follower } from './follower.js';
import { appendLeaves, followAgain } from './kept-leaves.js';
import { AnotherWriter, isLatest, type KeptState, readState, writeState } from './kept-state.js';
import { keepRefused } from './refused.js';

/** Leaves of one checkpoint that wait for the rest of it. */
const MOST_WAITING = 200_000;
/** So many leaves are taken in before others get a turn. */
const LEAVES_A_TURN = 500;

/** A checkpoint that bears a signature of the log. */
export interface SignedCheckpoint {
  readonly head: TreeHead;
  /** What is signed. */
  readonly text: string;
  readonly note: string;
}

export interface LogParts {
  readonly origin: string;
  /** Keys by which the log may sign. */
  readonly keys: readonly Verifier[];
  readonly folder: string;
  /** Whether only what was followed leaf by leaf is cosigned. */
  readonly follows: boolean;
  readonly name: string;
  readonly key: SigningKey;
  /** Tells the people who run the witness of a refusal. */
  readonly alarm: (sentence: string) => void;
}

interface Loaded {
  readonly kept: KeptState;
  /** Null where the log is not followed. */
  readonly follower: Follower | null;
}

export class WitnessedLog {
  private loaded: Promise<Loaded> | undefined;
  private before: Promise<unknown> = Promise.resolve();
  /** Leaves of a checkpoint that are not all of it yet. */
  private waiting: { readonly text: string; readonly leaves: string[] } | null = null;

  constructor(readonly parts: LogParts) {}

  /** Whether it can go on from what is known. @throws Error as `known` does, or of the operating system when nothing can be written */
  async open(): Promise<void> {
    await this.known();
    await mustBeWritable(this.parts.folder);
  }

  /** What is known of it now. @throws Error when its folder does not hold what was cosigned */
  known(): Promise<KeptState['known']> {
    return this.alone(async ({ kept }) => kept.known);
  }

  /** C2SP tlog-witness, add-checkpoint; the note was found to be of this log and signed. */
  addCheckpoint(checkpoint: SignedCheckpoint, old: number, proof: readonly string[]): Promise<Answer> {
    return this.alone(async (loaded) => {
      const { known } = loaded.kept;
      const { head } = checkpoint;
      if (old > head.size) return answer(400, `old is ${old}, but the checkpoint has ${head.size} leaves.\n`);
      if (old !== known.size) return knows(known.size);
      if (head.size === old && head.root !== known.root) {
        await this.refuse(
          checkpoint,
          `It has another root than the tree of ${old} leaves that was cosigned.`,
          'refused',
        );
        return knows(known.size);
      }
      if (!isConsistent(known, head, proof))
        return this.refuse(
          checkpoint,
          `It does not go on from the tree of ${old} leaves that was cosigned.`,
          'doubtful',
        );
      if (loaded.follower !== null && head.size > old)
        return answer(422, 'This witness follows the log: send the leaves to add-leaves.\n');
      return this.cosign(loaded, checkpoint, []);
    });
  }

  /** Leaves on the way to a checkpoint: 202 while they are not all of it. */
  addLeaves(checkpoint: SignedCheckpoint, old: number, at: number, leaves: readonly string[]): Promise<Answer> {
    return this.alone(async (loaded) => {
      const { follower, kept } = loaded;
      const { head, text } = checkpoint;
      if (follower === null) return answer(404, 'This witness does not follow logs: send proofs to add-checkpoint.\n');
      if (old > head.size) return answer(400, `old is ${old}, but the checkpoint has ${head.size} leaves.\n`);
      if (old !== kept.known.size) return knows(kept.known.size);
      if (at === old) this.waiting = { text, leaves: [] };
      const waiting = this.waiting;
      // Whoever was interrupted begins again from what is cosigned.
      if (waiting === null || waiting.text !== text || at !== old + waiting.leaves.length) return knows(old);
      if (waiting.leaves.length + leaves.length > MOST_WAITING || at + leaves.length > head.size) {
        this.waiting = null;
        return answer(400, `There are more leaves than the checkpoint has, or than ${MOST_WAITING} at once.\n`);
      }
      waiting.leaves.push(...leaves);
      if (at + leaves.length < head.size) return answer(202, `${at + leaves.length}\n`);
      this.waiting = null;
      return this.follow(loaded, follower, checkpoint, waiting.leaves);
    });
  }

  private async follow(
    loaded: Loaded,
    follower: Follower,
    checkpoint: SignedCheckpoint,
    leaves: readonly string[],
  ): Promise<Answer> {
    // Looked at first: what strangers send beside a checkpoint of the log changes nothing.
    if (follower.rootWith(leaves) !== checkpoint.head.root) {
      if (leaves.length === 0) {
        await this.refuse(
          checkpoint,
          'It has another root than the tree of the same size that was cosigned.',
          'refused',
        );
        return knows(follower.size);
      }
      return this.refuse(
        checkpoint,
        'These leaves, after those that were cosigned, do not lead to its root.',
        'doubtful',
      );
    }
    for (const [index, leaf] of leaves.entries()) {
      const wrong = follower.take(leaf);
      if (wrong !== null) return this.refuseLeaves(checkpoint, wrong, leaves);
      if (index % LEAVES_A_TURN === 0) await nextTurn();
    }
    if (leaves.length > 0 && !follower.isSealed)
      return this.refuseLeaves(checkpoint, 'The last leaf of a checkpoint is its seal, and this one is none.', leaves);
    return this.cosign(loaded, checkpoint, leaves);
  }

  private async cosign(
    { kept, follower }: Loaded,
    { head, text }: SignedCheckpoint,
    leaves: readonly string[],
  ): Promise<Answer> {
    const { folder, name, key } = this.parts;
    if (!(await isLatest(folder, kept))) throw new AnotherWriter(folder);
    const seconds = Math.floor(Date.now() / 1000);
    const leafBytes = leaves.length > 0 ? await appendLeaves(folder, kept.known, leaves) : kept.known.leafBytes;
    const next = await writeState(folder, kept, { ...head, seconds, leafBytes });
    this.loaded = Promise.resolve({ kept: next, follower });
    return answer(200, cosignedLine(name, key, text, seconds));
  }

  /** Tells of it, and keeps what the log has signed. A proof that does not fit may be a stranger's beside a good checkpoint. */
  private async refuse({ note, head }: SignedCheckpoint, why: string, kind: 'refused' | 'doubtful'): Promise<Answer> {
    this.parts.alarm(`Checkpoint ${head.size} of ${head.origin} is refused. ${why}`);
    await keepRefused(join(this.parts.folder, kind), { note, why, leaves: [] });
    return answer(422, `${why}\n`);
  }

  /** The same for leaves that the log has signed: what was taken in on trial is forgotten. */
  private async refuseLeaves(
    { note, head }: SignedCheckpoint,
    why: string,
    leaves: readonly string[],
  ): Promise<Answer> {
    this.loaded = undefined;
    this.parts.alarm(`Checkpoint ${head.size} of ${head.origin} is refused. ${why}`);
    await keepRefused(join(this.parts.folder, 'refused'), { note, why, leaves });
    return answer(422, `${why}\n`);
  }

  /** One after another, on what is known; what fails is read anew from the disk by the next. */
  private alone<Result>(work: (loaded: Loaded) => Promise<Result>): Promise<Result> {
    const result = this.before.then(async () => {
      try {
        this.loaded ??= this.load();
        return await work(await this.loaded);
      } catch (error) {
        this.loaded = undefined;
        throw error;
      }
    });
    this.before = result.catch(() => undefined);
    return result;
  }

  private async load(): Promise<Loaded> {
    const { folder, origin, follows } = this.parts;
    const kept = await readState(folder, origin);
    return { kept, follower: follows ? await followAgain(folder, kept.known) : null };
  }
}
