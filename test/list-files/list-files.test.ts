import { beforeAll, expect, it } from '@jest/globals';
import { readSheet } from 'read-excel-file/universal';
import type { ConsultationDetail } from '../../src/api/consultations/consultation.views.js';
import { type Application, describeApplication, type Visitor } from '../application.js';
import { accepted, disagreeing, done, opened } from '../http/asking.js';

type Cells = readonly (string | number | boolean | Date | null)[];

/** The file as bytes: what a browser would save. */
async function saved(application: Application, who: Visitor, path: string) {
  const answer = await fetch(new URL(path, application.url), { headers: { cookie: who.cookies() } });
  return { status: answer.status, headers: answer.headers, bytes: new Uint8Array(await answer.arrayBuffer()) };
}

/** The rows of a list in both formats, the headings first. The spreadsheet is read by a library that did not write it. */
async function both(application: Application, who: Visitor, path: string, query = '') {
  const xlsx = await saved(application, who, `${path}.xlsx${query}`);
  const csv = await saved(application, who, `${path}.csv${query}`);
  expect([path, xlsx.status, csv.status]).toEqual([path, 200, 200]);
  const sheet = (await readSheet(Uint8Array.from(xlsx.bytes).buffer, { trim: false })) as readonly Cells[];
  const text = new TextDecoder('utf-8').decode(csv.bytes);
  return { sheet, text, xlsx, csv };
}

/** Every list that can be had as a file, with who may read it and what it is called. */
const LISTS = [
  ['work', 'truong.skhdt', 'viec-cua-toi'],
  ['work/waiting', 'truong.skhdt', 'viec-dang-cho'],
  ['consultations', 'truong.vp', 'lay-y-kien'],
  ['inbox', 'truong.skhdt', 'hop-thu'],
  ['letters', 'truong.skhdt', 'van-ban'],
  ['request-drafts', 'truong.skhdt', 'du-thao'],
  ['deliveries', 'quantri', 'luot-gui-thong-bao'],
  ['office/requests', 'truong.vp', 'bao-cao-tra-loi'],
  ['office/answers', 'truong.snv', 'tra-loi-dung-han'],
  ['office/workload', 'truong.vp', 'khoi-luong-sap-toi'],
  ['office/overdue', 'truong.vp', 'viec-qua-han'],
  ['office/follow-up', 'truong.vp', 'danh-sach-theo-doi'],
  ['office/board', 'chutich', 'y-kien-chua-thong-nhat'],
  ['office/ended', 'truong.vp', 'y-kien-da-giai-quyet'],
  ['agencies', 'truong.skhdt', 'danh-muc-co-quan'],
  ['functions', 'truong.skhdt', 'chuc-nang'],
  ['people', 'quantri', 'danh-sach-nguoi-dung'],
  ['audit', 'quantri', 'nhat-ky-kiem-toan'],
  ['delegations', 'truong.skhdt', 'uy-quyen'],
] as const;

const OF_A_DOSSIER = [
  ['answers', 'y-kien-cac-co-quan'],
  ['comments', 'tong-hop-tiep-thu-giai-trinh'],
  ['journal', 'nhat-ky'],
  ['letters', 'van-ban'],
] as const;

