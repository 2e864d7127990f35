/** A report as a spreadsheet: each sheet with its numbers, and below them the rule that made each. */
import type { Figures } from '../../../workflows/discipline/period-report/figures.js';
import type { PeriodReportContext } from '../../../workflows/discipline/period-report/period-report.js';
import { lowered, percentLeft, pointRules } from '../../figures/evaluation-points.js';
import { FIGURE_RULES, type FigureRule } from '../../figures/step-figures.js';
import type { Cell } from '../../http/list-files/list-file.js';
import { xlsxFile } from '../../http/list-files/xlsx-file.js';
import { stepTitle } from './report-words.vi.js';

type Rows = readonly (readonly Cell[])[];

interface Sheet {
  readonly name: string;
  readonly headings: readonly string[];
  readonly rows: Rows;
}

/** Rules stand below the numbers in the first column, the one that is wide: cells wrap, and a narrow one would be a tower of words. */
const RULES_WIDTH = 60;

/** The whole file. */
export async function reportSheets(report: PeriodReportContext, nameOf: (code: string) => string): Promise<Buffer> {
  const pieces: Buffer[] = [];
  const sheets = sheetsOf(report, nameOf).map(({ name, headings, rows }) => ({
    name,
    headings,
    widths: headings.map((heading, index) =>
      index === 0 ? RULES_WIDTH : Math.min(30, Math.max(12, heading.length + 2)),
    ),
    batches: once(rows),
  }));
  for await (const piece of xlsxFile(sheets)) pieces.push(piece);
  return Buffer.concat(pieces);
}

async function* once<Batch>(batch: Batch): AsyncGenerator<Batch> {
  yield batch;
}

const ALL: readonly FigureRule[] = FIGURE_RULES;
const OF_PEOPLE = ALL.filter(({ ofPeople }) => ofPeople);

function sheetsOf(report: PeriodReportContext, nameOf: (code: string) => string): Sheet[] {
  const { figures } = report;
  return [
    {
      name: 'Theo cơ quan',
      headings: ['Cơ quan', ...ALL.map(({ title }) => title)],
      rows: [
        ...figures.agencies.map(({ name, figures: of }) => [name, ...numbers(ALL, of)]),
        ['Toàn địa bàn', ...numbers(ALL, figures.totals)],
        ...rulesBelow(ALL),
      ],
    },
    {
      name: 'Theo cá nhân',
      headings: ['Người chịu trách nhiệm', 'Cơ quan', ...OF_PEOPLE.map(({ title }) => title)],
      rows: [
        ...figures.people.map(({ name, agency, figures: of }) => [name, nameOf(agency), ...numbers(OF_PEOPLE, of)]),
        ...rulesBelow(OF_PEOPLE),
        [
          'Người chịu trách nhiệm: chuyên viên được Thủ trưởng giao; không giao thì Thủ trưởng tại thời điểm hết thời hạn hoặc hoàn thành. Lượt không xác định được người thì chỉ tính cho cơ quan.',
        ],
      ],
    },
    {
      name: 'Thời gian từng bước',
      headings: ['Bước', 'Cơ quan', 'Số lượt', 'Trung vị (ngày làm việc)', 'Bách phân vị 90 (ngày làm việc)'],
      rows: [
        ...figures.times.map(({ step, agency, count, median, ninetieth }) => [
          stepTitle(step),
          agency === null ? 'Toàn địa bàn' : nameOf(agency),
          count,
          median,
          ninetieth,
        ]),
        [],
        [
          'Cách tính: ngày làm việc từ khi nhận (hoặc phát sinh) đến khi xong, không tính ngày đầu; chỉ các bước đã xong (PY-1.3b, TC-1c).',
        ],
      ],
    },
    pointsSheet(report, nameOf),
    ...otherSheets(report, nameOf),
  ];
}

/** What late and poor steps leave of a person's points, for the yearly evaluation; beneath it where the rules come from. */
function pointsSheet({ figures }: PeriodReportContext, nameOf: (code: string) => string): Sheet {
  const rules = pointRules();
  return {
    name: 'Điểm đánh giá',
    headings: [
      'Người chịu trách nhiệm',
      'Cơ quan',
      'Được lấy ý kiến',
      ...rules.flatMap(({ title }) => [`${title}: lượt bị trừ`, `${title}: còn lại (%)`]),
    ],
    rows: [
      ...figures.people.map(({ name, agency, figures: of }) => [
        name,
        nameOf(agency),
        of.held ?? 0,
        ...rules.flatMap((rule) => [lowered(of, rule), percentLeft(of, rule)]),
      ]),
      [],
      ['Cách tính'],
      ...rules.map(({ title, figures: names, deduct, source, basis }) => [
        [
          `${title}: mỗi lượt thuộc ${names.map((name) => `“${titleOf(name)}”`).join(', ')} bị trừ ${deduct}% điểm của lượt đó.`,
          'Còn lại là trung bình trên các lượt được lấy ý kiến, cắt đến một chữ số thập phân.',
          'Lượt chậm có nguyên nhân khách quan được xác nhận không bị trừ (TN-2i, HP-10).',
          `${source}: ${basis === 'read' ? 'đã đối chiếu nguyên văn' : 'CHƯA đọc nguyên văn, phải đối chiếu trước khi dùng'}.`,
        ].join(' '),
      ]),
    ],
  };
}

const titleOf = (name: string): string => ALL.find((rule) => rule.name === name)?.title ?? name;

/** Beside the figures of conduct: disputes, difficulties, and where the numbers come from. */
function otherSheets(
  { figures, hash, covers, from, to }: PeriodReportContext,
  nameOf: (code: string) => string,
): Sheet[] {
  return [
    {
      name: 'Ý kiến chưa thống nhất',
      headings: ['Bước xử lý', 'Cơ quan đang xử lý', 'Số vụ', 'Quá hạn', 'Lâu nhất (ngày)'],
      rows: figures.disputes.map(({ stage, holder, count, overdue, oldestDays }) => [
        stepTitle(stage),
        holder === null ? null : nameOf(holder),
        count,
        overdue,
        oldestDays,
      ]),
    },
    {
      name: 'Khó khăn, kiến nghị',
      headings: ['Nội dung', 'Số lượng'],
      rows: [
        ['Khó khăn, vướng mắc các cơ quan đã báo cáo', figures.difficulties.reported],
        ['Đã trả lời', figures.difficulties.answered],
      ],
    },
    {
      name: 'Nguồn số liệu',
      headings: ['Nội dung', 'Giá trị'],
      rows: [
        ['Từ ngày', { day: from }],
        ['Đến ngày', { day: to }],
        ['Thời điểm tính', { at: figures.upTo }],
        ['SHA-256 của số liệu (JSON chuẩn, RFC 8785)', hash],
        ['Mục cuối của nhật ký', covers.entry === null ? null : `${covers.entry.chain} ${covers.entry.seq}`],
        ['Mã băm của mục đó', covers.entry?.hash ?? null],
        ['Điểm kiểm cuối của nhật ký', covers.checkpoint?.seq ?? null],
        ['Mã băm của điểm kiểm', covers.checkpoint?.hash ?? null],
      ],
    },
  ];
}

const numbers = (rules: readonly FigureRule[], of: Figures): number[] => rules.map(({ name }) => of[name] ?? 0);

const rulesBelow = (rules: readonly FigureRule[]): Rows => [
  [],
  ['Cách tính'],
  ...rules.map(({ title, rule, clauses }) => [`${title}: ${rule} (${clauses.join(', ')})`]),
];
