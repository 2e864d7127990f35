import { expect, it } from '@jest/globals';
import { verifyStore } from '../../src/journal/verify.js';
import { describeOnBothDatabases } from '../databases.js';
import { agreeing, anEngine, at, opening, type TestEngine } from '../engine/an-engine.js';

const MATTER = 'Quy hoạch khu công nghiệp Hòa Tâm';
/** What STC opens: the same matter, another text. */
const others = (changes: object = {}) => ({
  ...opening({ matter: MATTER, proposal: 'Văn bản của Sở Tài chính' }),
  consult: [{ agency: 'SXD', function: 'construction', reason: 'Quản lý quy hoạch xây dựng' }],
  ...changes,
});

const refusedWith = async (sent: Promise<unknown>) =>
  ((await sent) as { refusal?: { code: string; field?: string } }).refusal ?? null;

async function ended(e: TestEngine, id: string): Promise<void> {
  await e.done('SXD/head', 'opinion.answer', id, agreeing());
  await e.done('STC/head', 'opinion.answer', id, agreeing());
  await e.done('SKHDT/head', 'consultation.conclude', id);
}

describeOnBothDatabases('the same text in another form', (open) => {
  it.each([
    ['decomposed', MATTER.normalize('NFD'), 'Phê duyệt dự thảo'.normalize('NFD')],
    ['in capitals', MATTER.toUpperCase(), 'PHÊ DUYỆT DỰ THẢO'],
    ['with other spaces and signs', `“${MATTER}”.`, 'Phê\n duyệt:  dự\u00a0thảo…'],
    ['with what cannot be seen', 'Quy hoạch khu công\u200b nghiệp Hòa Tâm', 'Phê duyệt\u2060 dự thảo'],
  ])('is a repeated consultation: %s', async (_, matter, proposal) => {
    const e = await anEngine(await open.anew(), at('2023-05-16 09:00'));
    await e.done('SKHDT/head', 'consultation.open', 'c1', opening({ matter: MATTER, proposal: 'Phê duyệt dự thảo' }));
    await ended(e, 'c1');
    const again = e.send('SKHDT/head', 'consultation.open', 'c2', opening({ matter, proposal }));
    expect(await refusedWith(again)).toEqual({ code: 'repeat-consultation', field: '/consult/0' });
    await e.done('SKHDT/head', 'consultation.open', 'c3', opening({ matter, proposal: `${proposal} mới` }));
    expect(await verifyStore(e.store)).toMatchObject({ ok: true });
  });

  it('is another text where its marks are others', async () => {
    const e = await anEngine(await open.anew(), at('2023-05-16 09:00'));
    await e.done('SKHDT/head', 'consultation.open', 'c1', opening({ matter: MATTER, proposal: 'Phê duyệt' }));
    await e.done('SKHDT/head', 'consultation.open', 'c2', opening({ matter: MATTER, proposal: 'Phe duyet' }));
  });

  it('is one where the draft that repeats it was made in the same breath, beside another text of the matter', async () => {
    const e = await anEngine(await open.anew(), at('2023-05-16 09:00'));
    await e.done('SKHDT/head', 'consultation.open', 'c1', opening({ matter: MATTER, proposal: 'Phê duyệt' }));
    const outcomes = await Promise.all([
      e.send('SKHDT/head', 'consultation.open', 'c2', opening({ matter: MATTER, proposal: 'Phê duyệt khác' })),
      e.send('SKHDT/officer', 'consultation.draft', 'd1', opening({ matter: MATTER, proposal: 'PHÊ DUYỆT' })),
      e.send('SKHDT/head', 'consultation.open', 'd1'),
    ]);
    expect(outcomes.map(({ accepted }) => accepted)).toEqual([true, true, false]);
    expect(outcomes[2]).toMatchObject({ refusal: { code: 'repeat-consultation' } });
  });

  it('is no other text where it is of signs alone, nor is everything of signs the same', async () => {
    const e = await anEngine(await open.anew(), at('2023-05-16 09:00'));
    await e.done('SKHDT/head', 'consultation.open', 'c1', opening({ matter: '…', proposal: '!' }));
    await e.done('STC/head', 'consultation.open', 'c2', others({ matter: '???', proposal: '!' }));
    const again = e.send('SKHDT/head', 'consultation.open', 'c3', opening({ matter: '…', proposal: '!' }));
    expect(await refusedWith(again)).toMatchObject({ code: 'repeat-consultation' });
  });
});

