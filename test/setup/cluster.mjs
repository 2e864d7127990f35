/** The one PostgreSQL of a jest run: the suites make their databases in it. Without sync of the disk, to be quick. */
import { register } from 'node:module';

register('./typescript-hooks.mjs', import.meta.url);

let cluster;

export async function startCluster() {
  const { startTemporaryPostgres } = await import('../../src/persistence/postgres/temporary-postgres.ts');
  cluster = await startTemporaryPostgres({ fsync: false });
  process.env.TEST_POSTGRES_URL = cluster.url;
}

export async function stopCluster() {
  await cluster?.stop();
}
