/** Every operation of table 7 of docs/access.md, each asked so that it is carried out; in this order, as some need what others have made. */

import type { PersonView } from '../../src/api/people/people-list.js';
import type { EnteredPersonView } from '../../src/api/people/person.inputs.js';
import type { PersonRequestView } from '../../src/api/people/person-requests.views.js';
import type { WebhookSecretView } from '../../src/api/webhooks/webhook.views.js';
import { csvTable } from '../../src/http/tables/write-table.js';
import { SAMPLE_PASSWORD } from '../../src/tools/evaluation/sample-people.js';
import type { Visitor } from '../application.js';
import { accepted } from '../http/asking.js';
import { codeOf } from '../identity/second-factor/authenticator.js';
import { filesToJournal } from './files-to-journal.js';
import { type Ask, BYTES, type Stage } from './stage.js';

/** Operations that ask for more than an application: the suite that carries each out and looks for its entry. */
export const ELSEWHERE: Readonly<Record<string, string>> = {
  sessionProviderFinish: 'test/identity/single-sign-on/single-sign-on.test.ts',
  meIdentityLink: 'test/identity/single-sign-on/single-sign-on.test.ts',
  timekeepingConfirm: 'test/clock/held-in-production.test.ts',
  axisMessageRaw: 'test/edxml/the-axis.test.ts',
  collectedReportFile: 'test/discipline/collected-reports.test.ts',
  caseFile: 'test/discipline/petition-files.test.ts',
  petitionApologyFile: 'test/discipline/petitions.test.ts',
};

const password = SAMPLE_PASSWORD;
const BASIS = 'Nghị quyết số 20/NQ-HĐND ngày 01/6/2023';
const NEW_PASSWORD = 'con đò sang bến 1973 vắng';
const STORY = `name: Chuyện thử
regulation: phu-yen-2230
story:
  - at: 2024-05-06T08:00:00+07:00
    as: SKHDT/head
    do: consultation.open
    id: c1
    with:
      matter: viec-thu
      subject: Lấy ý kiến
      position: Thống nhất
      proposal: Phê duyệt
      legalGround: Quy chế
      authority: province
      questions: [{key: q1, text: Ý kiến}]
      consult: [{agency: STC, function: budget, reason: Ngân sách}]
      urgency: ordinary
`;

export const actsToJournal = (stage: () => Stage): Readonly<Record<string, Ask>> => ({
  ...ofTheRegister(stage),
  ...ofRegulations(stage),
  ...ofPeople(stage),
  ...ofOwnAccounts(stage),
  ...ofConnections(stage),
  ...filesToJournal(stage),
});

