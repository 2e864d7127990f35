/** A proxy before PostgreSQL that leads new connections to another server from a moment on, and leaves those that stand as they are. */
import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

export interface SwitchingProxy {
  /** The address of the same database by way of it. */
  through(url: string): string;
  /** From now on new connections lead to the server of this address. */
  leadTo(url: string): void;
  /** Takes no new connections and cuts those that stand, until `leadTo`. */
  cut(): void;
  stop(): Promise<void>;
}

export async function startSwitchingProxy(url: string): Promise<SwitchingProxy> {
  let target: URL | null = new URL(url);
  const sockets = new Set<Socket>();
  const server = createServer((inner) => {
    if (target === null) {
      inner.destroy();
      return;
    }
    const outer = connect(Number(target.port), target.hostname);
    for (const [one, other] of [
      [inner, outer],
      [outer, inner],
    ] as const) {
      sockets.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        sockets.delete(one);
        other.destroy();
      });
      one.pipe(other);
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const cut = () => {
    target = null;
    for (const socket of sockets) socket.destroy();
  };
  return {
    through: (of) => {
      const changed = new URL(of);
      changed.hostname = '127.0.0.1';
      changed.port = String(port);
      return changed.href;
    },
    leadTo: (of) => {
      target = new URL(of);
    },
    cut,
    stop: async () => {
      cut();
      server.close();
      await once(server, 'close');
    },
  };
}
