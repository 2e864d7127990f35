/** The figures of a period: by agency, by person beside it, the time that steps took, and the disputes that are held. */
import type {
  AgencyFigures,
  DisputesAtStage,
  Figures,
  PeriodFigures,
  PersonFigures,
} from '../../workflows/discipline/period-report/figures.js';
import type { Period } from '../../workflows/discipline/period-report/spans.js';
import { calendarOfAgency } from '../../workflows/limits/agency-calendar.js';
import { type Calendar, countWorkingDays, provisionally } from '../../workflows/limits/calendar.js';
import { civilDateOf, DAY_MS, epochMs, type Instant, instantAt, lastDayOf } from '../../workflows/limits/time.js';
import type { Reader } from '../persistence/store.js';
import { agencyNames } from '../rules/register/agency-names.js';
import { excusedSteps } from './excused-steps.js';
import { type HeldStep, nameOfStep, stepsOf } from './held-steps.js';
import { HELD_STAGES } from './overdue-sql.js';
import { type Counting, FIGURE_RULES, type FigureName } from './step-figures.js';
import { type HolderOf, holdersOf, type StepHolder } from './step-holders.js';
import { stepTimes } from './step-times.js';

/** Whose figures, of when, and by which calendar working days are counted. */
export interface Asking {
  readonly province: string;
  readonly now: Instant;
  readonly calendar: Calendar;
  readonly workedSaturdaysCount: boolean;
}

/** The steps of a period with everything that rules ask about them. */
export interface CountedSteps {
  readonly steps: readonly HeldStep[];
  readonly counting: Counting;
  readonly holderOf: HolderOf;
}

/** Reads the steps of a period, and who held each. */
export async function countedSteps(reader: Reader, asking: Asking, period: Period): Promise<CountedSteps> {
  const { province, now } = asking;
  const steps = await stepsOf(reader, province, period);
  return {
    steps,
    counting: countingOf(asking, await excusedSteps(reader, province)),
    holderOf: await holdersOf(reader, province, steps, now),
  };
}

/** What rules ask about beside a step. */
export const countingOf = (asking: Asking, excused: ReadonlySet<string>): Counting => ({
  now: asking.now,
  workingDays: workingDaysBy(asking),
  excused,
});

/** How much a step adds to a figure. */
export function addedBy(step: HeldStep, name: FigureName, counting: Counting): number {
  const rule = FIGURE_RULES.find((one) => one.name === name);
  return rule === undefined ? 0 : rule.of(step, counting, counting.excused.has(nameOfStep(step)));
}

/** The figures of a period, with the steps behind each. */
export async function figuresOf(
  reader: Reader,
  asking: Asking,
  period: Period,
): Promise<{ readonly figures: PeriodFigures; readonly behind: Readonly<Record<string, readonly string[]>> }> {
  const { steps, counting, holderOf } = await countedSteps(reader, asking, period);
  const names = await agencyNames(reader, asking.province);
  const sums = new Sums();
  for (const step of steps) sums.add(step, holderOf(step), counting);
  const { from, to } = period;
  return {
    figures: {
      from,
      to,
      upTo: asking.now,
      agencies: sums.agencies(names),
      people: sums.people(),
      totals: sums.totals,
      times: stepTimes(steps, counting),
      disputes: await disputesNow(reader, asking),
      difficulties: await difficultiesOf(reader, asking.province, period),
    },
    behind: sums.behind,
  };
}

/** Adds up, in one pass over the steps. */
class Sums {
  readonly totals: Record<string, number> = zeros();
  readonly behind: Record<string, string[]> = {};
  private readonly byAgency = new Map<string, Record<string, number>>();
  private readonly byPerson = new Map<
    string,
    { holder: StepHolder; agency: string; figures: Record<string, number> }
  >();

  add(step: HeldStep, holder: StepHolder | null, counting: Counting): void {
    const name = nameOfStep(step);
    const excused = counting.excused.has(name);
    const agency = this.byAgency.get(step.agency) ?? zeros();
    this.byAgency.set(step.agency, agency);
    const person = holder === null ? null : this.personOf(step.agency, holder);
    for (const { name: figure, of, ofPeople } of FIGURE_RULES) {
      const added = of(step, counting, excused);
      if (added === 0) continue;
      agency[figure] = (agency[figure] ?? 0) + added;
      this.totals[figure] = (this.totals[figure] ?? 0) + added;
      if (ofPeople && person !== null) person[figure] = (person[figure] ?? 0) + added;
      const known = this.behind[figure] ?? [];
      known.push(name);
      this.behind[figure] = known;
    }
  }