function ofTheRegister(stage: () => Stage): Record<string, Ask> {
  const post = (path: string, body: object) => stage().admin.post(`/api/v1/${path}`, body);
  /** As what was just made is read: its first version. */
  const change = (path: string, body: object) =>
    stage().admin.post(`/api/v1/${path}`, body, { headers: { 'if-match': '"1"' } });
  const table =
    (kind: string, headings: readonly string[], row: readonly string[]): Ask =>
    async () => {
      const body = csvTable({ name: '', headings: [...headings], rows: [[...row]] }).toString();
      const send = (query: string, headers = {}) =>
        stage().admin.request(
          'POST',
          `/api/v1/tables/${kind}/import?${kind === 'agencies' ? `basis=${encodeURIComponent(BASIS)}&` : ''}${query}`,
          {
            body,
            headers: { ...BYTES, ...headers },
          },
        );
      const { plan } = accepted<{ plan: string }>(await send('dryRun=true'));
      return send('', { 'if-match': `"${plan}"` });
    };
  const agency = (code: string) => ({
    agency: code,
    name: `Sở thử ${code}`,
    kind: 'department',
    subordination: 'department',
    functions: ['construction'],
    basis: BASIS,
  });
  const personOf = async (login: string) =>
    accepted<{ id: string }>(await (await stage().app.signIn(login)).get('/api/v1/me')).id;
  const { from, until } = { from: '2023-06-14T00:00:00+07:00', until: '2023-06-30T17:00:00+07:00' };
  return {
    agencyAdd: () => post('agencies', agency('STHU')),
    agencyImport: () => post('agencies/import', { agencies: [{ ...agency('STHU2'), basis: undefined }], basis: BASIS }),
    tablesImportAgencies: table('agencies', ['Mã cơ quan', 'Tên cơ quan'], ['SXD', 'Sở Xây dựng tỉnh']),
    agencyChange: () => change('agencies/STHU/change', { name: 'Sở Thử', basis: BASIS }),
    agencyClassify: () => post('agencies/SYT/classify', { subordination: 'vertical', basis: BASIS }),
    agencyReorganise: () =>
      post('agencies/STHU2/reorganise', {
        successors: [{ agency: 'STHU', functions: ['construction'] }],
        basis: BASIS,
      }),
    functionAdd: () => post('functions', { function: 'thu-nghiem', name: 'Thử nghiệm', words: ['thử nghiệm'] }),
    functionChange: async () => {
      const { items } = accepted<{ items: { code: string; version: number }[] }>(
        await stage().admin.get('/api/v1/functions?all=true'),
      );
      const { version } = items.find(({ code }) => code === 'thu-nghiem') ?? { version: 0 };
      const headers = { 'if-match': `"${version}"` };
      const body = { name: 'Thử', words: ['thử'] };
      return stage().admin.post('/api/v1/functions/thu-nghiem/change', body, { headers });
    },
    calendarAmend: () =>
      post('calendar/amendments', {
        version: 'vn-thu',
        daysOff: ['2023-12-29'],
        workedSaturdays: [],
        basis: BASIS,
      }),
    regulationAdopt: () => post('regulations/phu-yen-2230/adopt', { document: BASIS, from: '2023-06-14' }),
    delegationGrant: async () =>
      stage().lead.post('/api/v1/delegations', {
        person: await personOf('pho.skhdt'),
        document: '15/GUQ',
        from,
        until,
      }),
    delegationRevoke: async () =>
      stage().lead.post('/api/v1/delegations/revoke', { person: await personOf('pho.skhdt') }),
    tablesImportPeople: table(
      'people',
      ['Tên đăng nhập', 'Họ và tên', 'Chức vụ', 'Mã cơ quan', 'Vai trò'],
      ['tu.tep', 'Người Từ Tệp', '', 'SXD', 'Chuyên viên'],
    ),
  };
}

function ofRegulations(stage: () => Stage): Record<string, Ask> {
  const PATH = '/api/v1/regulation-drafts';
  const draft = 'phu-yen-thu';
  const asked = async (method: string, below: string, body?: object) => {
    const { version, hash } = accepted<{ version: number; hash: string }>(await stage().admin.get(`${PATH}/${draft}`));
    // As the one who plays the stories notes it (test/trial plays them).
    const { store } = stage().app.server.installation;
    await store.write((tx) =>
      tx.execute(
        `UPDATE regulation_trials SET state = 'done', result_json = ?, hash = ? WHERE regulation_id = ? AND kind = 'rehearsal'`,
        ['{"played":80,"otherwise":2,"stories":[]}', hash, draft],
      ),
    );
    const headers = { 'if-match': `"${version}"` };
    return stage().admin.request(
      method,
      `${PATH}/${draft}${below}`,
      body === undefined ? { headers } : { body, headers },
    );
  };
  return {
    regulationDraftBegin: () => stage().admin.post(PATH, { id: draft, basedOn: 'phu-yen-2230' }),
    regulationDraftSave: async () => {
      const { regulation } = accepted<{ regulation: object }>(await stage().admin.get(`${PATH}/${draft}`));
      return asked('PUT', '', { regulation });
    },
    regulationDraftRehearse: () => stage().admin.post(`${PATH}/${draft}/rehearsal`),
    regulationDraftWhatIf: () => stage().admin.post(`${PATH}/${draft}/what-if`, {}),
    regulationDraftPropose: () => asked('POST', '/proposal', { document: BASIS, from: '2023-12-01' }),
    regulationDraftWithdraw: () => asked('DELETE', '/proposal'),
    regulationDraftDiscard: () => asked('DELETE', ''),
    ownRehearsalKeep: () => stage().admin.post('/api/v1/own-rehearsals', { story: STORY }),
    ownRehearsalForget: () => stage().admin.delete(`/api/v1/own-rehearsals?name=${encodeURIComponent('Chuyện thử')}`),
  };
}

