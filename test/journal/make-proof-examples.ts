/**
 * Writes docs/proof-examples/genuine.json and tampered.json anew:
 *
 *   node --import ./test/journal/run-typescript.mjs test/journal/make-proof-examples.ts
 *
 * To be run after a change of the format or of the law; the tests tell when.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../src/persistence/open-store.js';
import { genuineExample, tamperedExample, written } from './proof-examples.js';

const FOLDER = new URL('../../docs/proof-examples/', import.meta.url);

const folder = await mkdtemp(join(tmpdir(), 'dong-thuan-proof-'));
const store = await openStore({ url: `sqlite:${join(folder, 'proof.db')}` });
try {
  await store.migrate();
  const genuine = await genuineExample(store);
  await writeFile(new URL('genuine.json', FOLDER), written(genuine));
  await writeFile(new URL('tampered.json', FOLDER), written(tamperedExample(genuine)));
} finally {
  await store.close();
  await rm(folder, { recursive: true });
}
