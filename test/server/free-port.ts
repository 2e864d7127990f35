import { once } from 'node:events';
import { createServer } from 'node:net';

/** A port of loopback that nobody listens at, for a program that cannot say which it took. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' ? (address?.port ?? 0) : 0;
}
