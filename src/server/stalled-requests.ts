import type { IncomingMessage, Server } from 'node:http';

const STALLED_MS = 30_000;
const LONGEST_UPLOAD_MS = 5 * 60 * 1000;

/**
 * Whoever sends nothing for half a minute loses the connection, before the head of a request is whole and while its body is
 * awaited. A body that goes on arriving has five minutes, for uploads; answers may take their time.
 * @param stalledMs after how long, in milliseconds
 */
export function giveUpStalledRequests(server: Server, stalledMs = STALLED_MS): void {
  server.headersTimeout = stalledMs;
  server.requestTimeout = LONGEST_UPLOAD_MS;
  server.on('request', (request: IncomingMessage) => {
    if (!hasBody(request)) return;
    const { socket } = request;
    // Node cuts the connection when nobody else handles this.
    socket.setTimeout(stalledMs);
    request.once('end', () => socket.setTimeout(0));
  });
}

const hasBody = ({ headers }: IncomingMessage): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length']) > 0;
