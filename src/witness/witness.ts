/** A witness: it cosigns the checkpoints of the logs that it was told of, as long as each goes on from what it has seen. */
import { join } from 'node:path';
import { instantOf, inVietnam } from '../../workflows/limits/time.js';
import { parseCheckpointText, parseNote, signatureBy, type Verifier, verifierText } from '../journal/log/note.js';
import type { SigningKey } from '../journal/signing-key.js';
import { sha256 } from '../platform/canonical-json.js';
import { type Answer, answer } from './answer.js';
import { parseAddCheckpoint, parseAddLeaves } from './protocol.js';
import { type SignedCheckpoint, WitnessedLog } from './witnessed-log.js';

export interface WitnessParts {
  readonly name: string;
  readonly key: SigningKey;
  /** Where it keeps what it knows. */
  readonly folder: string;
  /** Keys of logs. Several of one name are of one log that has changed its key. */
  readonly logs: readonly Verifier[];
  /** Whether it cosigns only what it has followed leaf by leaf. */
  readonly follows: boolean;
  readonly alarm: (sentence: string) => void;
}

export class Witness {
  private readonly logs: ReadonlyMap<string, WitnessedLog>;

  constructor(private readonly parts: WitnessParts) {
    const { logs, folder, ...rest } = parts;
    const log = (origin: string) =>
      new WitnessedLog({
        ...rest,
        origin,
        keys: logs.filter(({ name }) => name === origin),
        folder: join(folder, 'logs', sha256(origin).slice(0, 32)),
      });
    this.logs = new Map(logs.map(({ name }) => [name, log(name)]));
  }

  /** The key as those who ask and those who verify write it down. */
  get verifier(): string {
    const { name, key } = this.parts;
    return verifierText({ name, publicKey: key.publicKey, as: 'witness' });
  }

  /** Reads what it knows. @throws Error when it is not what was cosigned, or nothing can be added to it */
  async open(): Promise<void> {
    for (const log of this.logs.values()) await log.open();
  }

  /** `POST /add-checkpoint` (C2SP tlog-witness). */
  async addCheckpoint(body: string): Promise<Answer> {
    const request = parseAddCheckpoint(body);
    if (request === null) return answer(400, 'Write "old N", the proof, an empty line, and the checkpoint.\n');
    const found = this.signed(request.note);
    if ('status' in found) return found;
    return found.log.addCheckpoint(found.checkpoint, request.old, request.proof);
  }

  /** `POST /add-leaves`. */
  async addLeaves(body: string): Promise<Answer> {
    const request = parseAddLeaves(body);
    if (request === null) return answer(400, 'Write {"old", "at", "leaves", "note"} as JSON.\n');
    const found = this.signed(request.note);
    if ('status' in found) return found;
    return found.log.addLeaves(found.checkpoint, request.old, request.at, request.leaves);
  }

  /** Who it is and what it knows, in a text. */
  async told(): Promise<string> {
    const lines = [`name ${this.parts.name}`, `key ${this.verifier}`, `follows ${this.parts.follows ? 'yes' : 'no'}`];
    for (const log of this.logs.values()) {
      const { origin, size, root, seconds } = await log.known();
      const when = seconds === null ? 'never' : inVietnam(instantOf(seconds * 1000));
      lines.push('', `log ${origin}`, `size ${size}`, `root ${Buffer.from(root, 'hex').toString('base64')}`);
      lines.push(`cosigned ${when}`);
    }
    return `${lines.join('\n')}\n`;
  }

  private signed(text: string): { log: WitnessedLog; checkpoint: SignedCheckpoint } | Answer {
    const note = parseNote(text);
    const head = note === null ? null : parseCheckpointText(note.text);
    if (note === null || head === null) return answer(400, 'The checkpoint is no signed note of a tree.\n');
    const log = this.logs.get(head.origin);
    if (log === undefined) return answer(404, `No log ${head.origin} is witnessed here.\n`);
    if (!log.parts.keys.some((key) => signatureBy(note, key) !== null))
      return answer(403, 'No key of the log that is known here has signed it.\n');
    return { log, checkpoint: { head, text: note.text, note: text } };
  }
}
