/**
 * An objection to a figure (đề nghị xem xét lại số liệu): the agency or the person whose step is counted contests it, because the figure
 * is wrong or because the delay had an objective cause; whoever judges confirms or rejects it within a limit, with a reason
 * (PY-1.2, PY-2.2f, TN-2i). A late step whose objective cause is confirmed counts as on time.
 */
import type { CivilDate } from '../../limits/time.js';
import type { Case, CaseContext } from '../case.js';
import type { Concerned } from '../unconcerned.js';

export const FIGURE_OBJECTION_STATES = ['new', 'raised', 'upheld', 'rejected', 'withdrawn'] as const;
export type FigureObjectionState = (typeof FIGURE_OBJECTION_STATES)[number];

/** Why it is contested: the delay had an objective cause, or what was counted is not so. */
export const OBJECTION_GROUNDS = ['objective-cause', 'wrong-figure'] as const;
export type ObjectionGround = (typeof OBJECTION_GROUNDS)[number];

/** Working days within which it is answered, counted from the day after it was raised. Assumed: no directive names them. */
export const ANSWER_WORKING_DAYS = 5;

export interface FigureObjectionContext extends CaseContext {
  /** Whom the step concerns: they raise, and do not judge. */
  readonly concerned: Concerned;
  /** Whether the head contests for the agency, or the person for themselves. */
  readonly by: 'agency' | 'person';
  /** By which the step is known in the figures: "opinion CONSULTATION 1:SXD". */
  readonly step: string;
  readonly consultation: string;
  /** Name of the figure (src/figures/step-figures.ts), what it was called, and how much the step added to it. */
  readonly figure: string;
  readonly title: string;
  readonly adds: number;
  /** The entry of the consultation's journal that is contested; null where none is named. */
  readonly entry: number | null;
  readonly ground: ObjectionGround;
  readonly reason: string;
  readonly answer: {
    readonly reason: string;
    /** Code of the agency that judged, and the name of its head. */
    readonly agency: string;
    readonly by: string | null;
    readonly on: CivilDate;
    /** Whether that was after its day. */
    readonly late: boolean;
  } | null;
}

export type FigureObjection = Case<FigureObjectionState, FigureObjectionContext>;