function ofPeople(stage: () => Stage): Record<string, Ask> {
  const people = '/api/v1/people';
  const person = (login: string, roles = ['officer'], agency = 'STC') => ({ name: 'Người Mới', login, agency, roles });
  let made: EnteredPersonView | undefined;
  const found = async (query: string) =>
    accepted<{ items: PersonView[] }>(await stage().admin.get(`${people}?${query}`)).items[0] as PersonView;
  const guarded = async (login: string) => {
    const { id } = accepted<PersonRequestView>(
      await stage().admin.post(`${people}/requests`, person(login, ['officer'], 'VP')),
      201,
    );
    return id;
  };
  const withVersion = ({ version }: PersonView) => ({ headers: { 'if-match': `"${version}"` } });
  return {
    peopleAdd: async () => {
      const answer = await stage().admin.post<EnteredPersonView>(people, person('nguoi.moi'));
      made = answer.body;
      return answer;
    },
    sessionPasswordByCode: () =>
      stage()
        .app.visitor()
        .post('/api/v1/session/password', { login: 'nguoi.moi', code: made?.firstCode.code, password: NEW_PASSWORD }),
    peopleChange: () =>
      stage().admin.request('PATCH', `${people}/${made?.id}`, {
        body: { title: 'Chuyên viên' },
        headers: { 'if-match': `"${made?.version}"` },
      }),
    personRequestAdd: () => stage().admin.post(`${people}/requests`, person('vp.moi', ['officer'], 'VP')),
    personRequestChange: async () => {
      const one = await found('agency=VP&role=officer');
      return stage().admin.post(`${people}/${one.id}/requests`, { roles: ['officer', 'head'] }, withVersion(one));
    },
    personRequestConfirm: async () => stage().admin2.post(`${people}/requests/${await guarded('vp.moi2')}/confirm`),
    personRequestRefuse: async () => stage().admin2.post(`${people}/requests/${await guarded('vp.moi3')}/refuse`),
    personRequestFactor: async () => {
      const { id } = await found('agency=STC&role=head');
      const factor = {
        province: 'phu-yen',
        person_id: id,
        sealed_secret: 'x',
        last_step: 1,
        confirmed_at: '2023-01-01T00:00:00.000Z',
      };
      await stage().app.server.installation.store.write((tx) => tx.insert('second_factors', [factor]));
      return stage().admin.post(`${people}/${id}/factor-requests`);
    },
    peopleUnlinkIdentities: async () => {
      const { id } = await found('agency=STNMT&role=officer');
      await linked(stage(), id);
      return stage().admin.post(`${people}/${id}/identities/unlink`);
    },
    peoplePasswordCode: () => stage().admin.post(`${people}/${made?.id}/password-code`),
  };
}

const linked = ({ app }: Stage, id: string) =>
  app.server.installation.store.write((tx) =>
    tx.insert('linked_identities', [
      {
        issuer: 'https://dinhdanh.example',
        subject: id,
        province: 'phu-yen',
        person_id: id,
        provider: 'tinh',
        linked_at: '2023-01-01T00:00:00.000Z',
      },
    ]),
  );

