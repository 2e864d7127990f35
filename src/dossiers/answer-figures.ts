/** What became of a request, each figure as a condition on an opinion `o`: tables count the rows that fulfil it, and the lists behind them show the same rows. */
import { OPINION_STATES, type OpinionState } from '../../workflows/opinion/opinion.js';

export const ANSWER_FIGURES = {
  asked: '1 = 1',
  onTime: "o.late_at IS NULL AND o.state = 'answered' AND o.extensions_granted = 0",
  afterExtension: "o.late_at IS NULL AND o.state = 'answered' AND o.extensions_granted > 0",
  silent: "o.late_at IS NULL AND o.state IN ('deemed', 'overdue', 'unanswered')",
  late: 'o.late_at IS NOT NULL',
  silentOrLate: "(o.late_at IS NOT NULL OR o.state IN ('deemed', 'overdue', 'unanswered'))",
  returned: "o.late_at IS NULL AND o.state IN ('returned', 'contested', 'released')",
  pending: "o.late_at IS NULL AND o.state IN ('awaiting', 'clarifying')",
  unclarified: 'o.unclarified = TRUE',
  contested: "o.state = 'contested'",
  urged: 'o.urged > 0',
} as const;

export type AnswerFigure = keyof typeof ANSWER_FIGURES;

/** A request that ended for other reasons than the agency's says nothing of the agency. */
const UNCOUNTED: readonly OpinionState[] = ['transferred', 'cancelled'];
export const COUNTED_STATES = OPINION_STATES.filter((state) => !UNCOUNTED.includes(state));

/** In which states a request may be that fulfils a figure; those of all where none are named. */
export const STATES_OF: Partial<Record<AnswerFigure, readonly OpinionState[]>> = {
  onTime: ['answered'],
  afterExtension: ['answered'],
  silent: ['deemed', 'overdue', 'unanswered'],
  returned: ['returned', 'contested', 'released'],
  pending: ['awaiting', 'clarifying'],
  contested: ['contested'],
};

/** The figures that a report has of each agency. Each request is counted in `asked` and in exactly one of the others, from `onTime` to `pending`. */
export const COUNTED_FIGURES = [
  ...(['asked', 'onTime', 'afterExtension', 'silent', 'late', 'returned', 'pending'] as const),
  ...(['unclarified', 'contested', 'urged'] as const),
];
export type CountedFigure = (typeof COUNTED_FIGURES)[number];
export type Counts = Record<CountedFigure, number>;

/** Each of them counted, or for the urgings added up: columns of a query that has opinions as `o`. */
export const COUNTED_COLUMNS = COUNTED_FIGURES.map((figure) => {
  const counted = figure === 'urged' ? 'o.urged' : `CASE WHEN ${ANSWER_FIGURES[figure]} THEN 1 ELSE 0 END`;
  return `SUM(${counted}) AS "${figure}"`;
}).join(', ');

/** Counts of them, each told by its name. */
export function countsBy(of: (figure: CountedFigure) => number): Counts {
  return Object.fromEntries(COUNTED_FIGURES.map((figure) => [figure, of(figure)])) as Counts;
}
