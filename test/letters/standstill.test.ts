/** The notice of a silence that was recorded late says that the system stood still, and from when the effect is. */
import { expect, it } from '@jest/globals';
import type { LetterFacts } from '../../src/letters/facts/letter-facts.js';
import { letterOf } from '../../src/letters/letter.js';
import type { Store } from '../../src/persistence/store.js';
import { describeOnBothDatabases } from '../databases.js';
import { anEngine, at, opening } from '../engine/an-engine.js';

const START = at('2023-05-16 09:00');
const SENTENCE =
  'Hệ thống ngừng hoạt động vào lúc đó; việc hết thời hạn được ghi nhận lúc 8 giờ 00 phút ngày 29/5/2023 và có hiệu lực từ 0 giờ 00 phút ngày 26/5/2023.';

describeOnBothDatabases('a notice of a deemed consent', (open) => {
  const notice = async (store: Store): Promise<string> => {
    const row = await store.reader.row<{ facts_json: string }>(
      "SELECT facts_json FROM letters WHERE kind = 'deemed-notice'",
    );
    const facts = JSON.parse(row?.facts_json ?? '') as LetterFacts<'deemed-notice'>;
    return JSON.stringify(letterOf(facts, { issue: null, publicAddress: null }));
  };

  it.each([
    ['says it where nothing ran when the limit ended', false],
    ['says nothing of it where the limit was recorded as it passed', true],
  ])('%s', async (_what, running) => {
    const store = await open.anew();
    const e = await anEngine(store, START);
    await e.done('SKHDT/head', 'consultation.open', 'c1', opening());
    if (running) await e.until(at('2023-05-29 08:00'));
    else e.clock.advanceTo(at('2023-05-29 08:00'));
    await e.engine.sweep();
    await e.done('SKHDT/head', 'notice.issue', 'c1', { agency: 'SXD' });
    const said = await notice(store);
    if (running) expect(said).not.toContain('Hệ thống ngừng');
    else expect(said).toContain(SENTENCE);
  });
});
