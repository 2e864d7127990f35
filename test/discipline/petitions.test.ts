/** A petition over the API: held by one person, reported up once, closed when the petitioner was told, with the apology that is owed. */
import { beforeAll, expect, it } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import type { CaseDetail, CaseItem } from '../../src/api/discipline/case.views.js';
import type { Page } from '../../src/http/page.js';
import { AUDIT_CHAIN } from '../../src/journal/entry.js';
import { verifyStore } from '../../src/journal/verify.js';
import { describeApplication, type Visitor } from '../application.js';
import { acted, begun, refusedCase, sentTo } from './acting.js';

const PETITION = {
  subject: 'Hồ sơ cấp phép xây dựng trả chậm',
  about: 'Hồ sơ nộp ngày 02/10/2023 đến nay chưa có kết quả.',
  from: 'Nguyễn Văn Bình',
  contact: '12 Lê Lợi, phường 5',
  channel: 'in-person',
  receivedOn: '2023-06-01',
  conduct: true,
};

describeApplication('a petition', (application) => {
  let head: Visitor;
  let officer: Visitor;
  let office: Visitor;
  let other: Visitor;
  let officerId: string;
  let today: string;

  beforeAll(async () => {
    const signIn = (login: string) => application().signIn(login);
    [head, officer, office, other] = await Promise.all([
      signIn('truong.sxd'),
      signIn('chuyenvien.sxd'),
      signIn('truong.vp'),
      signIn('truong.syt'),
    ]);
    officerId = (await officer.get<{ id: string }>('/api/v1/me')).body.id;
    today = (await head.get<{ now: string }>('/api/v1/clock')).body.now.slice(0, 10);
  });

  const letter = async (id: string, format: string, who: Visitor = officer) => {
    const answer = await fetch(new URL(`/api/v1/petitions/${id}/apology.${format}`, application().url), {
      headers: { cookie: who.cookies() },
    });
    return { status: answer.status, bytes: Buffer.from(await answer.arrayBuffer()) };
  };

  const whole = async () => {
    const verdict = await verifyStore(application().server.installation.store);
    expect(verdict).toMatchObject({ ok: true });
  };

  it('goes its whole course, and each step stands in the journal', async () => {
    const { id, state, version } = await begun(officer, 'petition.receive', PETITION);
    expect({ state, version }).toEqual({ state: 'received', version: 1 });
    expect(await refusedCase(officer, id, 'petition.assign', { person: officerId, dueOn: today })).toBe(
      '403 case-not-authorised',
    );
    const held = await acted(head, id, 'petition.assign', { person: officerId, dueOn: today });
    expect(held).toMatchObject({ state: 'held', holderPerson: officerId, dueOn: today, overdue: false });
    expect(held.actions).toEqual(['petition.assign', 'petition.report-up', 'petition.settle']);
    expect(await refusedCase(officer, id, 'petition.settle', { finding: 'right' })).toBe(
      '422 case-field-required /result',
    );
    expect(await refusedCase(officer, id, 'petition.tell', { toldOn: today, how: 'Công văn' })).toBe(
      '409 case-not-open',
    );
    await acted(officer, id, 'petition.settle', { finding: 'right', result: 'Đã chấn chỉnh, đã trả kết quả.' });
    await acted(head, id, 'petition.require-apology', { apologiser: 'unit', dueOn: today });
    expect(await refusedCase(head, id, 'petition.sign-apology')).toBe('409 apology-not-drafted');
    expect((await letter(id, 'pdf')).status).toBe(409);
    await acted(officer, id, 'petition.draft-apology', { text: 'Sở Xây dựng xin lỗi ông Nguyễn Văn Bình.' });
    expect(textOf((await letter(id, 'docx')).bytes)).toMatch(/THƯ XIN LỖI.*chưa ký/s);
    const told = await acted(officer, id, 'petition.tell', { toldOn: today, how: 'Công văn số 812/SXD-TTr' });
    expect(told).toMatchObject({ state: 'closed', ended: false });
    await acted(head, id, 'petition.sign-apology');
    const sent = await acted(head, id, 'petition.send-apology', { number: '815/SXD-VP', sentOn: today });
    expect(sent).toMatchObject({ ended: true, actions: [] });
    const signed = textOf((await letter(id, 'docx')).bytes);
    expect(signed).toContain('Số: 815/SXD-VP');
    expect(signed).toContain('Sở Xây dựng xin lỗi ông Nguyễn Văn Bình.');
    expect(signed).not.toContain('chưa ký');
    const [pdf, again] = [await letter(id, 'pdf'), await letter(id, 'pdf')];
    expect(pdf.bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdf.bytes.equals(again.bytes)).toBe(true);
    const left = await application().server.installation.store.reader.rows<{ entry: string }>(
      'SELECT entry FROM journal WHERE chain = ? AND command = ?',
      [AUDIT_CHAIN, 'list.exported'],
    );
    expect(left.map(({ entry }) => JSON.parse(entry).with)).toContainEqual(
      expect.objectContaining({ list: 'petition-apology', format: 'pdf', case: id }),
    );
    expect((await letter(id, 'pdf', other)).status).toBe(404);
    expect((await letter(id, 'txt')).status).toBe(404);
    expect(sent.steps.map(({ command, by }) => [command, by !== null])).toEqual([
      ['petition.receive', true],
      ['petition.assign', true],
      ['petition.settle', true],
      ['petition.require-apology', true],
      ['petition.draft-apology', true],
      ['petition.tell', true],
      ['petition.sign-apology', true],
      ['petition.send-apology', true],
    ]);
    await whole();
  });

  it('goes up once and never round', async () => {
    const { id } = await begun(head, 'petition.receive', PETITION);
    const up = (to: string) => ({ to, reason: 'Thuộc thẩm quyền của Chủ tịch.' });
    expect(await refusedCase(head, id, 'petition.report-up', up('SYT'))).toBe('422 passed-round /to');
    expect(await refusedCase(head, id, 'petition.report-up', up('KHONG-CO'))).toBe('422 case-agency-unknown /to');
    const raised = await acted(head, id, 'petition.report-up', up('VP'));
    expect(raised).toMatchObject({ state: 'received', holderAgency: 'VP' });
    expect(await refusedCase(office, id, 'petition.report-up', up('UBND'))).toMatch(/^409 already-reported-up/);
    await whole();
  });

  it('is for whom the table of access names, and alike unknown to others', async () => {
    const { id } = await begun(head, 'petition.receive', { ...PETITION, agency: 'SYT' });
    expect((await other.get(`/api/v1/cases/${id}`)).status).toBe(404);
    expect((await sentTo(other, id, 'petition.settle', {})).status).toBe(404);
    const listed = (await other.get<Page<CaseItem>>('/api/v1/cases?kind=petition')).body.items.map((item) => item.id);
    expect(listed).not.toContain(id);
    const seen = (await office.get<Page<CaseItem>>('/api/v1/cases?kind=petition')).body.items.map((item) => item.id);
    expect(seen).toContain(id);
    expect((await application().visitor().get('/api/v1/cases')).status).toBe(401);
  });

  it('is entered once under one key, and changed only by who has read it', async () => {
    const headers = { 'idempotency-key': 'don-1' };
    const first = await head.post<CaseDetail>('/api/v1/petitions', PETITION, { headers });
    const again = await head.post<CaseDetail>('/api/v1/petitions', PETITION, { headers });
    expect([first.status, again.status, again.body.id]).toEqual([201, 201, first.body.id]);
    expect(again.headers.get('idempotent-replayed')).toBe('true');
    const { id } = first.body;
    const act = (etag?: string) =>
      head.post(
        `/api/v1/petitions/${id}/assign`,
        { person: officerId, dueOn: today },
        { headers: etag === undefined ? {} : { 'if-match': etag } },
      );
    expect((await act()).status).toBe(428);
    expect((await act('"9"')).status).toBe(412);
    expect((await act('"1"')).status).toBe(200);
    expect((await act('"1"')).status).toBe(412);
  });

  it('tells what is wrong with what was sent, at its place', async () => {
    const wrong = async (change: object) => {
      const { status, body } = await head.post<{ code: string; errors?: { pointer: string }[] }>('/api/v1/petitions', {
        ...PETITION,
        ...change,
      });
      return `${status} ${body.code} ${body.errors?.[0]?.pointer}`;
    };
    expect(await wrong({ subject: ' ' })).toBe('422 case-field-required /subject');
    expect(await wrong({ receivedOn: '2199-01-01' })).toBe('422 case-day-ahead /receivedOn');
    expect(await wrong({ receivedOn: 'hôm qua' })).toBe('400 case-field-malformed /receivedOn');
    expect(await wrong({ nobody: 1 })).toBe('400 invalid-input /nobody');
    expect(await wrong({ agency: 'XYZ' })).toBe('422 case-agency-unknown /agency');
  });

  it('that was altered in the database, or in its journal, is found', async () => {
    const { store } = application().server.installation;
    const { id } = await begun(head, 'petition.receive', PETITION);
    await store.write((tx) =>
      tx.execute("UPDATE discipline_cases SET subject = 'Khác' WHERE province = 'phu-yen' AND id = ?", [id]),
    );
    expect(await verifyStore(store)).toMatchObject({
      ok: false,
      consultation: ':discipline',
      fault: { code: 'state-differs' },
    });
    await store.write((tx) =>
      tx.execute('UPDATE discipline_cases SET subject = ? WHERE province = ? AND id = ?', [
        PETITION.subject,
        'phu-yen',
        id,
      ]),
    );
    await whole();
  });
});

/** The text of a DOCX, its paragraphs one after another. */
function textOf(docx: Uint8Array): string {
  const { 'word/document.xml': xml = new Uint8Array() } = unzipSync(docx);
  return strFromU8(xml)
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]+>/g, '');
}
