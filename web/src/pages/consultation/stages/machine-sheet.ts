/** A machine of the law as something to draw: where its states stand on a sheet, and which ways lead between them. */
import type { MachineReading } from '../../../../../workflows/step/machine-reading.js';

/** A way from one state to another, with every event that leads there. */
export interface Way {
  readonly from: string;
  readonly to: string;
  readonly events: readonly string[];
}

/** Where a state stands, in columns and rows. */
export interface Spot {
  readonly column: number;
  readonly row: number;
}

/** Every state of the two machines; a test asks that none is missing. */
export const SPOTS: Readonly<Record<'consultation' | 'opinion', Readonly<Record<string, Spot>>>> = {
  consultation: {
    draft: { column: 0, row: 0 },
    collecting: { column: 1, row: 0 },
    consolidating: { column: 2, row: 0 },
    reconciling: { column: 3, row: 0 },
    escalated: { column: 4, row: 0 },
    concluded: { column: 4, row: 1 },
    withdrawn: { column: 0, row: 1 },
  },
  opinion: {
    awaiting: { column: 0, row: 1 },
    clarifying: { column: 2, row: 0 },
    answered: { column: 3, row: 0 },
    overdue: { column: 1, row: 1 },
    unanswered: { column: 3, row: 1 },
    deemed: { column: 2, row: 1 },
    returned: { column: 1, row: 2 },
    contested: { column: 2, row: 2 },
    released: { column: 3, row: 2 },
    transferred: { column: 2, row: 3 },
    cancelled: { column: 0, row: 3 },
  },
};

/** The ways that change the state, each pair of states once, in the machine's order. */
export function waysOf({ branches }: Pick<MachineReading, 'branches'>): Way[] {
  const ways = new Map<string, Way>();
  for (const { state, target, event, refuses } of branches) {
    if (refuses !== 'no' || target === null || target === state) continue;
    const key = `${state} ${target}`;
    const events = ways.get(key)?.events ?? [];
    if (!events.includes(event)) ways.set(key, { from: state, to: target, events: [...events, event] });
  }
  return [...ways.values()];
}

export const BOX = { width: 184, height: 44 } as const;
const COLUMN = 236;
const ROW = 92;
const EDGE = 12;

/** The left upper corner of a state's box, in pixels. */
export function cornerOf({ column, row }: Spot): { x: number; y: number } {
  return { x: EDGE + column * COLUMN, y: EDGE + row * ROW };
}

/** How large a sheet is that holds all spots. */
export function sizeOf(spots: Readonly<Record<string, Spot>>): { width: number; height: number } {
  const all = Object.values(spots);
  const columns = Math.max(...all.map(({ column }) => column));
  const rows = Math.max(...all.map(({ row }) => row));
  return { width: 2 * EDGE + columns * COLUMN + BOX.width, height: 2 * EDGE + rows * ROW + BOX.height };
}

/**
 * The curve of a way, from edge to edge of two boxes. Ways there and back do not lie on one another, and one along a row
 * that would run through a box between bows out of it.
 */
export function curveOf(from: Spot, to: Spot): string {
  const start = cornerOf(from);
  const end = cornerOf(to);
  const middle = { x: BOX.width / 2, y: BOX.height / 2 };
  if (from.row === to.row) {
    const right = to.column > from.column;
    const lift = right ? -6 : 6;
    if (Math.abs(to.column - from.column) === 1) {
      const y = start.y + middle.y + lift;
      return `M${start.x + (right ? BOX.width : 0)} ${y}H${end.x + (right ? 0 : BOX.width)}`;
    }
    const y = start.y + BOX.height;
    const bow = y + 30;
    return `M${start.x + middle.x} ${y}C${start.x + middle.x} ${bow} ${end.x + middle.x} ${bow} ${end.x + middle.x} ${y}`;
  }
  const down = to.row > from.row;
  const shift = down ? 10 : -10;
  const x1 = start.x + middle.x + shift + (to.column - from.column) * 12;
  const y1 = start.y + (down ? BOX.height : 0);
  const x2 = end.x + middle.x + shift - (to.column - from.column) * 12;
  const y2 = end.y + (down ? 0 : BOX.height);
  const bend = (y1 + y2) / 2;
  return `M${x1} ${y1}C${x1} ${bend} ${x2} ${bend} ${x2} ${y2}`;
}
