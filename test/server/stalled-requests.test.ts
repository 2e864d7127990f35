import { createServer, type Server } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { giveUpStalledRequests } from '../../src/server/stalled-requests.js';

const HEAD = 'POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10\r\n\r\n';

describe('a request that does not go on', () => {
  let server: Server;
  let port = 0;
  beforeAll(async () => {
    server = createServer((request, response) => {
      request.resume().once('end', () => setTimeout(() => response.end('done'), 400));
    });
    giveUpStalledRequests(server, 200, 20);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    port = typeof address === 'object' && address !== null ? address.port : 0;
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  /** What comes back until the connection is closed, for a body in pieces with pauses between them. */
  const sent = (pieces: readonly string[], pauseMs: number, head = HEAD) =>
    new Promise<string>((resolve) => {
      let came = '';
      const socket = connect(port, '127.0.0.1', async () => {
        socket.write(head);
        for (const piece of pieces) {
          await new Promise((next) => setTimeout(next, pauseMs));
          if (socket.destroyed) return;
          socket.write(piece);
        }
      });
      socket.on('data', (data) => {
        came += String(data);
        if (came.includes('done')) socket.end();
      });
      socket.on('error', () => undefined);
      socket.once('close', () => resolve(came));
    });

  it('loses its connection', async () => {
    expect(await sent([], 0)).toBe('');
  });

  it('loses it as well when it drips, a byte now and then', async () => {
    const head = HEAD.replace('Content-Length: 10', 'Content-Length: 40');
    expect(
      await sent(
        Array.from({ length: 40 }, () => 'x'),
        90,
        head,
      ),
    ).toBe('');
  });

  it('keeps it while the body arrives, and while the answer is awaited', async () => {
    expect(await sent(['01234', '56789'], 100)).toContain('done');
  });

  it('may stay unused for longer than proxies keep it', async () => {
    const answer = await fetch(`http://127.0.0.1:${port}`);
    expect(Number(/timeout=(\d+)/.exec(answer.headers.get('keep-alive') ?? '')?.[1])).toBeGreaterThan(60);
    await answer.text();
  });
});
