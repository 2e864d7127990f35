/** People as a table: its columns, a person as a line of it, and a line of it as what is told of a person. Never a password. */
import { isOneLine } from '../../../workflows/commands/readable-text.js';
import { normalForm } from '../../../workflows/commands/same-text.js';
import { type PersonRole, STANDS_ALONE } from '../../rules/register/person-roles.js';
import type { Register } from '../../rules/register/register.js';
import { isLogin } from '../identity/login.js';
import { type Column, type Fault, type Line, listIn, meantBy, type Word, writtenAs } from './columns.js';

export type PersonKey = 'login' | 'name' | 'title' | 'agency' | 'roles' | 'active';

/** A person as a table tells them. */
export interface ToldPerson {
  readonly login: string;
  readonly name: string;
  readonly title: string | null;
  /** Null for an administrator. */
  readonly agency: string | null;
  readonly roles: readonly PersonRole[];
  readonly active: boolean;
}

const ROLES: readonly Word<PersonRole>[] = [
  { value: 'head', written: 'Thủ trưởng', also: ['Người đứng đầu', 'Giám đốc', 'Trưởng'] },
  { value: 'deputy', written: 'Cấp phó', also: ['Phó', 'Phó Giám đốc'] },
  { value: 'officer', written: 'Chuyên viên', also: [] },
  { value: 'clerk', written: 'Văn thư', also: [] },
  { value: 'admin', written: 'Quản trị', also: ['Quản trị hệ thống'] },
  { value: 'auditor', written: 'Kiểm toán', also: ['Kiểm toán hệ thống'] },
];
const ACTIVE: readonly Word<boolean>[] = [
  { value: true, written: 'Đang dùng', also: ['Có', 'Hoạt động', 'x', '1'] },
  { value: false, written: 'Đã khóa', also: ['Đã ngừng', 'Không', 'Ngừng', '0'] },
];
const words = (list: readonly Word<unknown>[]) => list.map(({ written }) => written);
const LONGEST = 200;

export const PERSON_COLUMNS: readonly Column<PersonKey>[] = [
  {
    key: 'login',
    heading: 'Tên đăng nhập',
    also: ['Tài khoản đăng nhập', 'login'],
    needed: true,
    about: 'Từ 2 đến 64 ký tự: chữ thường không dấu, chữ số, dấu chấm, gạch ngang, gạch dưới hoặc @.',
  },
  { key: 'name', heading: 'Họ và tên', also: ['Họ tên', 'Tên'], needed: true, about: 'Họ và tên đầy đủ.' },
  { key: 'title', heading: 'Chức vụ', also: ['Chức danh'], about: 'Để trống nếu không có.' },
  {
    key: 'agency',
    heading: 'Mã cơ quan',
    also: ['Cơ quan', 'Đơn vị'],
    needed: true,
    about: 'Mã hoặc tên cơ quan trong danh mục; chỉ quản trị viên và người kiểm toán để trống.',
  },
  {
    key: 'roles',
    heading: 'Vai trò',
    also: ['Các vai trò'],
    needed: true,
    about: `Một hoặc nhiều, cách nhau bằng dấu chấm phẩy: ${words(ROLES).join('; ')}.`,
  },
  {
    key: 'active',
    heading: 'Tình trạng tài khoản',
    also: ['Tình trạng', 'Trạng thái'],
    about: `${words(ACTIVE).join(' hoặc ')}. Để trống: giữ nguyên, người mới là đang dùng.`,
  },
];

/** A person as a line, in the order of the columns. */
export function personCells({ login, name, title, agency, roles, active }: ToldPerson): string[] {
  const written = ROLES.filter(({ value }) => roles.includes(value)).map((one) => one.written);
  return [login, name, title ?? '', agency ?? '', written.join('; '), writtenAs(active, ACTIVE)];
}

const heading = (key: PersonKey): string => PERSON_COLUMNS.find((column) => column.key === key)?.heading ?? key;

/**
 * What a line tells of a person. A column that the table does not have, and the state of the account where its cell is empty,
 * tell nothing: it stays as it is.
 * @param standing the person with this login, where there is one
 */
export function personTold(
  { line, cells }: Line<PersonKey>,
  agencies: Register['agencies'],
  standing: ToldPerson | undefined,
): { readonly told: ToldPerson; readonly faults: readonly Fault[] } {
  const faults: Fault[] = [];
  const wrong = (key: PersonKey, code: Fault['code'], value = cells[key] ?? '', accepted?: readonly string[]) =>
    void faults.push({ line, column: heading(key), value, code, ...(accepted === undefined ? {} : { accepted }) });
  const { login = '', name = standing?.name ?? '', title = standing?.title ?? '', active = '' } = cells;
  if (login === '') wrong('login', 'field-required');
  else if (!isLogin(login)) wrong('login', 'login-form');
  if (name === '') wrong('name', 'field-required');
  else if (name.length > LONGEST || !isOneLine(name)) wrong('name', 'invalid-input');
  if (title.length > LONGEST || !isOneLine(title)) wrong('title', 'invalid-input');
  const roles = listIn(cells.roles ?? '').flatMap((cell) => {
    const role = meantBy(cell, ROLES);
    if (role === undefined) wrong('roles', 'unknown-word', cell, words(ROLES));
    return role ?? [];
  });
  const isActive = active === '' ? (standing?.active ?? true) : meantBy(active, ACTIVE);
  if (isActive === undefined) wrong('active', 'unknown-word', active, words(ACTIVE));
  const agency = agencyNamed(cells.agency ?? '', agencies);
  if (agency === undefined) wrong('agency', 'unknown-agency');
  else if (faults.every(({ column }) => column !== heading('roles'))) apart(agency, roles, wrong);
  return {
    told: {
      login,
      name,
      title: title === '' ? null : title,
      agency: agency ?? null,
      roles: inOrder(roles),
      active: isActive ?? true,
    },
    faults,
  };
}

const inOrder = (roles: readonly PersonRole[]): PersonRole[] =>
  ROLES.map(({ value }) => value).filter((role) => roles.includes(role));

/** The agency by its code, or else by its name; null for an empty cell, undefined where there is none. */
function agencyNamed(cell: string, agencies: Register['agencies']): string | null | undefined {
  if (cell === '') return null;
  if (agencies.has(cell)) return cell;
  return [...agencies.values()].find(({ name }) => normalForm(name) === normalForm(cell))?.code;
}

/** An administrator, or an auditor, belongs to no agency and has no other role; everybody else belongs to one. */
function apart(
  agency: string | null,
  roles: readonly PersonRole[],
  wrong: (key: PersonKey, code: Fault['code']) => void,
): void {
  if (roles.length === 0) wrong('roles', 'field-required');
  else if (roles.some((role) => STANDS_ALONE.includes(role))) {
    if (roles.length > 1) wrong('roles', 'roles-apart');
    if (agency !== null) wrong('agency', 'agency-of-administrator');
  } else if (agency === null) wrong('agency', 'field-required');
}
