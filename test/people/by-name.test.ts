import { beforeAll, expect, it } from '@jest/globals';
import type { PersonView } from '../../src/api/people/people-list.js';
import type { AgencyView } from '../../src/api/register/agency-list.js';
import type { Page } from '../../src/http/page.js';
import { describeApplication, type Visitor } from '../application.js';
import { accepted } from '../http/asking.js';

describeApplication('lists of names', (application) => {
  let admin: Visitor;
  beforeAll(async () => {
    admin = await application().signIn('quantri');
    const names = ['Zz Đào', 'Zz Dung', 'Zz Ân', 'Zz An', 'Zz Ăn', 'Zz Hoà Đ', 'Zz Hòa Ð', 'Zz Hoa D', 'Zz Hóa'];
    for (const [index, name] of names.entries()) {
      const person = { name, login: `zz.${index}`, agency: 'SXD', roles: ['officer'] };
      accepted(await admin.post('/api/v1/people', person), 201);
    }
  });

  /** All pages of a list, a few at a time. */
  async function all<Item>(path: string): Promise<Item[]> {
    const items: Item[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: Page<Item> = accepted(await admin.get(`${path}&limit=3${cursor === '' ? '' : `&cursor=${cursor}`}`));
      items.push(...page.items);
      cursor = page.next;
    }
    return items;
  }
  const names = async (path: string) => (await all<PersonView>(path)).map(({ name }) => name);

  it('are in the order of the Vietnamese alphabet, both ways, page by page', async () => {
    const upwards = ['Zz An', 'Zz Ăn', 'Zz Ân', 'Zz Dung', 'Zz Đào'];
    const of = async (sort: string) =>
      (await names(`/api/v1/people?sort=${sort}&q=Zz`)).filter((name) => upwards.includes(name));
    expect(await of('name')).toEqual(upwards);
    expect(await of('-name')).toEqual([...upwards].reverse());
    const everybody = await names('/api/v1/people?sort=name');
    expect(everybody).toEqual([...everybody].sort(new Intl.Collator('vi', { numeric: true }).compare));
    expect(everybody.length).toBeGreaterThan(30);
  });

  it('are found as people type, exact ones first', async () => {
    const marked = await names('/api/v1/people?q=zz%20ho%C3%A0%20%C4%91');
    expect(marked.sort()).toEqual(['Zz Hoà Đ', 'Zz Hòa Ð'].sort());
    const bare = await names('/api/v1/people?q=zz%20hoa');
    expect(bare[0]).toBe('Zz Hoa D');
    expect(bare.slice(1).sort()).toEqual(['Zz Hoà Đ', 'Zz Hòa Ð', 'Zz Hóa'].sort());
    expect(await names('/api/v1/people?q=zz%20h%C3%B3a')).toEqual(['Zz Hóa']);
  });

  it('of agencies too, by code unless told', async () => {
    const codes = (await all<AgencyView>('/api/v1/agencies?sort=code')).map(({ code }) => code);
    expect(codes).toEqual([...codes].sort());
    const named = (await all<AgencyView>('/api/v1/agencies?sort=name')).map(({ name }) => name);
    expect(named).toEqual([...named].sort(new Intl.Collator('vi', { numeric: true }).compare));
    expect(named).not.toEqual([...named].sort());
    const found = (await all<AgencyView>('/api/v1/agencies?q=so%20xay')).map(({ code }) => code);
    expect(found).toEqual(['SXD']);
  });

  it('refuse the cursor of another list', async () => {
    const { next }: Page<PersonView> = accepted(await admin.get('/api/v1/people?limit=1'));
    expect((await admin.get(`/api/v1/people?limit=1&sort=-name&cursor=${next}`)).status).toBe(400);
  });
});
