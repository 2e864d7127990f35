/** A difficulty in carrying out a directive (khó khăn, vướng mắc): reported by an agency, answered by the Office or home affairs, closed (HP-12). */
import type { CivilDate } from '../../limits/time.js';
import type { Case, CaseContext } from '../case.js';

export const DIFFICULTY_STATES = ['new', 'reported', 'answered', 'closed'] as const;
export type DifficultyState = (typeof DIFFICULTY_STATES)[number];

/** To whom it is reported. */
export const ADDRESSEES = ['office', 'home-affairs'] as const;
export type Addressee = (typeof ADDRESSEES)[number];

export interface DifficultyAnswer {
  readonly text: string;
  /** Code of the agency that answered. */
  readonly agency: string;
  readonly by: string | null;
  readonly on: CivilDate;
}

export interface DifficultyContext extends CaseContext {
  readonly about: string;
  /** What the agency proposes; null where it proposes nothing. */
  readonly proposal: string | null;
  readonly to: Addressee;
  /** Every answer, first to last. */
  readonly answers: readonly DifficultyAnswer[];
  /** What was still open, each time that it was reported again. */
  readonly again: readonly { readonly reason: string; readonly on: CivilDate }[];
}

export type Difficulty = Case<DifficultyState, DifficultyContext>;
