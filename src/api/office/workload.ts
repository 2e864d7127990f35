/** How many opinions each agency has to give by which day: where the days ahead are heavy. */

import { byName } from '../../../workflows/commands/by-name.js';
import type { Calendar } from '../../../workflows/limits/calendar.js';
import type { CountingClock } from '../../../workflows/limits/limit.js';
import {
  addDays,
  type CivilDate,
  civilDateOf,
  epochMs,
  type Instant,
  instantOf,
} from '../../../workflows/limits/time.js';
import { QueryDay, QueryWholeNumber } from '../../http/query-fields.js';
import { Day, Flag, OneOf, Parts, Text, WholeNumber, WholeNumbers } from '../../http/view-fields.js';
import type { Reader } from '../../persistence/store.js';
import { REASONS_OFF, type ReasonOff, reasonOff } from '../../rules/calendars/reason-off.js';
import { agencyNames } from '../../rules/register/agency-names.js';
import { endingRows } from './figures.js';

const MOST_DAYS = 62;
const USUAL_DAYS = 15;

export class WorkloadQuery {
  @QueryDay({ description: 'The first day; left out: today' })
  from?: CivilDate;

  @QueryWholeNumber({ minimum: 1, maximum: MOST_DAYS, default: USUAL_DAYS, description: 'Calendar days' })
  days?: number;
}

export class WorkloadDay {
  @Day()
  date: string;

  @Flag()
  working: boolean;

  @OneOf(REASONS_OFF, 'ReasonOff', { nullable: true, description: 'Why it is no working day' })
  reason: ReasonOff | null;
}

export class AgencyWorkload {
  @Text()
  agency: string;

  @Text()
  name: string;

  @WholeNumbers({ description: 'Limits that end with the day, aligned with `days`' })
  counts: number[];

  @WholeNumber()
  total: number;
}

export class WorkloadView {
  @Parts(() => WorkloadDay)
  days: WorkloadDay[];

  @Parts(() => AgencyWorkload, { description: 'The busiest first; agencies with a limit in these days' })
  rows: AgencyWorkload[];

  @WholeNumbers({ description: 'Of all agencies, aligned with `days`' })
  totals: number[];
}

/**
 * The workload of some days. The limit of an opinion ends with its last day, at the first moment that is late: the day
 * before midnight, or the day itself where the regulation's day ends with the office hours.
 * @throws YearWithoutNotice for days that no calendar reaches
 */
export async function workloadOf(
  reader: Reader,
  province: string,
  query: WorkloadQuery,
  now: Instant,
  { calendar, clock }: { readonly calendar: Calendar; readonly clock: CountingClock },
): Promise<WorkloadView> {
  const first = query.from ?? civilDateOf(now);
  const dates = Array.from({ length: query.days ?? USUAL_DAYS }, (_, index) => addDays(first, index));
  const days = dates.map((date): WorkloadDay => {
    const reason = reasonOff(date, calendar, clock);
    return { date, working: reason === null, reason };
  });
  const names = await agencyNames(reader, province);
  const byAgency = await countsByDay(reader, province, [...names.keys()], dates);
  const rows = [...byAgency]
    .map(([agency, counts]) => ({ agency, name: names.get(agency) ?? agency, counts, total: sumOf(counts) }))
    .sort((a, b) => b.total - a.total || byName(a.name, b.name));
  return { days, rows, totals: dates.map((_, index) => sumOf(rows.map(({ counts }) => counts[index] ?? 0))) };
}

async function countsByDay(
  reader: Reader,
  province: string,
  codes: readonly string[],
  dates: readonly CivilDate[],
): Promise<Map<string, number[]>> {
  const [first, last] = [dates[0], dates.at(-1)];
  const byAgency = new Map<string, number[]>();
  if (first === undefined || last === undefined) return byAgency;
  const { sql, params } = endingRows({ province, codes }, { from: first, to: last });
  const ending = await reader.rows<{ agency: string; due_at: Instant; n: number }>(
    `SELECT o.agency, o.due_at, COUNT(*) AS n FROM (${sql}) AS o GROUP BY o.agency, o.due_at`,
    params,
  );
  for (const { agency, due_at, n } of ending) {
    const counts = byAgency.get(agency) ?? dates.map(() => 0);
    const index = dates.indexOf(civilDateOf(instantOf(epochMs(due_at) - 1)));
    counts[index] = (counts[index] ?? 0) + Number(n);
    byAgency.set(agency, counts);
  }
  return byAgency;
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
