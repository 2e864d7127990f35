import { beforeAll, expect, it } from '@jest/globals';
import { appliedIn } from '../../src/api/directives/applied.js';
import type { ClauseView, DirectivesView } from '../../src/api/directives/directives.views.js';
import type { Period } from '../../src/api/office/period.js';
import type { Row } from '../../src/persistence/store.js';
import { instantOf, parseCivilDate } from '../../workflows/limits/time.js';
import { describeApplication, type Visitor } from '../application.js';
import { describeOnBothDatabases } from '../databases.js';
import { accepted, agreeing, clockTo, done, opened, read } from '../http/asking.js';

describeApplication('the directives', (application) => {
  let office: Visitor;
  let lead: Visitor;

  beforeAll(async () => {
    office = await application().signIn('truong.vp');
    lead = await application().signIn('truong.skhdt');
  });

  const directives = async (query = ''): Promise<DirectivesView> =>
    accepted(await office.get(`/api/v1/directives${query}`));
  const clause = async (id: string, query = ''): Promise<ClauseView> => {
    const found = (await directives(query)).directives.flatMap(({ clauses }) => clauses).find((one) => one.id === id);
    if (found === undefined) throw new Error(`no clause ${id}`);
    return found;
  };
  const countOf = ({ commands }: ClauseView, name: string) =>
    commands.find(({ command }) => command === name)?.count ?? Number.NaN;

  it('are the five documents, each with its clauses in its own words, in the quarter of the clock', async () => {
    const view = await directives();
    expect(view).toMatchObject({ from: '2023-04-01', to: '2023-06-30' });
    expect(view.directives.map(({ id, clauses }) => [id, clauses.length])).toEqual([
      ['PY', 25],
      ['TN', 11],
      ['HP', 7],
      ['HG', 4],
      ['TC', 5],
    ]);
    expect(await clause('PY-2.2e')).toMatchObject({
      kind: 'report',
      words: 'Đơn vị lấy ý kiến có văn bản thông báo lại',
      carriedOut: true,
      proven: true,
      refusals: expect.arrayContaining([{ code: 'notice-pending', title: expect.stringMatching(/thông báo/i) }]),
    });
    expect(view.directives.filter(({ binding }) => binding).map(({ id }) => id)).toEqual(['PY']);
    const elsewhere = await clause('TN-2c');
    expect([elsewhere.applied, elsewhere.commands.every(({ count }) => count === null)]).toEqual([null, true]);
    const clauses = view.directives.flatMap((directive) => directive.clauses);
    expect(clauses.filter(({ carriedOut, proven }) => !carriedOut || !proven).map(({ id }) => id)).toEqual([]);
    const withoutRehearsal = clauses.filter(({ rehearsals }) => rehearsals.length === 0).map(({ id }) => id);
    expect(withoutRehearsal).toEqual([]);
  });

  it('tell refusals in the language that is asked for', async () => {
    const { body } = await office.get<DirectivesView>('/api/v1/directives', { headers: { 'accept-language': 'en' } });
    const refusals = body.directives.flatMap(({ clauses }) => clauses).flatMap((one) => one.refusals);
    expect(refusals).toContainEqual({ code: 'not-lead', title: 'Only the lead agency may do this' });
  });

  it('count each act once, when it was given, and a passed limit with the consent by rule that it brings', async () => {
    const [asked, urged, silence] = [await clause('PY-1.4b'), await clause('PY-1.5'), await clause('PY-2.2d')];
    const { id } = await opened(lead);
    await done(await application().signIn('truong.stc'), id, 'opinions/STC/answer', agreeing);
    await done(office, id, 'opinions/SXD/urge', { answerBy: '2023-06-30' });
    expect(countOf(await clause('PY-1.4b'), 'consultation.open')).toBe(countOf(asked, 'consultation.open') + 1);
    expect((await clause('PY-1.5')).applied).toBe((urged.applied ?? Number.NaN) + 1);

    const { opinions } = await read(lead, id);
    await clockTo(application(), opinions.SXD?.dueAt ?? '');
    expect((await read(lead, id)).opinions.SXD?.state).toBe('deemed');
    const after = await clause('PY-2.2d');
    const deemed = ({ outcomes }: ClauseView) => outcomes[0]?.count ?? Number.NaN;
    expect(deemed(after)).toBeGreaterThan(deemed(silence));
    expect(after.applied).toBeGreaterThan(silence.applied ?? Number.NaN);
    expect((await clause('PY-2.2d', '?from=2023-01-01&to=2023-01-31')).applied).toBe(0);
  });

  it('are for the Office, the chairman, home affairs and administrators', async () => {
    for (const login of ['chutich', 'chuyenvien.snv', 'quantri'])
      expect([login, (await (await application().signIn(login)).get('/api/v1/directives')).status]).toEqual([
        login,
        200,
      ]);
    expect(await lead.get('/api/v1/directives')).toMatchObject({ status: 403, body: { code: 'not-authorised' } });
  });

  it.each(['from=2023-06-02&to=2023-06-01', 'to=today'])('refuse %s', async (query) => {
    expect((await office.get(`/api/v1/directives?${query}`)).status).toBe(400);
  });
});

describeOnBothDatabases('counting what was applied', (open) => {
  const at = (month: number, day: number) => instantOf(Date.UTC(2024, month - 1, day));
  const entry = (seq: number, when: string, command: string, told: string, province = 'phu-yen'): Row => ({
    province,
    chain: 'c1',
    seq,
    at: when,
    command,
    entry: `{"command":"${command}","with":${told}}`,
    hash: `h${province}${seq}`,
  });
  const MAY = { from: parseCivilDate('2024-05-01'), to: parseCivilDate('2024-05-31') } as Period;

  it('takes the province and the period, and of limits the kind that the entry tells', async () => {
    const store = await open();
    const limit = (kind: string) => `{"kind":"${kind}","subject":"1:SXD"}`;
    const notice = (key: string, state: string, deemed: string, due: string): Row => ({
      province: 'phu-yen',
      consultation_id: 'c1',
      opinion_key: key,
      state,
      deemed_at: deemed,
      due_at: due,
    });
    await store.write(async (tx) => {
      await tx.insert('journal', [
        entry(1, at(4, 30), 'opinion.urge', '{}'),
        entry(2, at(5, 2), 'opinion.urge', '{}'),
        entry(3, at(5, 3), 'limit.passed', limit('opinion')),
        entry(4, at(5, 4), 'limit.passed', limit('reminder')),
        // What a person wrote is not what the entry tells.
        entry(5, at(5, 5), 'opinion.answer', JSON.stringify({ text: `"with":${limit('opinion')}` })),
        entry(6, at(6, 2), 'limit.passed', limit('opinion')),
        entry(1, at(5, 2), 'opinion.urge', '{}', 'hai-phong'),
      ]);
      await tx.insert('notices', [
        notice('1:A', 'pending', at(5, 3), at(5, 5)),
        notice('1:B', 'issued', at(5, 31), at(6, 3)),
        notice('1:C', 'corrected', at(5, 3), at(5, 5)),
        notice('1:D', 'issued', at(4, 29), at(5, 2)),
      ]);
    });
    const { commands, limits, outcomes } = await appliedIn(store.reader, 'phu-yen', MAY);
    expect([...commands].sort()).toEqual([
      ['limit.passed', 2],
      ['opinion.answer', 1],
      ['opinion.urge', 1],
    ]);
    expect([limits.get('opinion'), limits.get('reminder'), limits.get('stage')]).toEqual([1, 1, 0]);
    expect([...outcomes]).toEqual([['deemed', 2]]);
  });
});
