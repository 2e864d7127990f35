/** With whom the lead spoke before the letter: from the draft to the figures, over HTTP on both databases (PY-2.2g). */
import { randomUUID } from 'node:crypto';
import { beforeAll, expect, it } from '@jest/globals';
import type { ConsultationDetail } from '../../src/api/consultations/consultation.views.js';
import type { EvaluationView, FigureStepView } from '../../src/api/reports/evaluation.views.js';
import type { Page } from '../../src/http/page.js';
import type { Problem } from '../../src/http/problems/problem.js';
import { verifyStore } from '../../src/journal/verify.js';
import { describeApplication, type Visitor } from '../application.js';
import { accepted, anOpening } from '../http/asking.js';

const WITH_SXD = {
  agency: 'SXD',
  person: 'Trần Thị Bình, Giám đốc',
  on: '2023-06-09',
  way: 'meeting',
  said: 'Thống nhất về ranh giới phía đông',
};
const WITH_STC = { ...WITH_SXD, agency: 'STC', way: 'call', on: '2023-06-12', said: 'Chưa bố trí được vốn' };

describeApplication('contacts before the letter', (application) => {
  let lead: Visitor;
  let sxd: Visitor;
  let office: Visitor;
  let id: string;

  beforeAll(async () => {
    const signIn = (login: string) => application().signIn(login);
    [lead, sxd, office] = await Promise.all([signIn('truong.skhdt'), signIn('truong.sxd'), signIn('chuyenvien.snv')]);
  });

  const read = async (who: Visitor): Promise<ConsultationDetail> =>
    accepted(await who.get(`/api/v1/consultations/${id}`));
  const opening = async (who: Visitor) => {
    const path = `/api/v1/consultations/${id}/journal`;
    const { items } = accepted<Page<{ command: string; with: { contacts?: unknown }; withheld: boolean }>>(
      await who.get(path),
    );
    return items.find(({ command }) => command === 'consultation.open');
  };
  const contacted = async (): Promise<number> => {
    const view = accepted<EvaluationView>(await office.get('/api/v1/office/evaluation?from=2023-04-01&to=2023-06-30'));
    return view.totals[view.rules.findIndex(({ name }) => name === 'contacted')] ?? Number.NaN;
  };

  it('are kept with the draft, as unfinished as they are, and enter the journal with the opening', async () => {
    const before = await contacted();
    id = randomUUID();
    const draft = anOpening({ contacts: [{ agency: 'SXD', person: 'Trần Thị Bình' }] });
    const put = (body: object, seen: number) =>
      lead.request('PUT', `/api/v1/request-drafts/${id}`, {
        body: { draft: body },
        headers: { 'if-match': `"${seen}"` },
      });
    const open = (seen: number) =>
      lead.post<Problem>(`/api/v1/request-drafts/${id}/open`, {}, { headers: { 'if-match': `"${seen}"` } });
    accepted(await put(draft, 0));
    const refused = await open(1);
    expect([refused.status, refused.body.code, refused.body.errors?.[0]?.pointer]).toEqual([
      422,
      'field-required',
      '/contacts/0/on',
    ]);
    accepted(await put({ ...draft, contacts: [WITH_STC, WITH_SXD] }, 1));
    accepted(await open(2), 201);
    expect((await read(lead)).contacts).toEqual([WITH_SXD, WITH_STC]);
    expect(await opening(lead)).toMatchObject({ with: { contacts: [WITH_STC, WITH_SXD] }, withheld: false });
    expect(await contacted()).toBe(before + 1);
  });

  it('are shown to who was asked, but for what others said as long as answers are not in', async () => {
    const { reading, contacts } = await read(sxd);
    expect([reading, contacts]).toEqual(['before-limit', [WITH_SXD, { ...WITH_STC, said: '' }]]);
    expect(await opening(sxd)).toMatchObject({
      with: { contacts: [{ ...WITH_STC, said: '' }, WITH_SXD] },
      withheld: true,
    });
  });

  it('tell whoever reads facts alone with whom, when and how, and not what was said', async () => {
    const { reading, contacts } = await read(office);
    expect([reading, contacts.map(({ said }) => said)]).toEqual(['facts', ['', '']]);
    expect(JSON.stringify((await opening(office))?.with)).not.toContain(WITH_SXD.said);
  });

  it('are refused for a day that has not come, with the clause', async () => {
    const late = anOpening({ contacts: [{ ...WITH_SXD, on: '2023-12-01' }] });
    const { status, body } = await lead.post<Problem>('/api/v1/consultations/open', late);
    expect([status, body.code, body.clause?.map((clause) => clause.id)]).toEqual([
      422,
      'contact-in-the-future',
      ['PY-2.2g'],
    ]);
  });

  it('open a figure down to its consultation, and verify', async () => {
    const path = '/api/v1/office/evaluation/steps?from=2023-04-01&to=2023-06-30&figure=contacted&limit=200';
    const { items } = accepted<Page<FigureStepView>>(await office.get(path));
    expect(items.map(({ consultation }) => consultation)).toContain(id);
    expect(await verifyStore(application().server.installation.store)).toMatchObject({ ok: true });
  });
});
