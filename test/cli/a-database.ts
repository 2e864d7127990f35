/** Databases for the command line to work on. */

import { registerProvince } from '../../src/engine/province.js';
import { proofOf } from '../../src/journal/proof.js';
import { keepPublicKey } from '../../src/journal/signing-key.js';
import { openStore } from '../../src/persistence/open-store.js';
import type { Store } from '../../src/persistence/store.js';
import { readCalendar } from '../../src/rules/calendars/read-calendar.js';
import { phuYenIn2023 } from '../../src/rules/register/read-register.js';
import { readRegulations } from '../../src/rules/regulations/read-regulations.js';
import { playRehearsal } from '../../src/tools/rehearsal/play-rehearsal.js';
import { readRehearsal } from '../../src/tools/rehearsal/read-rehearsal.js';
import { instantOf } from '../../workflows/limits/time.js';
import { aKey } from '../journal/keys.js';
import { answer, aRehearsal, OPEN } from '../rehearsal/a-rehearsal.js';

/** Puts one consultation, c1, with an answer into the database: two entries in the journal. */
export async function withConsultation(url: string): Promise<void> {
  const read = readRehearsal(aRehearsal(OPEN, answer('2023-05-18T10:00:00+07:00')), 'a.yaml', readRegulations());
  if ('faults' in read) throw new Error(JSON.stringify(read.faults));
  const open = async () => {
    const store = await openStore({ url });
    await store.migrate();
    return store;
  };
  await playRehearsal(read.rehearsal, { open, drop: async () => undefined });
}

/** Anchors the consultation c1, so that there is a proof of it. */
export async function anchored(url: string): Promise<void> {
  await onStore(url, async (store) => {
    const key = aKey();
    await keepPublicKey(store, key);
    const found = await store.reader.row<{ province: string }>("SELECT province FROM consultations WHERE id = 'c1'");
    await proofOf(store, key, found?.province ?? '', 'c1', instantOf(await store.now(store.reader)));
  });
}

/** Makes the stored state of c1 differ from its journal. */
export async function tampered(url: string): Promise<void> {
  await onStore(url, (store) =>
    store.write((tx) => tx.execute("UPDATE consultations SET state = 'withdrawn' WHERE id = 'c1'")),
  );
}

/** Registers Phú Yên with its agencies of 2023, and no people. */
export async function withProvince(url: string): Promise<void> {
  await onStore(url, async (store) => {
    await store.migrate();
    const province = { code: 'phu-yen', name: 'Phú Yên', agencies: phuYenIn2023() };
    await registerProvince(store, province, readCalendar('vn-civil-service'), instantOf(0));
  });
}

/** Puts an entry of an urging into the journal of Phú Yên, recorded at a moment: only what is counted of it is true. */
export async function withUrging(url: string, at: string): Promise<void> {
  const row = { province: 'phu-yen', chain: 'c1', seq: 1, at, command: 'opinion.urge', entry: '{}', hash: 'h' };
  await onStore(url, (store) => store.write((tx) => tx.insert('journal', [row])));
}

/** Makes the database look as if a later version of the program had changed it. */
export async function ofLaterVersion(url: string): Promise<void> {
  await onStore(url, async (store) => {
    await store.migrate();
    const later = "INSERT INTO schema_migrations (timestamp, name) VALUES (9999999999999, 'Later9999999999999')";
    await store.write((tx) => tx.execute(later));
  });
}

async function onStore(url: string, work: (store: Store) => Promise<unknown>): Promise<void> {
  const store = await openStore({ url });
  try {
    await work(store);
  } finally {
    await store.close();
  }
}
