/** A draft is tried in a process of its own: all stories under it and before, and past consultations replayed. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { OwnRehearsalsView, RegulationDraftDetail } from '../../src/api/regulation-drafts/draft.views.js';
import type { RehearsalResultView, WhatIfResultView } from '../../src/api/regulation-drafts/trial.views.js';
import type { Problem } from '../../src/http/problems/problem.js';
import { readConfig } from '../../src/platform/config/config.js';
import { runApart } from '../../src/tools/trial/run-apart.js';
import { describeApplication, type Visitor } from '../application.js';
import { buildProgram } from '../cli/built-program.js';
import { regulationNamed } from '../engine/an-engine.js';
import { accepted } from '../http/asking.js';

const PATH = '/api/v1/regulation-drafts/thu';
const PATIENCE_MS = 10 * 60_000;

const STORY = `
name: Câu chuyện của tỉnh
regulation: phu-yen-2230
story:
  - at: 2024-05-06T08:00:00+07:00
    as: SKHDT/head
    do: consultation.open
    id: c1
    with:
      matter: viec-cua-tinh
      subject: Lấy ý kiến
      position: Thống nhất
      proposal: Phê duyệt
      legalGround: Quy chế
      authority: province
      questions: [{key: q1, text: Ý kiến}]
      consult: [{agency: STC, function: budget, reason: Ngân sách}]
      urgency: ordinary
  - at: 2024-05-20T09:00:00+07:00
    expect: {c1: {opinions: {STC: {state: deemed}}}}
`;

describeApplication('a draft on trial', (application) => {
  let admin: Visitor;
  let office: Visitor;
  let lead: Visitor;

  beforeAll(async () => {
    await buildProgram();
    admin = await application().signIn('quantri');
    office = await application().signIn('truong.vp');
    lead = await application().signIn('truong.skhdt');
    const draft = accepted<RegulationDraftDetail>(
      await admin.post('/api/v1/regulation-drafts', { id: 'thu', basedOn: 'phu-yen-2230' }),
      201,
    );
    await saved(draft, (regulation) => {
      regulation.silence = {
        ...silenceOf(regulation),
        effect: 'escalate-to-head',
        lateAnswer: null,
        noticeWithin: null,
      };
    });
  }, PATIENCE_MS);

  type Data = Record<string, unknown>;
  const silenceOf = ({ silence }: Data) => silence as Data;
  const saved = async ({ regulation, version }: RegulationDraftDetail, change: (data: Data) => void) => {
    const data = structuredClone(regulation) as Data;
    change(data);
    return accepted<RegulationDraftDetail>(
      await admin.request('PUT', PATH, { body: { regulation: data }, headers: { 'if-match': `"${version}"` } }),
    );
  };
  const read = async (who = admin) => accepted<RegulationDraftDetail>(await who.get(PATH));
  const ended = async (of: 'rehearsal' | 'whatIf') => {
    const started = performance.now();
    for (;;) {
      const trial = (await read())[of];
      if (trial?.state !== 'running') return trial;
      if (performance.now() - started > PATIENCE_MS) throw new Error('The trial does not end.');
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  };

  it('keeps the stories of the province by their names, and says what is wrong with one', async () => {
    const keep = (story: string, who = admin) =>
      who.post<OwnRehearsalsView & Problem>('/api/v1/own-rehearsals', { story });
    expect((await keep(STORY, lead)).body.code).toBe('not-authorised');
    const broken = await keep(STORY.replace('regulation: phu-yen-2230', 'regulation: khong-co'));
    expect([broken.status, broken.body.code]).toEqual([400, 'unusable-text']);
    expect(broken.body.errors?.[0]?.detail).toMatch(/^Dòng 3: regulation/);
    accepted(await keep(STORY));
    const { items } = accepted<OwnRehearsalsView>(await keep(STORY));
    expect(items).toMatchObject([{ name: 'Câu chuyện của tỉnh', savedBy: 'Quản trị hệ thống' }]);
    accepted(await keep(STORY.replace('Câu chuyện của tỉnh', 'Bỏ đi')));
    const left = await admin.delete<OwnRehearsalsView>(`/api/v1/own-rehearsals?name=${encodeURIComponent('Bỏ đi')}`);
    expect(left.body.items).toHaveLength(1);
  });

  it('is begun by administrators, of a text that is in order', async () => {
    expect((await lead.post(`${PATH}/rehearsal`)).status).toBe(403);
    expect((await office.post(`${PATH}/what-if`)).status).toBe(403);
    const before = await read();
    const broken = await saved(before, (data) => {
      data.positions = [];
    });
    expect((await admin.post<Problem>(`${PATH}/rehearsal`)).body.code).toBe('not-in-order');
    await saved(broken, (data) => {
      data.positions = (before.regulation as Data).positions;
    });
  });

  it(
    'plays every story, tells which go otherwise and where, and answers meanwhile',
    async () => {
      expect(accepted<RegulationDraftDetail>(await admin.post(`${PATH}/rehearsal`)).rehearsal?.state).toBe('running');
      expect((await lead.get('/api/v1/me')).status).toBe(200);
      const trial = await ended('rehearsal');
      expect(trial).toMatchObject({ state: 'done', ofThisText: true });
      const result = trial?.result as RehearsalResultView | null | undefined;
      if (result == null) throw new Error('The rehearsal has no result.');
      const { played, otherwise, stories, notPlayed } = result;
      expect(played + notPlayed.length).toBeGreaterThan(75);
      expect(otherwise).toBe(stories.length);
      const own = stories.find((story) => story.own);
      expect(own).toMatchObject({ name: 'Câu chuyện của tỉnh', asTold: { before: true, after: false } });
      expect(own?.changes).toContainEqual({
        step: null,
        what: 'state',
        path: 'c1.opinions.STC.state',
        before: 'deemed',
        after: 'overdue',
      });
      // A notice of a silence that there is not is refused.
      const notice = stories.flatMap(({ changes }) => changes).find(({ what }) => what === 'notice.issue');
      expect(notice).toMatchObject({ before: 'accepted', after: expect.stringMatching(/^[a-z-]+$/) });
      expect(notice?.after).not.toBe('accepted');
      // What does not touch silence goes as before.
      expect(stories.map(({ file }) => file)).not.toContain('PY-2.2c-chinh-kien-ro-rang.yaml');
    },
    PATIENCE_MS,
  );

  it(
    'is replayed over the last year unless told otherwise',
    async () => {
      accepted(await admin.post(`${PATH}/what-if`));
      const trial = await ended('whatIf');
      expect(trial).toMatchObject({ state: 'done', ofThisText: true });
      const result = trial?.result as WhatIfResultView;
      expect(result.replayed).toBeGreaterThan(3);
      expect(result.deemed.before).toBeGreaterThan(0);
      expect(result.deemed.after).toBe(0);
      expect(result.dossiers).not.toHaveLength(0);
    },
    PATIENCE_MS,
  );

  it('tells administrators, who see no dossiers, what differs but not of what; the Office is shown it', async () => {
    const of = async (who: Visitor) => ((await read(who)).whatIf?.result as WhatIfResultView | null)?.dossiers ?? [];
    expect((await of(admin)).every(({ id, subject }) => id === null && subject === null)).toBe(true);
    expect((await of(office)).map(({ id }) => id)).toContain('dau-tu-cong-2024');
  });

  it('is of another text once the draft is changed', async () => {
    const draft = await saved(await read(), (data) => {
      data.correction = 'none';
    });
    expect([draft.rehearsal?.ofThisText, draft.whatIf?.ofThisText]).toEqual([false, false]);
  });

  it.each([
    [{ from: 'hôm qua' }, '/from'],
    [{ from: '2023-05-02', until: '2023-05-01' }, '/until'],
  ])('is not replayed over %j', async (period, pointer) => {
    const { status, body } = await admin.post<Problem>(`${PATH}/what-if`, period);
    expect([status, body.errors?.[0]?.pointer]).toEqual([400, pointer]);
  });
});

describe('a trial in a process of its own', () => {
  const present = regulationNamed('phu-yen-2230');
  beforeAll(() => buildProgram(), PATIENCE_MS);

  it('ends when its time is over', async () => {
    const { ended } = runApart({ kind: 'rehearsal', present, candidate: present, own: [] }, 1);
    expect(await ended).toEqual({ state: 'too-long' });
  });

  it('says why it failed', async () => {
    const job = {
      kind: 'what-if',
      candidate: present,
      databaseUrl: 'sqlite:/khong/co.db',
      database: readConfig({}).database,
      province: 'phu-yen',
      asked: { from: '2023-01-01', until: '2024-01-01' },
      now: '2024-01-01T00:00:00.000Z',
    } as Parameters<typeof runApart>[0];
    expect(await runApart(job, PATIENCE_MS).ended).toMatchObject({
      state: 'failed',
      reason: expect.stringMatching('khong'),
    });
  });

  it('can be stopped', async () => {
    const trial = runApart({ kind: 'rehearsal', present, candidate: present, own: [] }, PATIENCE_MS);
    trial.stop();
    expect(await trial.ended).toMatchObject({ state: 'failed' });
  });
});
