/**
 * Who may read what of a consultation: the one function that is asked, for every page, file, export and letter. What may be
 * done is asked of `workflows/commands/authority.ts`; the table of both is docs/access.md.
 */
import type { AgencyKind } from '../../../workflows/commands/commands.js';
import type { Dispute } from '../../../workflows/dispute/dispute.js';
import type { Dossier } from '../../../workflows/dossier/dossier.js';
import type { Opinion } from '../../../workflows/opinion/opinion.js';
import type { ReadingConfig } from '../../platform/config/reading.js';
import { actsInAgency, type PersonRole } from '../register/person-roles.js';

/**
 * `whole`: everything. `before-limit`: the request, one's own opinion, and of the others what is no content, until the answers
 * are in. `facts`: times and conduct of all, content of none.
 */
export const READINGS = ['whole', 'before-limit', 'facts'] as const;
export type Reading = (typeof READINGS)[number];

/** Who reads: a person in their agency. */
export interface ReadingPerson {
  readonly agency: string | null;
  /** Null for a person of no agency, or of one that the register has no more. */
  readonly agencyKind: AgencyKind | null;
  readonly roles: readonly PersonRole[];
}

/** Whether a person has a role in which anything of a consultation is read: an administrator has none, nor has who lost theirs. */
export function readsAtAll({ agency, roles }: Pick<ReadingPerson, 'agency' | 'roles'>): boolean {
  return audits({ roles }) || (agency !== null && roles.some(actsInAgency));
}

/** Whether a person reads the facts of all that was sent in the province, and the journals, whatever agency has asked. */
export const audits = ({ roles }: Pick<ReadingPerson, 'roles'>): boolean => roles.includes('auditor');

/** The kinds of agencies that see the whole province, as far as the rules below go. */
export const OVERSEEING: readonly AgencyKind[] = ['office', 'chairman', 'home-affairs'];

/**
 * What a person may read of a consultation now; null: nothing, not even that it exists. The lead reads all, and is the only one
 * who reads what was never sent. Who was asked is a party first, whatever else its agency oversees.
 */
export function readingOf(person: ReadingPerson, dossier: Dossier, rules: ReadingConfig): Reading | null {
  const { state, context } = dossier.consultation;
  if (!readsAtAll(person)) return null;
  if (context.lead === person.agency) return 'whole';
  if (context.openedAt === null) return null;
  if (audits(person)) return 'facts';
  if (dossier.opinions.some((opinion) => isOf(opinion, person.agency)))
    return state === 'collecting' && rules.answersBeforeLimit === 'closed' ? 'before-limit' : 'whole';
  switch (person.agencyKind) {
    case 'office':
    case 'chairman':
      return rules.office === 'all' || concernsOffice(dossier) ? 'whole' : 'facts';
    case 'home-affairs':
      return rules.homeAffairs === 'content' ? 'whole' : 'facts';
    default:
      return null;
  }
}

/** Whether an opinion is one agency's: it was asked, or answers for whoever was. */
export function isOf({ context }: Pick<Opinion, 'context'>, agency: string | null): boolean {
  return context.agency === agency || context.heldBy === agency;
}

/** What the Office verifies, decides or urges, and the chairman decides: what is escalated, suspended, contested or late. */
function concernsOffice({ consultation, opinions, disputes }: Dossier): boolean {
  return consultation.context.suspension !== null || disputes.some(isBeforeOffice) || opinions.some(isLate);
}

function isBeforeOffice({ state, context }: Dispute): boolean {
  return context.overdue || ['verifying', 'incomplete', 'submitted', 'remitted', 'decided'].includes(state);
}

function isLate({ state, context }: Opinion): boolean {
  const silent = ['overdue', 'unanswered', 'deemed', 'contested'].includes(state);
  return silent || context.late !== null || context.contest !== null || context.notice?.overdue === true;
}