  private personOf(agency: string, holder: StepHolder): Record<string, number> {
    const key = `${agency} ${holder.id}`;
    const known = this.byPerson.get(key) ?? { holder, agency, figures: zeros(true) };
    this.byPerson.set(key, known);
    return known.figures;
  }

  /** Most silent and late first. */
  agencies(names: ReadonlyMap<string, string>): AgencyFigures[] {
    return [...this.byAgency]
      .map(([agency, figures]) => ({ agency, name: names.get(agency) ?? agency, figures }))
      .sort((a, b) => worse(a.figures, b.figures) || (a.agency < b.agency ? -1 : 1));
  }

  people(): PersonFigures[] {
    return [...this.byPerson.values()]
      .filter(({ figures }) => (figures.held ?? 0) > 0)
      .map(({ holder, agency, figures }) => ({ agency, person: holder.id, name: holder.name, figures }))
      .sort((a, b) => worse(a.figures, b.figures) || (`${a.agency} ${a.person}` < `${b.agency} ${b.person}` ? -1 : 1));
  }
}

const zeros = (people = false): Record<string, number> =>
  Object.fromEntries(FIGURE_RULES.filter(({ ofPeople }) => ofPeople || !people).map(({ name }) => [name, 0]));

const missed = ({ silent = 0, late = 0 }: Figures): number => silent + late;
const worse = (a: Figures, b: Figures): number => missed(b) - missed(a) || (b.held ?? 0) - (a.held ?? 0);

/** Counts working days by each agency's calendar; the same two days are counted once. */
function workingDaysBy({ calendar, workedSaturdaysCount }: Asking): Counting['workingDays'] {
  const known = new Map<string, number>();
  return (agency, from, to) => {
    // A limit at 00:00 ends with the day before.
    const [first, last] = [lastDayOf(from), civilDateOf(to)];
    const own = calendarOfAgency(calendar, agency);
    const key = `${own === calendar ? '' : agency} ${first} ${last}`;
    const days = known.get(key) ?? countWorkingDays(provisionally(own), first, last, workedSaturdaysCount);
    known.set(key, days);
    return days;
  };
}

/** The disputes that are held now, by stage and holder, with the age of the oldest. */
export async function disputesNow(reader: Reader, { province, now }: Pick<Asking, 'province' | 'now'>) {
  const rows = await reader.rows<{ state: string; holder: string | null; n: number; late: number; opened_at: Instant }>(
    `SELECT state, holder, COUNT(*) AS n, SUM(CASE WHEN overdue = TRUE THEN 1 ELSE 0 END) AS late, MIN(opened_at) AS opened_at
     FROM disputes WHERE province = ? AND state = ANY(?) GROUP BY state, holder ORDER BY state, holder`,
    [province, [...HELD_STAGES]],
  );
  return rows.map(
    ({ state, holder, n, late, opened_at }): DisputesAtStage => ({
      stage: state,
      holder,
      count: Number(n),
      overdue: Number(late),
      oldestDays: Math.floor((epochMs(now) - epochMs(opened_at)) / DAY_MS),
    }),
  );
}

/** Difficulties that agencies reported in the period, and those of them that are no longer open (HP-12, PY-3). */
async function difficultiesOf(reader: Reader, province: string, { from, to }: Period) {
  const row = await reader.row<{ reported: number; answered: number | null }>(
    `SELECT COUNT(*) AS reported, SUM(CASE WHEN ended = TRUE THEN 1 ELSE 0 END) AS answered
     FROM discipline_cases WHERE province = ? AND kind = ? AND raised_at >= ? AND raised_at < ?`,
    [province, 'difficulty', instantAt(from, '00:00'), instantAt(to, '24:00')],
  );
  return { reported: Number(row?.reported ?? 0), answered: Number(row?.answered ?? 0) };
}
