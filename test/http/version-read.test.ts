import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { commandMethod, commandPath } from '../../src/api/consultations/command-paths.js';
import type { ConsultationDetail } from '../../src/api/consultations/consultation.views.js';
import type { Problem } from '../../src/http/problems/problem.js';
import type { ConsultationCommandName } from '../../workflows/commands/commands.js';
import { CONSULTATION_COMMAND_NAMES } from '../../workflows/commands/commands.js';
import { describeApplication, type Visitor } from '../application.js';
import { accepted, agreeing, anOpening, clockTo, done, etagRead, opened, read, sent } from './asking.js';

const ROUTES: readonly (readonly [string, string, ConsultationCommandName])[] = [
  ...CONSULTATION_COMMAND_NAMES.map((command) => [commandMethod(command), command, command] as const),
  ['POST', 'consultation.draft', 'consultation.draft'],
];

describeApplication('an act on a consultation carries the version that was read', (application) => {
  let people: Visitor[];
  let lead: Visitor;
  let sxd: Visitor;

  beforeAll(async () => {
    const logins = ['truong.skhdt', 'truong.sxd', 'vanthu.skhdt', 'chuyenvien.vp', 'truong.vp', 'chutich'];
    people = await Promise.all(logins.map((login) => application().signIn(login)));
    [lead, sxd] = people as [Visitor, Visitor];
  });

  describe.each(ROUTES)('%s %s', (method, _, command) => {
    const answersTo = async (id: string, headers: Record<string, string>, asking = people) => {
      const path = commandPath(command, id, { agency: 'SXD', comment: 'c1' });
      const answers: Problem[] = [];
      for (const person of asking)
        answers.push((await person.request<Problem>(method, path, { body: {}, headers })).body);
      return answers;
    };

    it('is told what to do without If-Match, and with *', async () => {
      const { id } = await opened(lead);
      for (const headers of [{}, { 'if-match': '*' }])
        for (const body of await answersTo(id, headers as Record<string, string>, [lead, sxd]))
          expect(body).toMatchObject({ status: 428, code: 'version-required' });
      expect((await read(lead, id)).version).toBe(1);
    });

    it('is stale at an earlier version, and decided by the law at the present one', async () => {
      const { id } = await opened(lead);
      await done(lead, id, 'amend', { proposal: 'Bản khác', reason: 'Sửa' });
      const codes = new Set((await answersTo(id, { 'if-match': '"1"' })).map(({ code }) => code));
      expect(codes).toContain('stale');
      for (const code of codes) expect(['stale', 'not-authorised', 'not-lead', 'not-consulted']).toContain(code);
      expect((await read(lead, id)).version).toBe(2);
      const [first] = await answersTo(id, { 'if-match': '"2"' }, [lead]);
      expect(['stale', 'version-required']).not.toContain(first?.code);
    });
  });

  it('else nothing is done, and the sentences say in both languages how to go on', async () => {
    const { id } = await opened(lead);
    const path = `/api/v1/consultations/${id}/opinions/SXD/answer`;
    const vi = await sxd.post<Problem>(path, agreeing);
    expect(vi.headers.get('content-type')).toContain('application/problem+json');
    expect(vi.body).toMatchObject({ status: 428, title: 'Chưa nêu phiên bản đã đọc' });
    expect(vi.body.detail).toContain('ETag');
    // What stands there now is read, not copied from the refusal.
    expect(vi.body.current).toBeUndefined();
    const en = await sxd.post<Problem>(path, agreeing, { headers: { 'accept-language': 'en' } });
    expect(en.body.detail).toContain(
      'Read what stands there now (GET), then send it again with that ETag in If-Match.',
    );
    expect((await read(lead, id)).opinions.SXD?.state).toBe('awaiting');
  });

  it('so an answer to one text is not taken for the next (field 21)', async () => {
    const { id } = await opened(lead);
    const seen = await etagRead(sxd, id);
    await done(lead, id, 'amend', { proposal: 'Bản khác hẳn', reason: 'Sửa' });
    const late = await sent<Problem>(sxd, id, 'opinions/SXD/answer', agreeing, { 'if-match': seen });
    expect(late.body).toMatchObject({ status: 412, code: 'stale', current: '"2"' });
    expect((await done(sxd, id, 'opinions/SXD/answer', agreeing)).opinions.SXD?.state).toBe('answered');
  });

  it('also where only a limit passed meanwhile: it is read again, and sent again', async () => {
    const { id } = await opened(lead);
    const seen = await etagRead(sxd, id);
    await clockTo(application(), '2023-06-24T00:00:00+07:00');
    const late = await sent<Problem>(sxd, id, 'opinions/SXD/answer', agreeing, { 'if-match': seen });
    expect(late.body).toMatchObject({ status: 412, code: 'stale' });
    expect((await done(sxd, id, 'opinions/SXD/answer', agreeing)).opinions.SXD).toMatchObject({
      state: 'deemed',
      late: { position: 'agree' },
    });
  });

  it('but a repeat of what was accepted is answered as before, outdated as its version is by then', async () => {
    const { id } = await opened(lead);
    const headers = { 'if-match': '"1"', 'idempotency-key': randomUUID() };
    const first = await sent(sxd, id, 'opinions/SXD/answer', agreeing, headers);
    await done(lead, id, 'withdraw', { reason: 'Không còn cần' });
    const again = await sent<ConsultationDetail>(sxd, id, 'opinions/SXD/answer', agreeing, headers);
    expect([first.status, again.status, again.headers.get('idempotent-replayed')]).toEqual([200, 200, 'true']);
    expect(again.body.version).toBe(3);
  });

  it('but a new one has none to carry, and to a stranger there is nothing', async () => {
    accepted(await lead.post('/api/v1/consultations', { subject: 'Dự thảo' }), 201);
    const { id } = accepted<ConsultationDetail>(await lead.post('/api/v1/consultations/open', anOpening()), 201);
    const stranger = await application().signIn('truong.stp');
    const { body } = await stranger.post<Problem>(`/api/v1/consultations/${id}/withdraw`, { reason: 'x' });
    expect(body).toMatchObject({ status: 404, code: 'unknown-consultation' });
  });
});

it('is demanded in the OpenAPI document of every command on a consultation that there is', async () => {
  const { interfaceDocument } = await import('../../src/server/interface-document.js');
  const { paths } = JSON.parse(await interfaceDocument()) as {
    paths: Record<string, Record<string, { parameters: object[]; responses: Record<string, object> }>>;
  };
  for (const [method, , command] of ROUTES) {
    const path = commandPath(command, '{id}', { agency: '{agency}', comment: '{comment}' });
    const route = paths[decodeURIComponent(path)]?.[method.toLowerCase()];
    const ifMatch = expect.objectContaining({ name: 'If-Match', in: 'header', required: true });
    expect([command, route?.parameters, Object.keys(route?.responses ?? {})]).toEqual([
      command,
      expect.arrayContaining([ifMatch]),
      expect.arrayContaining(['412', '428']),
    ]);
  }
});
