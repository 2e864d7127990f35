/** Internal procedures as a table: its columns, and a line of it as the commands that enter it. */
import { normalForm } from '../../../../workflows/commands/same-text.js';
import type { CaseCommandName } from '../../../../workflows/discipline/inputs.js';
import { type CivilDate, parseCivilDate } from '../../../../workflows/limits/time.js';
import type { Register } from '../../../rules/register/register.js';
import type { Column, Line } from '../../tables/columns.js';

const SIDES = ['Before', 'After'] as const;
type Side = (typeof SIDES)[number];
type CostKey = `${'minutes' | 'wage' | 'fees' | 'times'}${Side}`;
export type ProcedureKey =
  | 'code'
  | 'name'
  | 'agency'
  | 'publishedOn'
  | 'address'
  | 'simplifiedOn'
  | 'simplified'
  | CostKey
  | 'cutOn'
  | 'cutBy';

const costs = (side: Side): Column<ProcedureKey>[] => {
  const when = side === 'Before' ? 'trước' : 'sau';
  return [
    { key: `minutes${side}`, heading: `Thời gian ${when} (phút)`, also: [], about: 'Số phút cho một lần thực hiện.' },
    { key: `wage${side}`, heading: `Mức lương ${when} (đồng/giờ)`, also: [], about: 'Đồng một giờ làm việc.' },
    {
      key: `fees${side}`,
      heading: `Phí ${when} (đồng)`,
      also: [],
      about: 'Phí và chi phí khác một lần; để trống: không có.',
    },
    { key: `times${side}`, heading: `Số lần một năm ${when}`, also: [], about: 'Số lần thực hiện trong một năm.' },
  ];
};

export const PROCEDURE_COLUMNS: readonly Column<ProcedureKey>[] = [
  { key: 'code', heading: 'Mã thủ tục', also: ['Mã'], needed: true, about: 'Mã trong danh mục; mỗi mã một thủ tục.' },
  { key: 'name', heading: 'Tên thủ tục', also: ['Tên'], needed: true, about: 'Tên đầy đủ.' },
  { key: 'agency', heading: 'Cơ quan', also: ['Mã cơ quan'], about: 'Mã hoặc tên; để trống: cơ quan của người nhập.' },
  { key: 'publishedOn', heading: 'Ngày công khai', also: [], about: 'Dạng 2023-11-20 hoặc 20/11/2023.' },
  {
    key: 'address',
    heading: 'Địa chỉ công khai',
    also: [],
    about: 'Trên Cơ sở dữ liệu quốc gia về thủ tục hành chính.',
  },
  { key: 'simplifiedOn', heading: 'Ngày đơn giản hóa', also: [], about: 'Để trống nếu chưa.' },
  { key: 'simplified', heading: 'Nội dung đơn giản hóa', also: [], about: 'Đã đơn giản hóa điều gì.' },
  ...SIDES.flatMap(costs),
  { key: 'cutOn', heading: 'Ngày bãi bỏ', also: [], about: 'Để trống nếu chưa.' },
  { key: 'cutBy', heading: 'Văn bản bãi bỏ', also: [], about: 'Số, ngày của văn bản.' },
];

/** The heading of a column. */
export const headingOf = (key: ProcedureKey): string =>
  PROCEDURE_COLUMNS.find((column) => column.key === key)?.heading ?? key;

/** A command of a line, and in which column what it carries stands, by the pointer with which the law refuses it. */
export interface ToldCommand {
  readonly command: CaseCommandName;
  readonly with: object;
  readonly columns: Readonly<Record<string, ProcedureKey>>;
}

export interface BadCell {
  readonly key: ProcedureKey;
  readonly code: 'day' | 'number' | 'agency';
}

