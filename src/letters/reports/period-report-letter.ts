/**
 * A report by period as a letter ("BÁO CÁO", Nghị định 30/2020/NĐ-CP): the figures that were frozen when it was made, with the rule
 * of each, and the words of whoever reports. It is written of the case alone: the same report is the same bytes.
 */
import type { Figures, PeriodFigures } from '../../../workflows/discipline/period-report/figures.js';
import type { PeriodReportContext } from '../../../workflows/discipline/period-report/period-report.js';
import { civilDateOf, inVietnam } from '../../../workflows/limits/time.js';
import { type Block, body, bold, ended, type LetterDocument, plain, type Table } from '../document/letter-document.js';
import type { AgencyFacts, ProvinceFacts } from '../facts/parts.js';
import { abbreviationOf, committeeOf, headOf, issuerInHead, placeOf, superiorOf } from '../words/agencies.js';
import { dayInFull } from '../words/days.js';

/** How a figure is called and counted. */
export interface RuleWords {
  readonly name: string;
  readonly title: string;
  readonly rule: string;
  readonly ofPeople: boolean;
}

/** What the letter needs beside the case. */
export interface ReportLetterFacts {
  readonly report: PeriodReportContext;
  readonly issuer: AgencyFacts;
  readonly province: ProvinceFacts;
  readonly rules: readonly RuleWords[];
  /** Names of agencies by code. */
  readonly nameOf: (code: string) => string;
  /** The titles of steps and of stages of disputes. */
  readonly stepTitle: (step: string) => string;
}

const GAP = '\u00a0'.repeat(8);
const day = (date: string): string => date.split('-').reverse().join('/');
const title = (text: string): Block => body([bold(text)]);

/** The letter of a report. */
export function periodReportLetter(facts: ReportLetterFacts): LetterDocument {
  const { report, issuer, province } = facts;
  const { from, to, number, sentOn, raisedAt, signedAt, signedBy } = report;
  const committee = committeeOf(province);
  const about = `Về việc phối hợp, lấy ý kiến và trách nhiệm trả lời từ ngày ${day(from)} đến ngày ${day(to)}`;
  return {
    page: 'landscape',
    fileTitle: `Báo cáo ${day(from)} – ${day(to)}`,
    dated: signedAt ?? raisedAt,
    head: {
      superior: superiorOf(issuer, province),
      issuer: issuerInHead(issuer, province),
      number: `Số: ${number ?? `${GAP}/BC-${abbreviationOf(issuer, province)}`}`,
      placeAndDay: `${placeOf(province)}, ${dayInFull(sentOn ?? civilDateOf(signedAt ?? raisedAt))}`,
      about: null,
      urgency: null,
    },
    title: { name: 'BÁO CÁO', about },
    addressees: [report.audience === 'chairman' ? `Chủ tịch ${committee}` : committee],
    body: ended(bodyOf(facts)),
    signature: { capacity: [headOf(issuer).head], name: signedBy },
    copies: ['- Như trên;', '- Lưu: VT.'],
    code: { text: `số liệu SHA-256 ${report.hash}`, address: null },
  };
}

