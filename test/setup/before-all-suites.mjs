/** Before the first suite of a run: a folder for its files, the key that its servers sign with, and its PostgreSQL. */
import { generateKeyPairSync } from 'node:crypto';
import { startCluster } from './cluster.mjs';
import { makeFolder } from './folder.mjs';

export default async function beforeAllSuites() {
  // First PostgreSQL: it is to keep its files where temporary files usually are, not in memory.
  if (process.env.TEST_DATABASES !== 'sqlite') await startCluster();
  makeFolder();
  const { privateKey } = generateKeyPairSync('ed25519');
  process.env.TEST_SIGNING_KEY = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}
