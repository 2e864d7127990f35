/** Which regulation a consultation is opened under. */

import type { CivilDate } from '../limits/time.js';
import type { Adoption } from './adoption.js';
import type { Regulation } from './regulation.js';

/** The regulation of a province that has none of its own: silence is overdue, nobody is deemed to consent. */
export const DEFAULT_REGULATION = 'default';

/** True when the day is in force: from `from` on and before `until`. */
function isInForce({ inForce: { from, until } }: Regulation, date: CivilDate): boolean {
  return (from === null || from <= date) && (until === null || date < until);
}

/**
 * The regulation of the province with this code in force on a civil day of Asia/Ho_Chi_Minh. What the province has adopted
 * for that day comes first, the last adoption of all; then the regulation that came into force last, since a newer document
 * replaces an older one (PY-1.1). A province with none in force falls back to `default`; throws an Error when there is none either.
 * `editions` are those that the province has written itself: they hold by their adoption alone.
 */
export function regulationInForce(
  regulations: ReadonlyMap<string, Regulation>,
  province: string,
  date: CivilDate,
  adoptions: readonly Adoption[] = [],
  editions: ReadonlyMap<string, Regulation> = NO_EDITIONS,
): Regulation {
  const adopted = lastAdopted({ regulations, editions }, date, adoptions);
  if (adopted !== undefined) return adopted;
  const own = [...regulations.values()].filter((one) => one.province === province && isInForce(one, date));
  // A regulation that has always been in force is older than any that began on a day.
  own.sort((a, b) => ((a.inForce.from ?? '') < (b.inForce.from ?? '') ? 1 : -1));
  const found = own[0] ?? regulations.get(DEFAULT_REGULATION);
  if (found === undefined) {
    throw new Error(`${province} has no regulation in force on ${date}, and there is no ${DEFAULT_REGULATION}.yaml.`);
  }
  return found;
}

const NO_EDITIONS: ReadonlyMap<string, Regulation> = new Map();

function lastAdopted(
  { regulations, editions }: Readonly<Record<'regulations' | 'editions', ReadonlyMap<string, Regulation>>>,
  date: CivilDate,
  adoptions: readonly Adoption[],
): Regulation | undefined {
  const inOrder = adoptions.filter(({ from }) => from <= date).sort((a, b) => (a.from < b.from ? -1 : 1));
  return inOrder
    .map(({ regulation, proposed }) => (proposed === undefined ? regulations : editions).get(regulation))
    .findLast((regulation) => regulation !== undefined && isInForce(regulation, date));
}
