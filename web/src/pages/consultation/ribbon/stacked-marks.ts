/** The one lane of a phone: every agency's mark on one line, and those nearer than 18 px to one another below each other. */

import type { MarkName } from '../../../marks/mark.js';
import { placeOf, type Strip } from './day-strip.js';
import type { Lane } from './lane.js';

export interface StackedMark {
  readonly key: string;
  readonly name: MarkName;
  readonly x: number;
  /** 0 on the line, 1 below it, and so on. */
  readonly row: number;
}

/** Two marks closer than this would cover one another. */
export const APART = 18;

/** Places the marks of all lanes; what took effect by rule keeps its place on the line before what was said at the same time. */
export function stackMarks(lanes: readonly Lane[], strip: Strip, dayWidth: number): StackedMark[] {
  const marks = lanes
    .flatMap((lane, index) => [
      ...lane.marks.map(({ name, at }) => ({ key: `${index} ${name} ${at}`, name, x: placeOf(strip, at) * dayWidth })),
      ...(lane.lateAt === null
        ? []
        : [{ key: `${index} late`, name: 'late' as const, x: placeOf(strip, lane.lateAt) * dayWidth }]),
    ])
    .sort((one, other) => rank(one.name) - rank(other.name) || one.x - other.x);
  const placed: StackedMark[] = [];
  for (const mark of marks) {
    let row = 0;
    while (placed.some((other) => other.row === row && Math.abs(other.x - mark.x) < APART)) row += 1;
    placed.push({ ...mark, row });
  }
  return placed.sort((one, other) => one.x - other.x || one.row - other.row);
}

function rank(name: MarkName): number {
  if (name === 'deemed' || name === 'overdue') return 0;
  return name === 'late' ? 2 : 1;
}