/** What a line tells, command by command, and the cells that cannot be read. What a command lacks is for the law to say. */
export function procedureTold(
  { cells }: Line<ProcedureKey>,
  agencies: Register['agencies'],
): { readonly commands: readonly ToldCommand[]; readonly bad: readonly BadCell[] } {
  const bad: BadCell[] = [];
  const text = (key: ProcedureKey): string | undefined => (cells[key] ?? '') || undefined;
  const read = <Value>(key: ProcedureKey, parse: (cell: string) => Value | null, code: BadCell['code']) => {
    const cell = text(key);
    const value = cell === undefined ? undefined : parse(cell);
    if (value === null) bad.push({ key, code });
    return value ?? undefined;
  };
  const dayAt = (key: ProcedureKey) => read(key, dayIn, 'day');
  const numberAt = (key: ProcedureKey) => read(key, numberIn, 'number');
  const told = (keys: readonly ProcedureKey[], make: () => ToldCommand): ToldCommand[] =>
    keys.some((key) => text(key) !== undefined) ? [make()] : [];
  const commands = [
    listing(
      text('code'),
      text('name'),
      read('agency', (cell) => agencyIn(cell, agencies), 'agency'),
    ),
    ...told(['publishedOn', 'address'], () => ({
      command: 'procedure.publish',
      with: { on: dayAt('publishedOn'), address: text('address') },
      columns: { '/on': 'publishedOn', '/address': 'address' },
    })),
    ...told(['simplifiedOn', 'simplified'], () => ({
      command: 'procedure.simplify',
      with: { on: dayAt('simplifiedOn'), what: text('simplified') },
      columns: { '/on': 'simplifiedOn', '/what': 'simplified' },
    })),
    ...SIDES.flatMap((side) =>
      told([`minutes${side}`, `wage${side}`, `fees${side}`, `times${side}`], () => costing(side, numberAt)),
    ),
    ...told(['cutOn', 'cutBy'], () => ({
      command: 'procedure.cut',
      with: { on: dayAt('cutOn'), document: text('cutBy') },
      columns: { '/on': 'cutOn', '/document': 'cutBy' },
    })),
  ];
  return { commands, bad };
}

const listing = (code?: string, name?: string, agency?: string): ToldCommand => ({
  command: 'procedure.list',
  with: { code, name, agency },
  columns: { '/code': 'code', '/name': 'name', '/agency': 'agency' },
});

/** A table has one line for the whole work: a single part. */
function costing(side: Side, numberAt: (key: ProcedureKey) => number | undefined): ToldCommand {
  const [minutes, wagePerHour] = [numberAt(`minutes${side}`), numberAt(`wage${side}`)];
  const [fees, timesPerYear] = [numberAt(`fees${side}`), numberAt(`times${side}`)];
  return {
    command: 'procedure.cost',
    with: {
      when: side === 'Before' ? 'before' : 'after',
      parts: [{ what: 'Toàn bộ thủ tục', minutes, wagePerHour, fees }],
      timesPerYear,
    },
    columns: {
      '/parts/0/minutes': `minutes${side}`,
      '/parts/0/wagePerHour': `wage${side}`,
      '/parts/0/fees': `fees${side}`,
      '/timesPerYear': `times${side}`,
      '/parts': `minutes${side}`,
    },
  };
}

/** "2023-11-20", or as people write it: "20/11/2023". */
function dayIn(cell: string): CivilDate | null {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(cell) ?? [];
  return parseCivilDate(year === '' ? cell : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

/** A whole number, with the dots or spaces that people put between thousands. */
function numberIn(cell: string): number | null {
  const grouped = /^\d{1,3}([. ,]\d{3})+$/.test(cell) ? cell.replace(/[. ,]/g, '') : cell;
  return /^\d{1,15}$/.test(grouped) ? Number(grouped) : null;
}

function agencyIn(cell: string, agencies: Register['agencies']): string | null {
  if (agencies.has(cell)) return cell;
  return [...agencies.values()].find(({ name }) => normalForm(name) === normalForm(cell))?.code ?? null;
}
