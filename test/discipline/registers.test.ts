/** The inventory of internal procedures with its figures and imports, delegated powers, and reviews of the working regulation, over HTTP. */
import { beforeAll, expect, it } from '@jest/globals';
import type { CaseItem } from '../../src/api/discipline/case.views.js';
import type { ProcedureFiguresView, ProcedureImportView } from '../../src/api/discipline/procedures/procedure.views.js';
import type { PowersInForceView } from '../../src/api/powers/powers.views.js';
import type { Problem } from '../../src/http/problems/problem.js';
import { readTable } from '../../src/http/tables/read-table.js';
import { csvTable, xlsxTable } from '../../src/http/tables/write-table.js';
import { verifyStore } from '../../src/journal/verify.js';
import { describeApplication, type Visitor } from '../application.js';
import { accepted } from '../http/asking.js';
import { acted, begun, refusedCase } from './acting.js';

const COST = (minutes: number, when = 'before') => ({
  when,
  parts: [{ what: 'Thực hiện', minutes, wagePerHour: 60_000, fees: 0 }],
  timesPerYear: 100,
});
const HEADINGS = [
  'Mã thủ tục',
  'Tên thủ tục',
  'Cơ quan',
  'Ngày công khai',
  'Địa chỉ công khai',
  'Thời gian trước (phút)',
  'Mức lương trước (đồng/giờ)',
  'Số lần một năm trước',
  'Ngày bãi bỏ',
  'Văn bản bãi bỏ',
];

