/** Agencies as a table: its columns, an agency as a line of it, and a line of it as what is told of an agency. */
import type { AgencyKind, CommandInputs } from '../../../workflows/commands/commands.js';
import { normalForm } from '../../../workflows/commands/same-text.js';
import type { Subordination } from '../../../workflows/regulation/regulation.js';
import type { RegisteredAgency } from '../../../workflows/step/circumstances.js';
import { AGENCY_GROUPS, GROUP_NAMES } from '../../rules/register/agency-groups.js';
import { functionsOf } from '../../rules/register/province-functions.js';
import type { Register } from '../../rules/register/register.js';
import { type Column, type Fault, type Line, listIn, meantBy, type Word, writtenAs } from './columns.js';

export type AgencyKey = 'agency' | 'name' | 'kind' | 'subordination' | 'inSystem' | 'functions' | 'group';
/** What is told of an agency; what is left out stays as it is. */
export type DescribedAgency = NonNullable<CommandInputs['agency.import']['agencies']>[number];

const KINDS: readonly Word<AgencyKind>[] = [
  { value: 'department', written: 'Cơ quan chuyên môn', also: ['Sở', 'Sở, ngành', 'Cơ quan'] },
  {
    value: 'office',
    written: 'Văn phòng UBND',
    also: ['Văn phòng', 'Văn phòng UBND tỉnh', 'Văn phòng UBND thành phố'],
  },
  {
    value: 'chairman',
    written: 'Chủ tịch UBND',
    also: ['Lãnh đạo UBND', 'Chủ tịch UBND tỉnh', 'Chủ tịch UBND thành phố'],
  },
  { value: 'home-affairs', written: 'Cơ quan nội vụ', also: ['Sở Nội vụ'] },
];
const SUBORDINATIONS: readonly Word<Subordination>[] = [
  {
    value: 'department',
    written: 'UBND cấp tỉnh',
    also: ['Thuộc UBND tỉnh', 'Thuộc UBND thành phố', 'UBND tỉnh', 'Sở, ngành'],
  },
  { value: 'vertical', written: 'Ngành dọc', also: ['Cơ quan ngành dọc', 'Trung ương'] },
  {
    value: 'local',
    written: 'Địa phương',
    also: ['Chính quyền địa phương', 'Chính quyền địa phương cấp dưới', 'UBND cấp xã'],
  },
  { value: 'outside', written: 'Ngoài hệ thống hành chính', also: ['Ngoài hệ thống', 'Tổ chức khác'] },
];
const YES_NO: readonly Word<boolean>[] = [
  { value: true, written: 'Có', also: ['yes', 'x', '1'] },
  { value: false, written: 'Không', also: ['no', '0'] },
];
const words = (list: readonly Word<unknown>[]) => list.map(({ written }) => written);

export const AGENCY_COLUMNS: readonly Column<AgencyKey>[] = [
  {
    key: 'agency',
    heading: 'Mã cơ quan',
    also: ['Mã', 'code'],
    needed: true,
    about:
      'Chữ, số, dấu chấm, gạch ngang, gạch dưới; không có dấu cách. Mã không đổi và không dùng lại cho cơ quan khác.',
  },
  { key: 'name', heading: 'Tên cơ quan', also: ['Tên'], needed: true, about: 'Tên đầy đủ theo quyết định thành lập.' },
  {
    key: 'kind',
    heading: 'Loại',
    also: ['Loại cơ quan'],
    about: `Một trong: ${words(KINDS).join('; ')}. Để trống: giữ nguyên, cơ quan mới là cơ quan chuyên môn.`,
  },
  {
    key: 'subordination',
    heading: 'Trực thuộc',
    also: ['Phân loại', 'Quan hệ trực thuộc'],
    about: `Một trong: ${words(SUBORDINATIONS).join('; ')}. Để trống: giữ nguyên, cơ quan mới thuộc UBND cấp tỉnh.`,
  },
  {
    key: 'inSystem',
    heading: 'Trả lời trên hệ thống',
    also: ['Trong hệ thống'],
    about: 'Có hoặc Không. Không: văn thư của cơ quan chủ trì ghi việc nhận và nhập ý kiến.',
  },
  {
    key: 'functions',
    heading: 'Chức năng',
    also: ['Các chức năng', 'Lĩnh vực'],
    about: 'Tên hoặc mã các chức năng trong danh mục, cách nhau bằng dấu chấm phẩy. Để trống: không có chức năng.',
  },
  {
    key: 'group',
    heading: 'Nhóm',
    also: ['Nhóm cơ quan'],
    about: `Một trong: ${Object.values(GROUP_NAMES).join('; ')}; hoặc tên nhóm riêng. Để trống: theo loại và quan hệ trực thuộc.`,
  },
];

