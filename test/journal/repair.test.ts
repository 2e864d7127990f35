import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { healProvince } from '../../src/engine/housekeeping/heal.js';
import { type Finding, repairProvince } from '../../src/journal/repair.js';
import { repairCases } from '../../src/journal/repair-cases.js';
import { casesRepaired, repaired } from '../../src/journal/repaired-entry.js';
import { verifyStore } from '../../src/journal/verify.js';
import type { Store } from '../../src/persistence/store.js';
import type { Instant } from '../../workflows/limits/time.js';
import { describeOnBothDatabases } from '../databases.js';
import { behindTheBack, cutTail } from './tampering.js';

const PROVINCE = 'phu-yen';
const AT = '2023-06-14T02:00:00.000Z' as Instant;
const at = async () => AT;

/** Faults in derived rows, and where they are to be found. */
const FAULTS: readonly (readonly [string, string, Finding['table'], Finding['what']])[] = [
  ['a column of a list', "UPDATE consultations SET subject = 'Khác', due_at = NULL", 'consultations', 'differs'],
  [
    'a mark of what is to be done',
    'UPDATE opinions SET next_act = NULL, responsible_agency = NULL',
    'opinions',
    'differs',
  ],
  ['parties', 'DELETE FROM consultation_parties', 'consultation_parties', 'missing'],
  ['words', 'DELETE FROM consultation_words', 'consultation_words', 'missing'],
  ['texts', 'DELETE FROM consultation_texts', 'consultation_texts', 'missing'],
  ['limits', 'DELETE FROM limits', 'limits', 'missing'],
  ['notices', 'DELETE FROM notices', 'notices', 'missing'],
  ['messages', 'DELETE FROM inbox_messages WHERE consultation_id IS NOT NULL', 'inbox_messages', 'missing'],
  [
    'files',
    `INSERT INTO file_references (province, consultation_id, sha256) SELECT province, id, '${'a'.repeat(64)}' FROM consultations`,
    'file_references',
    'extra',
  ],
];

/** The same in what follows from the journal of cases. */
const FAULTS_OF_CASES: readonly (readonly [string, string, Finding['table'], Finding['what']])[] = [
  ['a state', "UPDATE discipline_cases SET state = 'khác', wakes_at = NULL", 'discipline_cases', 'differs'],
  ['what is not JSON', "UPDATE discipline_cases SET context_json = '{'", 'discipline_cases', 'differs'],
  [
    'a case',
    'DELETE FROM discipline_cases WHERE id = (SELECT MIN(id) FROM discipline_cases)',
    'discipline_cases',
    'missing',
  ],
  ['steps', 'DELETE FROM discipline_steps WHERE version = 1', 'discipline_steps', 'missing'],
  ['messages', 'DELETE FROM inbox_messages WHERE case_id IS NOT NULL', 'inbox_messages', 'missing'],
  [
    'files that no entry names',
    `INSERT INTO file_references (province, consultation_id, sha256) SELECT province, id, '${'b'.repeat(64)}' FROM discipline_cases`,
    'file_references',
    'extra',
  ],
  [
    'a step too many',
    'INSERT INTO discipline_steps (province, case_id, version, seq) SELECT province, id, 999, 1 FROM discipline_cases',
    'discipline_steps',
    'extra',
  ],
];

