/** What is decentralised or delegated (phân cấp, ủy quyền) from one agency to another, with its text and its period (PY-1.4c). */
import type { WayOfDelegating } from '../../commands/inputs.js';
import { isSameText } from '../../commands/same-text.js';
import type { CivilDate } from '../../limits/time.js';
import type { Case, CaseContext } from '../case.js';

export const DELEGATED_POWER_STATES = ['new', 'in-force', 'ended'] as const;
export type DelegatedPowerState = (typeof DELEGATED_POWER_STATES)[number];

export interface DelegatedPowerContext extends CaseContext {
  readonly way: WayOfDelegating;
  /** Code of the agency whose power it was; to whom it went stands in `concerns`. */
  readonly from: string;
  /** The text of the document, in its words. */
  readonly text: string;
  readonly document: string;
  /** The function of the register that it belongs to; null where none was named. */
  readonly about: string | null;
  /** The matter, where it is a power over that one; left out: over none in particular. */
  readonly matter?: string;
  /** Code of the function, where it is a power over all its matters; left out: over none as a whole. */
  readonly function?: string;
  readonly since: CivilDate;
  /** The last day; null where there is none. */
  readonly until: CivilDate | null;
  readonly ended: { readonly on: CivilDate; readonly document: string } | null;
}

export type DelegatedPower = Case<DelegatedPowerState, DelegatedPowerContext>;

/**
 * What it has to do with an opening: a power over its very matter, whatever the form in which that is typed; over the function within
 * which the lead says that it lies; or null.
 */
export function powerOver(
  power: Pick<DelegatedPowerContext, 'matter' | 'function'>,
  asked: { readonly matter?: string | undefined; readonly leadFunction?: string | undefined },
): 'matter' | 'function' | null {
  if (power.matter !== undefined && asked.matter !== undefined && isSameText(power.matter, asked.matter))
    return 'matter';
  return power.function !== undefined && power.function === asked.leadFunction ? 'function' : null;
}

/** Whether it holds on a day. */
export function holdsOn(
  { since, until, ended }: Pick<DelegatedPowerContext, 'since' | 'until' | 'ended'>,
  day: CivilDate,
): boolean {
  return since <= day && (until === null || day <= until) && (ended === null || day < ended.on);
}
