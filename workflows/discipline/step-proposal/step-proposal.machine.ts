/** The course of a proposal to cut a step: proposed, decided; and what its commands lack and change. */
import { setup } from 'xstate';
import { stepper } from '../../step/kernel.js';
import { type CaseEvent, caseActions, refusedCase } from '../case-actions.js';
import { firstOf, inOrder, said } from '../case-checks.js';
import type { CaseCircumstances } from '../case-facts.js';
import { type CaseRefusal, caseRefusal } from '../case-refusals.js';
import { decidedInFull, decisionOf } from '../decision.js';
import type { StepProposalInputs } from '../inputs.js';
import { unconcerned } from '../unconcerned.js';
import type { StepProposal, StepProposalContext } from './step-proposal.js';

type Propose = StepProposalInputs['step-proposal.propose'];
type Decide = StepProposalInputs['step-proposal.decide'];

const { refuseIf, assignWith } = caseActions<StepProposalContext, StepProposalInputs>();

const closedToOthers = { '*': refusedCase('case-not-open') };

function proposedInFull(_context: StepProposalContext, input: Propose): CaseRefusal | null {
  return firstOf(said(input, 'subject', 'procedure', 'step', 'reason', 'workingDays'), () =>
    input.workingDays !== undefined && input.workingDays < 1 ? caseRefusal('shortens-nothing', 'workingDays') : null,
  );
}

const proposed = (_context: StepProposalContext, input: Required<Propose>, told: CaseCircumstances) => {
  const { at, actor, facts } = told;
  const raisedBy = actor.agency as string;
  return {
    subject: input.subject,
    raisedBy,
    raisedAt: at,
    concerns: { agency: null, person: null },
    // What the Office proposes itself is the chairman's to decide.
    holder: { agency: (raisedBy === facts.office ? facts.chairman : facts.office) ?? raisedBy, person: null },
    dueOn: null,
    procedure: input.procedure,
    step: input.step,
    reason: input.reason,
    workingDays: input.workingDays,
    decision: null,
    inForceOn: null,
  };
};

/** Nobody decides on what their own agency has proposed. */
function decidedByOthers({ raisedBy }: StepProposalContext, input: Decide, told: CaseCircumstances) {
  return firstOf(
    unconcerned({ agencies: [raisedBy], person: null }, told),
    decidedInFull(input, told),
    () => (input.decision === 'accepted' ? said(input, 'inForceOn')() : null),
    inOrder(input.on, input.inForceOn, 'inForceOn'),
  );
}

const decided = (_context: StepProposalContext, input: Required<Decide>) => ({
  decision: decisionOf(input),
  inForceOn: input.decision === 'accepted' ? input.inForceOn : null,
});

export const stepProposalMachine = setup({
  types: { context: {} as StepProposalContext, events: {} as CaseEvent },
  actions: { refuse: (_, _params: CaseRefusal) => undefined },
}).createMachine({
  id: 'step-proposal',
  context: {} as StepProposalContext,
  initial: 'new',
  states: {
    new: {
      on: {
        'step-proposal.propose': [
          refuseIf<'step-proposal.propose'>(proposedInFull),
          { target: 'proposed', actions: assignWith<'step-proposal.propose'>(proposed) },
        ],
        ...closedToOthers,
      },
    },
    proposed: {
      on: {
        'step-proposal.decide': [
          refuseIf<'step-proposal.decide'>(decidedByOthers),
          { target: 'decided', actions: assignWith<'step-proposal.decide'>(decided) },
        ],
        ...closedToOthers,
      },
    },
    decided: { on: closedToOthers },
  },
});

export const stepStepProposal = stepper<StepProposal, CaseEvent, CaseRefusal>(stepProposalMachine);
