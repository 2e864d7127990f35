/** By how much what was late or of poor quality lowers the points of the yearly evaluation (TN-2i, HP-10). It is data, and says whether it was read in the original. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { checked, listOf, map, oneOf, text, wholeFrom } from '../../workflows/data/shape.js';
import type { Figures } from '../../workflows/discipline/period-report/figures.js';
import { requireYaml } from '../rules/yaml/read-yaml.js';
import { FIGURE_NAMES, type FigureName } from './step-figures.js';

const POINTS_FILE = fileURLToPath(new URL('../../workflows/data/discipline/evaluation-points.yaml', import.meta.url));

export interface PointRule {
  readonly part: string;
  readonly title: string;
  /** A step that is counted in one of these loses points. */
  readonly figures: readonly FigureName[];
  /** Per cent of the points of that step. */
  readonly deduct: number;
  readonly source: string;
  /** Whether the number was read in the original text of its source. */
  readonly basis: 'read' | 'not-read';
}

const entry = map({
  part: text,
  title: text,
  figures: listOf(oneOf(FIGURE_NAMES), 1),
  deduct: wholeFrom(1),
  source: text,
  basis: oneOf(['read', 'not-read'] as const),
});

/**
 * Reads the rules, in the order of the file.
 * @throws UnusableFile with file, line, key and reason of every fault
 */
export function readPointRules(file: string = POINTS_FILE): readonly PointRule[] {
  return requireYaml('The points of the evaluation', readFileSync(file, 'utf8'), file, (data) =>
    checked<readonly PointRule[]>(data, listOf(entry, 0, 'part')),
  ).value;
}

let read: readonly PointRule[] | undefined;

/** The installed rules; read once. */
export function pointRules(): readonly PointRule[] {
  read ??= readPointRules();
  return read;
}

/** How many steps lose points by a rule. */
export const lowered = (of: Figures, { figures }: Pick<PointRule, 'figures'>): number =>
  figures.reduce((sum, name) => sum + (of[name] ?? 0), 0);

/** What is left of the points of a part, in per cent, cut off to a tenth: the mean over every step held; null where none was. */
export function percentLeft(of: Figures, rule: Pick<PointRule, 'figures' | 'deduct'>): number | null {
  const held = of.held ?? 0;
  if (held === 0) return null;
  return Math.max(0, Math.floor((1000 * held - 10 * rule.deduct * lowered(of, rule)) / held) / 10);
}
