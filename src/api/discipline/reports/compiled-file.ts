/** The table of a collected report as a file for a spreadsheet: a row for each unit, with its totals; who was late or sent nothing is named. */
import type {
  CollectedReportContext,
  CompiledTable,
  RowOfUnit,
} from '../../../../workflows/discipline/collected-report/collected-report.js';
import { inVietnam } from '../../../../workflows/limits/time.js';
import { count, moment, text } from '../../../http/list-files/cells.js';
import type { ListColumn, ListFile } from '../../../http/list-files/list-file.js';

/** A unit of the table: its row; null where nothing had come. */
export interface UnitInTable {
  readonly unit: string;
  readonly row: RowOfUnit | null;
}

/** The units in the order of the form. */
export function unitsOf({ units }: CollectedReportContext, { rows }: CompiledTable): UnitInTable[] {
  return units.map((unit) => ({ unit, row: rows.find((row) => row.unit === unit) ?? null }));
}

/** @param nameOf the name of an agency by its code */
export function compiledFile(
  { fields }: CollectedReportContext,
  nameOf: (code: string) => string,
): ListFile<UnitInTable> {
  return {
    name: 'bao-cao-tong-hop',
    sheet: 'Báo cáo tổng hợp',
    columns: [
      text('Đơn vị', 40, ({ unit }) => nameOf(unit)),
      ...fields.map(
        ({ label, holds }, place): ListColumn<UnitInTable> =>
          holds === 'number'
            ? { ...count<UnitInTable>(label, ({ row }) => numberIn(row, place)), summed: true }
            : text(label, 40, ({ row }) => (row === null ? null : String(row.values[place]))),
      ),
      text('Tình trạng', 14, ({ row }) => (row === null ? 'Không nộp' : row.late ? 'Nộp trễ' : 'Đúng giờ')),
      moment('Nộp lúc', ({ row }) => (row === null ? null : inVietnam(row.at))),
      text('Người nộp', 28, ({ row }) => row?.by ?? null),
    ],
    total: (rows) => `Tổng cộng ${rows} đơn vị`,
  };
}

const numberIn = (row: RowOfUnit | null, place: number): number | null =>
  row === null ? null : Number(row.values[place]);
