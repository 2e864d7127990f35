import { afterEach, beforeAll, expect, it } from '@jest/globals';
import { answerDays, keepAnswerDays } from '../../src/journal/answer-days.js';
import { keepAuditWords } from '../../src/journal/audit-words.js';
import { makeCheckpoint } from '../../src/journal/checkpoint.js';
import { journalSecurity } from '../../src/journal/security-entry.js';
import { keepPublicKey } from '../../src/journal/signing-key.js';
import { verifyStore } from '../../src/journal/verify.js';
import { forgetKept } from '../../src/journal/verify-kept.js';
import type { Row, Store, TableName } from '../../src/persistence/store.js';
import { type Instant, instantOf } from '../../workflows/limits/time.js';
import { describeOnBothDatabases } from '../databases.js';
import { PROVINCE, type TestEngine } from '../engine/an-engine.js';
import { aKey } from './keys.js';
import { everyStory } from './stories.js';

const KEPT: readonly TableName[] = ['audit_words', 'answer_days'];

describeOnBothDatabases('what is kept of the journal', (open) => {
  let store: Store;
  let e: TestEngine;
  const goOn = () => true;
  const sql = (text: string, params: (string | number)[] = []) => store.write((tx) => tx.execute(text, params));
  const rowsOf = (table: TableName) => store.reader.rows<Row>(`SELECT * FROM ${table}`);
  const keep = async (now: number) => {
    await keepAuditWords(store, PROVINCE, 1, goOn);
    await keepAnswerDays(store, PROVINCE, instantOf(now), goOn);
  };
  const fault = async () => {
    const verdict = await verifyStore(store);
    return verdict.ok ? null : [verdict.fault.code, verdict.fault.params.table, verdict.fault.params.row];
  };

  let later: number;
  const before = new Map<TableName, Row[]>();
  beforeAll(async () => {
    store = await open();
    e = await everyStory(store);
    const at = (await e.engine.now()) as Instant;
    for (const login of ['an', 'bình'])
      await store.write((tx) =>
        journalSecurity(
          store,
          tx,
          PROVINCE,
          [{ command: 'sign-in.refused', with: { person: null, login, address: '10.0.0.1' } }],
          {
            by: null,
            at,
          },
        ),
      );
    const key = aKey();
    await keepPublicKey(store, key);
    await makeCheckpoint(store, key, PROVINCE, at);
    later = Date.parse(at) + 3 * 86_400_000;
    await keep(later);
    for (const table of KEPT) before.set(table, await rowsOf(table));
  });
  afterEach(async () => {
    await store.write(async (tx) => {
      await forgetKept(tx, PROVINCE);
      for (const table of KEPT) await tx.insert(table, before.get(table) ?? []);
    });
  });

  it('is as it must be', async () => {
    expect(before.get('audit_words')?.map(({ word }) => word)).toEqual(
      expect.arrayContaining(['', 'login:an', 'login:bình', 'address:10.0.0.1']),
    );
    expect(before.get('answer_days')?.some(({ counts_json }) => String(counts_json).includes('"asked":'))).toBe(true);
    expect(await fault()).toBeNull();
  });

  it('is told of when a name is missing, or stands where it does not', async () => {
    await sql("DELETE FROM audit_words WHERE word = 'login:an'");
    expect(await fault()).toEqual(['state-missing', 'audit_words', expect.stringContaining('login:an')]);
    await sql("UPDATE audit_words SET word = 'login:ai' WHERE word = 'login:bình'");
    expect(await fault()).toEqual(['state-missing', 'audit_words', expect.stringContaining('login:an')]);
  });

  it('is told of when there is a name too many, or entries were looked at that are not there', async () => {
    const row = { province: PROVINCE, word: 'login:cường', seq: 1, command: 'sign-in.refused' };
    await store.write((tx) => tx.insert('audit_words', [row]));
    expect(await fault()).toEqual(['state-extra', 'audit_words', expect.anything()]);
    await sql("DELETE FROM audit_words WHERE word = 'login:cường'");
    await sql("UPDATE audit_words SET seq = 1000000 WHERE word = ''");
    expect(await fault()).toEqual(['state-extra', 'audit_words', '1000000']);
  });

  it('is told of when a day was counted otherwise, unless something of it has changed since', async () => {
    const [day] = (before.get('answer_days') ?? []).filter((row) => String(row.counts_json).includes('"asked":'));
    const counts = String(day?.counts_json).replace(/"asked":\d+/, '"asked":77');
    const forge = (position: number) =>
      sql('UPDATE answer_days SET counts_json = ?, position = ? WHERE day = ?', [counts, position, String(day?.day)]);
    await forge(Number(day?.position));
    expect(await fault()).toEqual(['state-differs', 'answer_days', day?.day]);
    // As if it had been counted before anything was in the log: it is counted anew with each question.
    await forge(-1);
    expect(await fault()).toBeNull();
    const [asked] = (await answerDays({ views: store.reader, write: store.write.bind(store) }, PROVINCE, [
      String(day?.day) as never,
    ])) ?? [{}];
    expect(JSON.stringify(asked)).not.toContain('77');
  });

  it('is no JSON, and told of', async () => {
    await sql("UPDATE answer_days SET counts_json = '{'");
    expect((await fault())?.slice(0, 2)).toEqual(['state-differs', 'answer_days']);
  });

  it('is kept anew after it was thrown away', async () => {
    await sql("DELETE FROM audit_words WHERE word = 'login:an'");
    await store.write((tx) => forgetKept(tx, PROVINCE));
    expect(await fault()).toBeNull();
    await keep(later);
    for (const table of KEPT)
      expect(new Set((await rowsOf(table)).map((row) => JSON.stringify(row)))).toEqual(
        new Set(before.get(table)?.map((row) => JSON.stringify(row))),
      );
  });
});
