/** One request to a witness or to who stamps times: it gets little time, and little of its answer is read. */
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
export async function ask(url: string, type: string, body: string, closing: AbortSignal): Promise<Asked> {
  const { bytes, ...answer } = await post(url, type, Buffer.from(body), closing);
  return { ...answer, body: bytes.toString('utf8') };
}

/** Posts a query for a timestamp (RFC 3161, section 3.4). @returns the answer, DER. @throws Error when there is none in time */
export async function askForTimestamp(url: string, query: Buffer, closing: AbortSignal): Promise<Buffer> {
  const { status, type, bytes } = await post(url, 'application/timestamp-query', query, closing);
  if (status !== 200 || type !== 'application/timestamp-reply')
    throw new Error(`It answered ${status} with ${type === '' ? 'nothing' : type} in place of a timestamp.`);
  return bytes;
}

interface Posted {
  readonly status: number;
  readonly type: string;
  readonly bytes: Buffer;
}

function post(url: string, type: string, body: Buffer, closing: AbortSignal): Promise<Posted> {
  const signal = AbortSignal.any([AbortSignal.timeout(WHOLE_MS), closing]);
  const send = url.startsWith('https:') ? overHttps : overHttp;
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': type, 'content-length': body.length };
    const request = send(url, { method: 'POST', agent: false, signal, headers }, (answer) => {
      const chunks: Buffer[] = [];
      let length = 0;
      answer.on('data', (chunk: Buffer) => {
        length += chunk.length;
        if (length > LARGEST_ANSWER) answer.destroy(new Error('The answer is too long.'));
        else chunks.push(chunk);
      });
      answer.on('error', reject);
      answer.on('end', () => {
        const [media = ''] = (answer.headers['content-type'] ?? '').split(';');
        const bytes = Buffer.concat(chunks);
        resolve({ status: answer.statusCode ?? 0, type: media.trim().toLowerCase(), bytes });
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
