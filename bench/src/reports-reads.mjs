/** The reports, as the controllers of the API make them. Each says how many rows, steps or bytes it gave. */
import { built } from './engine.mjs';
import { PROVINCE } from './jobs.mjs';
import { NOW } from './reading-stories.mjs';

const { figuresOf } = await built('src/figures/figures-of-period.js');
const { followUpItems } = await built('src/figures/follow-up.js');
const { reportFacts } = await built('src/figures/report-facts.js');
const { FIGURE_RULES } = await built('src/figures/step-figures.js');
const { figureSteps } = await built('src/api/reports/figure-steps.js');
const { listFollowUp } = await built('src/api/reports/follow-up-list.js');
const { limitsOfYear } = await built('src/api/reports/limits-of-year.js');
const { dueReports } = await built('src/api/reports/due-reports.js');
const { reportSheets } = await built('src/api/reports/report-sheets.js');
const { stepTitle } = await built('src/api/reports/report-words.vi.js');
const { thresholdsReached } = await built('src/api/discipline/review-thresholds.js');
const { readCalendar } = await built('src/rules/calendars/read-calendar.js');
const { periodReportLetter } = await built('src/letters/reports/period-report-letter.js');
const { pdfOf } = await built('src/letters/writers/pdf.js');

/** The head of home affairs. */
const READING = { id: 'head-of-SNV', agency: 'SNV', roles: ['head'], agencyKind: 'home-affairs', asHead: true };
export const PERIODS = {
  quarter: { from: '2024-04-01', to: '2024-06-30' },
  year: { from: '2023-06-01', to: '2024-05-31' },
  'two years': { from: '2022-06-01', to: '2024-05-31' },
};

export async function reportsOf(store) {
  const { reader } = store;
  const asking = {
    province: PROVINCE,
    now: NOW,
    calendar: readCalendar('vn-civil-service'),
    workedSaturdaysCount: true,
  };
  const whole = { reading: READING, own: false, frozen: null };
  const person = { province: PROVINCE, agency: 'SNV' };
  const held = async (period) => (await figuresOf(reader, asking, period)).figures.totals.held;
  const opened = async (period, query) =>
    (await figureSteps(reader, asking, period, { limit: 50, ...query }, whole)).items.length;
  const report = await frozenReport(store, asking);
  const nameOf = (code) => code;
  return [
    ...Object.entries(PERIODS).map(([name, period]) => [`figures of a ${name}`, () => held(period)]),
    ['steps behind a figure of a quarter', () => opened(PERIODS.quarter, { figure: 'silent' })],
    ['steps behind a figure of a year', () => opened(PERIODS.year, { figure: 'silent' })],
    ['… of one agency', () => opened(PERIODS.year, { figure: 'held', agency: 'SXD' })],
    ['a report is made, of a quarter', () => made(store, asking, PERIODS.quarter)],
    ['a report is made, of a year', () => made(store, asking, PERIODS.year)],
    ['a report as a spreadsheet', async () => (await reportSheets(report, nameOf)).length],
    ['a report as a letter (PDF)', async () => (await pdfOf(periodReportLetter(letterOf(report, nameOf)))).length],
    ['the limits of a year', async () => (await limitsOfYear(reader, PROVINCE, { year: 2023 }, NOW)).days.length],
    ['the follow-up list', async () => (await listFollowUp(reader, PROVINCE, { limit: 50 }, NOW)).items.length],
    ['a review of the whole list begins', async () => (await followUpItems(reader, PROVINCE, NOW)).length],
    [
      'regular reports that are due',
      async () => (await dueReports(reader, PROVINCE, { office: 'VP', 'home-affairs': 'SNV' }, NOW)).reports.length,
    ],
    [
      'agencies at a threshold',
      async () => (await thresholdsReached(reader, person, { quarter: '2024-05-20' }, NOW)).thresholds.length,
    ],
  ];
}

/** As the door makes it, within a transaction that writes. */
const made = (store, asking, period) =>
  store.write(async (tx) => (await reportFacts(tx, asking, period)).figures.totals.held);

async function frozenReport(store, asking) {
  const { figures, hash, covers } = await store.write((tx) => reportFacts(tx, asking, PERIODS.year));
  return {
    subject: 'Báo cáo',
    raisedBy: 'SNV',
    raisedAt: NOW,
    concerns: { agency: null, person: null },
    holder: { agency: 'SNV', person: null },
    dueOn: null,
    audience: 'committee',
    span: 'year',
    ...PERIODS.year,
    figures,
    hash,
    covers,
    madeBy: 'Chuyên viên',
    assessment: 'Phần lớn cơ quan trả lời đúng hạn.',
    proposals: 'Chấn chỉnh.',
    returned: null,
    signedBy: null,
    signedAt: null,
    number: null,
    sentOn: null,
    discarded: null,
  };
}

const letterOf = (report, nameOf) => ({
  report,
  issuer: { code: 'SNV', name: 'Sở Nội vụ', kind: 'home-affairs', subordination: 'department' },
  province: { code: PROVINCE, name: 'Phú Yên', kind: 'province' },
  rules: FIGURE_RULES,
  nameOf,
  stepTitle,
});
