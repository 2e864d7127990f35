/** One stop of the Tab key for a whole grid; within it the arrow keys move. */
import { type KeyboardEvent, useRef, useState } from 'react';
import { type GridShape, moved, type Place } from './arrows.js';

/** What a grid's table and its cells need. A cell is found again by its `data-place`. */
export function useRoving(shape: GridShape) {
  const grid = useRef<HTMLTableElement>(null);
  const [at, setAt] = useState<Place>({ row: 0, column: 0 });
  const key = ({ row, column }: Place) => `${row}:${column}`;
  // A row may have gone since: the first cell is then the stop.
  const here = shape[at.row]?.includes(at.column) ? at : { row: 0, column: 0 };

  function onKeyDown(event: KeyboardEvent<HTMLTableElement>): void {
    const next = moved(shape, here, event.key, event.ctrlKey);
    if (next === null || event.altKey || event.metaKey) return;
    event.preventDefault();
    setAt(next);
    grid.current?.querySelector<HTMLElement>(`[data-place="${key(next)}"]`)?.focus();
  }

  const cell = (row: number, column: number) => ({
    'data-place': key({ row, column }),
    tabIndex: here.row === row && here.column === column ? 0 : -1,
    onFocus: () => setAt({ row, column }),
  });

  return { table: { role: 'grid', ref: grid, onKeyDown }, cell };
}
