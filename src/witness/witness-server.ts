/** A witness over HTTP: small bodies, short times, nothing else. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type Answer, answer } from './answer.js';
import { AnotherWriter } from './kept-state.js';
import { LARGEST } from './protocol.js';
import type { Witness } from './witness.js';

const HEADERS_MS = 5000;
const REQUEST_MS = 30_000;
const IDLE_MS = 30_000;
const MOST_CONNECTIONS = 64;

/** A body that is too large, or no text. */
class BadBody extends Error {
  override readonly name = 'BadBody';

  constructor(readonly status: number) {
    super(`The body cannot be read (${status}).`);
  }
}

/** The server of a witness, not listening yet. `failed` is told what should not have happened. */
export function witnessServer(witness: Witness, failed: (error: unknown) => void): Server {
  const server = createServer({ headersTimeout: HEADERS_MS, requestTimeout: REQUEST_MS, keepAliveTimeout: IDLE_MS });
  server.maxConnections = MOST_CONNECTIONS;
  server.on('request', (request, response) => {
    answerTo(witness, request)
      .catch((error: unknown) => answerToFailure(error, failed))
      .then((given) => send(request, response, given));
  });
  return server;
}

async function answerTo(witness: Witness, request: IncomingMessage): Promise<Answer> {
  const { pathname } = new URL(request.url ?? '/', 'http://witness');
  if (pathname === '/add-checkpoint' || pathname === '/add-leaves') {
    if (request.method !== 'POST') return answer(405, 'Ask with POST.\n');
    if (pathname === '/add-leaves') return witness.addLeaves(await bodyOf(request, LARGEST.leaves));
    return witness.addCheckpoint(await bodyOf(request, LARGEST.checkpoint));
  }
  if (pathname !== '/') return answer(404, 'There is /, /add-checkpoint and /add-leaves.\n');
  return request.method === 'GET' ? answer(200, await witness.told()) : answer(405, 'Ask with GET.\n');
}

function answerToFailure(error: unknown, failed: (error: unknown) => void): Answer {
  if (error instanceof BadBody) return answer(error.status, 'The body is too large, or no text in UTF-8.\n');
  failed(error);
  if (error instanceof AnotherWriter)
    return answer(503, 'Another process has gone on from the same state: ask again.\n');
  return answer(500, 'The witness could not do it; nothing was cosigned.\n');
}

async function bodyOf(request: IncomingMessage, largest: number): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > largest) throw new BadBody(413);
    chunks.push(chunk);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Buffer.concat(chunks));
  } catch {
    throw new BadBody(400);
  }
}

function send(request: IncomingMessage, response: ServerResponse, { status, type, body }: Answer): void {
  // What was not read of a body that is too large is not waited for.
  if (!request.complete) response.setHeader('connection', 'close');
  response.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(body) });
  response.end(body, () => {
    if (!request.complete) request.destroy();
  });
}
