/** The register of a database that began before its beginning was journaled, and what a forged chain of it is told. */
import { afterEach, beforeAll, expect, it } from '@jest/globals';
import { adoptProvinces } from '../../src/engine/province.js';
import { makeCheckpoint } from '../../src/journal/checkpoint.js';
import {
  chainEntry,
  type EntryFields,
  GENESIS,
  PROVINCE_CHAIN,
  parseEntry,
  REGISTER_CHAIN,
} from '../../src/journal/entry.js';
import { keepPublicKey } from '../../src/journal/signing-key.js';
import { verifyStore } from '../../src/journal/verify.js';
import type { Store } from '../../src/persistence/store.js';
import { describeOnBothDatabases } from '../databases.js';
import { at, PROVINCE, type TestEngine } from '../engine/an-engine.js';
import { aKey } from './keys.js';
import { everyStory } from './stories.js';
import { behindTheBack, entriesOf, keepCopy } from './tampering.js';

const PERIOD = { to: 'deputy', from: at('2024-06-01T00:00'), until: at('2024-06-02T00:00') };

describeOnBothDatabases('the register', (open) => {
  let store: Store;
  let e: TestEngine;
  let putBack: () => Promise<void>;

  beforeAll(async () => {
    store = await open();
    e = await everyStory(store);
    await e.done('admin', 'agency.reorganise', null, {
      from: 'SXD',
      successors: [
        { agency: 'STNMT', functions: ['construction'] },
        { agency: 'STNMT', functions: ['housing'] },
      ],
      basis: 'Nghị quyết 190/2025/QH15',
    });
    await behindTheBack(store);
    putBack = await keepCopy(store);
  });
  afterEach(() => putBack());

  const sql = (text: string, params: (string | number | null)[] = []) => store.write((tx) => tx.execute(text, params));
  const verdict = async () => {
    const found = await verifyStore(store);
    return found.ok ? 'ok' : [found.consultation, found.fault.code, ...Object.values(found.fault.params)].join(' ');
  };
  const forget = () => sql('DELETE FROM journal WHERE chain = ?', [PROVINCE_CHAIN]);
  /** Writes the last entry of a chain anew, and its hash with it. */
  const forge = async (chain: string, change: (fields: EntryFields) => object) => {
    const kept = await entriesOf(store, chain);
    const last = kept.at(-1);
    const fields = parseEntry(last?.entry ?? '');
    const changed = { ...fields, ...change(fields) };
    const { entry, hash } = chainEntry(kept.at(-2)?.hash ?? GENESIS, changed);
    await sql('UPDATE journal SET entry = ?, hash = ?, command = ? WHERE chain = ? AND seq = ?', [
      entry,
      hash,
      changed.command,
      chain,
      last?.seq ?? 0,
    ]);
  };

  it('begins with an entry, is replayed from it, and loses no function that is handed over in parts', async () => {
    expect(await entriesOf(store, PROVINCE_CHAIN)).toHaveLength(1);
    expect(await verdict()).toBe('ok');
    const row = await store.reader.row<{ functions_json: string }>(
      'SELECT functions_json FROM agencies WHERE code = ?',
      ['STNMT'],
    );
    expect(JSON.parse(row?.functions_json ?? '')).toEqual(['land', 'environment', 'construction', 'housing']);
  });

  it('of an older database is verified by what its commands determine', async () => {
    await forget();
    expect(await verdict()).toBe('ok');
    await sql('UPDATE agencies SET functions_json = ? WHERE code = ?', ['["health"]', 'STC']);
    expect(await verdict()).toBe('ok');
    await sql('UPDATE agencies SET dissolved_at = NULL WHERE code = ?', ['SXD']);
    expect(await verdict()).toBe(':register state-differs agencies SXD dissolved_at');
    await putBack();
    await forget();
    await sql('DELETE FROM delegations');
    expect(await verdict()).toBe(':register state-missing delegations :register.1');
    await putBack();
    await forget();
    await sql('UPDATE provinces SET register_version = 9');
    expect(await verdict()).toBe(`:register state-differs provinces ${PROVINCE} register_version`);
  });

  it('of an older database is taken over as it is found, once, and verified in full from then on', async () => {
    await forget();
    expect(await adoptProvinces(store, await e.engine.now())).toEqual([PROVINCE]);
    expect(await adoptProvinces(store, await e.engine.now())).toEqual([]);
    expect(await entriesOf(store, PROVINCE_CHAIN)).toMatchObject([
      { entry: expect.stringContaining('"command":"province.adopted"') },
    ]);
    expect(await verdict()).toBe('ok');
    await e.done('STC/head', 'delegation.grant', null, PERIOD);
    await e.done('admin', 'agency.reorganise', null, {
      from: 'STC',
      successors: [{ agency: 'SKHDT', functions: ['budget'] }],
      basis: 'Nghị quyết',
    });
    expect(await verdict()).toBe('ok');
    await sql('UPDATE agencies SET functions_json = ? WHERE code = ?', ['["health"]', 'SNV']);
    expect(await verdict()).toBe(':register state-differs agencies SNV functions_json');
  });

  it('may not be taken over again once a checkpoint has anchored how it began', async () => {
    const key = aKey();
    await keepPublicKey(store, key);
    await makeCheckpoint(store, key, PROVINCE, await e.engine.now());
    await forget();
    await adoptProvinces(store, await e.engine.now());
    expect(await verdict()).toBe(`${PROVINCE_CHAIN} log-entry 1 1`);
  });

  it('is told where its entries were forged, hashes and all', async () => {
    await forge(PROVINCE_CHAIN, () => ({ with: { agencies: 'all of them' } }));
    expect(await verdict()).toBe(`${PROVINCE_CHAIN} entry-broken 1`);
    await forge(PROVINCE_CHAIN, () => ({ command: 'calendar.amend' }));
    expect(await verdict()).toBe(`${PROVINCE_CHAIN} entry-broken 1`);
    await putBack();
    await forge(PROVINCE_CHAIN, (fields) => ({ with: { ...fields.with, after: { seq: 1, hash: GENESIS } } }));
    expect(await verdict()).toBe(`${PROVINCE_CHAIN} entry-link 1`);
    await putBack();
    await forge(PROVINCE_CHAIN, (fields) => ({ with: { ...fields.with, calendars: [] } }));
    expect(await verdict()).toBe(`${REGISTER_CHAIN} calendar-unknown 1 `);
    await putBack();
    const last = (await entriesOf(store, REGISTER_CHAIN)).length;
    const officer = (fields: EntryFields) => ({ actor: { ...fields.actor, role: 'officer' } });
    await forge(REGISTER_CHAIN, officer);
    expect(await verdict()).toBe(`${REGISTER_CHAIN} command-refused ${last} agency.reorganise not-authorised`);
    await putBack();
    await forge(REGISTER_CHAIN, () => ({ command: 'limit.passed' }));
    expect(await verdict()).toBe(`${REGISTER_CHAIN} command-unknown ${last} limit.passed`);
    await putBack();
    await forge(REGISTER_CHAIN, () => ({ with: { from: 'SXD', successors: 7, basis: 'Nghị quyết' } }));
    expect(await verdict()).toMatch(new RegExp(`^${REGISTER_CHAIN} command-(failed|refused) ${last}`));
    await putBack();
    await forge(REGISTER_CHAIN, (fields) => ({ facts: { ...fields.facts, calendar: 'another' } }));
    expect(await verdict()).toBe(`${REGISTER_CHAIN} calendar-not-in-use ${last} another`);
  });
});
