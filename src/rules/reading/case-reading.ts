/**
 * Who may read a case of discipline: the one function that is asked, and the same as a condition in SQL for lists. Personnel matters
 * are for whom docs/access.md names and nobody else.
 */
import { AGENCY_KINDS, type AgencyKind } from '../../../workflows/commands/actors.js';
import { CASE_KINDS, type CaseKind } from '../../../workflows/discipline/case.js';
import type { Param } from '../../persistence/store.js';
import { type ReadingPerson, readsAtAll } from './reading.js';

/** Within an agency: everybody of it, its head (or who holds the head's delegation), or nobody. */
type Within = 'everybody' | 'head' | 'nobody';

interface CaseReaders {
  /** The organs that read every case of the kind. */
  readonly overseers: readonly AgencyKind[];
  /** Within the agency that entered it, and the one that has it in hand. */
  readonly parties: Within;
  /** Within the agency that it is about; and from which states on, where not from the first. */
  readonly concerned: Within;
  readonly concernedFrom?: readonly string[];
}

/** What is no personnel matter and names nobody outside: forms, collected reports and registers are read by every agency. */
const EVERY_AGENCY: CaseReaders = { overseers: AGENCY_KINDS, parties: 'everybody', concerned: 'everybody' };

const READERS: Readonly<Record<CaseKind, CaseReaders>> = {
  // Whom a petition is about reads it only where it has it in hand: the petitioner's name is in it.
  petition: { overseers: ['office', 'chairman', 'home-affairs'], parties: 'everybody', concerned: 'nobody' },
  'report-form': EVERY_AGENCY,
  'collected-report': EVERY_AGENCY,
  procedure: EVERY_AGENCY,
  'delegated-power': EVERY_AGENCY,
  'regulation-review': EVERY_AGENCY,
};

/** Who reads: a person in their agency; `asHead` where they are its head, or hold the head's delegation now. */
export interface CaseReader extends ReadingPerson {
  readonly id: string;
  readonly asHead: boolean;
}

/** What of a case says who reads it. */
export interface ReadableCase {
  readonly kind: CaseKind;
  readonly state: string;
  readonly raised_by: string;
  readonly agency: string | null;
  readonly person: string | null;
  readonly holder_agency: string;
  readonly holder_person: string | null;
}

/** Whether a person may read a case. The person whom it is about always reads it, once whoever it concerns does. */
export function readsCase(person: CaseReader, standing: ReadableCase): boolean {
  if (!readsAtAll(person)) return false;
  const { overseers, parties, concerned, concernedFrom } = READERS[standing.kind];
  if (person.agencyKind !== null && overseers.includes(person.agencyKind)) return true;
  const within = (how: Within) => how === 'everybody' || (how === 'head' && person.asHead);
  if ([standing.raised_by, standing.holder_agency].includes(person.agency ?? '') && within(parties)) return true;
  if (standing.holder_person === person.id) return true;
  if (concernedFrom !== undefined && !concernedFrom.includes(standing.state)) return false;
  if (standing.person === person.id) return true;
  return standing.agency === person.agency && within(concerned);
}

/** The same as a condition on the columns of `discipline_cases`. */
export function readableCases(person: CaseReader): { readonly sql: string; readonly params: readonly Param[] } {
  if (!readsAtAll(person)) return { sql: 'FALSE', params: [] };
  const parts = CASE_KINDS.map((kind) => conditionOf(kind, person));
  return { sql: `(${parts.map(({ sql }) => sql).join(' OR ')})`, params: parts.flatMap(({ params }) => params) };
}

function conditionOf(kind: CaseKind, { id, agency, agencyKind, asHead }: CaseReader) {
  const { overseers, parties, concerned, concernedFrom } = READERS[kind];
  if (agencyKind !== null && overseers.includes(agencyKind)) return { sql: 'kind = ?', params: [kind] };
  const within = (how: Within) => how === 'everybody' || (how === 'head' && asHead);
  const open: string[] = ['holder_person = ?'];
  const params: Param[] = [kind, id];
  if (within(parties)) {
    open.push('raised_by = ?', 'holder_agency = ?');
    params.push(agency, agency);
  }
  const about = ['person = ?', ...(within(concerned) ? ['agency = ?'] : [])].join(' OR ');
  const states = concernedFrom === undefined ? '' : ' AND state = ANY(?)';
  open.push(`((${about})${states})`);
  params.push(id, ...(within(concerned) ? [agency] : []));
  const condition = { sql: `(kind = ? AND (${open.join(' OR ')}))`, params: [...params] as Param[] };
  if (concernedFrom !== undefined) condition.params.push(concernedFrom);
  return condition;
}
