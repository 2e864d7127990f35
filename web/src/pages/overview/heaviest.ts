import type { CivilDate } from '../../../../workflows/limits/time.js';
import type { Schemas } from '../../api/client.js';

type Workload = Pick<Schemas['WorkloadView'], 'days' | 'totals'>;

/** The day with the most limits, the earliest of them; null when no limit ends in these days. */
export function heaviest({ days, totals }: Workload): { readonly date: CivilDate; readonly count: number } | null {
  const count = Math.max(0, ...totals);
  const day = days[totals.indexOf(count)];
  return count === 0 || day === undefined ? null : { date: day.date as CivilDate, count };
}

const SHADES = 7;

/** Which of the eight shades a number of limits has: 0 for none, 7 for seven and more. */
export function shadeOf(count: number): number {
  return Math.min(count, SHADES);
}

/** The parts of a bar as shares of the longest bar, 0 to 100, in the order of the numbers. */
export function sharesOf(numbers: readonly number[], longest: number): number[] {
  return numbers.map((n) => (longest === 0 ? 0 : (n / longest) * 100));
}
