/** The course of a petition: received, held by one person, settled or reported up once, closed when the petitioner was told. */
import { setup } from 'xstate';
import { stepper } from '../../step/kernel.js';
import { type CaseEvent, caseActions, refusedCase } from '../case-actions.js';
import type { CaseRefusal } from '../case-refusals.js';
import type { PetitionInputs } from '../inputs.js';
import * as change from './petition.changes.js';
import * as check from './petition.checks.js';
import type { Petition, PetitionContext } from './petition.js';

const { refuseIf, assignWith } = caseActions<PetitionContext, PetitionInputs>();

const reportUp = [
  refuseIf<'petition.report-up'>(check.reportedUpOnce),
  { target: 'received' as const, actions: assignWith<'petition.report-up'>(change.reportedUp) },
];

const assign = [
  refuseIf<'petition.assign'>(check.heldByOne),
  { target: 'held' as const, actions: assignWith<'petition.assign'>(change.assigned) },
];

/** What the petitioner is owed beside an answer. */
const apology = {
  'petition.require-apology': [
    refuseIf<'petition.require-apology'>(check.apologyOwed),
    { actions: assignWith<'petition.require-apology'>(change.apologyRequired) },
  ],
  'petition.draft-apology': [
    refuseIf<'petition.draft-apology'>(check.apologyWorded),
    { actions: assignWith<'petition.draft-apology'>(change.apologyDraftedAnew) },
  ],
  'petition.sign-apology': [
    refuseIf<'petition.sign-apology'>(check.apologyDrafted),
    { actions: assignWith<'petition.sign-apology'>(change.apologySignedBy) },
  ],
  'petition.send-apology': [
    refuseIf<'petition.send-apology'>(check.apologySigned),
    { actions: assignWith<'petition.send-apology'>(change.apologySent) },
  ],
};

const closedToOthers = { '*': refusedCase('case-not-open') };

export const petitionMachine = setup({
  types: { context: {} as PetitionContext, events: {} as CaseEvent },
  actions: { refuse: (_, _params: CaseRefusal) => undefined },
}).createMachine({
  id: 'petition',
  context: {} as PetitionContext,
  initial: 'new',
  states: {
    new: {
      on: {
        'petition.receive': [
          refuseIf<'petition.receive'>(check.receivedInFull),
          { target: 'received', actions: assignWith<'petition.receive'>(change.received) },
        ],
        ...closedToOthers,
      },
    },
    received: { on: { 'petition.assign': assign, 'petition.report-up': reportUp, ...closedToOthers } },
    held: {
      on: {
        'petition.assign': assign,
        'petition.report-up': reportUp,
        'petition.settle': [
          refuseIf<'petition.settle'>(check.settlementGiven),
          { target: 'settled', actions: assignWith<'petition.settle'>(change.settled) },
        ],
        ...closedToOthers,
      },
    },
    settled: {
      on: {
        'petition.tell': [
          refuseIf<'petition.tell'>(check.petitionerTold),
          { target: 'closed', actions: assignWith<'petition.tell'>(change.told) },
        ],
        ...apology,
        ...closedToOthers,
      },
    },
    closed: { on: { ...apology, ...closedToOthers } },
  },
});

export const stepPetition = stepper<Petition, CaseEvent, CaseRefusal>(petitionMachine);
