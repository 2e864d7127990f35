/** A person as an administrator types them, and what is wrong before it is sent. The server decides in the end. */
import type { Schemas } from '../../api/client.js';
import { STANDS_ALONE } from './people-filters.js';

type Role = Schemas['PersonRole'];

export interface PersonForm {
  readonly name: string;
  readonly title: string;
  readonly email: string;
  readonly login: string;
  readonly agency: string;
  readonly roles: readonly Role[];
}

export const EMPTY_PERSON: PersonForm = {
  name: '',
  title: '',
  email: '',
  login: '',
  agency: '',
  roles: [],
};
const EMAIL = /^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;]+$/;
const LOGIN = /^[a-z0-9._@-]{2,64}$/;

export type Slip = 'needed' | 'login' | 'email' | 'agency-needed' | 'admin-alone';
export type Slips = Partial<Record<keyof PersonForm, Slip>>;

/** Whether somebody has a role of the whole province, which goes with no agency. */
export const standsAlone = (roles: readonly Role[]): boolean => roles.some((role) => STANDS_ALONE.includes(role));

/** What is wrong with the agency and the roles: an administrator, or an auditor, stands alone and belongs to none, all others to one. */
export function roleSlips({ agency, roles }: Pick<PersonForm, 'agency' | 'roles'>): Slips {
  if (roles.length === 0) return { roles: 'needed' };
  if (standsAlone(roles)) return roles.length > 1 ? { roles: 'admin-alone' } : {};
  return agency === '' ? { agency: 'agency-needed' } : {};
}

/** What is wrong with an e-mail address: it may be left out. */
export function emailSlips(email: string): Slips {
  return email.trim() === '' || EMAIL.test(email.trim()) ? {} : { email: 'email' };
}

/** Everything that is wrong with a new person. */
export function personSlips(form: PersonForm): Slips {
  return {
    ...(form.name.trim() === '' ? { name: 'needed' } : {}),
    ...(LOGIN.test(form.login) ? {} : { login: 'login' }),
    ...emailSlips(form.email),
    ...roleSlips(form),
  };
}

/** What is sent: an administrator has no agency, and an empty title is none. */
export function personInput({ name, title, email, login, agency, roles }: PersonForm): Schemas['PersonInput'] {
  return {
    name: name.trim(),
    title: title.trim() === '' ? null : title.trim(),
    email: email.trim() === '' ? null : email.trim(),
    login,
    agency: standsAlone(roles) ? null : agency,
    roles: [...roles],
  };
}
