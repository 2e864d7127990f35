/** The letter of apology of its act: what it says, to whom it goes, and that the journal holds. */
import { expect, it } from '@jest/globals';
import { verifyStore } from '../../src/journal/verify.js';
import type { LetterFacts } from '../../src/letters/facts/letter-facts.js';
import { letterOf } from '../../src/letters/letter.js';
import { describeOnBothDatabases } from '../databases.js';
import { agreeing, anEngine, at, opening } from '../engine/an-engine.js';

const SAID = { what: 'Chưa trả lời trong thời hạn', measures: 'Phân công lại người thụ lý' };

describeOnBothDatabases('a letter of apology', (open) => {
  it('goes to the lead, or to whom it names with a copy to the lead', async () => {
    const store = await open();
    const e = await anEngine(store, at('2023-05-16 09:00'));
    await e.done('SKHDT/head', 'consultation.open', 'c1', opening());
    await e.done('SXD/head', 'opinion.answer', 'c1', agreeing());
    await e.until(at('2023-05-29 09:00'));
    const refused = await e.send('SXD/head', 'opinion.apologise', 'c1', { because: 'late-settlement', ...SAID });
    expect(refused).toMatchObject({ accepted: false });
    await e.done('STC/head', 'opinion.apologise', 'c1', { because: 'late-settlement', ...SAID });
    await e.done('SXD/head', 'opinion.apologise', 'c1', { because: 'conduct', to: 'Hợp tác xã Hòa Tâm', ...SAID });
    const rows = await store.reader.rows<{ facts_json: string }>(
      "SELECT facts_json FROM letters WHERE kind = 'apology' ORDER BY agency",
    );
    const [late, conduct] = rows.map(({ facts_json }) => JSON.parse(facts_json) as LetterFacts<'apology'>);
    expect(late).toMatchObject({
      issuer: { code: 'STC' },
      addressees: [{ code: 'SKHDT' }],
      copies: [],
      signer: { as: 'head', awaited: false },
      content: {
        because: 'late-settlement',
        to: 'Sở Kế hoạch và Đầu tư',
        dueOn: '2023-05-25',
        settledOn: null,
        ...SAID,
      },
    });
    expect(conduct).toMatchObject({
      issuer: { code: 'SXD' },
      addressees: [],
      copies: [{ code: 'SKHDT' }],
      content: { because: 'conduct', to: 'Hợp tác xã Hòa Tâm', dueOn: null, settledOn: null },
    });
    const written = letterOf(late as LetterFacts, { issue: null, publicAddress: null });
    expect(JSON.stringify(written.body)).toContain('25/5/2023; đến nay chưa giải quyết xong.');
    const told = await store.reader.rows("SELECT agency FROM inbox_messages WHERE kind = 'apologised'");
    expect(told).toEqual([{ agency: 'SKHDT' }, { agency: 'SKHDT' }]);
    expect(await verifyStore(store)).toMatchObject({ ok: true });
  });
});
