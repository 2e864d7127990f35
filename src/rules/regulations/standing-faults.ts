/** What a regulation must be besides well formed, wherever it comes from: of a known province, and by right. */
import type { Fault } from '../../../workflows/data/shape.js';
import { codesInWords, PROVINCES } from '../../../workflows/regulation/provinces.js';
import type { Regulation } from '../../../workflows/regulation/regulation.js';

/** The faults of a regulation that is well formed; none where it may stand. */
export function standingFaults({ province, basis, silence }: Regulation): Fault[] {
  const faults: Fault[] = [];
  if (province !== null && !PROVINCES.has(province))
    faults.push({ path: ['province'], reason: `must be the code of a province: ${codesInWords()}` });
  // A chairman's letter binds his own province only (design §2).
  if (silence.effect === 'deemed-consent' && (province === null || basis.length === 0))
    faults.push({ path: ['silence', 'effect'], reason: "needs the province's own document: a province and a basis" });
  return faults;
}
