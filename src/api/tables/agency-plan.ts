/** What an import of agencies would do. The law says what is wrong with an agency; only words of the file are judged here. */
import type { Refusal } from '../../../workflows/commands/refusals.js';
import { checkImport, isSameAgency } from '../../../workflows/register/register.agencies.js';
import type { TableRow } from '../../http/tables/table.js';
import { deliveredAmong } from '../../rules/register/province-functions.js';
import type { Register } from '../../rules/register/register.js';
import {
  AGENCY_COLUMNS,
  type AgencyKey,
  agencyCells,
  agencyTold,
  type DescribedAgency,
  headingOf,
} from './agency-table.js';
import { FAULT_CODES, type Fault, type Line, linesOf } from './columns.js';
import { changesBetween, type Plan, type PlannedLine, planOf } from './plan.js';

export interface AgencyPlan extends Plan {
  /** What is told of the agencies that are added or changed. */
  readonly told: readonly DescribedAgency[];
}

/** Reads the rows of a table of agencies against the register; nothing is written. */
export function planAgencies(rows: readonly TableRow[], register: Register): AgencyPlan {
  const { lines, faults: ofHeadings } = linesOf(rows, AGENCY_COLUMNS);
  const read = lines.map((line) => agencyTold(line, register));
  const agencies = read.map(({ told }) => told);
  const delivered = deliveredAmong(agencies.flatMap(({ functions = [] }) => functions));
  const checked = checkImport(agencies, register, delivered);
  const faults = [
    ...ofHeadings,
    ...read.flatMap((one) => one.faults),
    ...checked.faults.map((refused) => faultOf(refused, lines)),
  ];
  const planned: PlannedLine[] = [];
  const told: DescribedAgency[] = [];
  for (const [index, row] of checked.rows.entries()) {
    const [line, described] = [lines[index], agencies[index]];
    if (row === undefined || line === undefined || described === undefined) continue;
    const former = register.agencies.get(row.code);
    const isSame = former !== undefined && isSameAgency(former, row);
    const before = former === undefined ? [] : agencyCells(former, register);
    planned.push({
      line: line.line,
      key: row.code,
      name: row.name,
      becomes: former === undefined ? 'added' : isSame ? 'unchanged' : 'changed',
      changes: isSame ? [] : changesBetween(HEADINGS, before, agencyCells(row, register)),
    });
    if (!isSame) told.push(described);
  }
  return { ...planOf(planned, faults, register.version), told };
}

const HEADINGS = AGENCY_COLUMNS.map(({ heading }) => heading);

/** A refusal of the law at the line, column and text that it means. */
function faultOf({ code, field = '' }: Refusal, lines: readonly Line<AgencyKey>[]): Fault {
  const [, , index = '', key = ''] = field.split('/');
  const line = lines[Number(index)];
  return {
    line: line?.line ?? 1,
    column: headingOf(key),
    value: line?.cells[key as AgencyKey] ?? '',
    code: FAULT_CODES.find((one) => one === code) ?? 'invalid-input',
  };
}
