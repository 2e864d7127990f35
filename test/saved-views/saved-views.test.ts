import { beforeAll, expect, it } from '@jest/globals';
import type { SavedViewsView } from '../../src/api/saved-views/saved-view.views.js';
import { describeApplication, type Visitor } from '../application.js';
import { accepted } from '../http/asking.js';

const at = (page: string, name: string) => `/api/v1/me/views/${page}/${encodeURIComponent(name)}`;

describeApplication('the views that a person keeps', (application) => {
  let lead: Visitor;
  beforeAll(async () => {
    lead = await application().signIn('truong.skhdt');
  });
  const put = (name: string, query = 'mine=true', page = 'consultations') =>
    lead.request('PUT', at(page, name), { body: { query } });
  const kept = async (who = lead, query = '') =>
    accepted<SavedViewsView>(await who.get(`/api/v1/me/views${query}`)).items;

  it('are listed by page and name, and replaced under their name', async () => {
    expect(await kept()).toEqual([]);
    accepted(await put('Sắp hết hạn', 'sort=dueAt'));
    accepted(await put('Của Sở / đang mở'));
    accepted(await put('Quá hạn', 'overdue=true', 'work'));
    const again = accepted<SavedViewsView>(await put(' Sắp hết hạn ', 'sort=dueAt&state=collecting'));
    expect(again.items).toEqual([
      { page: 'consultations', name: 'Của Sở / đang mở', query: 'mine=true', updatedAt: expect.any(String) },
      {
        page: 'consultations',
        name: 'Sắp hết hạn',
        query: 'sort=dueAt&state=collecting',
        updatedAt: expect.stringMatching(/^2023-06-14T.*\+07:00$/),
      },
    ]);
    expect((await kept()).map(({ page }) => page)).toEqual(['consultations', 'consultations', 'work']);
    expect((await kept(lead, '?page=work')).map(({ name }) => name)).toEqual(['Quá hạn']);
  });

  it('are nobody else’s', async () => {
    expect(await kept(await application().signIn('pho.skhdt'))).toEqual([]);
  });

  it('are forgotten by name', async () => {
    const { items } = accepted<SavedViewsView>(await lead.delete(at('consultations', 'Của Sở / đang mở')));
    expect(items.map(({ name }) => name)).toEqual(['Sắp hết hạn']);
    expect((await lead.delete(at('consultations', 'Của Sở / đang mở'))).status).toBe(404);
  });

  it.each([
    ['a name that is blank', at('consultations', '  '), { query: '' }],
    ['a name of 81 letters', at('consultations', 'ế'.repeat(81)), { query: '' }],
    ['a page in capitals', at('Consultations', 'a'), { query: '' }],
    ['a query that is no text', at('consultations', 'a'), { query: 1 }],
    ['a query without end', at('consultations', 'a'), { query: 'x'.repeat(4001) }],
    ['another field', at('consultations', 'a'), { query: '', shared: true }],
  ])('refuses %s', async (_what, path, body) => {
    expect(await lead.request('PUT', path, { body })).toMatchObject({ status: 400, body: { code: 'invalid-input' } });
  });

  it('takes a name of 80 letters, and fifty of them, also when they come at once', async () => {
    accepted(await put('ế'.repeat(80)));
    const before = (await kept()).length;
    const answers = await Promise.all(Array.from({ length: 55 - before }, (_, index) => put(`Bộ lọc ${index}`)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(50 - before);
    expect(answers.filter(({ status }) => status !== 200).map(({ status, body }) => [status, body])).toEqual(
      Array.from({ length: 5 }, () => [409, expect.objectContaining({ code: 'too-many-saved-views' })]),
    );
    expect(await kept()).toHaveLength(50);
    expect((await put('Sắp hết hạn', 'sort=-dueAt')).status).toBe(200);
  });
});
