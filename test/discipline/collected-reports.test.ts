/** A Friday played through on the virtual clock: 14:00, 16:00, one unit late, one that sends nothing; then a Friday that is a holiday (TC-3, TC-4). */
import { beforeAll, expect, it } from '@jest/globals';
import type { CaseDetail, CaseItem } from '../../src/api/discipline/case.views.js';
import type { InboxMessage } from '../../src/api/inbox/inbox.views.js';
import type { Page } from '../../src/http/page.js';
import { readTable } from '../../src/http/tables/read-table.js';
import { AUDIT_CHAIN } from '../../src/journal/entry.js';
import { verifyStore } from '../../src/journal/verify.js';
import type { CollectedReportContext } from '../../workflows/discipline/collected-report/collected-report.js';
import { describeApplication, type Visitor } from '../application.js';
import { accepted } from '../http/asking.js';
import { acted, begun, refusedCase } from './acting.js';

const FORM = {
  name: 'Báo cáo tuyên truyền hằng tuần',
  basis: 'Công văn ngày 08/7/2024 của UBND huyện Tân Châu',
  fields: [
    { label: 'Nội dung', holds: 'text' },
    { label: 'Hình thức', holds: 'text' },
    { label: 'Đối tượng', holds: 'text' },
    { label: 'Số cuộc', holds: 'number' },
    { label: 'Số lượt người', holds: 'number' },
  ],
  weekday: 'friday',
  reportBy: '14:00',
  compileAt: '16:00',
  units: [{ agency: 'SXD' }, { agency: 'STC' }, { agency: 'SYT' }],
};
const row = (events: string, people: string) => ({
  values: ['Cải cách hành chính', 'Hội nghị', 'Công chức', events, people].map((value, place) => ({
    field: FORM.fields[place]?.label,
    value,
  })),
});