function ofOwnAccounts(stage: () => Stage): Record<string, Ask> {
  const me = '/api/v1/me';
  let secret = '';
  const later = () =>
    stage().app.server.installation.store.write((tx) => tx.execute('UPDATE second_factors SET last_step = 1'));
  const proof = () => ({ password, code: codeOf(secret) });
  const token = async (who: Visitor) =>
    accepted<{ id: string }>(
      await who.post(`${me}/tokens`, { system: 'QLVB', scopes: ['read'], days: 30, password }),
      201,
    ).id;
  const another = () => stage().app.signIn('chuyenvien.sxd');
  return {
    sessionOpen: () => stage().app.visitor().post('/api/v1/session', { login: 'truong.sxd', password }),
    sessionClose: async () => (await stage().app.signIn('truong.sxd')).delete('/api/v1/session'),
    meSessionEnd: async () => {
      await another();
      const { sessions } = accepted<{ sessions: { id: string; isThis: boolean }[] }>(
        await stage().officer.get(`${me}/account`),
      );
      return stage().officer.post(`${me}/account/sessions/${sessions.find(({ isThis }) => !isThis)?.id}/end`);
    },
    meSessionsEndOthers: async () => {
      await another();
      return stage().officer.post(`${me}/account/sessions/end-others`);
    },
    meTokenMake: () => stage().officer.post(`${me}/tokens`, { system: 'QLVB', scopes: ['read'], days: 30, password }),
    meTokenEnd: async () => stage().officer.post(`${me}/tokens/${await token(stage().officer)}/end`),
    tokenEnd: async () => stage().admin.post(`/api/v1/tokens/${await token(stage().officer)}/end`),
    calendarRenew: () => stage().officer.post(`${me}/calendars/person`),
    calendarEnd: () => stage().officer.delete(`${me}/calendars/person`),
    meIdentityUnlink: async () => {
      await linked(stage(), accepted<{ id: string }>(await stage().officer.get(me)).id);
      return stage().officer.post(`${me}/identities/tinh/unlink`, { password });
    },
    meFactorConfirm: async () => {
      ({ secret } = accepted<{ secret: string }>(await stage().officer.post(`${me}/factor/begin`)));
      return stage().officer.post(`${me}/factor/confirm`, { password, code: codeOf(secret, -1) });
    },
    sessionCode: async () => {
      const half = stage().app.visitor();
      await half.post('/api/v1/session', { login: 'chuyenvien.sxd', password });
      return half.post('/api/v1/session/code', { code: codeOf(secret) });
    },
    meFactorRecoveryCodes: async () => {
      await later();
      return stage().officer.post(`${me}/factor/recovery-codes`, proof());
    },
    meFactorRemove: async () => {
      await later();
      return stage().officer.post(`${me}/factor/remove`, proof());
    },
    mePassword: () => stage().officer.post(`${me}/password`, { current: password, password: NEW_PASSWORD }),
  };
}

function ofConnections(stage: () => Stage): Record<string, Ask> {
  const hook = {
    url: 'https://example.vn/nhan',
    description: 'QLVB',
    agency: 'SXD',
    events: ['message.request-received'],
  };
  const hooks = '/api/v1/webhooks';
  let made: WebhookSecretView | undefined;
  const delivery = async (id: string, state: string) => {
    const at = '2023-06-01T00:00:00.000Z';
    const to = { message_id: 'x.1.1', recipient: 'p', agency: 'SXD', kind: 'request-received', consultation_id: null };
    await stage().app.server.installation.store.write((tx) =>
      tx.insert('deliveries', [
        {
          province: 'phu-yen',
          id,
          channel: 'email',
          ...to,
          state,
          attempts: 1,
          due_at: at,
          created_at: at,
          done_at: at,
        },
      ]),
    );
    return id;
  };
  return {
    webhookAdd: async () => {
      const answer = await stage().admin.post<WebhookSecretView>(hooks, hook);
      made = answer.body;
      return answer;
    },
    webhookSecret: () => stage().admin.post(`${hooks}/${made?.id}/secret`),
    webhookSwitch: () => stage().admin.post(`${hooks}/${made?.id}/switch`, { active: false }),
    webhookRemove: () => stage().admin.delete(`${hooks}/${made?.id}`),
    axisOrganEnter: () => stage().admin.request('PUT', '/api/v1/edxml/organs/SXD', { body: { organId: 'H45.12' } }),
    deliveryRetry: async () => stage().admin.post(`/api/v1/deliveries/${await delivery('d1', 'parked')}/retry`),
    deliveryRetryAll: () => stage().admin.post('/api/v1/deliveries/retry'),
    deliveryBounced: async () =>
      stage().admin.post(`/api/v1/deliveries/${await delivery('d2', 'sent')}/bounced`, { detail: '550 5.1.1' }),
  };
}
