import type { IncomingMessage, Server } from 'node:http';
import type { Socket } from 'node:net';

const STALLED_MS = 30_000;
const LONGEST_UPLOAD_MS = 5 * 60 * 1000;
/**
 * A connection that nobody uses stays open for so long: longer than proxies keep theirs (nginx and most balancers 60 s). Closed before, a request that the
 * proxy has just sent over it would be lost, and answered by the proxy with 502.
 */
const UNUSED_MS = 75_000;
/** Slower than any line on which people work: who sends a byte a second holds connections and sends nothing. */
const LEAST_BYTES_A_SECOND = 1000;

/**
 * Whoever sends nothing for half a minute loses the connection, before the head of a request is whole and while its body is
 * awaited, and so does whoever drips: a body comes at a kilobyte a second at least, over each half minute. One that goes on arriving has five
 * minutes, for uploads; answers may take their time. Between requests a connection may be unused for longer than a proxy leaves one so.
 * @param stalledMs after how long, in milliseconds
 */
export function giveUpStalledRequests(
  server: Server,
  stalledMs = STALLED_MS,
  leastBytesASecond = LEAST_BYTES_A_SECOND,
): void {
  server.headersTimeout = stalledMs;
  server.requestTimeout = LONGEST_UPLOAD_MS;
  server.keepAliveTimeout = UNUSED_MS;
  server.on('request', (request: IncomingMessage) => {
    if (!hasBody(request)) return;
    const { socket } = request;
    // Node cuts the connection when nobody else handles this.
    socket.setTimeout(stalledMs);
    const dripping = cutDripping(socket, stalledMs, leastBytesASecond);
    request.once('end', () => socket.setTimeout(0));
    for (const over of ['end', 'close']) request.once(over, () => clearInterval(dripping));
  });
}

function cutDripping(socket: Socket, everyMs: number, leastBytesASecond: number): NodeJS.Timeout {
  let before = socket.bytesRead;
  const timer = setInterval(() => {
    if ((socket.bytesRead - before) * 1000 < leastBytesASecond * everyMs) socket.destroy();
    before = socket.bytesRead;
  }, everyMs);
  return timer.unref();
}

const hasBody = ({ headers }: IncomingMessage): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length']) > 0;
