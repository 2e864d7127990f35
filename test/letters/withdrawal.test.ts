/** Who is asked no longer gets a letter that says so, with what it does to the limit; and nobody gets two. */
import { beforeAll, expect, it } from '@jest/globals';
import { verifyStore } from '../../src/journal/verify.js';
import type { LetterFacts } from '../../src/letters/facts/letter-facts.js';
import { letterOf } from '../../src/letters/letter.js';
import type { Store } from '../../src/persistence/store.js';
import { describeOnBothDatabases } from '../databases.js';
import { agreeing, anEngine, at, opening, type TestEngine } from '../engine/an-engine.js';

describeOnBothDatabases('a letter that takes a request back', (open) => {
  let store: Store;
  let e: TestEngine;
  beforeAll(async () => {
    store = await open();
    e = await anEngine(store, at('2023-05-16 09:00'));
  });

  const lettersOf = async (id: string) => {
    const rows = await store.reader.rows<{ facts_json: string }>(
      "SELECT facts_json FROM letters WHERE consultation_id = ? AND kind = 'withdrawal' ORDER BY signed_at, code",
      [id],
    );
    return rows.map(({ facts_json }) => JSON.parse(facts_json) as LetterFacts<'withdrawal'>);
  };
  const said = (facts: LetterFacts) => JSON.stringify(letterOf(facts, { issue: null, publicAddress: null }));

  it('goes to the agency of which it was taken back, and not to it again when everything is withdrawn', async () => {
    await e.done('SKHDT/head', 'consultation.open', 'c1', opening());
    await e.done('SXD/head', 'opinion.answer', 'c1', agreeing());
    await e.done('SKHDT/head', 'opinion.withdraw-request', 'c1', { agency: 'STC', reason: 'Không liên quan' });
    const [request] = await store.reader.rows<{ code: string }>("SELECT code FROM letters WHERE kind = 'request'");
    const [only, ...others] = await lettersOf('c1');
    expect(others).toEqual([]);
    expect(only).toMatchObject({
      issuer: { code: 'SKHDT' },
      addressees: [{ code: 'STC' }],
      signer: { as: 'head', awaited: false },
      content: {
        because: 'request-withdrawn',
        reason: 'Không liên quan',
        since: '2023-05-16',
        requests: [{ agency: { code: 'STC' }, askedOn: '2023-05-16', letter: { code: request?.code } }],
        instead: null,
      },
    });
    expect(said(only as LetterFacts)).toContain('không được xác định là đồng ý');
    await e.done('SKHDT/head', 'consultation.withdraw', 'c1', { reason: 'Không còn nhu cầu' });
    const whole = (await lettersOf('c1')).find(({ content }) => content.because === 'consultation-withdrawn');
    expect(whole).toMatchObject({
      addressees: [{ code: 'SXD' }],
      content: { reason: 'Không còn nhu cầu' },
    });
    expect(said(whole as LetterFacts)).toContain('Ý kiến đã gửi');
  });

  it('accepts a return, and says who is asked instead', async () => {
    await e.done('SKHDT/head', 'consultation.open', 'c2', opening({ matter: 'viec-khac' }));
    await e.done('SXD/head', 'opinion.return', 'c2', {
      ground: 'outside-competence',
      reason: 'Thuộc ngành tài nguyên',
    });
    const readdress = { agency: 'STNMT', function: 'land', reason: 'Quản lý đất đai' };
    await e.done('SKHDT/head', 'opinion.accept-return', 'c2', { agency: 'SXD', readdress });
    const [only] = await lettersOf('c2');
    expect(only).toMatchObject({
      addressees: [{ code: 'SXD' }],
      content: { because: 'return-accepted', reason: null, instead: { code: 'STNMT' } },
    });
    expect(said(only as LetterFacts)).toContain('được chuyển lấy ý kiến của Sở Tài nguyên và Môi trường');
    expect(await verifyStore(store)).toMatchObject({ ok: true });
  });
});