describeApplication('a collected report', (application) => {
  let compiler: Visitor;
  let sxd: Visitor;
  let stc: Visitor;
  let syt: Visitor;
  let form: CaseDetail;
  /** The one that was compiled at 16:00. */
  let friday = '';

  beforeAll(async () => {
    const signIn = (login: string) => application().signIn(login);
    [compiler, sxd, stc, syt] = await Promise.all([
      signIn('chuyenvien.snv'),
      signIn('chuyenvien.sxd'),
      signIn('chuyenvien.stc'),
      signIn('truong.syt'),
    ]);
    form = await begun(compiler, 'report-form.make', FORM);
  });

  const clock = async (at: string) => accepted(await compiler.post('/api/v1/clock/advance', { to: `${at}:00+07:00` }));
  const open = (week: string) => begun(compiler, 'collected-report.open', { form: form.id, week });
  const read = async (id: string): Promise<CaseDetail> =>
    accepted<CaseDetail>(await compiler.get(`/api/v1/cases/${id}`));
  const file = async (id: string, format: string) => {
    const answer = await fetch(new URL(`/api/v1/collected-reports/${id}/table.${format}`, application().url), {
      headers: { cookie: compiler.cookies() },
    });
    return { status: answer.status, bytes: Buffer.from(await answer.arrayBuffer()) };
  };

  it('of a Friday is compiled by itself at 16:00, with who was late and who sent nothing', async () => {
    const { id, data, dueOn } = await open('2023-06-14');
    friday = id;
    expect(data).toMatchObject({ occurrence: { day: '2023-06-16', reportBy: '2023-06-16T07:00:00.000Z' } });
    expect(dueOn).toBe('2023-06-16');
    await acted(sxd, id, 'collected-report.submit', row('2', '80'));
    await clock('2023-06-16T13:59');
    const corrected = await acted(sxd, id, 'collected-report.submit', row('3', '120'));
    expect(corrected.data).toMatchObject({ rows: [{ unit: 'SXD', corrected: 1, late: false }] });
    expect(await refusedCase(compiler, id, 'collected-report.urge')).toBe('409 report-nobody-to-urge');

    await clock('2023-06-16T14:00');
    expect(await refusedCase(sxd, id, 'collected-report.submit', row('9', '9'))).toBe('409 report-correction-late');
    await acted(compiler, id, 'collected-report.urge');
    const late = await acted(stc, id, 'collected-report.submit', row('1', '40'));
    expect(late.data).toMatchObject({ urged: [{ units: ['STC', 'SYT'] }], rows: [{}, { unit: 'STC', late: true }] });
    expect(await refusedCase(compiler, id, 'collected-report.compile')).toBe('409 report-hour-not-come');
    expect((await file(id, 'xlsx')).status).toBe(409);

    await clock('2023-06-16T16:00');
    const compiled = await read(id);
    expect(compiled).toMatchObject({
      state: 'compiled',
      ended: true,
      data: {
        named: { at: '2023-06-16T07:00:00.000Z', units: ['STC', 'SYT'] },
        compiled: {
          ...{ at: '2023-06-16T09:00:00.000Z', by: null },
          ...{ totals: [null, null, null, 4, 160], late: ['STC'], missing: ['SYT'] },
        },
      },
    });
    expect(await refusedCase(compiler, id, 'collected-report.compile')).toBe('409 case-not-open');
    const after = await acted(syt, id, 'collected-report.submit', row('5', '5'));
    expect(after.data).toMatchObject({ compiled: { totals: [null, null, null, 4, 160], missing: ['SYT'] } });
    expect(await verifyStore(application().server.installation.store)).toMatchObject({ ok: true });
  });

  it.each(['xlsx', 'csv'])('leaves as %s, a row for each unit and the totals', async (format) => {
    const { status, bytes } = await file(friday, format);
    expect(status).toBe(200);
    const cells = (await readTable(bytes)).map((one) => one.cells);
    const column = (heading: string) => cells.slice(1).map((line) => line[cells[0]?.indexOf(heading) ?? -1]);
    expect(column('Đơn vị')).toEqual(['Sở Xây dựng', 'Sở Tài chính', 'Sở Y tế', 'Tổng cộng 3 đơn vị']);
    expect(column('Số lượt người')).toEqual(['120', '40', '', '160']);
    expect(column('Tình trạng').slice(0, 3)).toEqual(['Đúng giờ', 'Nộp trễ', 'Không nộp']);
    const noted = await application().server.installation.store.reader.rows<{ entry: string }>(
      'SELECT entry FROM journal WHERE chain = ? AND command = ?',
      [AUDIT_CHAIN, 'list.exported'],
    );
    expect(noted.map(({ entry }) => JSON.parse(entry).with)).toContainEqual(
      expect.objectContaining({ format, case: friday, consultation: null }),
    );
  });

  it('is opened once for each week, by whose form it is, and asks only whom it names', async () => {
    const again = await compiler.post<{ code: string }>('/api/v1/collected-reports', {
      form: form.id,
      week: '2023-06-12',
    });
    expect([again.status, again.body.code]).toEqual([422, 'report-already-open']);
    const office = await application().signIn('chuyenvien.vp');
    const others = await office.post<{ code: string }>('/api/v1/collected-reports', {
      form: form.id,
      week: '2023-06-19',
    });
    expect([others.status, others.body.code]).toEqual([422, 'report-form-unknown']);
    const far = await compiler.post<{ code: string }>('/api/v1/collected-reports', {
      form: form.id,
      week: '2060-06-19',
    });
    expect([far.status, far.body.code]).toEqual([422, 'report-day-unknown']);
    const { id } = await open('2023-06-21');
    expect(await refusedCase(office, id, 'collected-report.submit', row('1', '1'))).toBe('409 report-not-asked');
  });

  it('of a holiday Friday moves to the next working day, or back where the form says so', async () => {
    // 1 September 2023 is the day beside the National Day, 4 September is off in its place.
    const onward = await open('2023-08-30');
    expect(onward.data).toMatchObject({
      occurrence: { planned: '2023-09-01', day: '2023-09-05', reportBy: '2023-09-05T07:00:00.000Z' },
    });
    const backward = await begun(compiler, 'report-form.make', { ...FORM, whenOff: 'previous-working-day' });
    const back = await begun(compiler, 'collected-report.open', { form: backward.id, week: '2023-08-30' });
    expect(back.data).toMatchObject({ occurrence: { day: '2023-08-31' } });

    // The form that opens by itself meets the same Friday: its week moves as well, and is compiled on the Tuesday at its hour.
    const byItself = await begun(compiler, 'report-form.make', { ...FORM, name: 'Báo cáo tuần lễ', openAt: '08:00' });
    await clock('2023-07-31T08:00');
    await clock('2023-08-28T08:00');
    const opened = accepted<Page<CaseItem>>(await compiler.get('/api/v1/cases?kind=collected-report&limit=100')).items;
    const moved = opened.find(({ subject, dueOn }) => subject === 'Báo cáo tuần lễ' && dueOn === '2023-09-05');
    await acted(compiler, byItself.id, 'report-form.stop', { reason: 'Xong.' });
    await clock('2023-09-05T13:59');
    expect((await acted(sxd, onward.id, 'collected-report.submit', row('1', '10'))).data).toMatchObject({
      rows: [{ late: false }],
    });
    expect((await acted(sxd, back.id, 'collected-report.submit', row('1', '10'))).data).toMatchObject({
      rows: [{ late: true }],
    });
    await clock('2023-09-05T16:00');
    expect(await read(String(moved?.id))).toMatchObject({
      data: {
        named: { at: '2023-09-05T07:00:00.000Z', units: ['SXD', 'STC', 'SYT'] },
        compiled: { at: '2023-09-05T09:00:00.000Z', missing: ['SXD', 'STC', 'SYT'] },
      },
    });
    expect(await verifyStore(application().server.installation.store)).toMatchObject({ ok: true });
  });

  it('opens, names who is late and is compiled by itself, and after a standstill at the moments that were missed', async () => {
    const { id: formId } = await begun(compiler, 'report-form.make', {
      ...FORM,
      name: 'Báo cáo tự mở',
      openAt: '08:00',
    });
    const ofForm = async () => {
      const { items } = accepted<Page<CaseItem>>(await compiler.get('/api/v1/cases?kind=collected-report&limit=100'));
      return items.filter(({ subject }) => subject === 'Báo cáo tự mở').reverse();
    };
    const told = async (who: Visitor, kind: string) => {
      const { items } = accepted<Page<InboxMessage>>(await who.get(`/api/v1/inbox?kind=${kind}&limit=100`));
      return items.filter(({ subject }) => subject === 'Báo cáo tự mở');
    };
    expect(await ofForm()).toEqual([]);
    // Made on a Tuesday: the Monday after opens the first week.
    await clock('2023-09-11T08:00');
    const [first] = await ofForm();
    expect(first).toMatchObject({ raisedBy: 'SNV', dueOn: '2023-09-15', raisedAt: '2023-09-11T08:00:00.000+07:00' });
    expect((await told(sxd, 'case-waits')).map(({ case: of }) => of)).toEqual([first?.id]);
    await acted(sxd, String(first?.id), 'collected-report.submit', row('2', '60'));
    await clock('2023-09-15T14:00');
    const [late] = await told(syt, 'case-overdue');
    expect(late?.text).toContain('Chưa nộp: Sở Tài chính, Sở Y tế');
    expect(await told(sxd, 'case-overdue')).toEqual([]);
    // Nobody looks until three weeks later: each moment is passed as of itself.
    await clock('2023-10-03T09:00');
    const weeks = await Promise.all((await ofForm()).map(({ id }) => read(id)));
    expect(weeks.map(({ data, state }) => [(data as CollectedReportContext).occurrence.day, state])).toEqual([
      ['2023-09-15', 'compiled'],
      ['2023-09-22', 'compiled'],
      ['2023-09-29', 'compiled'],
      ['2023-10-06', 'open'],
    ]);
    expect(weeks[1]?.data).toMatchObject({ compiled: { at: '2023-09-22T09:00:00.000Z' } });
    // A form that was stopped opens nothing.
    await acted(compiler, formId, 'report-form.stop', { reason: 'Đợt tuyên truyền đã kết thúc.' });
    await clock('2023-10-17T08:00');
    expect(await ofForm()).toHaveLength(4);
    expect(await verifyStore(application().server.installation.store)).toMatchObject({ ok: true });
  });
});
