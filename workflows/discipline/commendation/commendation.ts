/**
 * A proposal to commend (đề nghị khen thưởng) an agency, or a person of it, on figures: proposed by a head or by home affairs, checked by
 * home affairs, decided by the chairman (PY-1.8, TN-3b).
 */
import type { CivilDate } from '../../limits/time.js';
import type { Case, CaseContext } from '../case.js';
import type { Decision } from '../decision.js';
import type { AnsweringFigures } from '../personnel-facts.js';
import type { Concerned } from '../unconcerned.js';

export const COMMENDATION_STATES = ['new', 'checking', 'deciding', 'decided'] as const;
export type CommendationState = (typeof COMMENDATION_STATES)[number];

/** What is proposed: the chairman's certificate, an emulation flag, a title, or something else. */
export const COMMENDATIONS = ['certificate', 'flag', 'title', 'other'] as const;
export type CommendationForm = (typeof COMMENDATIONS)[number];

export const CHECKS_OF_COMMENDATIONS = ['supported', 'not-supported'] as const;
export type CommendationCheck = (typeof CHECKS_OF_COMMENDATIONS)[number];

export interface CommendationContext extends CaseContext {
  readonly concerned: Concerned;
  readonly merit: string;
  readonly form: CommendationForm;
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly figures: AnsweringFigures | null;
  readonly check: {
    readonly finding: CommendationCheck;
    readonly words: string;
    /** Code of the agency that checked it. */
    readonly agency: string;
    readonly by: string | null;
    readonly on: CivilDate;
  } | null;
  readonly decision: Decision | null;
}

export type Commendation = Case<CommendationState, CommendationContext>;
