/** One request to a witness: it gets little time, and little of its answer is read. */
import { request as overHttp } from 'node:http';
import { request as overHttps } from 'node:https';
import type { Socket } from 'node:net';

const CONNECT_MS = 2000;
const WHOLE_MS = 10_000;
const LARGEST_ANSWER = 64 * 1024;

export interface Asked {
  readonly status: number;
  /** The media type without its parameters. */
  readonly type: string;
  readonly body: string;
}

/** Posts a text. No redirect is followed. @throws Error when there is no whole answer in time */
export function ask(url: string, type: string, body: string, closing: AbortSignal): Promise<Asked> {
  const signal = AbortSignal.any([AbortSignal.timeout(WHOLE_MS), closing]);
  const send = url.startsWith('https:') ? overHttps : overHttp;
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': type, 'content-length': Buffer.byteLength(body) };
    const request = send(url, { method: 'POST', agent: false, signal, headers }, (answer) => {
      const chunks: Buffer[] = [];
      let length = 0;
      answer.on('data', (chunk: Buffer) => {
        length += chunk.length;
        if (length > LARGEST_ANSWER) answer.destroy(new Error('The answer of the witness is too long.'));
        else chunks.push(chunk);
      });
      answer.on('error', reject);
      answer.on('end', () => {
        const [media = ''] = (answer.headers['content-type'] ?? '').split(';');
        const text = Buffer.concat(chunks).toString('utf8');
        resolve({ status: answer.statusCode ?? 0, type: media.trim().toLowerCase(), body: text });
      });
    });
    request.on('socket', (socket) => connectInTime(socket, (error) => request.destroy(error)));
    request.on('error', (error) => reject(signal.aborted ? new Error(`No answer in ${WHOLE_MS / 1000} s.`) : error));
    request.end(body);
  });
}

function connectInTime(socket: Socket, giveUp: (error: Error) => void): void {
  const timer = setTimeout(() => giveUp(new Error(`No connection in ${CONNECT_MS / 1000} s.`)), CONNECT_MS);
  for (const event of ['connect', 'close'] as const) socket.once(event, () => clearTimeout(timer));
}
