/** An agency as an administrator types it, and what is wrong before it is sent. The server decides in the end. */
import type { Schemas } from '../../api/client.js';

export interface AgencyForm {
  readonly code: string;
  readonly name: string;
  readonly kind: Schemas['AgencyKind'];
  readonly subordination: Schemas['Subordination'];
  readonly external: boolean;
  readonly functions: readonly string[];
  /** Empty: by kind and subordination. */
  readonly group: string;
  readonly basis: string;
}

export const EMPTY_AGENCY: AgencyForm = {
  code: '',
  name: '',
  kind: 'department',
  subordination: 'department',
  external: false,
  functions: [],
  group: '',
  basis: '',
};

/** The form filled in with what the register says. */
export function formOf(agency: Schemas['AgencyView']): AgencyForm {
  const { code, name, kind, subordination, external, functions, group } = agency;
  return { code, name, kind, subordination, external, functions, group: group ?? '', basis: '' };
}

export type AgencySlip = 'needed' | 'code' | 'basis';
export type AgencySlips = Partial<Record<keyof AgencyForm, AgencySlip>>;

const CODE = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,39}$/u;

/**
 * What is wrong with the form. A basis is needed for everything but the group, by which the province only sorts.
 * @param former what the register says of it; null for an agency that is entered
 */
export function agencySlips(form: AgencyForm, former: AgencyForm | null): AgencySlips {
  const isSorted = former !== null && isSame({ ...form, group: former.group }, former);
  return {
    ...(form.code.trim() === '' ? { code: 'needed' } : CODE.test(form.code.trim()) ? {} : { code: 'code' }),
    ...(form.name.trim() === '' ? { name: 'needed' } : {}),
    ...(!isSorted && form.basis.trim() === '' ? { basis: 'basis' } : {}),
  };
}

const isSame = ({ basis: _, ...one }: AgencyForm, { basis: __, ...other }: AgencyForm): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** What is sent, but for the code of an agency that is there. */
export function agencyBody({ code: _, basis, name, group, ...form }: AgencyForm) {
  const told = basis.trim();
  return {
    ...form,
    name: name.trim(),
    functions: [...form.functions],
    group: group.trim(),
    ...(told === '' ? {} : { basis: told }),
  };
}
