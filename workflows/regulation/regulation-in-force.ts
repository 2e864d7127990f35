/** Which regulation a consultation is opened under. */

import type { CivilDate } from '../limits/time.js';
import type { Regulation } from './regulation.js';

/** The regulation of a province that has none of its own. */
export const DEFAULT_REGULATION = 'default';

/** True when the day is in force: from `from` on and before `until`. */
function isInForce({ inForce: { from, until } }: Regulation, date: CivilDate): boolean {
  return (from === null || from <= date) && (until === null || date < until);
}

/**
 * The regulation of `province` in force on a civil day of Asia/Ho_Chi_Minh; of several, the one that came into force last,
 * since a newer document replaces an older one (PY-1.1). A province with none in force falls back to `default`; throws
 * an Error when there is none either.
 */
export function regulationInForce(
  regulations: ReadonlyMap<string, Regulation>,
  province: string,
  date: CivilDate,
): Regulation {
  const own = [...regulations.values()].filter((one) => one.province === province && isInForce(one, date));
  // A regulation that has always been in force is older than any that began on a day.
  own.sort((a, b) => ((a.inForce.from ?? '') < (b.inForce.from ?? '') ? 1 : -1));
  const found = own[0] ?? regulations.get(DEFAULT_REGULATION);
  if (found === undefined) {
    throw new Error(`${province} has no regulation in force on ${date}, and there is no ${DEFAULT_REGULATION}.yaml.`);
  }
  return found;
}
