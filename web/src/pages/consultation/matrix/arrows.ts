/** How the arrow keys move between the cells of a grid whose rows need not have as many cells as one another. */

export interface Place {
  readonly row: number;
  readonly column: number;
}

/** The cells of each row as the columns that they begin at: [0, 1, 2, 3], or [0, 1] where the second spans the rest. */
export type GridShape = readonly (readonly number[])[];

/**
 * Where a key leads from a place; null for keys that do not move. Home and End go to the ends of a row, with Ctrl to the
 * corners. Over a spanning cell the column is the one in which it begins.
 */
export function moved(shape: GridShape, from: Place, key: string, control = false): Place | null {
  const row = shape[from.row] ?? [];
  const at = row.indexOf(from.column);
  switch (key) {
    case 'ArrowRight':
      return { row: from.row, column: row[at + 1] ?? from.column };
    case 'ArrowLeft':
      return { row: from.row, column: row[at - 1] ?? from.column };
    case 'ArrowDown':
      return onRow(shape, Math.min(from.row + 1, shape.length - 1), from.column);
    case 'ArrowUp':
      return onRow(shape, Math.max(from.row - 1, 0), from.column);
    case 'Home':
      return onRow(shape, control ? 0 : from.row, 0);
    case 'End':
      return onRow(shape, control ? shape.length - 1 : from.row, Number.POSITIVE_INFINITY);
    default:
      return null;
  }
}

function onRow(shape: GridShape, row: number, column: number): Place {
  return { row, column: (shape[row] ?? []).findLast((begins) => begins <= column) ?? 0 };
}
