/** Whether an opinion can be answered on this page, and by whom it is prepared. */
import type { LateAnswer, Regulation } from '../../../../workflows/regulation/regulation.js';
import type { Consultation, Opinion } from '../../api/client.js';
import { actsAsHead, type Me } from '../../session/me.js';

/** Why not. */
export type NotAnswerable = 'not-mine' | 'not-received' | 'returned' | 'answered' | 'late-kept' | 'settled';

/** Whether the person may replace the answer that was given, as the server offers it. */
export function mayReplace(
  { actions }: Pick<Consultation, 'actions'>,
  { agency, state }: Pick<Opinion, 'agency' | 'state'>,
) {
  return state === 'answered' && actions.some((one) => one.command === 'opinion.answer' && one.agency === agency);
}

/**
 * What the regulation makes of an answer given now to what is deemed to be agreed; null where it would count. What comes on paper
 * from an agency outside may have been received in time.
 */
export function lateRuleFor(
  { state, external }: Pick<Opinion, 'state' | 'external'>,
  { silence }: { readonly silence: Pick<Regulation['silence'], 'lateAnswer'> },
): LateAnswer | null {
  return state === 'deemed' && !external ? silence.lateAnswer : null;
}

/** Officers and the head of the agency that answers prepare it: for an agency outside, those of the lead and its clerk. */
export function mayPrepare(
  me: Pick<Me, 'agency' | 'roles' | 'delegations'>,
  { lead }: Pick<Consultation, 'lead'>,
  { external, heldBy }: Pick<Opinion, 'external' | 'heldBy'>,
): boolean {
  const prepares = me.roles.includes('officer') || actsAsHead(me) || (external && me.roles.includes('clerk'));
  return me.agency?.code === (external ? lead : heldBy) && prepares;
}

/**
 * Null when it can be answered: while it is awaited, to be made clearer, too late but not yet answered, or answered and still
 * to be replaced by who signed it.
 */
export function notAnswerable(
  { state, receivedAt, late }: Pick<Opinion, 'state' | 'receivedAt' | 'late'>,
  mine: boolean,
  mayReplace = false,
): NotAnswerable | null {
  if (!mine) return 'not-mine';
  switch (state) {
    case 'awaiting':
      return receivedAt === null ? 'not-received' : null;
    case 'clarifying':
    case 'overdue':
      return null;
    case 'deemed':
      return late === null ? null : 'late-kept';
    case 'returned':
      return 'returned';
    case 'answered':
      return mayReplace ? null : 'answered';
    default:
      return 'settled';
  }
}
