/** What is decentralised or delegated (phân cấp, ủy quyền) from one agency to another, with its text and its period (PY-1.4c). */
import type { CivilDate } from '../../limits/time.js';
import type { Case, CaseContext } from '../case.js';

export const DELEGATED_POWER_STATES = ['new', 'in-force', 'ended'] as const;
export type DelegatedPowerState = (typeof DELEGATED_POWER_STATES)[number];

/** Phân cấp: the power is handed down for good; ủy quyền: it is lent by whoever has it. */
export const WAYS_OF_DELEGATING = ['decentralised', 'delegated'] as const;
export type WayOfDelegating = (typeof WAYS_OF_DELEGATING)[number];

export interface DelegatedPowerContext extends CaseContext {
  readonly way: WayOfDelegating;
  /** Code of the agency whose power it was; to whom it went stands in `concerns`. */
  readonly from: string;
  /** The text of the document, in its words. */
  readonly text: string;
  readonly document: string;
  /** The function of the register that it belongs to; null where none was named. */
  readonly about: string | null;
  readonly since: CivilDate;
  /** The last day; null where there is none. */
  readonly until: CivilDate | null;
  readonly ended: { readonly on: CivilDate; readonly document: string } | null;
}

export type DelegatedPower = Case<DelegatedPowerState, DelegatedPowerContext>;

/** Whether it holds on a day. */
export function holdsOn(
  { since, until, ended }: Pick<DelegatedPowerContext, 'since' | 'until' | 'ended'>,
  day: CivilDate,
): boolean {
  return since <= day && (until === null || day <= until) && (ended === null || day < ended.on);
}