describeOnBothDatabases('one matter', (open) => {
  it('has one lead, from its opening to its end, in whatever form it is named', async () => {
    const e = await anEngine(await open.anew(), at('2023-05-16 09:00'));
    await e.done('SKHDT/officer', 'consultation.draft', 'd1', { matter: MATTER });
    await e.done('STC/head', 'consultation.open', 'c1', others());
    const draft = e.send('SKHDT/head', 'consultation.open', 'd1', opening({ matter: MATTER }));
    expect(await refusedWith(draft)).toEqual({ code: 'matter-has-another-lead', field: '/matter' });
    const other = e.send(
      'SKHDT/head',
      'consultation.open',
      'c2',
      opening({ matter: MATTER.normalize('NFD').toUpperCase() }),
    );
    expect(await refusedWith(other)).toEqual({ code: 'matter-has-another-lead', field: '/matter' });
    await e.done('STC/head', 'consultation.open', 'c3', others({ proposal: 'Văn bản thứ hai của Sở Tài chính' }));
    await e.done('STC/head', 'consultation.withdraw', 'c1', { reason: 'Không còn nhu cầu' });
    expect(await refusedWith(e.send('SKHDT/head', 'consultation.open', 'c2', opening({ matter: MATTER })))).toEqual({
      code: 'matter-has-another-lead',
      field: '/matter',
    });
    await e.done('STC/head', 'consultation.withdraw', 'c3', { reason: 'Không còn nhu cầu' });
    await e.done('SKHDT/head', 'consultation.open', 'd1', opening({ matter: MATTER }));
    expect(await verifyStore(e.store)).toMatchObject({ ok: true });
  });

  it('is led by the successor after a reorganisation', async () => {
    const e = await anEngine(await open.anew(), at('2023-05-16 09:00'));
    await e.done('STC/head', 'consultation.open', 'c1', others());
    await e.done('admin', 'agency.reorganise', null, {
      from: 'STC',
      successors: [{ agency: 'SKHDT', functions: ['budget', 'public-assets'] }],
      basis: 'Nghị quyết của HĐND tỉnh',
    });
    const consult = [{ agency: 'SXD', function: 'construction', reason: 'Quản lý quy hoạch xây dựng' }];
    await e.done('SKHDT/head', 'consultation.open', 'c2', opening({ matter: MATTER, proposal: 'Khác', consult }));
    expect(await refusedWith(e.send('STNMT/head', 'consultation.open', 'c3', others()))).toMatchObject({
      code: 'matter-has-another-lead',
    });
  });

  it('has one lead where two open at once, in one batch too', async () => {
    const e = await anEngine(await open.anew(), at('2023-05-16 09:00'));
    for (let n = 0; n < 5; n += 1) {
      const matter = `${MATTER} ${n}`;
      const outcomes = await Promise.all([
        e.send('SKHDT/head', 'consultation.open', `a${n}`, opening({ matter })),
        e.send('STC/head', 'consultation.open', `b${n}`, others({ matter: matter.toLowerCase() })),
        e.send('STNMT/head', 'consultation.open', `c${n}`, others({ matter })),
      ]);
      expect(outcomes.filter(({ accepted }) => accepted)).toHaveLength(1);
      for (const outcome of outcomes)
        if (!outcome.accepted) expect(outcome.refusal.code).toBe('matter-has-another-lead');
    }
  });
});
