/** Numbers of letters under parallel acts, and letters that a crash has left without bytes: on both databases. */
import { beforeAll, expect, it } from '@jest/globals';
import { verifyStore } from '../../src/journal/verify.js';
import { issueLetters } from '../../src/letters/keeping/issue-letters.js';
import { makeLetters } from '../../src/letters/keeping/make-letters.js';
import { writerHere } from '../../src/letters/rendering/letter-writer.js';
import type { Store } from '../../src/persistence/store.js';
import { CLOCK } from '../../workflows/commands/commands.js';
import { describeOnBothDatabases } from '../databases.js';
import { anEngine, at, opening, PROVINCE, type TestEngine } from '../engine/an-engine.js';

const LETTERS = 12;
const CLERK = { ...CLOCK, kind: 'person' as const, name: 'Phạm Thùy Dung', agency: 'SKHDT', role: 'clerk' as const };

describeOnBothDatabases('letters that are numbered', (open) => {
  let store: Store;
  let e: TestEngine;
  let codes: string[];

  const issue = async (some: readonly string[], number: string | null = null) =>
    issueLetters(store, {
      province: PROVINCE,
      agency: 'SKHDT',
      codes: some,
      unit: 'TH',
      number,
      actor: CLERK,
      now: await e.engine.now(),
    });

  beforeAll(async () => {
    store = await open();
    e = await anEngine(store, at('2023-05-16T09:00'));
    for (let index = 0; index < LETTERS; index += 1)
      await e.done('SKHDT/head', 'consultation.open', `c${index}`, opening({ matter: `viec-${index}` }));
    const rows = await store.reader.rows<{ code: string }>('SELECT code FROM letters ORDER BY code');
    codes = rows.map(({ code }) => code);
  });

  it('are written with the act, one for each opening', () => {
    expect(codes).toHaveLength(LETTERS);
  });

  it('get numbers without gaps and doubles, whoever asks at the same time, and pass over one that is taken', async () => {
    expect(await issue([codes[0] as string], '03/SKHĐT-TH')).toBeNull();
    const answers = await Promise.all(codes.slice(1).map((code) => issue([code])));
    expect(answers.every((answer) => answer === null)).toBe(true);
    const rows = await store.reader.rows<{ number: number }>('SELECT number FROM letter_numbers ORDER BY number');
    expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: LETTERS }, (_, index) => index + 1));
  });

  it('refuse a second number, and a number that is taken', async () => {
    expect(await issue([codes[1] as string])).toMatchObject({ code: 'already-issued' });
    await e.done('SKHDT/head', 'consultation.open', 'last', opening({ matter: 'viec-cuoi' }));
    const row = await store.reader.row<{ code: string }>("SELECT code FROM letters WHERE consultation_id = 'last'");
    const code = row?.code ?? '';
    expect(await issue([code], '05/SKHĐT')).toMatchObject({ code: 'number-taken' });
    expect(await issue([code], 'không số')).toMatchObject({ code: 'number-malformed' });
    // All or none: the one that may be numbered is not, beside one that may not.
    expect(await issue([code, codes[1] as string])).toMatchObject({ code: 'already-issued' });
    expect(await issue([code])).toBeNull();
    expect(await store.reader.row('SELECT last FROM letter_registers')).toEqual({ last: LETTERS + 1 });
  });

  it('are made once by two that make them at once, and the journal holds', async () => {
    const making = { store, writer: writerHere(), now: () => e.engine.now(), publicAddress: null };
    const made = await Promise.all([makeLetters(making, PROVINCE), makeLetters(making, PROVINCE)]);
    expect(made[0] + made[1]).toBe(LETTERS + 1);
    expect(await makeLetters(making, PROVINCE)).toBe(0);
    expect(await verifyStore(store)).toMatchObject({ ok: true });
  });

  it('are not numbered when they ask nobody any more', async () => {
    const requestsOf = async (id: string) =>
      (
        await store.reader.rows<{ code: string }>(
          "SELECT code FROM letters WHERE consultation_id = ? AND kind = 'request' ORDER BY signed_at, code",
          [id],
        )
      ).map(({ code }) => code);
    await e.done('SKHDT/head', 'consultation.open', 'rut', opening({ matter: 'viec-rut' }));
    await e.done('SKHDT/head', 'consultation.withdraw', 'rut', { reason: 'Không còn cần' });
    expect(await issue(await requestsOf('rut'))).toMatchObject({ code: 'lapsed' });
    await e.done('SKHDT/head', 'consultation.open', 'sua', opening({ matter: 'viec-sua' }));
    e.clock.advanceTo(at('2023-05-16T09:30'));
    await e.done('SKHDT/head', 'consultation.amend', 'sua', { proposal: 'Đề xuất khác', reason: 'Tiếp thu' });
    const [first = '', second = ''] = await requestsOf('sua');
    expect(await issue([first])).toMatchObject({ code: 'lapsed' });
    expect(await issue([second])).toBeNull();
  });

  it('pass over a number that a head typed with a notice', async () => {
    await e.until(at('2023-06-05T09:00'));
    await e.done('SKHDT/head', 'notice.issue', 'c0', { agency: 'SXD', number: '01/TB-SKHĐT' });
    await e.done('SKHDT/head', 'notice.issue', 'c1', { agency: 'SXD' });
    await e.done('SKHDT/head', 'notice.issue', 'c2', { agency: 'SXD' });
    const noticeOf = async (id: string) =>
      (
        await store.reader.row<{ code: string }>(
          "SELECT code FROM letters WHERE consultation_id = ? AND kind = 'deemed-notice' ORDER BY code",
          [id],
        )
      )?.code ?? '';
    expect(await issue([await noticeOf('c1')], '1/TB-SKHĐT')).toMatchObject({ code: 'number-taken' });
    expect(await issue([await noticeOf('c1'), await noticeOf('c2')])).toBeNull();
    const rows = await store.reader.rows<{ number_text: string }>(
      "SELECT number_text FROM letters WHERE kind = 'deemed-notice' AND number_text IS NOT NULL ORDER BY number_text",
    );
    expect(rows.map(({ number_text }) => number_text)).toEqual(['01/TB-SKHĐT', '02/TB-SKHĐT', '03/TB-SKHĐT']);
    expect(await verifyStore(store)).toMatchObject({ ok: true });
  });
});