function bodyOf(facts: ReportLetterFacts): Block[] {
  const { report, rules } = facts;
  const { figures, covers, assessment, proposals } = report;
  const entry = covers.entry === null ? '' : `, đến mục ${covers.entry.seq} của nhật ký “${covers.entry.chain}”`;
  const checkpoint = covers.checkpoint === null ? '' : ` và điểm kiểm số ${covers.checkpoint.seq}`;
  return [
    body(
      `Số liệu được hệ thống tính từ nhật ký xử lý tại thời điểm ${moment(figures.upTo)}${entry}${checkpoint}; từ thời điểm đó không thay đổi.`,
    ),
    title('I. Kết quả chung'),
    ...rules
      .filter(({ name }) => (figures.totals[name] ?? 0) > 0)
      .map(({ name, title: said }) => body(`- ${said}: ${figures.totals[name]}.`)),
    title('II. Theo cơ quan'),
    figuresTable(
      rules,
      ['Cơ quan'],
      figures.agencies.map(({ name, figures: of }) => ({ of, before: [name] })),
    ),
    title('III. Theo cá nhân, gắn với kết quả của cơ quan'),
    figuresTable(
      rules.filter(({ ofPeople }) => ofPeople),
      ['Người chịu trách nhiệm', 'Cơ quan'],
      figures.people.map(({ name, agency, figures: of }) => ({ of, before: [name, facts.nameOf(agency)] })),
    ),
    title('IV. Thời gian giải quyết từng bước (ngày làm việc)'),
    timesTable(facts),
    title('V. Ý kiến chưa thống nhất đang xử lý'),
    ...disputesOf(facts),
    title('VI. Khó khăn, kiến nghị'),
    body(
      `Các cơ quan đã báo cáo ${figures.difficulties.reported} khó khăn, vướng mắc; đã trả lời ${figures.difficulties.answered}.`,
    ),
    ...(assessment === null ? [] : [title('VII. Đánh giá'), ...paragraphs(assessment)]),
    ...(proposals === null
      ? []
      : [title(`${assessment === null ? 'VII' : 'VIII'}. Kiến nghị, đề xuất`), ...paragraphs(proposals)]),
    title('Cách tính'),
    ...rules.map(({ title: said, rule }) => body(`- ${said}: ${rule}`)),
    body('Trên đây là báo cáo, kính trình xem xét, chỉ đạo'),
  ];
}

const paragraphs = (text: string): Block[] =>
  text
    .split(/\n+/u)
    .filter((line) => line.trim() !== '')
    .map((line) => body(line));

/** Only figures that are not 0 everywhere get a column: the page is no wider than it must be. */
function figuresTable(
  rules: readonly RuleWords[],
  before: readonly string[],
  rows: readonly { readonly of: Figures; readonly before: readonly string[] }[],
): Block {
  const shown = rules.filter(({ name }) => name === 'held' || rows.some(({ of }) => (of[name] ?? 0) !== 0));
  const first = before.length * 18;
  const share = Math.max(4, Math.floor((100 - first) / Math.max(1, shown.length)));
  const table: Table = {
    kind: 'table',
    columns: [
      ...before.map((heading) => ({ title: heading, share: 18 })),
      ...shown.map(({ title: heading }) => ({ title: heading, share, centred: true as const })),
    ],
    rows: rows.map(({ of, before: cells }) => [...cells, ...shown.map(({ name }) => String(of[name] ?? 0))]),
  };
  return rows.length === 0 ? plain('Không có lượt nào trong kỳ.') : table;
}

function timesTable({ report: { figures }, nameOf, stepTitle }: ReportLetterFacts): Block {
  if (figures.times.length === 0) return plain('Chưa có bước nào kết thúc trong kỳ.');
  return {
    kind: 'table',
    columns: [
      { title: 'Bước', share: 30 },
      { title: 'Cơ quan', share: 40 },
      { title: 'Số lượt', share: 10, centred: true },
      { title: 'Trung vị', share: 10, centred: true },
      { title: 'Bách phân vị 90', share: 10, centred: true },
    ],
    rows: figures.times.map(({ step, agency, count, median, ninetieth }) => [
      stepTitle(step),
      agency === null ? 'Toàn địa bàn' : nameOf(agency),
      String(count),
      String(median),
      String(ninetieth),
    ]),
  };
}

function disputesOf({ report: { figures }, nameOf, stepTitle }: ReportLetterFacts): Block[] {
  if (figures.disputes.length === 0) return [body('Không có.')];
  return figures.disputes.map(({ stage, holder, count, overdue, oldestDays }) =>
    body(
      `- ${stepTitle(stage)}${holder === null ? '' : ` (${nameOf(holder)})`}: ${count}, trong đó quá hạn ${overdue}; lâu nhất ${oldestDays} ngày.`,
    ),
  );
}

const moment = (at: PeriodFigures['upTo']): string => {
  const [date = '', time = ''] = inVietnam(at).split('T');
  return `${time.slice(0, 5)} ngày ${day(date)}`;
};
