/** clamd, by its INSTREAM command (clamd(8)): the file is sent in pieces, each after its length, and a length of 0 ends it. */
import { createReadStream } from 'node:fs';
import { connect, type NetConnectOpts, type Socket } from 'node:net';
import { ScannerUnavailable } from './file-fault.js';
import type { Scanner } from './scanner.js';

const PIECE_BYTES = 64 * 1024;
/** A scan of the largest file takes seconds; whoever is silent for so long does not answer. */
const PATIENCE_MS = 60_000;
/** An answer is one short line. */
const LONGEST_ANSWER = 4096;

export class Clamd implements Scanner {
  /** `at` is where clamd listens: host and port, or the path of a socket. */
  constructor(
    private readonly at: NetConnectOpts,
    private readonly patienceMs: number = PATIENCE_MS,
  ) {}

  async isClean(path: string): Promise<boolean> {
    const answer = await this.ask(path).catch((error: unknown) => {
      throw new ScannerUnavailable('clamd cannot be asked.', { cause: error });
    });
    if (answer === 'stream: OK') return true;
    if (/^stream: .+ FOUND$/.test(answer)) return false;
    throw new ScannerUnavailable(`clamd answered "${answer}".`);
  }

  private async ask(path: string): Promise<string> {
    const socket = connect(this.at);
    socket.setTimeout(this.patienceMs, () => socket.destroy(new Error('clamd is silent.')));
    const answer = answerOf(socket);
    // Whoever answers early, as clamd does to what is too long for it, ends the sending.
    const sending = send(socket, path).catch(() => undefined);
    try {
      return await answer;
    } finally {
      socket.destroy();
      await sending;
    }
  }
}

async function send(socket: Socket, path: string): Promise<void> {
  await written(socket, 'zINSTREAM\0');
  for await (const chunk of createReadStream(path, { highWaterMark: PIECE_BYTES })) {
    const piece = chunk as Buffer;
    const length = Buffer.alloc(4);
    length.writeUInt32BE(piece.length);
    await written(socket, Buffer.concat([length, piece]));
  }
  await written(socket, Buffer.alloc(4));
}

function written(socket: Socket, data: string | Buffer): Promise<void> {
  return new Promise((resolve, reject) => socket.write(data, (error) => (error ? reject(error) : resolve())));
}

/** The line that it answers, without the NUL that ends it. */
function answerOf(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    socket.setEncoding('utf8');
    socket.on('data', (piece: string) => {
      text += piece;
      const end = text.search(/[\0\n]/);
      if (end >= 0) resolve(text.slice(0, end).trim());
      else if (text.length > LONGEST_ANSWER) reject(new Error('clamd answers without an end.'));
    });
    socket.on('error', reject);
    socket.on('close', () => reject(new Error('clamd has hung up.')));
  });
}
