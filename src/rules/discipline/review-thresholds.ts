/** The thresholds from which a review of responsibility is proposed: how often of what, in a quarter (PY-1.7). They are data. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { checked, further, listOf, map, oneOf, text, wholeFrom } from '../../../workflows/data/shape.js';
import { readClauses } from '../regulations/read-clauses.js';
import { requireYaml } from '../yaml/read-yaml.js';

const THRESHOLDS_FILE = fileURLToPath(
  new URL('../../../workflows/data/discipline/review-thresholds.yaml', import.meta.url),
);

/** What is counted: requests whose limit passed in the quarter without an answer, with a late one, with one that stayed unclear. */
export const REVIEW_FIGURES = ['silent', 'late', 'unclarified'] as const;
export type ReviewFigure = (typeof REVIEW_FIGURES)[number];

export interface ReviewThreshold {
  readonly id: string;
  readonly title: string;
  readonly english: string;
  readonly figure: ReviewFigure;
  /** From so many on, in one quarter. */
  readonly least: number;
  readonly clauses: readonly string[];
  /** The document that sets the number; `assumed` where none does. */
  readonly basis: string;
}

const entry = map({
  id: text,
  title: text,
  english: text,
  figure: oneOf(REVIEW_FIGURES),
  least: wholeFrom(1),
  clauses: listOf(text, 1),
  basis: text,
});

/**
 * Reads the thresholds, in the order of the file.
 * @throws UnusableFile with file, line, key and reason of every fault
 */
export function readReviewThresholds(file: string = THRESHOLDS_FILE): readonly ReviewThreshold[] {
  const { clauses } = readClauses();
  const shape = further<readonly ReviewThreshold[]>(listOf(entry, 0, 'id'), (thresholds) =>
    thresholds.flatMap((threshold, index) =>
      threshold.clauses
        .filter((id) => !clauses.has(id))
        .map((id) => ({ path: [index, 'clauses'], reason: `names ${id}, which is no clause of the directives` })),
    ),
  );
  return requireYaml('The thresholds of reviews', readFileSync(file, 'utf8'), file, (data) =>
    checked<readonly ReviewThreshold[]>(data, shape),
  ).value;
}

let read: readonly ReviewThreshold[] | undefined;

/** The installed thresholds; read once. */
export function reviewThresholds(): readonly ReviewThreshold[] {
  read ??= readReviewThresholds();
  return read;
}
