/** People of another province of the same installation, who guess every id of this one: they read nothing of it and change nothing in it. */
import { beforeAll, expect, it } from '@jest/globals';
import { registerProvince } from '../../src/engine/province.js';
import { tables } from '../../src/persistence/tables/index.js';
import { sha256 } from '../../src/platform/canonical-json.js';
import { readCalendar } from '../../src/rules/calendars/read-calendar.js';
import type { PersonRole } from '../../src/rules/register/person-roles.js';
import { phuYenIn2023 } from '../../src/rules/register/read-register.js';
import { SAMPLE_PASSWORD } from '../../src/tools/evaluation/sample-people.js';
import { type Operation, operationsOf } from '../access/operations.js';
import { aScene, SAID, type Scene } from '../access/scene.js';
import { describeApplication, type Visitor } from '../application.js';
import { tokenMade } from '../identity/tokens.js';
import { addPerson } from '../people/add-person.js';
import { accepted } from './asking.js';

const HERE = 'phu-yen';
const THERE = 'tay-ninh';
const STRANGERS: readonly [string, string | null, readonly PersonRole[]][] = [
  ['truong.tn', 'SXD', ['head']],
  ['truong.vp.tn', 'VP', ['head']],
  ['quantri.tn', null, ['admin']],
];
/** End what the others are tried with, never end, take minutes, or tell the sample people by purpose. */
const NOT_TRIED = [
  'events',
  'clockAdvance',
  'sessionClose',
  'sessionOpen',
  'sessionCode',
  'sessionPasswordByCode',
  'about',
  'verificationRun',
  'regulationDraftRehearse',
  'regulationDraftWhatIf',
];
const CITIZEN = 'zqcongdan';

describeApplication('of another province', (application) => {
  let scene: Scene;
  let operations: readonly Operation[];
  let ids: Readonly<Record<string, string>>;
  const people: Record<string, Visitor> = {};
  const store = () => application().server.installation.store;

  beforeAll(async () => {
    scene = await aScene(application());
    operations = await operationsOf(application().visitor());
    const admin = scene.people.administrator;
    const made = async (path: string, body: object) =>
      accepted<{ id: string }>(await admin.post(`/api/v1/${path}`, body), 201).id;
    const hook = { url: 'https://zq.example/nhan', description: CITIZEN, agency: 'SXD', events: ['message.overdue'] };
    const asked = { name: CITIZEN, login: 'zq.vp', agency: 'VP', roles: ['officer'] };
    const letters = accepted<{ items: { code: string }[] }>(await scene.people['lead head'].get('/api/v1/letters'));
    ids = {
      webhooks: await made('webhooks', hook),
      requests: await made('people/requests', asked),
      people: accepted<{ id: string }>(await scene.people['asked head'].get('/api/v1/me')).id,
      drafts: await made('regulation-drafts', { id: 'phu-yen-zq', basedOn: 'phu-yen-2230' }),
      tokens: (await tokenMade(scene.people['asked officer'], ['read'])).id,
      letter: letters.items[0]?.code ?? '',
      inbox:
        accepted<{ items: { id: string }[] }>(await scene.people['asked head'].get('/api/v1/inbox')).items[0]?.id ?? '',
    };
    const { engine } = application().server.installation;
    const province = { code: THERE, name: 'Tây Ninh', agencies: phuYenIn2023() };
    await registerProvince(store(), province, readCalendar('vn-civil-service'), await engine.now());
    for (const [login, agency, roles] of STRANGERS) {
      await addPerson(store(), { province: THERE, login, name: login, title: null, agency, roles }, SAMPLE_PASSWORD);
      people[login] = await application().signIn(login);
    }
  });

  /** Every row of this province, table by table, as one hash each. */
  const rowsHere = async (): Promise<Record<string, string>> => {
    const told: Record<string, string> = {};
    for (const [name, { key, columns }] of Object.entries(tables)) {
      if (!('province' in key || 'province' in columns)) continue;
      const rows = await store().reader.rows(`SELECT * FROM ${name} WHERE province = ?`, [HERE]);
      told[name] = sha256(
        rows
          .map((row) => JSON.stringify(row))
          .sort()
          .join('\n'),
      );
    }
    return told;
  };

  /** The address of something of this province. */
  const guessed = ({ path, query }: Operation): string => {
    const of = (prefix: string, id = '') => (path.startsWith(`/api/v1/${prefix}/{`) ? id : undefined);
    const id =
      of('webhooks', ids.webhooks) ??
      of('people/requests', ids.requests) ??
      of('people', ids.people) ??
      of('regulation-drafts', ids.drafts) ??
      of('tokens', ids.tokens) ??
      of('me/tokens', ids.tokens) ??
      of('draws', scene.draw) ??
      of('inbox', ids.inbox) ??
      of('request-drafts', scene.draft) ??
      (path.startsWith('/api/v1/consultations') || path.startsWith('/api/v1/inbox/dossiers')
        ? scene.collecting
        : scene.case);
    const values: Record<string, string> = {
      ...{
        id,
        agency: 'STC',
        comment: 'c1',
        format: 'csv',
        sha256: scene.file,
        table: 'people.csv',
        act: 'notice.issue',
      },
      ...{
        code: path.includes('/letters/') || path.includes('/verification/') ? (ids.letter ?? '') : 'SXD',
        province: THERE,
      },
    };
    return `${path.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? 'x')}?${query}`;
  };

  it.each(STRANGERS.map(([login]) => login))(
    '%s reads nothing of this one by any id, and changes nothing in it',
    async (login) => {
      const who = people[login] as Visitor;
      const before = await rowsHere();
      const leaks: string[] = [];
      for (const operation of operations) {
        if (NOT_TRIED.includes(operation.id)) continue;
        const asked = operation.method === 'GET' ? {} : { body: operation.body };
        const answer = await who.request(operation.method, guessed(operation), {
          ...asked,
          headers: { 'if-match': '"1"' },
        });
        const text = typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body);
        for (const word of [...Object.values(SAID), CITIZEN, 'Nguyễn Hoài An'])
          if (text.includes(word)) leaks.push(`${operation.id} shows ${word}`);
        if (answer.status >= 500) leaks.push(`${operation.id}: ${answer.status}`);
      }
      expect(leaks).toEqual([]);
      expect(await rowsHere()).toEqual(before);
    },
  );

  it('what was guessed is what is there, for those whose it is', async () => {
    const lead = scene.people['lead head'];
    expect((await lead.get(`/api/v1/consultations/${scene.collecting}`)).status).toBe(200);
    expect((await lead.get(`/api/v1/letters/${ids.letter}`)).status).toBe(200);
    expect((await lead.get(`/api/v1/cases/${scene.case}`)).status).toBe(200);
    const admin = scene.people.administrator;
    expect((await admin.get(`/api/v1/regulation-drafts/${ids.drafts}`)).status).toBe(200);
    for (const [path, id] of [
      ['webhooks', ids.webhooks],
      ['people/requests', ids.requests],
    ] as const)
      expect(JSON.stringify((await admin.get(`/api/v1/${path}`)).body)).toContain(id);
  });
});
