import { afterEach, beforeAll, expect, it } from '@jest/globals';
import { makeCheckpoint } from '../../src/journal/checkpoint.js';
import { PROVINCE_CHAIN } from '../../src/journal/entry.js';
import { checkpointText, parseCheckpointText, signedLine } from '../../src/journal/log/note.js';
import { keepPublicKey } from '../../src/journal/signing-key.js';
import { type StoreVerdict, verifyStore } from '../../src/journal/verify.js';
import type { Store } from '../../src/persistence/store.js';
import { sha256 } from '../../src/platform/canonical-json.js';
import { describeOnBothDatabases } from '../databases.js';
import { agreeing, at, opening, PROVINCE, type TestEngine } from '../engine/an-engine.js';
import { aKey } from './keys.js';
import { everyStory } from './stories.js';
import {
  behindTheBack,
  cutTail,
  entriesOf,
  forgetLastCheckpoint,
  forgetLetters,
  keepCopy,
  rewriteHistory,
} from './tampering.js';

describeOnBothDatabases('verifying a store', (open) => {
  let store: Store;
  let e: TestEngine;
  let putBack: () => Promise<void>;

  beforeAll(async () => {
    store = await open();
    e = await everyStory(store);
    await behindTheBack(store);
    putBack = await keepCopy(store);
  });
  afterEach(() => putBack());

  const anchored = async () => {
    const key = aKey();
    await keepPublicKey(store, key);
    await makeCheckpoint(store, key, PROVINCE, await e.engine.now());
    return key;
  };
  const sql = (text: string, params: (string | number | null)[] = []) => store.write((tx) => tx.execute(text, params));

  it('replays every kind of story to the stored state', async () => {
    await anchored();
    const progress: number[] = [];
    const verdict = await verifyStore(store, {
      page: 2,
      onProgress: ({ consultations }) => progress.push(consultations),
    });
    const entries = await store.reader.rows('SELECT seq FROM journal WHERE chain <> ?', [PROVINCE_CHAIN]);
    expect(verdict).toEqual({ ok: true, provinces: 1, consultations: 3, entries: entries.length, checkpoints: 1 });
    expect(progress).toEqual([2, 3, 3]);
  });

  it('finds a change in any part of an entry', async () => {
    const [, second] = await entriesOf(store, 'c1');
    if (second === undefined) throw new Error('the story has a second entry');
    const parts: Record<string, unknown> = JSON.parse(second.entry);
    for (const name of Object.keys(parts)) {
      const changed = JSON.stringify({ ...parts, [name]: name === 'seq' ? 7 : 'changed' });
      await sql('UPDATE journal SET entry = ? WHERE chain = ? AND seq = 2', [changed, 'c1']);
      expect(told(await verifyStore(store))).toEqual(['c1', 'entry-hash', { seq: 2 }]);
      // A tamperer who knows of hashes is found as well, if not by that one then by the next.
      await sql('UPDATE journal SET hash = ? WHERE chain = ? AND seq = 2', [sha256(changed), 'c1']);
      expect(told(await verifyStore(store))[0]).toBe('c1');
      await sql('UPDATE journal SET entry = ?, hash = ? WHERE chain = ? AND seq = 2', [
        second.entry,
        second.hash,
        'c1',
      ]);
    }
    expect(await verifyStore(store)).toMatchObject({ ok: true });
  });

  it('finds columns beside an entry that say something else', async () => {
    await sql('UPDATE journal SET command = ? WHERE chain = ? AND seq = 2', ['opinion.return', 'c1']);
    expect(told(await verifyStore(store))).toEqual(['c1', 'entry-misplaced', { seq: 2, part: 'command' }]);
  });

  it('finds that the last entry is gone', async () => {
    const last = await cutTail(store, 'c3');
    expect(told(await verifyStore(store))).toEqual(['c3', 'journal-tail', { found: last - 1, expected: last }]);
  });

  it('finds that a middle entry is gone', async () => {
    await sql('DELETE FROM journal WHERE chain = ? AND seq = 3', ['c2']);
    expect(told(await verifyStore(store))).toEqual(['c2', 'entry-gap', { expected: 3, found: 4 }]);
  });

  it('finds that two entries were exchanged', async () => {
    const [, second, third] = await entriesOf(store, 'c2');
    const put = (seq: number, text = '', hash = '') =>
      sql('UPDATE journal SET entry = ?, hash = ? WHERE chain = ? AND seq = ?', [text, hash, 'c2', seq]);
    await put(2, third?.entry, third?.hash);
    await put(3, second?.entry, second?.hash);
    expect(told(await verifyStore(store))).toEqual(['c2', 'entry-misplaced', { seq: 2, part: 'seq' }]);
  });

  it('finds that an entry was copied from another consultation', async () => {
    const [first] = await entriesOf(store, 'c1');
    await sql('UPDATE journal SET entry = ?, hash = ? WHERE chain = ? AND seq = 1', [
      first?.entry ?? '',
      first?.hash ?? '',
      'c2',
    ]);
    expect(told(await verifyStore(store))).toEqual(['c2', 'entry-misplaced', { seq: 1, part: 'chain' }]);
  });

  it.each([
    ['UPDATE consultations SET state = ? WHERE id = ?', ['collecting', 'c1'], 'state-differs', 'consultations'],
    ['UPDATE consultations SET outcome = ? WHERE id = ?', ['withdrawn', 'c1'], 'state-differs', 'consultations'],
    ['UPDATE consultations SET subject = ? WHERE id = ?', ['Việc khác', 'c1'], 'state-differs', 'consultations'],
    ['UPDATE consultations SET context_json = ? WHERE id = ?', ['{}', 'c1'], 'state-differs', 'consultations'],
    ['UPDATE opinions SET position = ? WHERE key = ?', ['agree', '1:STC'], 'state-differs', 'opinions'],
    [
      'UPDATE opinions SET due_at = ? WHERE key = ?',
      ['2024-05-30T17:00:00.000Z', '1:SXD'],
      'state-differs',
      'opinions',
    ],
    ['UPDATE opinions SET late_at = NULL WHERE late_at IS NOT NULL', [], 'state-differs', 'opinions'],
    ['DELETE FROM opinions WHERE consultation_id = ? AND key = ?', ['c2', '1:SXD'], 'state-missing', 'opinions'],
    ['UPDATE disputes SET overdue = NOT overdue', [], 'state-differs', 'disputes'],
    ['UPDATE consultations SET next_act = ? WHERE id = ?', ['comment.resolve', 'c1'], 'state-differs', 'consultations'],
    ['UPDATE disputes SET next_act = ?', ['dispute.submit'], 'state-differs', 'disputes'],
    ['UPDATE opinions SET next_act = ? WHERE key = ?', ['opinion.answer', '1:SXD'], 'state-differs', 'opinions'],
    [
      'UPDATE opinions SET next_act_due_at = ? WHERE key = ?',
      ['2024-05-30T17:00:00.000Z', '1:SXD'],
      'state-differs',
      'opinions',
    ],
    ['UPDATE opinions SET extension_state = ? WHERE key = ?', ['asked', '1:STNMT'], 'state-differs', 'opinions'],
    ['UPDATE opinions SET extensions_granted = extensions_granted + 1', [], 'state-differs', 'opinions'],
    ['UPDATE notices SET number = ?', ['1/TB'], 'state-differs', 'notices'],
    ['DELETE FROM notices', [], 'state-missing', 'notices'],
    [
      'UPDATE limits SET passed_at = NULL WHERE kind = ? AND consultation_id = ?',
      ['opinion', 'c1'],
      'state-differs',
      'limits',
    ],
    ['DELETE FROM limits WHERE consultation_id = ?', ['c1'], 'state-missing', 'limits'],
  ])('finds stored state changed behind the back of the journal: %s', async (statement, params, code, table) => {
    await sql(statement, params);
    const verdict = await verifyStore(store);
    expect(verdict).toMatchObject({ ok: false, fault: { code, params: { table } } });
    expect(!verdict.ok && verdict.reason).toContain(table);
  });

  it('finds a limit that no longer runs although it should', async () => {
    await e.done('SKHDT/head', 'consultation.open', 'c4', opening({ matter: 'viec-moi' }));
    await sql('DELETE FROM limits WHERE consultation_id = ? AND kind = ?', ['c4', 'opinion']);
    expect(told(await verifyStore(store))).toMatchObject(['c4', 'state-missing', { table: 'limits' }]);
  });

  it('finds that a consultation is gone whose journal is there, and the other way round', async () => {
    for (const table of ['limits', 'notices', 'disputes', 'opinions'])
      await sql(`DELETE FROM ${table} WHERE consultation_id = ?`, ['c1']);
    await sql('DELETE FROM consultations WHERE id = ?', ['c1']);
    expect(told(await verifyStore(store))).toEqual(['c1', 'journal-orphan', {}]);
    await sql('DELETE FROM journal WHERE chain = ?', ['c1']);
    // Its letters still tell of it; only with them is the last trace gone.
    expect(told(await verifyStore(store))).toMatchObject([':letters', 'state-differs', { table: 'letters' }]);
    await forgetLetters(store);
    // Nor do the rows that lists and inboxes still hold of it belong to anything.
    expect(told(await verifyStore(store))).toMatchObject(['c1', 'state-extra', {}]);
    for (const table of ['inbox_messages', 'consultation_parties', 'consultation_texts', 'consultation_words'])
      await sql(`DELETE FROM ${table} WHERE consultation_id = ?`, ['c1']);
    expect(await verifyStore(store)).toMatchObject({ ok: true, consultations: 2 });
  });

  it('finds by a checkpoint that a consultation is gone with its journal', async () => {
    await forgetLetters(store);
    await anchored();
    for (const table of ['limits', 'notices', 'disputes', 'opinions'])
      await sql(`DELETE FROM ${table} WHERE consultation_id = ?`, ['c1']);
    await sql('DELETE FROM consultations WHERE id = ?', ['c1']);
    const { length } = await entriesOf(store, 'c1');
    await sql('DELETE FROM journal WHERE chain = ?', ['c1']);
    expect(length).toBeGreaterThan(1);
    expect(told(await verifyStore(store)).slice(0, 2)).toEqual(['c1', 'log-entry']);
  });

  it('finds by its letters and by a checkpoint a history that was rewritten whole, and by nothing else', async () => {
    const { subject } = await rewriteHistory(store, 'c1');
    expect(subject).toBe('Việc khác');
    expect(told(await verifyStore(store))[0]).toBe(':letters');
    await forgetLetters(store);
    expect(await verifyStore(store)).toMatchObject({ ok: true });
    await putBack();
    await forgetLetters(store);
    await anchored();
    const { length } = await rewriteHistory(store, 'c1');
    expect(length).toBeGreaterThan(1);
    expect(told(await verifyStore(store)).slice(0, 2)).toEqual(['c1', 'log-entry']);
  });

  it('finds a checkpoint whose text, seal, signature, key, size or heads were changed', async () => {
    const key = await anchored();
    const row = await store.reader.row<{ body: string; signatures: string; seal: string; size: number }>(
      'SELECT * FROM log_checkpoints',
    );
    const head = parseCheckpointText(row?.body ?? '');
    if (row === undefined || head === null) throw new Error('there is a checkpoint');
    const tampered = async (change: Partial<typeof row>) => {
      const set = { ...row, ...change };
      const statement = 'UPDATE log_checkpoints SET body = ?, hash = ?, signatures = ?, seal = ?, size = ?';
      const write = (one: typeof row) =>
        sql(statement, [one.body, sha256(one.body), one.signatures, one.seal, one.size]);
      await write(set);
      const found = told(await verifyStore(store));
      await write(row);
      return found.slice(0, 2);
    };
    const other = aKey();
    const larger = checkpointText({ ...head, size: head.size + 1 });
    const elsewhere = checkpointText({ ...head, root: sha256('root') });
    const wrong = (code: string) => [':checkpoints', code];
    expect(await tampered({ body: larger })).toEqual(wrong('checkpoint-misplaced'));
    expect(await tampered({ body: elsewhere, signatures: signedLine(head.origin, key, elsewhere) })).toEqual(
      wrong('checkpoint-root'),
    );
    expect(await tampered({ signatures: signedLine(head.origin, key, 'something else') })).toEqual(
      wrong('checkpoint-signature'),
    );
    expect(await tampered({ signatures: signedLine(head.origin, other, row.body) })).toEqual(wrong('checkpoint-key'));
    expect(await tampered({ seal: row.seal.replace('"chains":', '"chains":1') })).toEqual(wrong('seal-differs'));
    expect(await tampered({ size: row.size - 1 })).toEqual(wrong('log-gap'));
    await sql('UPDATE log_checkpoints SET hash = ?', [sha256('another')]);
    expect(told(await verifyStore(store)).slice(0, 2)).toEqual(wrong('checkpoint-hash'));
    await sql('UPDATE log_checkpoints SET hash = ?', [sha256(row.body)]);
    expect(await verifyStore(store)).toMatchObject({ ok: true });
    const place = await store.reader.row<{ place: number }>('SELECT place FROM log_places LIMIT 1');
    await sql('UPDATE log_places SET hash = ? WHERE place = ?', [sha256('head'), place?.place ?? 0]);
    expect(told(await verifyStore(store))).toEqual([
      ':checkpoints',
      'log-derived',
      { table: 'log_places', row: String(place?.place) },
    ]);
  });

  it('finds an entry that is in the log twice: two histories of one consultation', async () => {
    await anchored();
    await sql('UPDATE log_runs SET first_seq = 1, last_seq = 1 WHERE chain = ?', ['c2']);
    const [, code] = told(await verifyStore(store));
    expect(['log-gap', 'log-entry']).toContain(code);
  });

  it('believes only the keys that it is told to trust, even when another is kept in the database', async () => {
    const key = await anchored();
    expect(await verifyStore(store, { trusted: [key.publicKey] })).toMatchObject({ ok: true, checkpoints: 1 });
    expect(told(await verifyStore(store, { trusted: [aKey().publicKey] }))).toEqual([
      ':checkpoints',
      'checkpoint-key',
      { seq: 1, keyId: expect.stringMatching(/^[0-9a-f]{8}$/) },
    ]);
  });

  it('finds that the latest checkpoint was cut off, when somebody else has kept it', async () => {
    const key = await anchored();
    await e.done('SKHDT/head', 'consultation.open', 'c4', opening({ matter: 'viec-moi' }));
    const made = await makeCheckpoint(store, key, PROVINCE, await e.engine.now());
    if (made === null) throw new Error('there is something to anchor');
    const kept = { province: PROVINCE, seq: made.seq, hash: made.hash };
    expect(await verifyStore(store, { outside: [kept] })).toMatchObject({ ok: true, checkpoints: 2 });
    // Who cuts everything off that it wrote is found by nothing that is left.
    const before = await store.reader.row<{ size: number }>('SELECT size FROM log_checkpoints WHERE seq = 1');
    await sql('DELETE FROM log_checkpoints WHERE seq = 2');
    expect(told(await verifyStore(store))).toEqual([':checkpoints', 'checkpoint-lost', { seq: 2 }]);
    await sql('DELETE FROM log_runs WHERE position >= ?', [before?.size ?? 0]);
    expect(told(await verifyStore(store)).slice(0, 2)).toEqual([':checkpoints', 'log-derived']);
    await forgetLastCheckpoint(store, 'c4');
    expect(await verifyStore(store)).toMatchObject({ ok: true });
    expect(told(await verifyStore(store, { outside: [kept] }))).toEqual([
      ':checkpoints',
      'checkpoint-witness',
      { seq: 2 },
    ]);
  });

  it('finds a missing checkpoint', async () => {
    const key = await anchored();
    await e.done('SKHDT/head', 'consultation.open', 'c4', opening({ matter: 'viec-moi' }));
    await makeCheckpoint(store, key, PROVINCE, await e.engine.now());
    await sql('DELETE FROM log_checkpoints WHERE seq = 1');
    expect(told(await verifyStore(store))).toEqual([':checkpoints', 'checkpoint-gap', { expected: 1, found: 2 }]);
  });

  it('finds regulations and calendars that are not what was applied', async () => {
    await sql('UPDATE calendars SET body_json = ? WHERE ordinal = 1', ['{}']);
    expect(told(await verifyStore(store)).slice(0, 2)).toEqual(['c1', 'calendar-body']);
    await sql('DELETE FROM calendars WHERE ordinal = 1');
    expect(told(await verifyStore(store)).slice(0, 2)).toEqual(['c1', 'calendar-unknown']);
    await sql('DELETE FROM regulations');
    expect(told(await verifyStore(store)).slice(0, 2)).toEqual(['c1', 'regulation-unknown']);
  });

  it('finds a delegation that nobody granted, and a calendar that nobody amended', async () => {
    await sql('UPDATE delegations SET to_role = ?', ['officer']);
    expect(told(await verifyStore(store))).toMatchObject([':register', 'state-differs', { table: 'delegations' }]);
    await sql('UPDATE delegations SET to_role = ?', ['deputy']);
    await sql('UPDATE calendars SET ordinal = 7 WHERE ordinal = 2');
    expect(told(await verifyStore(store))).toMatchObject([':register', 'state-differs', { table: 'calendars' }]);
  });

  it('runs beside a server that goes on writing', async () => {
    const opens = Array.from({ length: 20 }, (_, index) => `d${index}`);
    for (const id of opens) await e.done('SKHDT/head', 'consultation.open', id, opening({ matter: id }));
    const writing = opens.map((id) => e.done('SXD/head', 'opinion.answer', id, agreeing()));
    const verdicts = await Promise.all([verifyStore(store, { page: 3 }), verifyStore(store, { page: 50 }), ...writing]);
    expect(verdicts.slice(0, 2)).toMatchObject([
      { ok: true, consultations: 23 },
      { ok: true, consultations: 23 },
    ]);
    await e.until(at('2024-07-01T00:00'));
    expect(await verifyStore(store)).toMatchObject({ ok: true, consultations: 23 });
  });
});

function told(verdict: StoreVerdict): [string, string, object] | [] {
  return verdict.ok ? [] : [verdict.consultation, verdict.fault.code, verdict.fault.params];
}
