/** What is asked of the list of consultations, kept in the address so that a link, "back" and a saved view all say the same. */
import { epochMs, instantAt, instantOf, inVietnam, parseCivilDate } from '../../../../workflows/limits/time.js';
import type { Schemas } from '../../api/client.js';

type State = Schemas['ConsultationState'];
type Urgency = Schemas['Urgency'];

export const STATES = [
  'draft',
  'collecting',
  'consolidating',
  'reconciling',
  'escalated',
  'concluded',
  'withdrawn',
] as const satisfies readonly State[];
export const URGENCIES = ['ordinary', 'urgent', 'complex'] as const satisfies readonly Urgency[];
export const SORTS = ['-updatedAt', 'updatedAt', 'dueAt', '-dueAt', '-openedAt', 'openedAt'] as const;
export type Sort = (typeof SORTS)[number];
export const USUAL_SORT: Sort = '-updatedAt';

export interface Filters {
  readonly q: string;
  readonly states: readonly State[];
  /** Codes of agencies: the lead, and one that was asked. Empty for any. */
  readonly lead: string;
  readonly agency: string;
  readonly urgency: Urgency | '';
  /** The last day on which the earliest limit ends, "2023-05-25" in Asia/Ho_Chi_Minh; empty for any. */
  readonly dueBefore: string;
  readonly isOverdue: boolean;
  readonly isMine: boolean;
  readonly sort: Sort;
}

export const NO_FILTERS: Filters = {
  q: '',
  states: [],
  lead: '',
  agency: '',
  urgency: '',
  dueBefore: '',
  isOverdue: false,
  isMine: false,
  sort: USUAL_SORT,
};

/** Reads an address; what it has that the list does not know is left out. */
export function filtersIn(address: URLSearchParams): Filters {
  const text = (name: string) => address.get(name)?.trim() ?? '';
  const asked = text('state').split(',');
  const dueBefore = text('dueBefore');
  return {
    q: text('q'),
    states: STATES.filter((state) => asked.includes(state)),
    lead: text('lead'),
    agency: text('agency'),
    urgency: URGENCIES.find((urgency) => urgency === text('urgency')) ?? '',
    dueBefore: parseCivilDate(dueBefore) === null ? '' : dueBefore,
    isOverdue: text('overdue') === 'true',
    isMine: text('mine') === 'true',
    sort: SORTS.find((sort) => sort === text('sort')) ?? USUAL_SORT,
  };
}

/** The address of filters: only what differs from the whole list in its usual order, always in the same sequence. */
export function addressOf(filters: Filters): URLSearchParams {
  const address = new URLSearchParams();
  const set = (name: string, value: string) => value !== '' && address.set(name, value);
  set('q', filters.q);
  set('state', filters.states.join(','));
  set('lead', filters.lead);
  set('agency', filters.agency);
  set('urgency', filters.urgency);
  set('dueBefore', filters.dueBefore);
  set('overdue', filters.isOverdue ? 'true' : '');
  set('mine', filters.isMine ? 'true' : '');
  set('sort', filters.sort === USUAL_SORT ? '' : filters.sort);
  return address;
}

/** How many filters narrow the list; the order does not. */
export function countOf(filters: Filters): number {
  return [...addressOf({ ...filters, sort: USUAL_SORT }).keys()].length;
}

/** What the API is asked. */
export function queryOf(filters: Filters) {
  return {
    sort: filters.sort,
    ...(filters.q === '' ? {} : { q: filters.q }),
    ...(filters.states.length === 0 ? {} : { state: [...filters.states] }),
    ...(filters.lead === '' ? {} : { lead: filters.lead }),
    ...(filters.agency === '' ? {} : { agency: filters.agency }),
    ...(filters.urgency === '' ? {} : { urgency: filters.urgency }),
    ...(filters.isOverdue ? { overdue: true } : {}),
    ...(filters.isMine ? { mine: true } : {}),
    ...dueWithin(filters.dueBefore),
  };
}

/** A limit that ends a day stands at the first moment of the next one: it is taken in, and nothing later. */
function dueWithin(day: string): { dueBefore?: string } {
  const date = parseCivilDate(day);
  if (date === null) return {};
  return { dueBefore: inVietnam(instantOf(epochMs(instantAt(date, '24:00')) + 1)) };
}
