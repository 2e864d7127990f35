import { expect, it } from '@jest/globals';
import { describeOnBothDatabases } from '../databases.js';
import { agreeing, anEngine, at, disagreeing, opening } from './an-engine.js';

describeOnBothDatabases('the engine', (open) => {
  it('records silence as agreement at the very instant of the limit, with a notice to be given', async () => {
    const e = await anEngine(await open.anew(), at('2023-05-16 09:00'));
    await e.done('SKHDT/head', 'consultation.open', 'c1', opening());
    e.clock.advanceTo(at('2023-05-18 10:00'));
    await e.done('SXD/head', 'opinion.answer', 'c1', agreeing());
    await e.until(at('2023-05-25 23:59:59.999'));
    expect(await e.view('c1')).toMatchObject({ state: 'collecting', opinions: { STC: { state: 'awaiting' } } });
    await e.until(at('2023-05-30 09:00'));
    expect(await e.view('c1')).toMatchObject({
      state: 'consolidating',
      opinions: {
        SXD: { state: 'answered', position: 'agree', dueAt: '2023-05-26T00:00:00.000+07:00' },
        STC: {
          state: 'deemed',
          position: null,
          settledAt: '2023-05-26T00:00:00.000+07:00',
          notice: { state: 'pending' },
        },
      },
    });
    await e.done('SKHDT/head', 'notice.issue', 'c1', { agency: 'STC', number: '12/TB-SKHDT' });
    await e.done('SKHDT/head', 'consultation.conclude', 'c1');
    expect(await e.view('c1')).toMatchObject({ state: 'concluded', outcome: 'agreed', responsible: null });
  });

  it('lets reads and new connections have their turn while it decides what many have asked at once', async () => {
    const e = await anEngine(await open.anew(), at('2023-05-16 09:00'));
    /** How often the event loop came round while so many requests on consultations that do not exist were decided together. */
    const turns = async (requests: number) => {
      let count = 0;
      let going = true;
      const turn = () => {
        count += 1;
        if (going) setImmediate(turn);
      };
      const asked = Array.from({ length: requests }, (_, n) => e.send('SXD/head', 'opinion.answer', `none-${n}`));
      turn();
      const outcomes = await Promise.all(asked);
      going = false;
      expect(outcomes.every(({ accepted }) => !accepted)).toBe(true);
      return count;
    };
    await turns(1);
    const alone = await turns(1);
    // While PostgreSQL is waited for it comes round anyway.
    const ownTurns = e.store.kind === 'sqlite' ? alone : 0;
    expect(await turns(250)).toBeGreaterThanOrEqual(ownTurns + 7);
  });

  it('carries dissent from the heads through the Office to the chairman', async () => {
    const e = await anEngine(await open.anew(), at('2023-05-16 09:00'));
    await e.done('SKHDT/head', 'consultation.open', 'c1', opening());
    await e.done('STC/head', 'opinion.answer', 'c1', agreeing());
    await e.done('SXD/head', 'opinion.answer', 'c1', disagreeing());
    expect(await e.view('c1')).toMatchObject({
      state: 'reconciling',
      dispute: { state: 'negotiating', holder: 'SKHDT' },
    });
    const escalation = { options: [{ key: 'a', text: 'Giữ nguyên' }], recommendation: 'Phương án a' };
    expect(await e.send('SKHDT/head', 'dispute.escalate', 'c1', escalation)).toMatchObject({
      accepted: false,
      refusal: { code: 'not-negotiated' },
    });
    const session = {
      agency: 'SXD',
      heldOn: '2023-05-16',
      participants: ['GĐ'],
      minutes: 'Chưa thống nhất',
      result: 'differing',
    };
    await e.done('SKHDT/head', 'dispute.record-session', 'c1', session);
    await e.done('SKHDT/head', 'dispute.escalate', 'c1', escalation);
    await e.done('VP/officer', 'dispute.submit', 'c1', { opinion: 'Đủ điều kiện trình' });
    await e.done('CT/head', 'dispute.decide', 'c1', { option: 'a', conclusion: 'Đồng ý phương án a' });
    expect(await e.view('c1')).toMatchObject({
      state: 'concluded',
      outcome: 'decided-by-chairman',
      dispute: { state: 'decided', decision: { option: 'a' } },
    });
  });

  it('takes an answer and returns at once and lets exactly one win', async () => {
    const e = await anEngine(await open.anew(), at('2023-05-16 09:00'));
    await e.done('SKHDT/head', 'consultation.open', 'c1', opening());
    const returned = { ground: 'dossier-incomplete', reason: 'Thiếu bản đồ' };
    const outcomes = await Promise.all([
      e.send('SXD/head', 'opinion.return', 'c1', returned),
      e.send('SXD/head', 'opinion.answer', 'c1', agreeing()),
      e.send('SXD/head', 'opinion.return', 'c1', returned),
    ]);
    expect(outcomes.filter((outcome) => outcome.accepted)).toHaveLength(1);
  });
});