/** How the heading of a field of the command is written. */
export function headingOf(field: string): string {
  const key = field === 'external' ? 'inSystem' : field;
  return AGENCY_COLUMNS.find((column) => column.key === key)?.heading ?? field;
}

/** An agency as a line, in the order of the columns. */
export function agencyCells(agency: RegisteredAgency, register: Pick<Register, 'functions'>): string[] {
  const known = functionsOf(register);
  const written = (code: string) => {
    const name = known.get(code)?.name ?? code;
    return name.includes(';') || codesNamed(name, known).length > 1 ? code : name;
  };
  const { code, name, kind, subordination = 'department', external, functions, group = '' } = agency;
  return [
    code,
    name,
    writtenAs(kind, KINDS),
    writtenAs(subordination, SUBORDINATIONS),
    writtenAs(!external, YES_NO),
    functions.map(written).join('; '),
    groupWritten(group),
  ];
}

const groupWritten = (group: string): string =>
  AGENCY_GROUPS.some((one) => one === group) ? GROUP_NAMES[group as keyof typeof GROUP_NAMES] : group;

const codesNamed = (name: string, known: ReturnType<typeof functionsOf>): string[] =>
  [...known.values()].filter((one) => normalForm(one.name) === normalForm(name)).map(({ code }) => code);

/** What a line tells of an agency, and the cells that cannot be read. An empty cell tells nothing, but of functions and group: none. */
export function agencyTold(
  { line, cells }: Line<AgencyKey>,
  register: Pick<Register, 'agencies' | 'functions'>,
): { readonly told: DescribedAgency; readonly faults: readonly Fault[] } {
  const faults: Fault[] = [];
  const one = <Value>(key: AgencyKey, list: readonly Word<Value>[]): Value | undefined => {
    const cell = cells[key] ?? '';
    if (cell === '') return undefined;
    const value = meantBy(cell, list);
    if (value === undefined)
      faults.push({ line, column: headingOf(key), value: cell, code: 'unknown-word', accepted: words(list) });
    return value;
  };
  const { agency = '', name, functions, group } = cells;
  const kind = one('kind', KINDS);
  const subordination = one('subordination', SUBORDINATIONS);
  const inSystem = one('inSystem', YES_NO);
  const told = {
    agency,
    ...(name === undefined ? {} : { name }),
    ...(kind === undefined ? {} : { kind }),
    ...(subordination === undefined ? {} : { subordination }),
    ...(inSystem === undefined ? {} : { external: !inSystem }),
    ...(functions === undefined ? {} : { functions: functionCodes(line, functions, register, agency, faults) }),
    ...(group === undefined ? {} : { group: groupTold(group) }),
  };
  return { told, faults };
}

const groupTold = (cell: string): string =>
  AGENCY_GROUPS.find((group) => normalForm(GROUP_NAMES[group]) === normalForm(cell)) ?? cell;

/** The codes of the functions that a cell names. The same ones in another order are as they were. */
function functionCodes(
  line: number,
  cell: string,
  { agencies, functions }: Pick<Register, 'agencies' | 'functions'>,
  agency: string,
  faults: Fault[],
): readonly string[] {
  const known = functionsOf({ functions });
  const held = agencies.get(agency)?.functions ?? [];
  const codes = listIn(cell).flatMap((named) => {
    if (known.has(named) || held.includes(named)) return [named];
    const [code, ...others] = codesNamed(named, known);
    if (code !== undefined && others.length === 0) return [code];
    faults.push({ line, column: headingOf('functions'), value: named, code: 'unknown-function' });
    return [];
  });
  const isAsHeld = codes.length === held.length && held.every((code) => codes.includes(code));
  return isAsHeld ? held : codes;
}
