import { beforeAll, describe, expect, it } from '@jest/globals';
import { describeApplication, type Visitor } from '../application.js';

interface Clock {
  readonly now: string;
  readonly virtual: boolean;
  readonly nextLimit: string | null;
  readonly next: { at: string; total: number; limits: object[] } | null;
  readonly nextMorning: string;
  readonly passed: { consultation: string; subject: string; kind: string; dueAt: string }[];
}

describeApplication('the virtual clock of the evaluation mode', (application) => {
  let officer: Visitor;
  beforeAll(async () => {
    officer = await application().signIn('chuyenvien.vp');
  });
  const read = async () => (await officer.get<Clock>('/api/v1/clock')).body;
  const advance = (body: object) => officer.post<Clock>('/api/v1/clock/advance', body);
  const stateOf = async (id: string, agency: string) => {
    const found = await application().server.installation.engine.dossier('phu-yen', id);
    return found?.dossier.opinions.find((opinion) => opinion.context.agency === agency)?.state;
  };

  it('is nothing for strangers', async () => {
    expect((await application().visitor().get('/api/v1/clock')).status).toBe(401);
    expect((await application().visitor().post('/api/v1/clock/advance', { duration: 'P1D' })).status).toBe(401);
  });

  it('stands on the morning of 14 June 2023 when the samples have been played', async () => {
    expect(await read()).toEqual({
      now: '2023-06-14T08:00:00.000+07:00',
      virtual: true,
      nextLimit: '2023-06-15T00:00:00.000+07:00',
      next: expect.anything(),
      nextMorning: '2023-06-15T08:00:00.000+07:00',
    });
  });

  it('tells what will pass at the next limit, whose silence it is, and what the law makes of it', async () => {
    const about = {
      consultation: 'bai-trung-chuyen-rac',
      subjectOfConsultation: 'Lấy ý kiến địa điểm trạm trung chuyển chất thải rắn tại xã Bình Kiến',
      kind: 'opinion',
      effect: 'deemed',
    };
    const { next } = await read();
    expect(next).toMatchObject({ at: '2023-06-15T00:00:00.000+07:00', total: next?.limits.length });
    expect(next?.limits).toEqual(
      expect.arrayContaining([
        // It had asked for more time: what the lead leaves undecided is granted at the limit.
        { ...about, effect: 'extended', agency: 'SGTVT', agencyName: 'Sở Giao thông vận tải' },
        { ...about, agency: 'STC', agencyName: 'Sở Tài chính' },
      ]),
    );
  });

  it.each([
    ['nothing', {}, ''],
    ['two ways at once', { duration: 'P1D', to: 'next-limit' }, ''],
    ['a duration that is none', { duration: '2 days' }, '/duration'],
    ['more than sixty days', { duration: 'P60DT1S' }, '/duration'],
    ['a moment without its offset', { to: '2023-06-15T08:00:00' }, '/to'],
    ['a moment that is past', { to: '2023-06-14T07:59:59.999+07:00' }, '/to'],
    ['a moment far away', { to: '2024-06-14T08:00:00+07:00' }, '/to'],
    ['something else', { to: 'tomorrow' }, '/to'],
    ['what is no text', { to: 5 }, '/to'],
  ])('refuses %s, and stays', async (_what, body, pointer) => {
    const answer = await advance(body);
    expect(answer).toMatchObject({ status: 400, body: { code: 'invalid-input', errors: [{ pointer }] } });
    expect((await read()).now).toBe('2023-06-14T08:00:00.000+07:00');
  });

  it('moves by a duration, and nothing passes where no limit stands', async () => {
    expect((await advance({ duration: 'PT2H' })).body).toMatchObject({
      now: '2023-06-14T10:00:00.000+07:00',
      passed: [],
    });
  });

  it('moves to the next limit, where silence becomes what the regulation says it is', async () => {
    const { status, body } = await advance({ to: 'next-limit' });
    expect(status).toBe(200);
    expect(body.now).toBe('2023-06-15T00:00:00.000+07:00');
    expect(body.nextLimit).toBe('2023-06-16T00:00:00.000+07:00');
    expect(body.passed.filter(({ kind }) => kind === 'opinion')).toEqual(
      ['SGTVT', 'STC'].map((agency) => ({
        consultation: 'bai-trung-chuyen-rac',
        subject: `1:${agency}`,
        kind: 'opinion',
        dueAt: '2023-06-15T00:00:00.000+07:00',
      })),
    );
    expect(await stateOf('bai-trung-chuyen-rac', 'STC')).toBe('deemed');
  });

  it('has told before what then happened, at every limit of the samples', async () => {
    const { engine } = application().server.installation;
    const told = await read();
    const { body } = await advance({ to: 'next-limit' });
    const foreseen = (told.next?.limits ?? []) as {
      consultation: string;
      agency: string;
      kind: string;
      effect: string;
    }[];
    expect(foreseen.length).toBeGreaterThan(0);
    expect(body.passed.filter(({ dueAt }) => dueAt === told.next?.at)).toHaveLength(foreseen.length);
    for (const { consultation, agency, effect } of foreseen.filter(({ kind }) => kind === 'opinion')) {
      const opinions = (await engine.dossier('phu-yen', consultation))?.dossier.opinions ?? [];
      expect(opinions.filter(({ context }) => context.agency === agency).map(({ state }) => state)).toContain(effect);
    }
  });

  it('moves to the next morning of a working day', async () => {
    const { nextMorning } = await read();
    expect((await advance({ to: 'next-morning' })).body.now).toBe(nextMorning);
    expect(nextMorning).toMatch(/T08:00:00\.000\+07:00$/);
  });

  it('stands where it stood after a restart', async () => {
    const before = (await read()).now;
    await application().restart();
    expect((await read()).now).toBe(before);
    const { reader } = application().server.installation.store;
    expect(await reader.row('SELECT COUNT(*) AS consultations FROM consultations')).toEqual({ consultations: 11 });
    expect(await reader.row('SELECT COUNT(*) AS people FROM people')).toEqual({ people: 35 });
  });

  it('passes every limit on the way at its own moment, in their order', async () => {
    const { body } = await advance({ to: '2023-06-25T08:00:00+07:00' });
    expect(body.now).toBe('2023-06-25T08:00:00.000+07:00');
    const dues = body.passed.map(({ dueAt }) => dueAt);
    expect(dues).toEqual([...dues].sort());
    expect(new Set(dues).size).toBeGreaterThan(2);
    expect(await stateOf('nang-cap-dt643', 'SGTVT')).toBe('deemed');
    const late = await application().server.installation.store.reader.rows(
      'SELECT due_at FROM limits WHERE passed_at IS NOT NULL AND passed_at <> due_at',
    );
    expect(late).toEqual([]);
  });

  it('stays where it is when no limit runs any more', async () => {
    for (let moves = 0; (await read()).nextLimit !== null && moves < 20; moves += 1)
      await advance({ to: 'next-limit' });
    const before = await read();
    expect(before.nextLimit).toBeNull();
    expect((await advance({ to: 'next-limit' })).body).toEqual({ ...before, passed: [] });
  });

  describe('when many move it at once', () => {
    it('goes as far as all of them together', async () => {
      const before = Date.parse((await read()).now);
      const moves = await Promise.all([1, 2, 3, 4].map(() => advance({ duration: 'PT1H' })));
      expect(moves.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
      expect(Date.parse((await read()).now) - before).toBe(4 * 3_600_000);
    });
  });
});
