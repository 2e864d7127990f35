/** True proofs, many and of every kind: of each rehearsal, and of consultations that the simulation played. */
import { readdir, readFile } from 'node:fs/promises';
import { proofOf } from '../../../src/journal/proof.js';
import type { ProofDocument } from '../../../src/journal/proof-document.js';
import { keepPublicKey, type SigningKey } from '../../../src/journal/signing-key.js';
import { openStore } from '../../../src/persistence/open-store.js';
import type { Store } from '../../../src/persistence/store.js';
import { readRegulations } from '../../../src/rules/regulations/read-regulations.js';
import { playRehearsal } from '../../../src/tools/rehearsal/play-rehearsal.js';
import { readRehearsal } from '../../../src/tools/rehearsal/read-rehearsal.js';
import { sqliteDatabases } from '../../../src/tools/rehearsal/temporary-databases.js';
import { at } from '../../engine/an-engine.js';
import { playSeed } from '../../simulation/play-seed.js';
import { Tally } from '../../simulation/tally.js';
import { fillAsItWas } from '../a-former-database.js';

export interface NamedProof {
  readonly name: string;
  readonly proof: ProofDocument;
}

const FOLDER = new URL('../../../docs/rehearsals/', import.meta.url);

/** After everything that rehearsals and the simulation hold. */
const LATER = at('2035-01-01T00:00');

/** The proofs of all consultations of all rehearsals, by the names of their files. */
export async function proofsOfRehearsals(key: SigningKey): Promise<NamedProof[]> {
  const databases = await sqliteDatabases();
  const proofs: NamedProof[] = [];
  try {
    const regulations = readRegulations();
    for (const file of (await readdir(FOLDER)).filter((name) => name.endsWith('.yaml'))) {
      const read = readRehearsal(await readFile(new URL(file, FOLDER), 'utf8'), file, regulations);
      if (!('rehearsal' in read)) throw new Error(`${file} is no rehearsal`);
      const database = await databases.next();
      await playRehearsal(read.rehearsal, database);
      const store = await database.open();
      proofs.push(...(await proofsIn(store, key, file)));
      await store.close();
      await database.drop();
    }
  } finally {
    await databases.close();
  }
  return proofs;
}

/** The proofs of at least `count` consultations of the simulation, which plays one seed after another, each on a store of its own. */
export async function simulatedProofs(
  key: SigningKey,
  count: number,
  opened: () => Promise<Store>,
): Promise<NamedProof[]> {
  const proofs: NamedProof[] = [];
  for (let seed = 1; proofs.length < count; seed += 1) {
    const store = await opened();
    await playSeed(seed, { stores: [store] }, new Tally());
    proofs.push(...(await proofsIn(store, key, `seed ${seed}`)));
    await store.close();
  }
  return proofs;
}

/** The proofs of consultations that the first edition of the law decided, in a database that was migrated since. `blank` is its address. */
export async function proofsOfFirstEdition(key: SigningKey, blank: string): Promise<NamedProof[]> {
  await fillAsItWas(blank);
  const store = await openStore({ url: blank });
  try {
    await store.migrate();
    return await proofsIn(store, key, 'first edition');
  } finally {
    await store.close();
  }
}

async function proofsIn(store: Store, key: SigningKey, from: string): Promise<NamedProof[]> {
  await keepPublicKey(store, key);
  const proofs: NamedProof[] = [];
  const rows = await store.reader.rows<{ province: string; id: string }>(
    'SELECT province, id FROM consultations ORDER BY province, id',
  );
  for (const { province, id } of rows) {
    // As it is read from a file.
    const proof: ProofDocument = JSON.parse(JSON.stringify(await proofOf(store, key, province, id, LATER)));
    proofs.push({ name: `${from} ${province} ${id}`, proof });
  }
  return proofs;
}
