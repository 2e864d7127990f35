/** The limits of a year, day by day, and how many of them passed in silence or were kept late: for the calendar and the trend. */
import {
  type CivilDate,
  civilDateOf,
  epochMs,
  type Instant,
  instantAt,
  instantOf,
} from '../../../workflows/limits/time.js';
import { QueryWholeNumber } from '../../http/query-fields.js';
import { Day, Parts, Text, WholeNumber, WholeNumbers } from '../../http/view-fields.js';
import type { Reader } from '../../persistence/store.js';
import { agencyNames } from '../../rules/register/agency-names.js';

export class YearQuery {
  @QueryWholeNumber({ minimum: 2000, maximum: 2199, description: 'Left out: the year of the clock' })
  year?: number;
}

export class LimitsOfDay {
  @Day({ description: 'The last day of the limits' })
  date: string;

  @WholeNumber()
  limits: number;

  @WholeNumber({ description: 'Of these, passed without an answer or answered late' })
  missed: number;
}

export class SilenceOfAgency {
  @Text({ description: 'Code of the agency' })
  agency: string;

  @Text()
  name: string;

  @WholeNumbers({ description: 'Limits that ended in each month, from January' })
  limits: number[];

  @WholeNumbers({ description: 'Of these, passed without an answer or answered late' })
  missed: number[];
}

export class LimitsOfYearView {
  @WholeNumber()
  year: number;

  @Parts(() => LimitsOfDay, { description: 'Days with at least one limit, in their order' })
  days: LimitsOfDay[];

  @Parts(() => SilenceOfAgency, { description: 'Most missed first' })
  agencies: SilenceOfAgency[];
}

const COUNTED = ['awaiting', 'clarifying', 'answered', 'deemed', 'overdue', 'unanswered'] as const;

/** The index of agencies, states and limits finds them; an agency or state more is one more place to begin at. */
export const LIMITS_OF_YEAR = `SELECT o.agency, o.due_at, COUNT(*) AS n,
    SUM(CASE WHEN o.late_at IS NOT NULL OR o.state IN ('deemed', 'overdue', 'unanswered') THEN 1 ELSE 0 END) AS missed
  FROM opinions o
  WHERE o.province = ? AND o.agency = ANY(?) AND o.state = ANY(?) AND o.due_at > ? AND o.due_at <= ?
  GROUP BY o.agency, o.due_at`;

/** The limits that end within a year; `now` says which where none is named. */
export async function limitsOfYear(
  reader: Reader,
  province: string,
  { year }: YearQuery,
  now: Instant,
): Promise<LimitsOfYearView> {
  const wanted = year ?? Number(civilDateOf(now).slice(0, 4));
  const names = await agencyNames(reader, province);
  const since = instantAt(`${wanted}-01-01` as CivilDate, '00:00');
  const until = instantAt(`${wanted}-12-31` as CivilDate, '24:00');
  const rows = await reader.rows<{ agency: string; due_at: Instant; n: number; missed: number }>(LIMITS_OF_YEAR, [
    province,
    [...names.keys()],
    [...COUNTED],
    since,
    until,
  ]);
  const days = new Map<string, LimitsOfDay>();
  const agencies = new Map<string, SilenceOfAgency>();
  for (const { agency, due_at, n, missed } of rows) {
    // A limit at 00:00 ends with the day before.
    const date = civilDateOf(instantOf(epochMs(due_at) - 1));
    const day = days.get(date) ?? { date, limits: 0, missed: 0 };
    days.set(date, { date, limits: day.limits + Number(n), missed: day.missed + Number(missed) });
    const of = agencies.get(agency) ?? {
      agency,
      name: names.get(agency) ?? agency,
      limits: months(),
      missed: months(),
    };
    const month = Number(date.slice(5, 7)) - 1;
    of.limits[month] = (of.limits[month] ?? 0) + Number(n);
    of.missed[month] = (of.missed[month] ?? 0) + Number(missed);
    agencies.set(agency, of);
  }
  return {
    year: wanted,
    days: [...days.values()].sort((a, b) => (a.date < b.date ? -1 : 1)),
    agencies: [...agencies.values()].sort((a, b) => sum(b.missed) - sum(a.missed) || (a.agency < b.agency ? -1 : 1)),
  };
}

const months = (): number[] => Array.from({ length: 12 }, () => 0);
const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
