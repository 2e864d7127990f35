/** A collected report of the samples: its form, a week that was compiled with a late unit and a missing one, and one that is open. */
import type { CaseSample } from './case-sample.js';

const FORM = 'mau-tuyen-truyen-cchc';
const LAST_WEEK = 'bao-cao-tuan-09-06';
const THIS_WEEK = 'bao-cao-tuan-16-06';

const row = (audience: string, events: number, people: number) => ({
  values: [
    { field: 'Nội dung', value: 'Kỷ luật, kỷ cương hành chính và trách nhiệm trả lời lấy ý kiến' },
    { field: 'Hình thức', value: 'Hội nghị' },
    { field: 'Đối tượng', value: audience },
    { field: 'Số cuộc', value: String(events) },
    { field: 'Số lượt người', value: String(people) },
  ],
});

export const REPORT_SAMPLES: readonly CaseSample[] = [
  {
    id: FORM,
    by: 'SNV/officer',
    command: 'report-form.make',
    with: {
      name: 'Báo cáo tuyên truyền cải cách hành chính hằng tuần',
      basis: 'Kế hoạch tuyên truyền cải cách hành chính năm 2023',
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
      whenOff: 'next-working-day',
      units: [{ agency: 'SXD' }, { agency: 'STC' }, { agency: 'SYT' }],
    },
  },
  { id: LAST_WEEK, by: 'SNV/officer', command: 'collected-report.open', with: { form: FORM, week: '2023-06-09' } },
  { id: LAST_WEEK, by: 'SNV/officer', command: 'collected-report.urge', with: {} },
  { id: LAST_WEEK, by: 'SXD/officer', command: 'collected-report.submit', with: row('Công chức', 2, 85) },
  { id: LAST_WEEK, by: 'STC/officer', command: 'collected-report.submit', with: row('Công chức, viên chức', 1, 60) },
  { id: LAST_WEEK, by: 'SNV/officer', command: 'collected-report.compile', with: {} },
  { id: THIS_WEEK, by: 'SNV/officer', command: 'collected-report.open', with: { form: FORM, week: '2023-06-16' } },
  { id: THIS_WEEK, by: 'SXD/officer', command: 'collected-report.submit', with: row('Công chức', 1, 40) },
];
