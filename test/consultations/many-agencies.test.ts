import { beforeAll, expect, it } from '@jest/globals';
import type { AgencyView } from '../../src/api/register/agency-list.js';
import type { Page } from '../../src/http/page.js';
import { describeApplication, type Visitor } from '../application.js';
import { accepted, opened } from '../http/asking.js';
import { growRegister, WHOLE_REGISTER } from '../register/grown-register.js';

describeApplication('a consultation of a whole province', (application) => {
  let lead: Visitor;
  beforeAll(async () => {
    await growRegister(application().server.installation.store);
    await application().restart();
    lead = await application().signIn('truong.skhdt');
  });

  it('is opened to 168 agencies in one act', async () => {
    const items: AgencyView[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const query: string = cursor === '' ? '' : `&cursor=${cursor}`;
      const page: Page<AgencyView> = accepted(await lead.get(`/api/v1/agencies?limit=200&dissolved=false${query}`));
      items.push(...page.items);
      cursor = page.next;
    }
    const asked = items.filter(({ functions, external }) => functions.length > 0 && external);
    expect(asked).toHaveLength(WHOLE_REGISTER);
    const consult = asked.map(({ code, functions }) => ({
      agency: code,
      function: functions[0] ?? '',
      reason: 'Quản lý trên địa bàn',
    }));
    const { opinions, version } = await opened(lead, { consult });
    expect(Object.keys(opinions)).toHaveLength(WHOLE_REGISTER);
    expect(version).toBe(1);
  });
});