describeOnBothDatabases(
  'what follows from the journal',
  (open) => {
    let store: Store;
    beforeEach(async () => {
      store = await open();
    });
    afterEach(async () => {
      await repairProvince(store, PROVINCE, { onWritten: repaired(store, PROVINCE, at) });
      await repairCases(store, PROVINCE, { onWritten: casesRepaired(store, PROVINCE, at) });
      expect(await verifyStore(store)).toMatchObject({ ok: true });
    });

    it.each(FAULTS)('is written anew where it differs: %s', async (_name, statement, table, what) => {
      const { n = 0 } = (await store.reader.row<{ n: number }>('SELECT COUNT(*) AS n FROM journal')) ?? {};
      const changed = await store.write((tx) => tx.execute(statement));
      const seen = await repairProvince(store, PROVINCE, { onWritten: null });
      if (changed === 0) throw new Error(`The samples hold nothing of ${table}.`);
      expect(seen.findings).toContainEqual(expect.objectContaining({ table, what }));
      expect(await verifyStore(store)).toMatchObject({ ok: false });
      // Looking writes nothing.
      expect((await repairProvince(store, PROVINCE, { onWritten: null })).findings).toEqual(seen.findings);
      const written = await repairProvince(store, PROVINCE, { onWritten: repaired(store, PROVINCE, at) });
      expect(written).toEqual(seen);
      expect(await verifyStore(store)).toMatchObject({ ok: true });
      expect((await repairProvince(store, PROVINCE, { onWritten: null })).findings).toEqual([]);
      const told = await store.reader.rows<{ entry: string }>(
        "SELECT entry FROM journal WHERE chain = ':audit' AND command = 'state.repaired' ORDER BY seq DESC LIMIT 1",
      );
      expect(JSON.parse(told[0]?.entry ?? '{}').with.rows[table]).toBeGreaterThan(0);
      expect(await store.reader.row<{ n: number }>('SELECT COUNT(*) AS n FROM journal')).toEqual({ n: Number(n) + 1 });
    });

    it.each(['consultation_id', 'case_id'])(
      'makes what was known to be read worth nothing where a message differs: %s',
      async (about) => {
        const known = { province: PROVINCE, person_id: 'p', agency: 'SXD', roles: 'head', until_at: AT, told: 9 };
        await store.write((tx) => tx.insert('inbox_unread', [{ ...known, unread_json: '[]' }]));
        const kept = () => store.reader.rows('SELECT person_id FROM inbox_unread');
        const options = { onWritten: repaired(store, PROVINCE, at) };
        await repairProvince(store, PROVINCE, options);
        await repairCases(store, PROVINCE, { onWritten: casesRepaired(store, PROVINCE, at) });
        expect(await kept()).toHaveLength(1);
        await store.write((tx) => tx.execute(`UPDATE inbox_messages SET role = 'khác' WHERE ${about} IS NOT NULL`));
        await repairProvince(store, PROVINCE, options);
        await repairCases(store, PROVINCE, { onWritten: casesRepaired(store, PROVINCE, at) });
        expect(await kept()).toEqual([]);
      },
    );

    it.each(FAULTS_OF_CASES)('is written anew where a case differs: %s', async (_name, statement, table, what) => {
      const changed = await store.write((tx) => tx.execute(statement));
      if (changed === 0) throw new Error(`The samples hold nothing of ${table}.`);
      const seen = await repairCases(store, PROVINCE, { onWritten: null });
      expect(seen).toEqual({
        findings: expect.arrayContaining([
          expect.objectContaining({ table, what, case: expect.stringMatching(/^(?!undefined|null)./) }),
        ]),
        beyond: null,
      });
      expect(await verifyStore(store)).toMatchObject({ ok: false });
      // Looking writes nothing.
      expect(await repairCases(store, PROVINCE, { onWritten: null })).toEqual(seen);
      expect(await repairCases(store, PROVINCE, { onWritten: casesRepaired(store, PROVINCE, at) })).toEqual(seen);
      expect(await verifyStore(store)).toMatchObject({ ok: true });
      expect((await repairCases(store, PROVINCE, { onWritten: null })).findings).toEqual([]);
      const told = await store.reader.rows<{ entry: string }>(
        "SELECT entry FROM journal WHERE chain = ':audit' AND command = 'state.repaired' ORDER BY seq DESC LIMIT 1",
      );
      const { cases, rows } = JSON.parse(told[0]?.entry ?? '{}').with;
      expect([cases, rows]).toEqual([
        [...new Set(seen.findings.map((one) => one.case))],
        { [table]: seen.findings.length },
      ]);
    });

    it('is told as a stray where it belongs to no consultation', async () => {
      const stray = { province: PROVINCE, consultation_id: 'none', subject: 'x', kind: 'reminder', due_at: AT };
      await store.write((tx) => tx.insert('limits', [{ ...stray, passed_at: null }]));
      expect(await verifyStore(store)).toMatchObject({
        ok: false,
        consultation: 'none',
        fault: { code: 'state-extra' },
      });
      await store.write((tx) => tx.remove('limits', [stray]));
    });

    it('is healed of what an old replica left out', async () => {
      const ids = (await store.reader.rows<{ id: string }>('SELECT id FROM consultations ORDER BY id LIMIT 2')).map(
        (row) => row.id,
      );
      await store.write(async (tx) => {
        for (const table of ['consultation_parties', 'consultation_texts', 'consultation_words'])
          await tx.execute(`DELETE FROM ${table} WHERE consultation_id = ANY(?)`, [ids]);
      });
      expect(await healProvince(store, PROVINCE, at)).toBe(2);
      expect(await verifyStore(store)).toMatchObject({ ok: true });
      expect(await healProvince(store, PROVINCE, at)).toBe(0);
    });
  },
  'samples',
);

describeOnBothDatabases(
  'a journal that was cut off',
  (open) => {
    it('is not repaired, and says why', async () => {
      const store = await open();
      await behindTheBack(store);
      const row = await store.reader.row<{ id: string }>('SELECT id FROM consultations ORDER BY id LIMIT 1');
      await cutTail(store, row?.id ?? '');
      const { beyond, findings } = await repairProvince(store, PROVINCE, { onWritten: repaired(store, PROVINCE, at) });
      expect(beyond).toEqual([
        expect.objectContaining({ consultation: row?.id, fault: expect.objectContaining({ code: 'journal-tail' }) }),
      ]);
      expect(findings).toEqual([]);
    });
  },
  'samples',
);
