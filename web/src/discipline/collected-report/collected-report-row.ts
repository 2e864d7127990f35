/** What the client says of collected reports. */
import {
  type CollectedReportContext,
  missingUnits,
  type RowOfUnit,
} from '../../../../workflows/discipline/collected-report/collected-report.js';
import { KIND_NAMES } from '../kind-names.js';
import type { CaseFact, CaseKindRow, CommandsOf, FactWriting } from '../words.js';

const words = {
  vi: {
    by: 'Hạn nộp',
    compileAt: 'Giờ tổng hợp',
    moved: 'Chuyển ngày',
    movedFrom: (from: string, to: string) => `${from} là ngày nghỉ, chuyển sang ${to} theo lịch làm việc`,
    late: 'nộp trễ',
    corrected: (times: number) => `sửa ${times} lần`,
    missing: 'Chưa nộp',
    named: 'Chưa nộp khi hết giờ',
    urged: 'Đã đôn đốc',
    totals: 'Tổng cộng',
    lateUnits: 'Nộp trễ',
    missingUnits: 'Không nộp',
    compiled: 'Đã tổng hợp',
    none: 'Không có',
    bySystem: 'Hệ thống, đúng giờ',
  },
  en: {
    by: 'Due',
    compileAt: 'Compiled at',
    moved: 'Moved',
    movedFrom: (from: string, to: string) => `${from} is off: by the calendar it moved to ${to}`,
    late: 'late',
    corrected: (times: number) => `corrected ${times} times`,
    missing: 'Not in yet',
    named: 'Nothing came by the hour',
    urged: 'Urged',
    totals: 'Totals',
    lateUnits: 'Late',
    missingUnits: 'Sent nothing',
    compiled: 'Compiled',
    none: 'None',
    bySystem: 'By itself, at its hour',
  },
};

function facts(context: CollectedReportContext, { agency, day, moment }: FactWriting, language: 'vi' | 'en') {
  const t = words[language];
  const { occurrence, fields, rows, named, urged, compiled } = context;
  const list = (units: readonly string[]) => (units.length === 0 ? t.none : units.map(agency).join('; '));
  const values = (row: RowOfUnit) => fields.map(({ label }, place) => `${label}: ${row.values[place]}`).join('; ');
  const marks = ({ late, corrected }: RowOfUnit) =>
    [...(late ? [t.late] : []), ...(corrected > 0 ? [t.corrected(corrected)] : [])]
      .map((mark) => ` (${mark})`)
      .join('');
  const told: CaseFact[] = [
    { label: t.by, value: moment(occurrence.reportBy) },
    { label: t.compileAt, value: moment(occurrence.compileAt) },
  ];
  if (occurrence.planned !== occurrence.day)
    told.push({ label: t.moved, value: t.movedFrom(day(occurrence.planned), day(occurrence.day)) });
  if (compiled !== null) {
    const sums = fields.flatMap(({ label }, place) => {
      const total = compiled.totals[place];
      return total === null || total === undefined ? [] : [`${label}: ${total}`];
    });
    told.push({ label: t.compiled, value: `${compiled.by ?? t.bySystem}, ${moment(compiled.at)}` });
    told.push({ label: t.totals, value: sums.join('; ') || t.none });
    told.push({ label: t.lateUnits, value: list(compiled.late) });
    told.push({ label: t.missingUnits, value: list(compiled.missing) });
  } else told.push({ label: t.missing, value: list(missingUnits(context)) });
  if (named !== undefined) told.push({ label: t.named, value: `${moment(named.at)}: ${list(named.units)}` });
  for (const row of rows)
    told.push({ label: agency(row.unit), value: `${values(row)}. ${row.by ?? ''}, ${moment(row.at)}${marks(row)}` });
  for (const { at, units } of urged) told.push({ label: t.urged, value: `${moment(at)}: ${list(units)}` });
  return told;
}

