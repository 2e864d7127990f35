/** The course of each kind of case: its machine, and the states in which nothing is owed any more. */
import type { AnyStateMachine } from 'xstate';
import type { Stepper } from '../step/kernel.js';
import type { Case, CaseContext, CaseKind } from './case.js';
import type { CaseEvent } from './case-actions.js';
import type { CaseRefusal } from './case-refusals.js';
import { collectedReportMachine, stepCollectedReport } from './collected-report/collected-report.machine.js';
import { delegatedPowerMachine, stepDelegatedPower } from './delegated-power/delegated-power.machine.js';
import type { PetitionContext } from './petition/petition.js';
import { petitionMachine, stepPetition } from './petition/petition.machine.js';
import { procedureMachine, stepProcedure } from './procedure/procedure.machine.js';
import { regulationReviewMachine, stepRegulationReview } from './regulation-review/regulation-review.machine.js';
import { reportFormMachine, stepReportForm } from './report-form/report-form.machine.js';

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
