/** Figures of internal procedures against what TN-2f and HP-7 ask for, counted by the database. */
import { Inject, Injectable } from '@nestjs/common';
import type { Reader } from '../../../persistence/store.js';
import { VIEWS } from '../../../platform/tokens.js';
import { agencyNames } from '../../../rules/register/agency-names.js';
import type { ProcedureFiguresRow, ProcedureFiguresView } from './procedure.views.js';

interface Counted {
  readonly agency: string;
  readonly listed: number;
  readonly published: number;
  readonly simplified: number;
  readonly cut: number;
  readonly uncosted: number;
  readonly cost_before: number;
  readonly cost_after: number;
}

/** What is cut need not be published any more, and counts as simplified: so the decision counts (Decision 1085/QĐ-TTg). */
const COUNTS = `count(*) AS listed,
  sum(CASE WHEN published = TRUE AND cut = FALSE THEN 1 ELSE 0 END) AS published,
  sum(CASE WHEN simplified = TRUE OR cut = TRUE THEN 1 ELSE 0 END) AS simplified,
  sum(CASE WHEN cut = TRUE THEN 1 ELSE 0 END) AS cut,
  sum(CASE WHEN cost_before IS NULL OR cost_after IS NULL THEN 1 ELSE 0 END) AS uncosted,
  sum(CASE WHEN cost_after IS NULL THEN 0 ELSE coalesce(cost_before, 0) END) AS cost_before,
  sum(CASE WHEN cost_before IS NULL THEN 0 ELSE coalesce(cost_after, 0) END) AS cost_after`;

@Injectable()
export class ProcedureFigures {
  constructor(@Inject(VIEWS) private readonly reader: Reader) {}

  /** Of the whole province, and of each agency by its code. */
  async of(province: string): Promise<ProcedureFiguresView> {
    const counted = await this.reader.rows<Counted>(
      `SELECT agency, ${COUNTS} FROM procedure_figures WHERE province = ? GROUP BY agency ORDER BY agency`,
      [province],
    );
    const names = await agencyNames(this.reader, province);
    const rows = counted.map((row) => figuresOf(row, names.get(row.agency) ?? null));
    return { rows: [{ ...figuresOf(summed(counted), null), agency: null }, ...rows] };
  }
}

function summed(rows: readonly Counted[]): Counted {
  const sum = (of: Exclude<keyof Counted, 'agency'>) => rows.reduce((total, row) => total + Number(row[of]), 0);
  return {
    agency: '',
    listed: sum('listed'),
    published: sum('published'),
    simplified: sum('simplified'),
    cut: sum('cut'),
    uncosted: sum('uncosted'),
    cost_before: sum('cost_before'),
    cost_after: sum('cost_after'),
  };
}

function figuresOf(row: Counted, name: string | null): ProcedureFiguresRow {
  const [listed, published, simplified, cut] = [row.listed, row.published, row.simplified, row.cut].map(Number) as [
    number,
    number,
    number,
    number,
  ];
  const [costBefore, costAfter] = [Number(row.cost_before), Number(row.cost_after)];
  return {
    agency: row.agency,
    name,
    listed,
    published,
    simplified,
    cut,
    uncosted: Number(row.uncosted),
    costBefore,
    costAfter,
    publishedShare: percent(published, listed - cut),
    simplifiedShare: percent(simplified, listed),
    cutShare: percent(cut, listed),
    costCutShare: percent(costBefore - costAfter, costBefore),
  };
}

/** In percent, rounded down to a tenth: 99.96 of what was asked for is not all of it. Null where there is nothing to share. */
const percent = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.floor((part * 1000) / whole) / 10;
