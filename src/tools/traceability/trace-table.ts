/** The chain as the command line tells it: a table of all clauses, or everything about one. Vietnamese. */
import { isCaseCommand } from '../../../workflows/discipline/inputs.js';
import type { Act } from '../../api/directives/act.js';
import { type Applied, timesApplied } from '../../api/directives/applied.js';
import type { LimitKind } from '../../api/directives/carried-out.js';
import { type ClauseTrace, isCarriedOut } from '../../api/directives/clause-trace.js';
import { COMMAND_WORDS } from '../../api/list-files/command-words.vi.js';
import { MESSAGE_WORDS } from '../../api/list-files/message-words.vi.js';
import { LETTER_WORDS } from '../../api/list-files/words.vi.js';
import type { Period } from '../../api/office/period.js';
import { refusalTextsVi } from '../../http/problems/refusal-texts.vi.js';
import type { DutyKind } from '../../rules/regulations/read-clauses.js';

/** What was counted of a province in a period of days. */
export interface Counted {
  readonly province: string;
  readonly period: Period;
  readonly applied: Applied;
  /** Ids of the documents of the province: only what they order is counted. */
  readonly own: ReadonlySet<string>;
}

/** Commands on cases of discipline have their words in the client alone. */
const inWords = (act: Act): string => (isCaseCommand(act) ? '' : ` (${COMMAND_WORDS[act]})`);

const KIND_WORDS: Readonly<Record<DutyKind, string>> = {
  enforce: 'bắt buộc',
  record: 'ghi nhận',
  measure: 'đo lường',
  report: 'báo cáo',
};

const LIMIT_WORDS: Readonly<Record<LimitKind, string>> = {
  reminder: 'nhắc trước hạn',
  opinion: 'hạn trả lời',
  notice: 'hạn ra thông báo',
  competence: 'hạn quyết định thẩm quyền',
  stage: 'hạn của một khâu giải quyết ý kiến khác nhau',
  confirmation: 'hạn xác nhận biên bản làm việc',
};

const NOTHING = 'chưa có gì thực hiện';

/** A row for each clause: how much carries it out and proves it, and how often it was applied where that was counted. */
export function traceTable(traces: readonly ClauseTrace[], counted: Counted | null): string {
  const head = ['Điều khoản', 'Loại', 'Quy tắc', 'Lệnh', 'Từ chối', 'Trang', 'Kiểm thử', 'Diễn tập', 'Đã áp dụng', ''];
  const rows = traces.map((trace) => [
    trace.clause.id,
    KIND_WORDS[trace.clause.kind],
    ...[trace.rules, trace.commands, trace.refusals, trace.pages, trace.tests, trace.rehearsals].map((one) =>
      String(one.length),
    ),
    counted === null ? '' : String(timesApplied(trace, appliedTo(trace, counted)) ?? '–'),
    isCarriedOut(trace) ? '' : NOTHING,
  ]);
  const open = traces.filter((trace) => !isCarriedOut(trace)).length;
  return [
    ...aligned([head, ...rows]),
    '',
    `${traces.length} điều khoản, ${open} điều khoản ${NOTHING}.`,
    ...(counted === null ? [] : [countedWhere(counted)]),
    '',
  ].join('\n');
}

/** Everything about one clause, the document's own words first. */
export function traceOfClause(trace: ClauseTrace, counted: Counted | null): string {
  const { id, kind, words, document } = trace.clause;
  const applied = appliedTo(trace, counted);
  const times = (count: number | undefined) => (applied === null ? '' : `: ${count ?? 0} lần`);
  const limitTimes = (limit: LimitKind) => times(applied?.limits.get(limit));
  const parts: readonly [string, readonly string[]][] = [
    ['Quy tắc', trace.rules.map(({ regulation, rule }) => `${regulation}: ${rule}`)],
    ['Lệnh', trace.commands.map((one) => `${one}${inWords(one)}${times(applied?.commands.get(one))}`)],
    ['Thời hạn', trace.limits.map((one) => `${one} (${LIMIT_WORDS[one]})${limitTimes(one)}`)],
    ['Kết quả', trace.outcomes.map((one) => `được xác định là đồng ý${times(applied?.outcomes.get(one))}`)],
    ['Từ chối', trace.refusals.map((one) => `${one} (${refusalTextsVi[one].what})`)],
    ['Thông báo', trace.messages.map((one) => `${one} (${MESSAGE_WORDS[one]})`)],
    ['Văn bản', trace.letters.map((one) => LETTER_WORDS[one])],
    ['Danh sách, báo cáo', trace.reads],
    ['Trang', trace.pages],
    ['Nhắc đến trong', trace.sources],
    ['Kiểm thử', trace.tests],
    ['Diễn tập', trace.rehearsals],
  ];
  return [
    `${id} (${KIND_WORDS[kind]}), ${document.number}, ${document.province}`,
    `“${words}”`,
    '',
    ...(isCarriedOut(trace) ? [] : [`${NOTHING[0]?.toUpperCase()}${NOTHING.slice(1)}.`]),
    ...parts.flatMap(([name, told]) => (told.length === 0 ? [] : [`${name}:`, ...told.map((one) => `  ${one}`)])),
    ...(counted === null ? [] : ['', countedWhere(counted)]),
    '',
  ].join('\n');
}

const appliedTo = ({ clause }: ClauseTrace, counted: Counted | null): Applied | null =>
  counted?.own.has(clause.document.id) === true ? counted.applied : null;

const countedWhere = ({ province, period }: Counted): string =>
  `Đếm trong nhật ký của ${province}, từ ${period.from} đến hết ${period.to}; chỉ đếm điều khoản thuộc văn bản của chính tỉnh ấy. Lệnh bị từ chối không để lại gì trong nhật ký nên không được đếm.`;

/** Rows with their cells one below the other. */
function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => [...(row[column] ?? '')].length)));
  return rows.map((row) =>
    row
      .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - [...cell].length))
      .join('  ')
      .trimEnd(),
  );
}
