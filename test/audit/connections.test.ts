/** What administrators do to connections stands in the audit journal, without any secret. */
import { beforeAll, expect, it } from '@jest/globals';
import type { AuditItem } from '../../src/api/audit/audit.views.js';
import type { WebhookSecretView } from '../../src/api/webhooks/webhook.views.js';
import { describeApplication, type Visitor } from '../application.js';
import { accepted } from '../http/asking.js';

const HOOK = {
  url: 'https://qlvb.example.vn/hooks',
  description: 'Hệ thống quản lý văn bản',
  agency: 'SXD',
  events: ['message.request-received'],
};

describeApplication('connections in the audit journal', (application) => {
  let admin: Visitor;
  const audited = async (kind: string) =>
    accepted<{ items: AuditItem[] }>(await admin.get(`/api/v1/audit?kind=${kind}`)).items;

  beforeAll(async () => {
    admin = await application().signIn('quantri');
  });

  it('has every change of a webhook, and no secret', async () => {
    const hook = accepted<WebhookSecretView>(await admin.post('/api/v1/webhooks', HOOK), 201);
    const { secret } = accepted<WebhookSecretView>(await admin.post(`/api/v1/webhooks/${hook.id}/secret`));
    accepted(await admin.post(`/api/v1/webhooks/${hook.id}/switch`, { active: false }));
    accepted(await admin.delete(`/api/v1/webhooks/${hook.id}`));
    for (const kind of ['webhook.entered', 'webhook.secret-renewed', 'webhook.switched', 'webhook.removed'])
      expect(await audited(kind)).toMatchObject([
        { by: 'Quản trị hệ thống', with: { id: hook.id, agency: 'SXD', system: HOOK.description } },
      ]);
    expect((await audited('webhook.switched'))[0]?.with).toMatchObject({ active: false });
    const entries = await application().server.installation.store.reader.rows<{ entry: string }>(
      'SELECT entry FROM journal',
    );
    const all = entries.map(({ entry }) => entry).join();
    for (const told of [hook.secret, secret]) expect(all).not.toContain(told);
  });

  it('has no entry of what was refused', async () => {
    const before = (await audited('webhook.removed')).length;
    expect((await admin.delete('/api/v1/webhooks/none')).status).toBe(404);
    expect((await admin.post('/api/v1/webhooks/none/secret')).status).toBe(404);
    expect(await audited('webhook.removed')).toHaveLength(before);
  });

  it('has organisation codes, and deliveries that are tried again', async () => {
    accepted(await admin.request('PUT', '/api/v1/edxml/organs/SXD', { body: { organId: 'H45.12' } }));
    expect(await audited('organ.entered')).toMatchObject([{ with: { agency: 'SXD' } }]);
    accepted(await admin.post('/api/v1/deliveries/retry'));
    expect(await audited('deliveries.retried')).toMatchObject([{ with: { id: null, count: 0 } }]);
  });
});
