/** Requests at the same moment: exactly one wins, the others are told why, and everything that must hold holds. */
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import type { Instant } from '../../workflows/limits/time.js';
import { describeOnBothDatabases } from '../databases.js';
import { agreeing, at, disagreeing, opening, PROVINCE, request } from '../engine/an-engine.js';
import { Random } from '../simulation/random.js';
import { type Replicas, refusals, replicas, won } from './replicas.js';

const OPENED = at('2023-05-16 09:00');
/** The limit of a consultation opened then. */
const DUE = at('2023-05-26 00:00');

describeOnBothDatabases('at the same moment', (open) => {
  let r: Replicas;
  beforeEach(async () => {
    r = await replicas(open, OPENED);
  });
  afterEach(() => r.close());

  const ids = (count: number) => Array.from({ length: count }, (_, index) => `c${index + 1}`);
  const openings = (count: number) =>
    ids(count).map((id) => request('SKHDT/head', 'consultation.open', id, opening({ matter: id })));
  const openMany = async (count: number) => {
    const outcomes = await Promise.all(openings(count).map((one) => r.a.submit(one)));
    expect(won(outcomes)).toHaveLength(count);
  };

  it('two answers and a return of one agency: the second answer replaces the first, or the return shuts out both', async () => {
    await openMany(20);
    for (const id of ids(20)) {
      const outcomes = await Promise.all([
        r.a.submit(request('SXD/head', 'opinion.answer', id, agreeing())),
        r.b.submit(request('SXD/head', 'opinion.answer', id, disagreeing())),
        r.a.submit(request('SXD/head', 'opinion.return', id, { ground: 'outside-competence', reason: 'Không đúng' })),
      ]);
      const returned = outcomes[2]?.accepted === true;
      expect(won(outcomes)).toHaveLength(returned ? 1 : 2);
      expect(refusals(outcomes)).toHaveLength(returned ? 2 : 1);
    }
    const decided = (await r.entries('opinion.answer')) / 2 + (await r.entries('opinion.return'));
    expect(decided).toBe(20);
    await r.hold();
  });

  it('an answer at the very instant of the limit is late, whoever gets there first', async () => {
    await openMany(15);
    r.clock.advanceTo(DUE);
    const answers = ids(15).map((id, index) =>
      (index % 2 === 0 ? r.a : r.b).submit(request('SXD/head', 'opinion.answer', id, disagreeing())),
    );
    const [, , ...outcomes] = await Promise.all([r.a.sweep(), r.b.sweep(), ...answers]);
    expect(won(outcomes)).toHaveLength(15);
    await r.b.sweep();
    for (const id of ids(15)) {
      const { SXD } = (await r.view(id)).opinions;
      expect(SXD).toMatchObject({ state: 'deemed', position: null, settledAt: '2023-05-26T00:00:00.000+07:00' });
      expect(SXD?.late).toMatchObject({ position: 'disagree' });
    }
    expect(await r.entries('limit.passed')).toBe(15 * 2 * 3);
    await r.hold();
  });

  it('an answer a millisecond before the limit is in time, and the limit then passes nobody', async () => {
    await openMany(5);
    r.clock.advanceTo(new Date(Date.parse(DUE) - 1).toISOString() as Instant);
    const answers = ids(5).flatMap((id) => [
      r.a.submit(request('SXD/head', 'opinion.answer', id, agreeing())),
      r.b.submit(request('STC/head', 'opinion.answer', id, agreeing())),
    ]);
    await Promise.all([r.b.sweep(), ...answers]);
    r.clock.advanceTo(DUE);
    await Promise.all([r.a.sweep(), r.b.sweep()]);
    for (const id of ids(5)) expect((await r.view(id)).opinions.SXD).toMatchObject({ state: 'answered', late: null });
    await r.hold();
  });

  it('two sweeps record every limit once and give one notice each (I10)', async () => {
    const count = 400;
    await openMany(count);
    r.clock.advanceTo(DUE);
    const sweeps = await Promise.all([r.a.sweep(), r.b.sweep(), r.a.sweep()]);
    sweeps.push(await r.b.sweep());
    // Two silent agencies each, with two reminders and a limit.
    expect(sweeps.reduce((sum, { passed }) => sum + passed, 0)).toBe(count * 2 * 3);
    expect(await r.entries('limit.passed')).toBe(count * 2 * 3);
    const notices = await r.store.reader.row<{ count: number }>('SELECT COUNT(*) AS count FROM notices');
    expect(Number(notices?.count)).toBe(count * 2);
    const told = await r.store.reader.row<{ count: number }>(
      "SELECT COUNT(*) AS count FROM inbox_messages WHERE kind = 'notice-due'",
    );
    expect(Number(told?.count)).toBe(count * 2);
    await r.hold();
  });

  it('two openings of the same text: one is asked, the other is a repeated consultation', async () => {
    for (const round of ids(12)) {
      const same = opening({ matter: round });
      const outcomes = await Promise.all([
        r.a.submit(request('SKHDT/head', 'consultation.open', `${round}-a`, same)),
        r.b.submit(request('SKHDT/head', 'consultation.open', `${round}-b`, same)),
      ]);
      expect(won(outcomes)).toHaveLength(1);
      expect(refusals(outcomes)).toEqual(['repeat-consultation']);
    }
    expect(await r.entries('consultation.open')).toBe(12);
    await r.hold();
  });

  it('two openings of one matter by two agencies: it has one lead', async () => {
    for (const round of ids(12)) {
      const matter = `Quy hoạch ${round}`;
      const consult = [{ agency: 'SXD', function: 'construction', reason: 'Quản lý quy hoạch xây dựng' }];
      const others = opening({ matter: matter.normalize('NFD').toUpperCase(), proposal: 'Văn bản khác', consult });
      const outcomes = await Promise.all([
        r.a.submit(request('SKHDT/head', 'consultation.open', `${round}-a`, opening({ matter }))),
        r.b.submit(request('STC/officer', 'consultation.draft', `${round}-b`, others)),
        r.b.submit(request('STC/head', 'consultation.open', `${round}-b`)),
      ]);
      expect(refusals(outcomes)).toEqual(['matter-has-another-lead']);
    }
    expect(await r.entries('consultation.open')).toBe(12);
    await r.hold();
  });

  it('a draft and its opening, in one breath with another opening of the same text', async () => {
    for (const round of ids(8)) {
      const same = opening({ matter: round });
      const outcomes = await Promise.all([
        r.a.submit(request('SKHDT/head', 'consultation.draft', `${round}-a`, same)),
        r.a.submit(request('SKHDT/head', 'consultation.open', `${round}-a`)),
        r.a.submit(request('SKHDT/head', 'consultation.open', `${round}-b`, same)),
        r.b.submit(request('SKHDT/head', 'consultation.open', `${round}-c`, same)),
      ]);
      expect(refusals(outcomes)).toEqual(['repeat-consultation', 'repeat-consultation']);
    }
    expect(await r.entries('consultation.open')).toBe(8);
    await r.hold();
  });

  it('two openings under one id: the second finds it open', async () => {
    for (const id of ids(12)) {
      const outcomes = await Promise.all([
        r.a.submit(request('SKHDT/head', 'consultation.open', id, opening({ matter: `${id}-a` }))),
        r.b.submit(request('SKHDT/head', 'consultation.open', id, opening({ matter: `${id}-b` }))),
      ]);
      expect(won(outcomes)).toHaveLength(1);
      expect(refusals(outcomes)).toEqual(['not-in-state']);
    }
    await r.hold();
  });

  it('one request sent twice with one key is done once and answered twice', async () => {
    await openMany(1);
    const idempotency = (key: string) => ({ idempotency: { key, requestHash: 'h' } });
    const requests = [
      { ...request('SXD/head', 'opinion.answer', 'c1', agreeing()), ...idempotency('answer') },
      { ...request('SKHDT/head', 'consultation.open', 'n1', opening({ matter: 'n1' })), ...idempotency('open') },
      { ...request('admin', 'calendar.amend', null, amendment('v2')), ...idempotency('amend') },
    ];
    for (const same of requests) {
      const outcomes = await Promise.all([r.a.submit(same), r.b.submit(same), r.b.submit(same)]);
      const first = outcomes.filter((outcome) => outcome.accepted && !outcome.replayed);
      expect([won(outcomes).length, first.length]).toEqual([3, 1]);
      expect(new Set(outcomes.map((outcome) => (outcome.accepted ? outcome.hash : ''))).size).toBe(1);
    }
    await r.hold();
  });

  it('escalating against withdrawing: with the version that both saw, one of them', async () => {
    for (const id of ids(10)) {
      await r.done('SKHDT/head', 'consultation.open', id, opening({ matter: id }));
      await r.done('STC/head', 'opinion.answer', id, agreeing());
      await r.done('SXD/head', 'opinion.answer', id, disagreeing());
      const met = {
        agency: 'SXD',
        heldOn: '2023-05-16',
        participants: ['GĐ'],
        minutes: 'Khác ý kiến',
        result: 'differing',
      };
      await r.done('SKHDT/head', 'dispute.record-session', id, met);
      const seen = (await r.a.dossier(PROVINCE, id))?.version ?? 0;
      const escalation = { options: [{ key: 'a', text: 'Giữ nguyên' }], recommendation: 'Phương án a' };
      const outcomes = await Promise.all([
        r.a.submit({ ...request('SKHDT/head', 'dispute.escalate', id, escalation), seen }),
        r.b.submit({ ...request('SKHDT/head', 'consultation.withdraw', id, { reason: 'Rút' }), seen }),
      ]);
      expect(won(outcomes)).toHaveLength(1);
      expect(refusals(outcomes)).toEqual(['stale']);
      expect(['escalated', 'withdrawn']).toContain((await r.view(id)).state);
    }
    await r.hold();
  });

  it('an amended calendar against openings: every limit is counted by it in the end', async () => {
    const opened = openings(30).map((one, index) => (index % 2 === 0 ? r.a : r.b).submit(one));
    const amended = r.b.submit(request('admin', 'calendar.amend', null, amendment('v2')));
    expect(won(await Promise.all([...opened, amended]))).toHaveLength(31);
    for (const id of ids(30)) {
      const found = await r.a.dossier(PROVINCE, id);
      for (const { context } of found?.dossier.opinions ?? [])
        expect([id, context.calendar, context.dueAt]).toEqual([id, 'v2', at('2023-05-27 00:00')]);
    }
    await r.hold();
  });

  it('two notices under one version: the calendar is amended by one of them', async () => {
    await openMany(3);
    const outcomes = await Promise.all([
      r.a.submit(request('admin', 'calendar.amend', null, amendment('v2'))),
      r.b.submit(request('admin', 'calendar.amend', null, amendment('v2'))),
    ]);
    expect(won(outcomes)).toHaveLength(1);
    expect(refusals(outcomes)).toEqual(['invalid-input']);
    await r.hold();
  });

  it('a reorganisation against answers: each request is answered, or goes on to the successor', async () => {
    await openMany(20);
    const reorganisation = {
      from: 'SXD',
      successors: [{ agency: 'STNMT', functions: ['construction', 'housing'] }],
      basis: 'Nghị quyết số 190/2025/QH15',
    };
    const answers = ids(20).map((id, index) =>
      (index % 2 === 0 ? r.a : r.b).submit(request('SXD/head', 'opinion.answer', id, agreeing())),
    );
    const reorganised = r.b.submit(request('admin', 'agency.reorganise', null, reorganisation));
    const outcomes = await Promise.all(answers);
    expect(await reorganised).toMatchObject({ accepted: true });
    for (const [index, id] of ids(20).entries()) {
      const { SXD, STNMT } = (await r.view(id)).opinions;
      const accepted = outcomes[index]?.accepted;
      expect([id, SXD?.state, STNMT?.state]).toEqual([
        id,
        accepted ? 'answered' : 'transferred',
        accepted ? undefined : 'awaiting',
      ]);
    }
    await r.hold(['SXD']);
  });

  it('a crowd of everything on one consultation leaves one story', async () => {
    await openMany(1);
    const random = new Random(16);
    for (let day = 16; day < 30; day += 1) {
      r.clock.advanceTo(at(`2023-05-${day} 10:00`));
      const engine = () => random.pick([r.a, r.b]);
      await Promise.all([
        r.a.sweep(),
        r.b.sweep(),
        engine().submit(request('SXD/head', 'opinion.request-extension', 'c1', { workingDays: 1, reason: 'Khảo sát' })),
        engine().submit(request('SKHDT/head', 'opinion.grant-extension', 'c1', { agency: 'SXD' })),
        engine().submit(
          request('SKHDT/head', 'consultation.amend', 'c1', { proposal: `Bản ${day % 3}`, reason: 'Sửa' }),
        ),
        engine().submit(request('STC/head', 'opinion.answer', 'c1', agreeing())),
        engine().submit(request('SKHDT/head', 'notice.issue', 'c1', { agency: 'SXD' })),
        engine().submit(request('admin', 'calendar.amend', null, amendment(`v${day}`))),
      ]);
      await r.a.sweep();
      await r.hold();
    }
  });
});

function amendment(version: string): object {
  return { version, daysOff: ['2023-05-18'], workedSaturdays: [], basis: 'Thông báo nghỉ' };
}