describeApplication('the registers', (application) => {
  let officer: Visitor;
  let head: Visitor;
  let office: Visitor;
  let homeAffairs: Visitor;

  beforeAll(async () => {
    const signIn = (login: string) => application().signIn(login);
    [officer, head, office, homeAffairs] = await Promise.all([
      signIn('chuyenvien.sxd'),
      signIn('truong.sxd'),
      signIn('chuyenvien.vp'),
      signIn('chuyenvien.snv'),
    ]);
  });

  const whole = async () =>
    expect(await verifyStore(application().server.installation.store)).toMatchObject({ ok: true });
  const figures = async () => (await officer.get<ProcedureFiguresView>('/api/v1/procedures/figures')).body.rows;
  const bring = async (who: Visitor, file: Buffer | Uint8Array, query: string, plan?: string) => {
    const answer = await fetch(new URL(`/api/v1/procedures/import${query}`, application().url), {
      method: 'POST',
      headers: {
        cookie: who.cookies(),
        'content-type': 'application/octet-stream',
        ...(plan === undefined ? {} : { 'if-match': `"${plan}"` }),
      },
      body: new Uint8Array(file),
    });
    return { status: answer.status, body: (await answer.json()) as ProcedureImportView & Problem };
  };

  it('count procedures against what is asked for, by agency and as a whole', async () => {
    // The samples: one published, simplified and costed, one only listed, one cut.
    expect((await figures())[0]).toMatchObject({
      listed: 3,
      publishedShare: 50,
      simplifiedShare: 66.6,
      costCutShare: 38.1,
    });
    const made = [];
    for (const n of [1, 2, 3, 4])
      made.push((await begun(officer, 'procedure.list', { code: `NB-SXD-0${n}`, name: `Thủ tục ${n}` })).id);
    const [first = '', second = '', third = ''] = made;
    await begun(office, 'procedure.list', { code: 'NB-SYT-01', name: 'Thủ tục của Sở Y tế', agency: 'SYT' });
    await acted(officer, first, 'procedure.publish', { on: '2023-06-01', address: 'https://dichvucong.gov.vn/' });
    await acted(officer, second, 'procedure.simplify', { on: '2023-06-01', what: 'Bỏ một bước' });
    await acted(officer, first, 'procedure.cost', COST(60));
    await acted(officer, first, 'procedure.cost', COST(45, 'after'));
    await acted(officer, third, 'procedure.cost', COST(30));
    expect(await refusedCase(officer, third, 'procedure.cut', { on: '2023-06-01', document: 'QĐ 1' })).toBe(
      '403 case-not-authorised',
    );
    await acted(head, third, 'procedure.cut', { on: '2023-06-01', document: 'QĐ 1' });
    const [province, ...agencies] = await figures();
    const [sxd, syt] = ['SXD', 'SYT'].map((code) => agencies.find(({ agency }) => agency === code));
    // 60 minutes × 60 000 đồng × 100 = 6 000 000 → 4 500 000; what was cut: 3 000 000 → 0.
    expect(sxd).toEqual({
      agency: 'SXD',
      name: 'Sở Xây dựng',
      listed: 4,
      published: 1,
      simplified: 2,
      cut: 1,
      uncosted: 2,
      costBefore: 9_000_000,
      costAfter: 4_500_000,
      publishedShare: 33.3,
      simplifiedShare: 50,
      cutShare: 25,
      costCutShare: 50,
    });
    expect(syt).toMatchObject({ agency: 'SYT', listed: 1, publishedShare: 0, costCutShare: null });
    expect(province).toMatchObject({ agency: null, listed: 8, cut: 2, cutShare: 25, publishedShare: 33.3 });
    const again = await officer.post<Problem>('/api/v1/procedures', { code: 'nb-sxd-01 ', name: 'Lại' });
    expect([again.status, again.body.code]).toEqual([422, 'procedure-listed-already']);
    await whole();
  });

  it('take procedures from a file, every bad line told before anything is written', async () => {
    const good = [
      ['NB-01', 'Một', 'Sở Xây dựng', '20/05/2023', 'https://dichvucong.gov.vn/', '90', '45.000', '10', '', ''],
      ['NB-02', 'Hai', 'SYT', '', '', '', '', '', '2023-06-01', 'QĐ 1890'],
    ];
    const bad = [
      ['NB-SXD-01', 'Đã có', '', '', '', '', '', '', '', ''],
      ['NB-03', '', '', '', '', '', '', '', '', ''],
      ['NB-04', 'Bốn', 'Sở Không Có', '', '', '', '', '', '', ''],
      ['NB-05', 'Năm', '', 'hôm qua', 'https://dichvucong.gov.vn/', '', '', '', '', ''],
      ['NB-06', 'Sáu', '', '', '', 'chín mươi', '45000', '10', '', ''],
      ['NB-07', 'Bảy', '', '', '', '', '', '', '2199-01-01', 'QĐ 1'],
      ['NB-01', 'Lại một', '', '', '', '', '', '', '', ''],
    ];
    const sheet = (rows: string[][]) => ({ name: 'Thủ tục', headings: HEADINGS, rows });
    const before = (await figures())[0]?.listed ?? 0;
    const wrong = await bring(office, await xlsxTable([sheet([...good, ...bad])]), '?dryRun=true');
    expect(wrong.status).toBe(200);
    expect(wrong.body.faults.map(({ line, column, value }) => [line, column, value])).toEqual([
      [4, 'Mã thủ tục', 'NB-SXD-01'],
      [5, 'Tên thủ tục', ''],
      [6, 'Cơ quan', 'Sở Không Có'],
      [7, 'Ngày công khai', 'hôm qua'],
      [8, 'Thời gian trước (phút)', 'chín mươi'],
      [9, 'Ngày bãi bỏ', '2199-01-01'],
      [10, 'Mã thủ tục', 'NB-01'],
    ]);
    const refused = await bring(office, await xlsxTable([sheet([...good, ...bad])]), '', wrong.body.plan);
    expect([refused.status, refused.body.code, (await figures())[0]?.listed]).toEqual([422, 'import-faults', before]);

    const file = Buffer.from(csvTable(sheet(good)));
    const shown = await bring(office, file, '?dryRun=true');
    expect(shown.body).toMatchObject({ done: false, faults: [], lines: [{ code: 'NB-01' }, { code: 'NB-02' }] });
    expect((await figures())[0]?.listed).toBe(before);
    expect((await bring(office, file, '')).status).toBe(428);
    expect((await bring(office, file, '', 'khac')).body.code).toBe('stale');
    expect((await bring(office, file, '', shown.body.plan)).body).toMatchObject({ done: true, faults: [] });
    const rows = await figures();
    const sxd = rows.find(({ agency }) => agency === 'SXD');
    expect(rows[0]).toMatchObject({ listed: before + 2, cut: 3 });
    expect(sxd).toMatchObject({ listed: 5, published: 2, uncosted: 3 });
    await whole();
  });

  it('take from an agency only its own procedures, and no file that is none', async () => {
    const file = Buffer.from(
      csvTable({ name: 'x', headings: HEADINGS.slice(0, 3), rows: [['NB-99', 'Của cơ quan khác', 'SYT']] }),
    );
    const template = await fetch(new URL('/api/v1/procedures/template.xlsx', application().url), {
      headers: { cookie: officer.cookies() },
    });
    const [empty] = await readTable(Buffer.from(await template.arrayBuffer()));
    expect(empty?.cells.slice(0, 3)).toEqual(HEADINGS.slice(0, 3));
    const told = await bring(officer, file, '?dryRun=true');
    expect(told.body.faults).toEqual([{ line: 2, column: 'Cơ quan', value: 'SYT', what: expect.any(String) }]);
    expect((await bring(officer, Buffer.from('\u0000'), '?dryRun=true')).status).toBe(422);
    const clerk = await application().signIn('vanthu.sxd');
    expect((await bring(clerk, file, '?dryRun=true')).body.faults).toHaveLength(1);
  });

  it('tell which powers an agency holds today', async () => {
    const power = {
      subject: 'Thẩm định thiết kế công trình cấp III',
      way: 'delegated',
      from: 'CT',
      to: 'SXD',
      text: 'Ủy quyền Sở Xây dựng thẩm định.',
      document: 'QĐ 1015',
      since: '2023-06-01',
    };
    const { id } = await begun(office, 'delegated-power.record', power);
    await begun(office, 'delegated-power.record', { ...power, subject: 'Chưa đến', since: '2023-07-01' });
    await begun(office, 'delegated-power.record', { ...power, subject: 'Đã qua', until: '2023-06-13' });
    await begun(homeAffairs, 'delegated-power.record', { ...power, subject: 'Của Sở Y tế', to: 'SYT' });
    const held = async (query = '') =>
      accepted<PowersInForceView>(await officer.get(`/api/v1/delegated-powers/in-force${query}`)).powers;
    expect(await held()).toMatchObject([{ id, subject: power.subject, way: 'delegated', text: power.text }]);
    expect((await held('?agency=SYT')).map(({ subject }) => subject)).toEqual(['Của Sở Y tế']);
    await acted(homeAffairs, id, 'delegated-power.end', { on: '2023-06-14', document: 'QĐ 700' });
    expect(await held()).toEqual([]);
    expect((await officer.post<Problem>('/api/v1/delegated-powers', power)).body.code).toBe('case-not-authorised');
    await whole();
  });

  it('warn when the review of the working regulation is past its day', async () => {
    const overdue = async () =>
      accepted<{ items: CaseItem[] }>(await homeAffairs.get('/api/v1/cases?kind=regulation-review&overdue=true'))
        .items.map(({ id }) => id)
        .sort();
    const { id } = await begun(office, 'regulation-review.set', { regulation: 'QĐ 09/2022', dueOn: '2023-06-13' });
    await begun(office, 'regulation-review.set', { regulation: 'QĐ 10/2022', dueOn: '2023-06-14' });
    // One of the samples is late too.
    expect(await overdue()).toEqual([id, 'ra-soat-quy-che']);
    const done = { on: '2023-06-14', result: 'amended', what: 'Sửa Điều 7' };
    expect(await acted(homeAffairs, id, 'regulation-review.record', done)).toMatchObject({
      ended: true,
      data: { done: { late: true } },
    });
    expect(await overdue()).toEqual(['ra-soat-quy-che']);
    await whole();
  });
});
