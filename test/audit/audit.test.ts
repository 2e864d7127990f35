/** The audit journal over HTTP: what stands in it, how it is narrowed and paged, who reads it, and what verification finds. */
import { beforeAll, expect, it } from '@jest/globals';
import type { AuditItem, AuditVerificationView } from '../../src/api/audit/audit.views.js';
import type { Page } from '../../src/http/page.js';
import { anchorEverything } from '../../src/journal/checkpoint.js';
import { AUDIT_CHAIN } from '../../src/journal/entry.js';
import { describeApplication, type Visitor } from '../application.js';
import { accepted, opened } from '../http/asking.js';
import { behindTheBack } from '../journal/tampering.js';

describeApplication('the audit journal', (application) => {
  let admin: Visitor;
  let consultation: string;
  const page = async (query = '', who = admin): Promise<Page<AuditItem>> =>
    accepted(await who.get(`/api/v1/audit?${query}`));
  const kinds = ({ items }: Page<AuditItem>) => items.map(({ kind }) => kind);

  beforeAll(async () => {
    admin = await application().signIn('quantri');
    const lead = await application().signIn('truong.skhdt');
    ({ id: consultation } = await opened(lead));
    await application().visitor().post('/api/v1/session', { login: 'truong.sxd', password: 'sai mật khẩu' });
    accepted(await lead.get(`/api/v1/consultations/${consultation}/answers.csv`));
    accepted(await lead.get(`/api/v1/consultations/${consultation}/proof`));
    accepted(await admin.get('/api/v1/tables/people.xlsx'));
    const added = {
      login: 'nguoi.moi',
      name: 'Người Mới',
      agency: 'SXD',
      roles: ['officer'],
    };
    accepted(await admin.post('/api/v1/people', added), 201);
    const amended = { version: 'vn-thu', daysOff: ['2023-12-29'], workedSaturdays: [], basis: 'Thông báo thử' };
    accepted(await admin.post('/api/v1/calendar/amendments', amended), 201);
  });

  it('tells sign-ins, refusals, changes of accounts, what was taken away and what was changed for the province', async () => {
    const all = await page('limit=200');
    const told = kinds(all);
    for (const kind of ['sign-in.accepted', 'sign-in.refused', 'person.entered', 'list.exported', 'calendar.amend'])
      expect(told).toContain(kind);
    const instants = all.items.map(({ at }) => at);
    expect(instants).toEqual([...instants].sort().reverse());
    expect(all.items.find(({ kind }) => kind === 'calendar.amend')).toMatchObject({
      chain: 'register',
      by: 'Quản trị hệ thống',
      with: { basis: 'Thông báo thử' },
    });
    expect(JSON.stringify(all)).not.toMatch(/sai mật khẩu|"code"/);
  });

  it('notes every export before it is sent, and none that was refused', async () => {
    const exported = (await page('kind=list.exported')).items;
    expect(exported.map(({ with: told }) => told)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ list: 'y-kien-cac-co-quan', format: 'csv', consultation }),
        expect.objectContaining({ list: 'proof', format: 'json', consultation }),
        expect.objectContaining({ format: 'xlsx', consultation: null, address: expect.any(String) }),
      ]),
    );
    const officer = await application().signIn('chuyenvien.sxd');
    expect((await officer.get('/api/v1/audit.csv')).status).toBe(403);
    expect((await officer.get('/api/v1/tables/people.csv')).status).toBe(403);
    expect((await page('kind=list.exported')).items).toHaveLength(exported.length);
  });

  it('is narrowed to a person, a kind, an address and days', async () => {
    const refused = await page('kind=sign-in.refused&person=%20Truong.SXD%20');
    expect(refused.items.map(({ login, by }) => [login, by])).toEqual([['truong.sxd', null]]);
    const [{ address = null, at = '' } = {}] = refused.items;
    expect((await page(`address=${encodeURIComponent(address ?? '')}&kind=sign-in.refused`)).items).toHaveLength(1);
    expect((await page('address=192.0.2.1')).items).toEqual([]);
    const byAdmin = await page('person=quantri&kind=person.entered');
    expect(byAdmin.items.map(({ by, login }) => [by, login])).toEqual([['Quản trị hệ thống', 'nguoi.moi']]);
    const day = at.slice(0, 10);
    expect((await page(`from=${day}&to=${day}&kind=sign-in.refused`)).items).toHaveLength(1);
    expect((await page('to=2023-01-01')).items).toEqual([]);
    // What LIKE would take for any text is a text.
    for (const any of ['%25', '_', '%22'])
      expect((await page(`address=${any}&kind=sign-in.refused`)).items).toEqual([]);
    expect((await admin.get('/api/v1/audit?kind=opinion.answer')).status).toBe(400);
  });

  it('is paged through both chains, each entry once', async () => {
    const whole = (await page('limit=200')).items;
    const nameOf = ({ chain, seq }: AuditItem) => `${chain} ${seq}`;
    const paged: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const { items, next }: Page<AuditItem> = await page(`limit=3${cursor === '' ? '' : `&cursor=${cursor}`}`);
      paged.push(...items.map(nameOf));
      cursor = next;
    }
    expect(paged).toEqual(whole.map(nameOf));
    expect(new Set(paged).size).toBe(paged.length);
    expect((await admin.get('/api/v1/audit?cursor=x')).status).toBe(400);
  });

  it('is read and verified by administrators and home affairs alone', async () => {
    for (const [login, status] of [
      ['quantri', 200],
      ['chuyenvien.snv', 200],
      ['truong.vp', 403],
      ['chutich', 403],
      ['truong.skhdt', 403],
    ] as const) {
      const who = await application().signIn(login);
      for (const path of ['audit', 'audit/verification', 'audit.csv'])
        expect([login, path, (await who.get(`/api/v1/${path}`)).status]).toEqual([login, path, status]);
    }
    expect((await application().visitor().get('/api/v1/audit')).status).toBe(401);
  });

  it('is verified whole, and what was changed in it is told', async () => {
    const verified = async () => accepted<AuditVerificationView>(await admin.get('/api/v1/audit/verification'));
    const sound = await verified();
    expect(sound).toMatchObject({ ok: true, faults: [] });
    expect(sound.entries).toBeGreaterThan(5);
    const { store, signingKey, engine } = application().server.installation;
    await anchorEverything(store, signingKey, 'phu-yen', () => engine.now());
    expect(await verified()).toMatchObject({ ok: true, checkpoint: { seq: expect.any(Number) }, unanchored: 0 });
    await behindTheBack(store);
    await store.write((tx) =>
      tx.execute(
        `UPDATE journal SET entry = REPLACE(entry, 'truong.sxd', 'truong.stc') WHERE chain = ? AND command = ?`,
        [AUDIT_CHAIN, 'sign-in.refused'],
      ),
    );
    expect(await verified()).toMatchObject({ ok: false, faults: [expect.stringMatching(/\p{L}/u)] });
  });
});
