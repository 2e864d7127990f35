import type pg from 'pg';

/**
 * A pool whose connections can be left all together, when one of them has led to a server that is no primary any more: a cluster has
 * changed it while connections to the former one stand. Nothing else tells: it goes on answering, with what it last knew.
 */
export class FreshConnections {
  private generation = 0;
  private readonly generations = new WeakMap<pg.PoolClient, number>();

  constructor(private readonly pool: pg.Pool) {
    pool.on('connect', (client) => this.generations.set(client, this.generation));
  }

  /** A connection that was not left; the caller releases it. */
  async take(): Promise<pg.PoolClient> {
    for (;;) {
      const client = await this.pool.connect();
      if (!this.isLeft(client)) return client;
      client.release(true);
    }
  }

  /** From now on none of the connections that there are is taken again. */
  leave(): void {
    this.generation += 1;
  }

  /** Whether a connection is one of those that were left: it is closed and not kept. */
  isLeft(client: pg.PoolClient): boolean {
    return this.generations.get(client) !== this.generation;
  }
}
