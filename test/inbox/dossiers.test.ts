import { beforeAll, expect, it } from '@jest/globals';
import type { InboxDossier, InboxMessage } from '../../src/api/inbox/inbox.views.js';
import type { Page } from '../../src/http/page.js';
import { describeApplication, type Visitor } from '../application.js';
import { accepted, opened } from '../http/asking.js';

describeApplication('the inbox by dossier', (application) => {
  let lead: Visitor;
  let asked: Visitor;
  let colleague: Visitor;
  beforeAll(async () => {
    lead = await application().signIn('truong.skhdt');
    asked = await application().signIn('truong.sxd');
    colleague = await application().signIn('chuyenvien.sxd');
  });
  const dossiers = async (query = '', who = asked) =>
    accepted<Page<InboxDossier>>(await who.get(`/api/v1/inbox/dossiers?limit=200${query}`)).items;
  const messages = async (query: string) =>
    accepted<Page<InboxMessage>>(await asked.get(`/api/v1/inbox?limit=200${query}`)).items;
  const marked = async (id: string) =>
    accepted<{ marked: number }>(await asked.post(`/api/v1/inbox/dossiers/${id}/read`)).marked;

  it('has one line for each, with everything that the plain list has', async () => {
    const groups = await dossiers();
    const whole = await messages('');
    // What is about a case of discipline stands by the case.
    const idOf = (group: InboxDossier) => group.consultation ?? group.case ?? 'none';
    expect(new Set(groups.map(idOf)).size).toBe(groups.length);
    expect(groups.reduce((sum, group) => sum + group.messages, 0)).toBe(whole.length);
    expect(groups.reduce((sum, group) => sum + group.unread, 0)).toBe(
      whole.filter(({ readAt }) => readAt === null).length,
    );
    for (const group of groups) expect(await messages(`&consultation=${idOf(group)}`)).toHaveLength(group.messages);
  });

  it('puts what is unread first, marks a dossier as read by one person alone, and once', async () => {
    const { id } = await opened(lead);
    const other = await opened(lead);
    const fresh = { messages: 1, unread: 1, latest: { kind: 'request-received', readAt: null } };
    // Both came in one moment of the law's clock.
    const first = (await dossiers()).slice(0, 2);
    expect(first).toMatchObject([fresh, fresh]);
    expect(new Set(first.map(({ consultation }) => consultation))).toEqual(new Set([id, other.id]));
    expect([await marked(other.id), await marked(other.id)]).toEqual([1, 0]);
    const after = await dossiers();
    const read = after.findIndex(({ consultation }) => consultation === other.id);
    const unread = after.findIndex(({ consultation }) => consultation === id);
    expect(after[read]).toMatchObject({ unread: 0, latest: { readAt: expect.any(String) } });
    expect(after.slice(0, read).every((group) => group.unread > 0)).toBe(true);
    expect(unread).toBeLessThan(read);
    const others = await dossiers('', colleague);
    expect(others.find(({ consultation }) => consultation === other.id)).toMatchObject({ unread: 1 });
  });

  it('is asked for by kind, for what is unread, and in pages', async () => {
    const kind = 'request-received';
    const byKind = await dossiers(`&kind=${kind}`);
    expect(new Set(byKind.map(({ latest }) => latest.kind))).toEqual(new Set([kind]));
    expect(byKind.reduce((sum, group) => sum + group.messages, 0)).toBe((await messages(`&kind=${kind}`)).length);
    expect((await dossiers('&unread=true')).every(({ unread, messages }) => unread === messages)).toBe(true);

    const walked: InboxDossier[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const next: string = cursor === '' ? '' : `&cursor=${cursor}`;
      const page: Page<InboxDossier> = accepted(await asked.get(`/api/v1/inbox/dossiers?limit=2${next}`));
      walked.push(...page.items);
      cursor = page.next;
    }
    const ids = (groups: readonly InboxDossier[]) => groups.map(({ consultation }) => consultation);
    expect(ids(walked)).toEqual(ids(await dossiers()));
  });

  it('marks nothing of what the person was not told', async () => {
    const { id } = await opened(lead, { consult: [{ agency: 'STC', function: 'budget', reason: 'Cân đối' }] });
    expect(await marked(id)).toBe(0);
    expect((await application().visitor().post(`/api/v1/inbox/dossiers/${id}/read`)).status).toBe(401);
  });
});
