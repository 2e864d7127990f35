/** Of what the agency holds, what the person does or prepares, and what is for another in the agency. */
import type { Me } from '../../session/me.js';
import { type Capacity, capacityOf } from './capacity.js';
import { nextAct } from './next-act.js';
import type { WorkItem } from './work-item.js';

/** Whether my agency enters it for an agency outside the system, by its clerk. */
export function isEnteredForOther({ kind, lead, agency }: WorkItem, own: string | undefined): boolean {
  return (kind === 'opinion' || kind === 'confirmation') && lead === own && agency !== lead;
}

/** In which capacity the person works on a row: what is entered for an agency outside is the clerk's. */
export function capacityIn(item: WorkItem, me: Me): Capacity {
  return isEnteredForOther(item, me.agency?.code) ? 'clerk' : capacityOf(me);
}

/** Whether the row is the person's own; else they only look at it. */
export function isOwn(item: WorkItem, me: Me): boolean {
  return !nextAct(item, capacityIn(item, me), isEnteredForOther(item, me.agency?.code), 'vi').isOnlySeen;
}