describeApplication('lists as files', (application) => {
  let lead: Visitor;
  let dossier: ConsultationDetail;
  beforeAll(async () => {
    lead = await application().signIn('truong.skhdt');
    const { id } = await opened(lead, { subject: '=CMD("x") lấy ý kiến thử' });
    const asked = await application().signIn('truong.sxd');
    dossier = await done(asked, id, 'opinions/SXD/answer', {
      ...disagreeing,
      answers: [{ question: 'q1', position: 'disagree', text: '+84 không phù hợp' }],
      comments: [{ key: 'c1', text: '@Giảm quy mô', weight: 'main', question: 'q1' }],
    });
  });

  it.each(LISTS)('%s: the same rows in both formats, under Vietnamese headings', async (path, login, name) => {
    const who = await application().signIn(login);
    const { sheet, text, xlsx, csv } = await both(application(), who, `/api/v1/${path}`);
    expect(xlsx.headers.get('content-type')).toBe('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
    expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    for (const [{ headers }, ending] of [
      [xlsx, 'xlsx'],
      [csv, 'csv'],
    ] as const) {
      expect(headers.get('content-disposition')).toMatch(
        new RegExp(`^attachment; filename="${name}-2023-[-\\d]+\\.${ending}"$`),
      );
      expect(headers.get('cache-control')).toBe('no-store');
    }
    const [headings = []] = sheet;
    expect(text.split('\r\n')[0]?.replaceAll('"', '')).toBe(headings.join(','));
    expect(headings.join('')).toMatch(/[À-ỹ]/);
    expect(new Set(headings.slice(0, 6)).size).toBe(Math.min(headings.length, 6));
    // Vietnamese texts of several lines are quoted; each row of either format begins at a line of its own.
    const rows = text.split('\r\n').slice(1, -1);
    // That the spreadsheet was taken away stands in the audit journal that is taken away after it.
    expect(rows).toHaveLength(sheet.length - 1 + (path === 'audit' ? 1 : 0));
  });

  it.each(OF_A_DOSSIER)('%s of a consultation: the same', async (path, name) => {
    const { sheet, text, xlsx } = await both(application(), lead, `/api/v1/consultations/${dossier.id}/${path}`);
    expect(xlsx.headers.get('content-disposition')).toContain(`filename="${name}-2023-`);
    expect(text.split('\r\n')[0]?.replaceAll('"', '')).toBe((sheet[0] ?? []).join(','));
    expect(sheet.length).toBeGreaterThan(1);
  });

  it('has every row of a list of many pages, in its order', async () => {
    const listed: string[] = [];
    let next: string | null = '';
    while (next !== null) {
      const cursor: string = next === '' ? '' : `&cursor=${encodeURIComponent(next)}`;
      const page: { items: { text: string }[]; next: string | null } = accepted(
        await lead.get(`/api/v1/inbox?limit=2${cursor}`),
      );
      listed.push(...page.items.map((item) => item.text));
      next = page.next;
    }
    const { sheet } = await both(application(), lead, '/api/v1/inbox');
    expect(sheet.slice(1).map((row) => row[2])).toEqual(listed);
    expect(listed.length).toBeGreaterThan(2);
  });

  it('has moments and numbers as themselves, and no formula', async () => {
    const { sheet, text } = await both(application(), lead, '/api/v1/consultations', '?sort=-openedAt');
    const [headings = [], ...rows] = sheet;
    const row = rows.find((cells) => cells.at(-1) === dossier.id) ?? [];
    expect(row[headings.indexOf('Nội dung lấy ý kiến')]).toBe('=CMD("x") lấy ý kiến thử');
    expect(row[headings.indexOf('Thời điểm lấy ý kiến')]).toBeInstanceOf(Date);
    expect(row[headings.indexOf('Ngày cuối của thời hạn gần nhất')]).toBeInstanceOf(Date);
    expect(row[headings.indexOf('Lần lấy ý kiến')]).toBe(1);
    expect(text).toContain('"\'=CMD(""x"") lấy ý kiến thử"');
    const opened = row[headings.indexOf('Thời điểm lấy ý kiến')] as Date;
    expect(`${opened.toISOString().slice(0, 16)}`).toBe(String(dossier.openedAt).slice(0, 16));
  });

  it('tells what was answered to each question, and every comment', async () => {
    const answers = await both(application(), lead, `/api/v1/consultations/${dossier.id}/answers`);
    const [headings = [], ...rows] = answers.sheet;
    const cell = (row: Cells, heading: string) => row[headings.indexOf(heading)];
    const sxd = rows.find((row) => cell(row, 'Cơ quan') === 'Sở Xây dựng') ?? [];
    expect(cell(sxd, 'Chính kiến')).toBe('Không thống nhất');
    expect(cell(sxd, 'Nội dung ý kiến về câu hỏi')).toBe('+84 không phù hợp');
    expect(cell(sxd, 'Câu hỏi')).toBe('Phương án có phù hợp không?');
    expect(answers.text).toContain("'+84 không phù hợp");
    const comments = await both(application(), lead, `/api/v1/consultations/${dossier.id}/comments`);
    expect(comments.sheet[1]).toContain('Lý do không thống nhất');
    expect(comments.sheet[1]).toContain('Vượt chỉ tiêu sử dụng đất');
    expect(comments.sheet[2]).toContain('@Giảm quy mô');
    expect(comments.text).toContain("'@Giảm quy mô");
  });

  it('is refused to whom the list is refused, as a problem', async () => {
    const stranger = application().visitor();
    const other = await application().signIn('truong.stp');
    for (const ending of ['csv', 'xlsx']) {
      expect((await stranger.get(`/api/v1/work.${ending}`)).status).toBe(401);
      expect((await lead.get(`/api/v1/office/board.${ending}`)).status).toBe(403);
      expect((await lead.get(`/api/v1/deliveries.${ending}`)).status).toBe(403);
      expect((await lead.get(`/api/v1/consultations.${ending}?limit=3`)).status).toBe(400);
      for (const [path] of OF_A_DOSSIER)
        expect((await other.get(`/api/v1/consultations/${dossier.id}/${path}.${ending}`)).status).toBe(404);
    }
    expect((await lead.get('/api/v1/consultations.pdf')).status).toBe(404);
    expect((await lead.get('/api/v1/consultations/x.csv')).status).toBe(404);
  });

  it('tells no address of a person but to administrators', async () => {
    const admin = await application().signIn('quantri');
    for (const ending of ['csv']) {
      const shown = await saved(application(), lead, `/api/v1/people.${ending}`);
      expect(new TextDecoder().decode(shown.bytes)).not.toContain('@');
      expect((await saved(application(), admin, `/api/v1/people.${ending}`)).status).toBe(200);
    }
  });

  it('has the bad lines of a file that was to be imported', async () => {
    const admin = await application().signIn('quantri');
    const bad = 'Mã cơ quan;Tên cơ quan;Loại\nSX D;Sở Xây dựng;Sở lạ\n';
    for (const ending of ['csv', 'xlsx'] as const) {
      const answer = await fetch(new URL(`/api/v1/tables/agencies/faults.${ending}`, application().url), {
        method: 'POST',
        headers: { cookie: admin.cookies(), 'content-type': 'text/csv' },
        body: bad,
      });
      expect(answer.status).toBe(200);
      const bytes = await answer.arrayBuffer();
      const rows = ending === 'csv' ? [new TextDecoder().decode(bytes)] : await readSheet(bytes);
      expect(JSON.stringify(rows)).toContain('Sở lạ');
      expect(JSON.stringify(rows)).toContain('Cách sửa');
      if (ending === 'xlsx') expect(rows[1]?.[0]).toBe(2);
    }
    const refused = await lead.post('/api/v1/tables/agencies/faults.csv', bad, {
      headers: { 'content-type': 'text/csv' },
    });
    expect(refused.status).toBe(403);
  });

  it('is offered by every list in both formats, by the description of the interface', async () => {
    const document = accepted<{ paths: Record<string, { get?: { parameters?: { name: string }[] } }> }>(
      await lead.get('/api/openapi.json'),
    );
    const paths = Object.keys(document.paths);
    const files = paths.filter((path) => path.endsWith('.{format}'));
    for (const [path] of LISTS) expect(files).toContain(`/api/v1/${path}.{format}`);
    for (const [path] of OF_A_DOSSIER) expect(files).toContain(`/api/v1/consultations/{id}/${path}.{format}`);
    // A template to fill in is no list.
    const others = paths.filter((path) => /\.(csv|xlsx)$/.test(path) && !path.endsWith('/template.xlsx'));
    expect(others).toEqual([]);
    // A list of pages that cannot be had as a file is named here, with why.
    const paged = paths.filter((path) => document.paths[path]?.get?.parameters?.some(({ name }) => name === 'cursor'));
    const without = paged.filter((path) => !files.includes(`${path}.{format}`));
    expect(without.sort()).toEqual([
      // Cases of discipline are of many kinds: what is reported of them are the reports by period and the collected ones, each a file.
      '/api/v1/cases',
      '/api/v1/difficulties/unanswered',
      // What arrives by the document axis is worked off message by message, each a file itself.
      '/api/v1/edxml/messages',
      // The messages themselves are a file.
      '/api/v1/inbox/dossiers',
      // The steps behind a figure: the figures are a file, that of a report.
      '/api/v1/office/evaluation/steps',
      '/api/v1/own-figures/steps',
      // A regulation is a file itself, as are its drafts.
      '/api/v1/regulation-drafts',
      '/api/v1/regulations',
    ]);
  });
});
