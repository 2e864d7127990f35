/**
 * Labels over a line of time: each stands at its own upright line, and one that would run into another, or over another's
 * line, takes the next level below. All lengths in pixels.
 */

/** `end`: the words end at the line. `start`: they begin at it. `middle`: it is at their middle. */
export type Anchor = 'start' | 'end' | 'middle';

export interface Label {
  readonly key: string;
  readonly x: number;
  readonly width: number;
  /** The sides on which it may stand, the better first. */
  readonly anchors: readonly Anchor[];
}

export interface PlacedLabel {
  readonly key: string;
  readonly x: number;
  readonly level: number;
  readonly anchor: Anchor;
  readonly left: number;
  readonly right: number;
}

/** An average letter of the sans face at 13 px; weight 600 is a little wider. */
const LETTER = 7.2;
const GAP = 6;
/** A line that just touches the end of the words does not run over them. */
const TOUCH = 2;

/** How wide a text at 13 px will be, near enough for labels. */
export function widthOf(text: string): number {
  return Math.ceil(text.length * LETTER);
}

/**
 * Gives each label the first level, counted from above, at which it collides with none before it in the list. `width` is how
 * far the ribbon reaches; a label that fits on no side within it is pushed back inside, over its line.
 */
export function placeLabels(labels: readonly Label[], width: number): PlacedLabel[] {
  const placed: PlacedLabel[] = [];
  for (const label of labels) placed.push(place(label, placed, width));
  return placed;
}

function place(label: Label, placed: readonly PlacedLabel[], width: number): PlacedLabel {
  const boxes = boxesOf(label, width);
  for (let level = 0; level <= placed.length; level += 1) {
    for (const box of boxes) {
      const candidate = { key: label.key, x: label.x, level, ...box };
      if (placed.every((other) => !collide(candidate, other))) return candidate;
    }
  }
  const [box = { anchor: 'start' as const, left: label.x, right: label.x + label.width }] = boxes;
  return { key: label.key, x: label.x, level: placed.length, ...box };
}

function boxesOf({ x, width: own, anchors }: Label, width: number): Pick<PlacedLabel, 'anchor' | 'left' | 'right'>[] {
  const all = anchors.map((anchor) => {
    const left = anchor === 'start' ? x : anchor === 'end' ? x - own : x - own / 2;
    return { anchor, left, right: left + own };
  });
  const inside = all.filter(({ left, right }) => left >= 0 && right <= width);
  const pushed = all.map(({ left }) => {
    const moved = Math.max(0, Math.min(left, width - own));
    return { anchor: 'start' as const, left: moved, right: moved + own };
  });
  return [...inside, ...pushed];
}

function collide(one: PlacedLabel, other: PlacedLabel): boolean {
  if (one.level === other.level) return one.left < other.right + GAP && other.left < one.right + GAP;
  const [above, below] = one.level < other.level ? [one, other] : [other, one];
  return above.x > below.left + TOUCH && above.x < below.right - TOUCH;
}
