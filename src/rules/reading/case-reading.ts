/**
 * Who may read a case of discipline: the one function that is asked, and the same as a condition in SQL for lists. Personnel matters
 * are for whom docs/access.md names and nobody else.
 */
import { AGENCY_KINDS, type AgencyKind } from '../../../workflows/commands/actors.js';
import { CASE_KINDS, type CaseKind } from '../../../workflows/discipline/case.js';
import type { Param } from '../../persistence/store.js';
import { actsInAgency } from '../register/person-roles.js';
import type { ReadingPerson } from './reading.js';

/** Within an agency: everybody of it, its head (or who holds the head's delegation), or nobody. */
type Within = 'everybody' | 'head' | 'nobody';

interface CaseReaders {
  /** The organs that read every case of the kind. */
  readonly overseers: readonly AgencyKind[];
  /** Whether an organ that a case is about reads it as any agency does: by its head, and by the person. */
  readonly personnel?: true;
  /** Within the agency that entered it, and the one that has it in hand. */
  readonly parties: Within;
  /** Within the agency that it is about; and from which states on, where not from the first. */
  readonly concerned: Within;
  readonly concernedFrom?: readonly string[];
  /** In these states everybody of the agency that it is about reads it, or everybody of every agency. */
  readonly openWithin?: readonly string[];
  readonly openToAll?: readonly string[];
}

const ORGANS: readonly AgencyKind[] = ['office', 'chairman', 'home-affairs'];
/** What is no personnel matter and names nobody outside: forms, collected reports and registers are read by every agency. */
const EVERY_AGENCY: CaseReaders = { overseers: AGENCY_KINDS, parties: 'everybody', concerned: 'everybody' };

const READERS: Readonly<Record<CaseKind, CaseReaders>> = {
  // Whom a petition is about reads it only where it has it in hand: the petitioner's name is in it.
  petition: { overseers: ['office', 'chairman', 'home-affairs'], parties: 'everybody', concerned: 'nobody' },
  review: { overseers: ORGANS, personnel: true, parties: 'head', concerned: 'head' },
  commendation: { overseers: ORGANS, personnel: true, parties: 'head', concerned: 'head' },
  'step-proposal': { overseers: ORGANS, parties: 'everybody', concerned: 'nobody' },
  difficulty: { overseers: ORGANS, parties: 'everybody', concerned: 'nobody' },
  'inspection-plan': { overseers: ['office', 'chairman', 'home-affairs'], parties: 'everybody', concerned: 'nobody' },
  // What was drawn is kept from the units until it is published; a voided draw drew nothing, and is seen to be void.
  draw: {
    overseers: ['office', 'chairman', 'home-affairs'],
    parties: 'everybody',
    concerned: 'nobody',
    openToAll: ['published', 'voided'],
  },
  // An unannounced one is not for its unit before it has begun, nor when it was called off before; a conclusion is for the whole unit.
  inspection: {
    overseers: ['office', 'chairman', 'home-affairs'],
    parties: 'everybody',
    concerned: 'head',
    concernedFrom: ['announced', 'begun', 'concluded', 'closed', 'cancelled'],
    openWithin: ['concluded', 'closed'],
  },
  // They name people in breach: for the organs that report and receive them.
  'period-report': { overseers: ['office', 'chairman', 'home-affairs'], parties: 'nobody', concerned: 'nobody' },
  'follow-up-review': { overseers: ['office', 'chairman', 'home-affairs'], parties: 'nobody', concerned: 'nobody' },
  // A personnel matter: whoever is concerned and who judges, not the agency for which the person acts since.
  'figure-objection': { overseers: ORGANS, personnel: true, parties: 'nobody', concerned: 'head' },
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

/** Neither an administrator nor an auditor reads cases: personnel matters stand in them. */
const actsForAgency = ({ agency, roles }: CaseReader): boolean => agency !== null && roles.some(actsInAgency);

/** Whether a person may read a case. The person whom it is about always reads it, once whoever it concerns does. */
export function readsCase(person: CaseReader, standing: ReadableCase): boolean {
  if (!actsForAgency(person)) return false;
  const {
    overseers,
    personnel,
    parties,
    concerned,
    concernedFrom,
    openWithin = [],
    openToAll = [],
  } = READERS[standing.kind];
  if (openToAll.includes(standing.state)) return true;
  const about = personnel === true && standing.agency === person.agency;
  if (person.agencyKind !== null && overseers.includes(person.agencyKind) && !about) return true;
  const within = (how: Within) => how === 'everybody' || (how === 'head' && person.asHead);
  if ([standing.raised_by, standing.holder_agency].includes(person.agency ?? '') && within(parties)) return true;
  if (standing.holder_person === person.id) return true;
  if (concernedFrom !== undefined && !concernedFrom.includes(standing.state)) return false;
  if (standing.person === person.id) return true;
  return standing.agency === person.agency && (within(concerned) || openWithin.includes(standing.state));
}

/** The same as a condition on the columns of `discipline_cases`. */
export function readableCases(person: CaseReader): { readonly sql: string; readonly params: readonly Param[] } {
  if (!actsForAgency(person)) return { sql: 'FALSE', params: [] };
  const parts = CASE_KINDS.map((kind) => conditionOf(kind, person));
  return { sql: `(${parts.map(({ sql }) => sql).join(' OR ')})`, params: parts.flatMap(({ params }) => params) };
}

function conditionOf(kind: CaseKind, { id, agency, agencyKind, asHead }: CaseReader) {
  const { overseers, personnel, parties, concerned, concernedFrom, openWithin, openToAll } = READERS[kind];
  const oversees = agencyKind !== null && overseers.includes(agencyKind);
  if (oversees && personnel !== true) return { sql: 'kind = ?', params: [kind] };
  const within = (how: Within) => how === 'everybody' || (how === 'head' && asHead);
  const open: string[] = ['holder_person = ?'];
  const params: Param[] = [kind, id];
  if (oversees) {
    open.push('agency <> ?');
    params.push(agency);
  }
  if (within(parties)) {
    open.push('raised_by = ?', 'holder_agency = ?');
    params.push(agency, agency);
  }
  const about = ['person = ?', ...(within(concerned) ? ['agency = ?'] : [])].join(' OR ');
  const states = concernedFrom === undefined ? '' : ' AND state = ANY(?)';
  open.push(`((${about})${states})`);
  params.push(id, ...(within(concerned) ? [agency] : []));
  if (concernedFrom !== undefined) params.push(concernedFrom);
  if (openWithin !== undefined) {
    open.push('(agency = ? AND state = ANY(?))');
    params.push(agency, openWithin);
  }
  if (openToAll !== undefined) {
    open.push('state = ANY(?)');
    params.push(openToAll);
  }
  return { sql: `(kind = ? AND (${open.join(' OR ')}))`, params };
}
