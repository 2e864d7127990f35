/** What the list of people is narrowed to, as the address keeps it. */
import type { Schemas } from '../../api/client.js';

type Role = Schemas['PersonRole'];

export const ROLE_ORDER: readonly Role[] = ['head', 'deputy', 'officer', 'clerk', 'admin', 'auditor'];
/** Of the whole province: in no agency, and beside no other role. */
export const STANDS_ALONE: readonly Role[] = ['admin', 'auditor'];

export interface PeopleFilters {
  readonly name: string;
  readonly agency: string;
  readonly role: Role | '';
  /** `on`: may sign in; `off`: switched off. */
  readonly account: 'on' | 'off' | '';
}

/** Reads the address; what it does not know, it leaves out. */
export function filtersOf(search: URLSearchParams): PeopleFilters {
  const account = search.get('tai-khoan');
  return {
    name: search.get('ten') ?? '',
    agency: search.get('co-quan') ?? '',
    role: ROLE_ORDER.find((role) => role === search.get('vai-tro')) ?? '',
    account: account === 'dung' ? 'on' : account === 'tat' ? 'off' : '',
  };
}

/** The address for filters, without what is not asked. */
export function addressOf({ name, agency, role, account }: PeopleFilters): Record<string, string> {
  const all = {
    ten: name.trim(),
    'co-quan': agency,
    'vai-tro': role,
    'tai-khoan': account === 'on' ? 'dung' : account === 'off' ? 'tat' : '',
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''));
}

/** The question to the API. */
export function queryOf({ name, agency, role, account }: PeopleFilters) {
  return {
    ...(name.trim() === '' ? {} : { q: name.trim() }),
    ...(agency === '' ? {} : { agency }),
    ...(role === '' ? {} : { role }),
    ...(account === '' ? {} : { active: account === 'on' }),
  };
}
