/** Which clauses are shown, as it stands in the address. */
import type { Schemas } from '../../api/client.js';
import { KINDS } from './trace-words.js';

type Directive = Schemas['DirectiveView'];

export interface TraceFilters {
  /** The id of a document; empty: all. */
  readonly document: string;
  readonly kind: Schemas['DutyKind'] | '';
  /** Only what nothing carries out. */
  readonly onlyOpen: boolean;
}

export function filtersIn(address: URLSearchParams): TraceFilters {
  return {
    document: address.get('van-ban') ?? '',
    kind: KINDS.find((kind) => kind === address.get('loai')) ?? '',
    onlyOpen: address.get('chua-co') === '1',
  };
}

export function addressOfFilters({ document, kind, onlyOpen }: TraceFilters): Record<string, string> {
  return {
    ...(document === '' ? {} : { 'van-ban': document }),
    ...(kind === '' ? {} : { loai: kind }),
    ...(onlyOpen ? { 'chua-co': '1' } : {}),
  };
}

/** The documents with the clauses that are shown; a document without any is left out. */
export function shownOf(directives: readonly Directive[], { document, kind, onlyOpen }: TraceFilters): Directive[] {
  return directives
    .filter(({ id }) => document === '' || id === document)
    .map((one) => ({
      ...one,
      clauses: one.clauses.filter(
        (clause) => (kind === '' || clause.kind === kind) && (!onlyOpen || !clause.carriedOut),
      ),
    }))
    .filter(({ clauses }) => clauses.length > 0);
}
