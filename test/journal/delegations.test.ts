/** Delegations in the register's journal: replayed without the people, under the law of their time, from older databases too. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { journalItem } from '../../src/api/journal/journal.views.js';
import { adoptProvinces } from '../../src/engine/province.js';
import {
  chainEntry,
  type EntryFacts,
  type EntryFields,
  GENESIS,
  PROVINCE_CHAIN,
  parseEntry,
  REGISTER_CHAIN,
} from '../../src/journal/entry.js';
import { verifyStore } from '../../src/journal/verify.js';
import { openStore } from '../../src/persistence/open-store.js';
import type { Store } from '../../src/persistence/store.js';
import { readRegister } from '../../src/rules/register/register-in-use.js';
import { inVietnam } from '../../workflows/limits/time.js';
import { describeOnBothDatabases } from '../databases.js';
import { agreeing, anEngine, at, opening, PROVINCE, request, type TestEngine } from '../engine/an-engine.js';
import { addPerson } from '../people/add-person.js';
import { before, takeBackTo } from '../persistence/older-databases.js';
import { behindTheBack, entriesOf } from './tampering.js';

const START = at('2024-04-24T09:00');
const PERIOD = { from: at('2024-04-24T00:00'), until: at('2024-05-24T00:00') };

describeOnBothDatabases('delegations', (open) => {
  let store: Store;
  let e: TestEngine;

  beforeEach(async () => {
    store = await openStore({ url: await open.blank() });
    e = await anEngine(store, START);
  });
  afterEach(async () => {
    await e.engine.stop();
    await store.close();
  });

  const sql = (text: string, params: (string | null)[] = []) => store.write((tx) => tx.execute(text, params));
  const verdict = async () => {
    const found = await verifyStore(store);
    return found.ok ? 'ok' : [found.consultation, found.fault.code, ...Object.values(found.fault.params)].join(' ');
  };
  const standing = async () =>
    (await readRegister(store.reader, PROVINCE)).delegations.map(({ id, toPerson, ended }) => [
      id,
      toPerson,
      ended?.at,
    ]);
  /** Writes every entry of a chain anew, hashes and all. */
  const rewrite = async (chain: string, change: (fields: EntryFields) => EntryFields) => {
    let prev = GENESIS;
    for (const { seq, entry } of await entriesOf(store, chain)) {
      const forged = chainEntry(prev, change(parseEntry(entry)));
      prev = forged.hash;
      const row = [forged.entry, forged.hash, chain, seq];
      await store.write((tx) => tx.execute('UPDATE journal SET entry = ?, hash = ? WHERE chain = ? AND seq = ?', row));
    }
  };

  describe('to a person', () => {
    let bich: string;
    const answer = (person: string, consultation: string) =>
      e.engine.submit({
        ...request('SXD/deputy', 'opinion.answer', consultation, agreeing()),
        by: { person, name: null, agency: 'SXD', role: 'deputy' },
      });

    beforeEach(async () => {
      const person = { province: PROVINCE, login: 'pho.sxd', name: 'Bích', title: null, agency: 'SXD' };
      bich = await addPerson(store, { ...person, roles: ['deputy'] }, 'một mật khẩu dài');
      for (const id of ['c1', 'c2']) await e.done('SKHDT/head', 'consultation.open', id, opening({ matter: id }));
      await e.done('SXD/head', 'delegation.grant', null, { person: bich, document: '15/GUQ-SXD', ...PERIOD });
    });

    it('are used by that person until they are ended, and replayed when the person is gone', async () => {
      expect(await answer('another', 'c1')).toMatchObject({ refusal: { code: 'not-authorised' } });
      expect(await answer(bich, 'c1')).toMatchObject({ accepted: true });
      await e.until(at('2024-04-25T09:00'));
      await e.done('SXD/head', 'delegation.revoke', null, { person: bich });
      expect(await standing()).toEqual([[':register.1', bich, at('2024-04-25T09:00')]]);
      expect(await answer(bich, 'c2')).toMatchObject({ refusal: { code: 'not-authorised' } });
      await sql('DELETE FROM person_roles');
      await sql('DELETE FROM people');
      expect(await verdict()).toBe('ok');
    });

    it('are told with the person, the document and the time by the entries that grant and end them', async () => {
      await e.done('SXD/head', 'delegation.revoke', null, { person: bich });
      const [granted, revoked] = (await entriesOf(store, REGISTER_CHAIN)).map((row) => journalItem(row));
      const told = {
        person: 'Bích',
        document: '15/GUQ-SXD',
        from: inVietnam(PERIOD.from),
        until: inVietnam(PERIOD.until),
      };
      expect(granted?.delegation).toEqual(told);
      expect(revoked?.delegation).toEqual(told);
      expect(await verdict()).toBe('ok');
    });

    it('are not what the journal says where a person, a document or an end is forged', async () => {
      await e.until(at('2024-04-25T09:00'));
      await e.done('SXD/head', 'delegation.revoke', null, { person: bich });
      for (const column of ['to_person', 'document', 'ended_at', 'ended_by']) {
        const before = await store.reader.row<Record<string, string>>(`SELECT ${column} AS was FROM delegations`);
        await sql(`UPDATE delegations SET ${column} = NULL`);
        expect(await verdict()).toBe(`:register state-differs delegations :register.1 ${column}`);
        await sql(`UPDATE delegations SET ${column} = ?`, [before?.was ?? null]);
        expect(await verdict()).toBe('ok');
      }
      await behindTheBack(store);
      await rewrite(REGISTER_CHAIN, (fields) => ({ ...fields, facts: { ...fields.facts, person: null } }));
      expect(await verdict()).toBe(':register command-refused 1 delegation.grant unknown-person');
    });
  });

  it('that are ended while they are used are used before or not at all', async () => {
    const ids = Array.from({ length: 8 }, (_, number) => `c${number}`);
    for (const id of ids) await e.done('SKHDT/head', 'consultation.open', id, opening({ matter: id }));
    await e.done('SXD/head', 'delegation.grant', null, { to: 'deputy', ...PERIOD });
    const answered = ids.map((id) => e.send('SXD/deputy', 'opinion.answer', id, agreeing()));
    const revoked = e.send('SXD/head', 'delegation.revoke', null, { to: 'deputy' });
    expect(await revoked).toMatchObject({ accepted: true });
    for (const [index, outcome] of (await Promise.all(answered)).entries()) {
      const state = (await e.view(ids[index] ?? '')).opinions.SXD?.state;
      if (outcome.accepted) expect(state).toBe('answered');
      else expect([outcome.refusal.code, state]).toEqual(['not-authorised', 'awaiting']);
    }
    await e.done('SKHDT/head', 'consultation.open', 'last', opening({ matter: 'last' }));
    expect(await e.send('SXD/deputy', 'opinion.answer', 'last', agreeing())).toMatchObject({
      refusal: { code: 'not-authorised' },
    });
    expect(await verdict()).toBe('ok');
  });

  describe('of before they could be ended', () => {
    /** As the earlier program wrote them: entries that name no edition, and every grant standing. */
    const asBefore = async () => {
      await behindTheBack(store);
      await rewrite(REGISTER_CHAIN, ({ facts: { law: _, ...facts }, ...fields }) => ({
        ...fields,
        facts: facts as EntryFacts,
      }));
      await sql('UPDATE delegations SET ended_at = NULL, ended_by = NULL');
    };

    beforeEach(async () => {
      await e.done('SXD/head', 'delegation.grant', null, { to: 'deputy', ...PERIOD });
      await e.done('SXD/head', 'delegation.grant', null, {
        to: 'deputy',
        from: PERIOD.from,
        until: at('2024-05-01T00:00'),
      });
    });

    it('stand beside each other in an older journal, and one law follows the other', async () => {
      expect(await standing()).toMatchObject([
        [':register.1', null, START],
        [':register.2', null, undefined],
      ]);
      await asBefore();
      expect(await verdict()).toBe('ok');
      await e.done('SXD/head', 'delegation.revoke', null, { to: 'deputy' });
      expect(await standing()).toMatchObject([
        [':register.1', null, START],
        [':register.2', null, START],
      ]);
      expect(await verdict()).toBe('ok');
    });

    it('are migrated, verified and gone on with', async () => {
      await asBefore();
      await takeBackTo(store, before('Delegations'));
      await store.migrate();
      expect(await verdict()).toBe('ok');
      await e.done('SXD/head', 'delegation.grant', null, { to: 'deputy', from: PERIOD.from, until: PERIOD.until });
      expect((await standing()).filter(([, , ended]) => ended === undefined)).toHaveLength(1);
      expect(await verdict()).toBe('ok');
    });

    it('are read from the entry by which an older program took the province over', async () => {
      await asBefore();
      await sql('DELETE FROM journal WHERE chain = ?', [PROVINCE_CHAIN]);
      await adoptProvinces(store, START);
      await rewrite(PROVINCE_CHAIN, (fields) => {
        const carried = fields.with as { delegations: Record<string, unknown>[] };
        const delegations = carried.delegations.map(({ toPerson, document, ended, ...older }) => older);
        return { ...fields, with: { ...carried, delegations } };
      });
      expect(await verdict()).toBe('ok');
      await e.done('SXD/head', 'delegation.revoke', null, { to: 'deputy' });
      expect(await verdict()).toBe('ok');
    });
  });
});
