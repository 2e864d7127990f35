/** The proof of every consultation of every rehearsal: each is played on the real engine, and its log is signed. */
import { readdir, readFile } from 'node:fs/promises';
import { proofOf } from '../../src/journal/proof.js';
import type { ProofDocument } from '../../src/journal/proof-document.js';
import { keepPublicKey } from '../../src/journal/signing-key.js';
import { readRegulations } from '../../src/rules/regulations/read-regulations.js';
import { playRehearsal } from '../../src/tools/rehearsal/play-rehearsal.js';
import { readRehearsal } from '../../src/tools/rehearsal/read-rehearsal.js';
import type { TemporaryDatabases } from '../../src/tools/rehearsal/temporary-databases.js';
import { at } from '../engine/an-engine.js';
import { aKey } from './keys.js';

const FOLDER = new URL('../../docs/rehearsals/', import.meta.url);

export interface Rehearsed {
  /** The file of the rehearsal and the id of the consultation. */
  readonly name: string;
  readonly proof: ProofDocument;
}

/** Dozens of stories are played: a slow machine may take minutes. */
export async function everyRehearsal(databases: TemporaryDatabases): Promise<readonly Rehearsed[]> {
  const proofs: Rehearsed[] = [];
  const regulations = readRegulations();
  for (const file of (await readdir(FOLDER)).filter((name) => name.endsWith('.yaml'))) {
    const read = readRehearsal(await readFile(new URL(file, FOLDER), 'utf8'), file, regulations);
    if (!('rehearsal' in read)) throw new Error(`${file} is no rehearsal`);
    const database = await databases.next();
    await playRehearsal(read.rehearsal, database);
    const store = await database.open();
    const key = aKey();
    await keepPublicKey(store, key);
    const rows = await store.reader.rows<{ province: string; id: string }>('SELECT province, id FROM consultations');
    for (const { province, id } of rows)
      proofs.push({ name: `${file} ${id}`, proof: await proofOf(store, key, province, id, at('2028-01-01T00:00')) });
    await store.close();
    await database.drop();
  }
  return proofs;
}
