/** The course of each kind of case: its machine, and the states in which nothing is owed any more. */
import type { AnyStateMachine } from 'xstate';
import type { Stepper } from '../step/kernel.js';
import type { Case, CaseContext, CaseKind } from './case.js';
import type { CaseEvent } from './case-actions.js';
import type { CaseRefusal } from './case-refusals.js';
import { collectedReportMachine, stepCollectedReport } from './collected-report/collected-report.machine.js';
import { commendationMachine, stepCommendation } from './commendation/commendation.machine.js';
import { delegatedPowerMachine, stepDelegatedPower } from './delegated-power/delegated-power.machine.js';
import { difficultyMachine, stepDifficulty } from './difficulty/difficulty.machine.js';
import { drawMachine, stepDraw } from './draw/draw.machine.js';
import { figureObjectionMachine, stepFigureObjection } from './figure-objection/figure-objection.machine.js';
import { followUpReviewMachine, stepFollowUpReview } from './follow-up-review/follow-up-review.machine.js';
import { inspectionMachine, stepInspection } from './inspection/inspection.machine.js';
import { inspectionPlanMachine, stepInspectionPlan } from './inspection-plan/inspection-plan.machine.js';
import { periodReportMachine, stepPeriodReport } from './period-report/period-report.machine.js';
import type { PetitionContext } from './petition/petition.js';
import { petitionMachine, stepPetition } from './petition/petition.machine.js';
import { procedureMachine, stepProcedure } from './procedure/procedure.machine.js';
import { regulationReviewMachine, stepRegulationReview } from './regulation-review/regulation-review.machine.js';
import { reportFormMachine, stepReportForm } from './report-form/report-form.machine.js';
import { reviewMachine, stepReview } from './review/review.machine.js';
import { stepProposalMachine, stepStepProposal } from './step-proposal/step-proposal.machine.js';

export interface Course {
  readonly machine: AnyStateMachine;
  readonly step: Stepper<Case, CaseEvent, CaseRefusal>;
  /** Whether it has come to its end: nobody has to do anything any more. */
  readonly ended: (state: string, context: CaseContext) => boolean;
}

export const COURSES: Readonly<Record<CaseKind, Course>> = {
  petition: {
    machine: petitionMachine,
    step: stepPetition as unknown as Course['step'],
    ended: (state, context) => {
      const { apology } = context as PetitionContext;
      return state === 'closed' && (apology === null || apology.sentOn !== null);
    },
  },
  review: {
    machine: reviewMachine,
    step: stepReview as unknown as Course['step'],
    ended: (state) => state === 'concluded' || state === 'decided',
  },
  commendation: {
    machine: commendationMachine,
    step: stepCommendation as unknown as Course['step'],
    ended: (state) => state === 'decided',
  },
  'step-proposal': {
    machine: stepProposalMachine,
    step: stepStepProposal as unknown as Course['step'],
    ended: (state) => state === 'decided',
  },
  difficulty: {
    machine: difficultyMachine,
    step: stepDifficulty as unknown as Course['step'],
    ended: (state) => state === 'closed',
  },
  'inspection-plan': {
    machine: inspectionPlanMachine,
    step: stepInspectionPlan as unknown as Course['step'],
    ended: (state) => state === 'approved' || state === 'withdrawn',
  },
  draw: {
    machine: drawMachine,
    step: stepDraw as unknown as Course['step'],
    ended: (state) => state !== 'committed',
  },
  inspection: {
    machine: inspectionMachine,
    step: stepInspection as unknown as Course['step'],
    ended: (state) => state === 'closed' || state === 'cancelled' || state === 'called-off',
  },
  'period-report': {
    machine: periodReportMachine,
    step: stepPeriodReport as unknown as Course['step'],
    ended: (state) => state === 'sent' || state === 'discarded',
  },
  'follow-up-review': {
    machine: followUpReviewMachine,
    step: stepFollowUpReview as unknown as Course['step'],
    ended: (state) => state === 'concluded',
  },
  'figure-objection': {
    machine: figureObjectionMachine,
    step: stepFigureObjection as unknown as Course['step'],
    ended: (state) => state !== 'raised',
  },
  'report-form': {
    machine: reportFormMachine,
    step: stepReportForm as unknown as Course['step'],
    ended: (state) => state === 'stopped',
  },
  'collected-report': {
    machine: collectedReportMachine,
    step: stepCollectedReport as unknown as Course['step'],
    ended: (state) => state === 'compiled',
  },
  procedure: {
    machine: procedureMachine,
    step: stepProcedure as unknown as Course['step'],
    ended: (state) => state === 'cut',
  },
  'delegated-power': {
    machine: delegatedPowerMachine,
    step: stepDelegatedPower as unknown as Course['step'],
    ended: (state) => state === 'ended',
  },
  'regulation-review': {
    machine: regulationReviewMachine,
    step: stepRegulationReview as unknown as Course['step'],
    ended: (state) => state === 'done',
  },
};
