/** In which capacity a person works on what their agency holds: only the head, or who acts for the head, signs. */
import { actsAsHead, type Me } from '../../session/me.js';

export type Capacity = 'head' | 'officer' | 'clerk' | 'other';

export function capacityOf(me: Me): Capacity {
  if (actsAsHead(me)) return 'head';
  if (me.roles.includes('officer')) return 'officer';
  return me.roles.includes('clerk') ? 'clerk' : 'other';
}

/** Whether a person may prepare a consultation: its officers and whoever acts as the head; no clerk, no deputy without a delegation. */
export function mayDraft(me: Me): boolean {
  const leads = me.agency !== null && me.agency.kind !== 'chairman';
  return leads && (actsAsHead(me) || me.roles.includes('officer'));
}