export const COLLECTED_REPORT: CaseKindRow<CommandsOf<'collected-report'>> = {
  path: 'bao-cao-tong-hop',
  collection: 'collected-reports',
  words: {
    vi: {
      many: 'Báo cáo tổng hợp',
      one: KIND_NAMES.vi['collected-report'],
      lead: 'Mỗi tuần một báo cáo: đơn vị nộp và sửa được đến giờ hạn, sau đó là trễ và được nêu tên; cơ quan lập mẫu tổng hợp.',
      none: 'Chưa có báo cáo nào đang thu.',
      states: { open: 'Đang thu', compiled: 'Đã tổng hợp' },
    },
    en: {
      many: 'Collected reports',
      one: KIND_NAMES.en['collected-report'],
      lead: 'One each week: units hand in and correct until the hour, then they are late and named; whoever made the form compiles it.',
      none: 'No report is being collected.',
      states: { open: 'Being collected', compiled: 'Compiled' },
    },
  },
  commands: {
    'collected-report.open': {
      form: { first: { week: 'today' } },
      vi: {
        button: 'Mở báo cáo của một tuần',
        did: 'đã mở báo cáo',
        follows: 'Ngày báo cáo do lịch làm việc quyết định; trúng ngày nghỉ thì chuyển như mẫu đã ghi.',
        fields: {
          form: { label: 'Mẫu báo cáo', cases: 'report-form' },
          week: { label: 'Một ngày trong tuần báo cáo' },
        },
      },
      en: {
        button: 'Open the report of a week',
        did: 'opened it',
        follows: 'The calendar tells the day; a day off moves as the form says.',
        fields: { form: { label: 'Form', cases: 'report-form' }, week: { label: 'A day of that week' } },
      },
    },
    'collected-report.submit': {
      form: { starts: (context) => begun(context as CollectedReportContext) },
      vi: {
        button: 'Nộp báo cáo của đơn vị',
        did: 'đã nộp báo cáo của đơn vị',
        follows: 'Sửa được đến giờ hạn bằng cách nộp lại; sau giờ hạn không sửa được.',
        fields: {
          values: {
            label: 'Số liệu của đơn vị',
            parts: { field: { label: 'Chỉ tiêu', heading: true }, value: { label: 'Số liệu' } },
          },
        },
      },
      en: {
        button: 'Hand in',
        did: 'handed in the row of the unit',
        follows: 'Until the hour it is corrected by handing it in again; after it, it stays.',
        fields: {
          values: {
            label: 'What the unit reports',
            parts: { field: { label: 'Asked', heading: true }, value: { label: 'Value' } },
          },
        },
      },
    },
    'collected-report.urge': {
      vi: {
        button: 'Đôn đốc đơn vị chưa nộp',
        did: 'đã đôn đốc đơn vị chưa nộp',
        follows: 'Đơn vị chưa nộp được nhắc trong hộp thư; hệ thống ghi lại đã đôn đốc những đơn vị nào.',
        fields: {},
      },
      en: {
        button: 'Urge who is missing',
        did: 'urged who was missing',
        follows: 'Who has sent nothing is told in the inbox; it is recorded who was urged.',
        fields: {},
      },
    },
    'collected-report.compile': {
      vi: {
        button: 'Tổng hợp',
        did: 'đã tổng hợp',
        follows: 'Bảng tổng hợp giữ nguyên từ lúc này; báo cáo đến sau được giữ riêng.',
        fields: {},
      },
      en: {
        button: 'Compile',
        did: 'compiled it',
        follows: 'The table stays as it is; what comes later is kept beside it.',
        fields: {},
      },
    },
  },
  facts: (context, writing, language) => facts(context as CollectedReportContext, writing, language),
};

/** Every field of the form, to be filled in. */
const begun = ({ fields }: CollectedReportContext) => ({ values: fields.map(({ label }) => ({ field: label })) });
