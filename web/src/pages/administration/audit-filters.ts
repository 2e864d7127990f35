/** What the audit journal is narrowed to, as the address keeps it. */
import { parseCivilDate } from '../../../../workflows/limits/time.js';
import { AUDIT_KINDS, type AuditKind } from './audit-words.js';

export interface AuditFilters {
  readonly person: string;
  readonly kind: AuditKind | '';
  readonly address: string;
  /** Days as they are typed; what is no day is not asked for. */
  readonly from: string;
  readonly to: string;
}

const NAMES = { person: 'tai-khoan', kind: 'viec', address: 'dia-chi', from: 'tu', to: 'den' } as const;

/** Reads the address; what it does not know, it leaves out. */
export function filtersOf(search: URLSearchParams): AuditFilters {
  const told = (name: keyof typeof NAMES) => search.get(NAMES[name]) ?? '';
  return {
    person: told('person'),
    kind: AUDIT_KINDS.find((kind) => kind === told('kind')) ?? '',
    address: told('address'),
    from: told('from'),
    to: told('to'),
  };
}

/** The address for filters, without what is not asked. */
export function addressOf(filters: AuditFilters): Record<string, string> {
  return Object.fromEntries(
    (Object.keys(NAMES) as (keyof typeof NAMES)[])
      .map((name) => [NAMES[name], filters[name].trim()])
      .filter(([, value]) => value !== ''),
  );
}

/** The question to the API. */
export function queryOf({ person, kind, address, from, to }: AuditFilters) {
  const since = parseCivilDate(from);
  const until = parseCivilDate(to);
  return {
    ...(person.trim() === '' ? {} : { person: person.trim() }),
    ...(kind === '' ? {} : { kind }),
    ...(address.trim() === '' ? {} : { address: address.trim() }),
    ...(since === null ? {} : { from: since as string }),
    ...(until === null ? {} : { to: until as string }),
  };
}
