/** A proposal to cut a needless step (đề xuất cắt bỏ khâu, bước): which one, why, by how much; decided, with the day from which (PY-1.3c). */
import type { CivilDate } from '../../limits/time.js';
import type { Case, CaseContext } from '../case.js';
import type { Decision } from '../decision.js';

export const STEP_PROPOSAL_STATES = ['new', 'proposed', 'decided'] as const;
export type StepProposalState = (typeof STEP_PROPOSAL_STATES)[number];

export interface StepProposalContext extends CaseContext {
  /** The procedure or kind of work, and the step of it that is to go. */
  readonly procedure: string;
  readonly step: string;
  readonly reason: string;
  /** By how many working days it shortens the whole. */
  readonly workingDays: number;
  readonly decision: Decision | null;
  /** The first day on which the step is done no more; null where it was declined or nothing is decided. */
  readonly inForceOn: CivilDate | null;
}

export type StepProposal = Case<StepProposalState, StepProposalContext>;
