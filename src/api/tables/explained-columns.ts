/** The sheet of a template that explains its columns, in Vietnamese. */
import type { Sheet } from '../../http/tables/write-table.js';
import type { Column } from './columns.js';

export const explained = (columns: readonly Column<string>[]): Sheet => ({
  name: 'Hướng dẫn',
  headings: ['Cột', 'Bắt buộc', 'Cách ghi'],
  rows: columns.map(({ heading, needed, about }) => [heading, needed ? 'Có' : 'Không', about]),
});
