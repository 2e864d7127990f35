/** A server that speaks as clamd does (clamd(8), INSTREAM), and finds the test virus of EICAR. */
import { createServer, type Server, type Socket } from 'node:net';

export const EICAR = 'X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*';

export interface AClamd {
  readonly port: number;
  /** How many bytes it was sent, by file. */
  readonly scanned: number[];
  /** What it answers instead of what it finds; null: nothing at all. */
  answer: string | null | undefined;
  stop(): Promise<void>;
}

const COMMAND = 'zINSTREAM\0';

export async function startClamd(): Promise<AClamd> {
  const scanned: number[] = [];
  const sockets = new Set<Socket>();
  const clamd = { answer: undefined as string | null | undefined };
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    let sent = Buffer.alloc(0);
    socket.on('data', (piece: Buffer) => {
      sent = Buffer.concat([sent, piece]);
      const content = contentOf(sent);
      if (content === null || clamd.answer === null) return;
      scanned.push(content.length);
      socket.end(
        `${clamd.answer ?? (content.includes(EICAR) ? 'stream: Eicar-Test-Signature FOUND' : 'stream: OK')}\0`,
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return Object.assign(clamd, {
    port: address.port,
    scanned,
    stop: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise<void>((resolve) => server.close(() => resolve()));
    },
  });
}

/** What was sent, once its end has come; null before. @throws Error for what is not the protocol */
function contentOf(sent: Buffer): Buffer | null {
  const command = sent.subarray(0, COMMAND.length).toString('latin1');
  if (!COMMAND.startsWith(command)) throw new Error(`not the protocol: ${JSON.stringify(command)}`);
  const pieces: Buffer[] = [];
  let at = COMMAND.length;
  while (at + 4 <= sent.length) {
    const length = sent.readUInt32BE(at);
    if (length === 0) return Buffer.concat(pieces);
    if (at + 4 + length > sent.length) return null;
    pieces.push(sent.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return null;
}
