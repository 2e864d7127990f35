/** What an act on a case tells whom: as its law names them, but for nobody who may not read the case. Asked where it is written, and again by whoever verifies. */
import type { AgencyKind } from '../../../workflows/commands/actors.js';
import type { Case } from '../../../workflows/discipline/case.js';
import type { CaseFacts } from '../../../workflows/discipline/case-facts.js';
import { type CaseAct, caseMessages } from '../../../workflows/discipline/telling/case-messages.js';
import { headOf, type Message, type Recipient } from '../../../workflows/step/messages.js';
import { readsCase } from './case-reading.js';

interface ToldAct extends CaseAct {
  readonly facts: Pick<CaseFacts, 'agencies' | 'office' | 'chairman' | 'homeAffairs'>;
}

/**
 * The messages of an act. What is for a whole agency in which only the head reads the case is for the head.
 * @param before the case as it stood; null where it was begun
 */
export function toldOfCase(before: Case | null, after: Case, act: ToldAct): readonly Message[] {
  return caseMessages(before, after, act).flatMap(({ to, ...message }) => {
    const readers = to.flatMap((recipient) => readerFor(recipient, after, act.facts) ?? []);
    return readers.length === 0 ? [] : [{ ...message, to: readers }];
  });
}

function readerFor(recipient: Recipient, standing: Case, facts: ToldAct['facts']): Recipient | null {
  const { agency, role, person = null } = recipient;
  const reads = (as: { readonly id: string; readonly asHead: boolean }) =>
    readsCase(
      { ...as, agency, agencyKind: kindOf(agency, facts), roles: [as.asHead ? 'head' : 'officer'] },
      columnsOf(standing),
    );
  if (person !== null) return reads({ id: person, asHead: false }) ? recipient : null;
  if (role === 'head') return reads({ id: '', asHead: true }) ? recipient : null;
  if (reads({ id: '', asHead: false })) return recipient;
  return role === null && reads({ id: '', asHead: true }) ? headOf(agency) : null;
}

function kindOf(agency: string, { agencies, office, chairman, homeAffairs }: ToldAct['facts']): AgencyKind {
  if (agency === office) return 'office';
  if (agency === chairman) return 'chairman';
  if (agency === homeAffairs) return 'home-affairs';
  return agencies[agency]?.kind ?? 'department';
}

const columnsOf = ({ kind, state, context }: Case) => ({
  kind,
  state,
  raised_by: context.raisedBy,
  agency: context.concerns.agency,
  person: context.concerns.person,
  holder_agency: context.holder.agency,
  holder_person: context.holder.person,
});
