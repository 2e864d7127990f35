/** A collector of OpenTelemetry on this machine, for tests: keeps what it is sent. */
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Collector {
  readonly url: string;
  /** Everything that was sent to a path, one after the other. Names in it can be looked for: they stand there as they are. */
  received(path: '/v1/traces' | '/v1/metrics'): Buffer;
  close(): Promise<void>;
}

export async function startCollector(): Promise<Collector> {
  const bodies = new Map<string, Buffer[]>();
  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      const path = request.url ?? '';
      bodies.set(path, [...(bodies.get(path) ?? []), body]);
      response.writeHead(200, { 'content-type': 'application/x-protobuf' }).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received: (path) => Buffer.concat(bodies.get(path) ?? []),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
