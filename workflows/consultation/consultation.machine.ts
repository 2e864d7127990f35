/**
 * The consultation: draft, collecting opinions, consolidating them, reconciling dissent, escalated, and its end. It moves on
 * by what the opinions come to (`opinions.changed`) and by what its dispute comes to (`dispute.changed`); concluding is
 * always an explicit act of the lead's head.
 */
import { setup } from 'xstate';
import type { Refusal } from '../commands/refusals.js';
import { stepper } from '../step/kernel.js';
import { machineActions, type Passing, refused } from '../step/machine-actions.js';
import type { Message } from '../step/messages.js';
import * as change from './consultation.changes.js';
import * as check from './consultation.checks.js';
import type { Consultation, ConsultationContext, ConsultationEvent } from './consultation.js';
import { consultationLaidOut } from './consultation.laid-out.js';
import * as tell from './consultation.messages.js';

const { refuseIf, assignWith, notify } = machineActions<ConsultationContext, ConsultationEvent>();

const disputeIs =
  (...states: string[]) =>
  ({ event }: Passing<ConsultationContext, ConsultationEvent>) =>
    event.type === 'dispute.changed' && states.includes(event.with.state);

/** Withdrawal is forward-only and says why; it is open until the conclusion. */
const withdrawal = {
  'consultation.withdraw': [
    refuseIf<'consultation.withdraw'>(check.reasonGiven),
    {
      target: 'withdrawn' as const,
      actions: [assignWith<'consultation.withdraw'>(change.withdrawn), notify(tell.withdrawn)],
    },
  ],
};

/** The head of the Office suspends a defective consultation, and lets it go on; both with a reason. */
const suspension = {
  'consultation.suspend': [
    refuseIf<'consultation.suspend'>(check.suspensionInOrder),
    { actions: [assignWith<'consultation.suspend'>(change.suspended), notify(tell.suspended)] },
  ],
  'consultation.resume': [
    refuseIf<'consultation.resume'>(check.resumptionInOrder),
    { actions: [assignWith<'consultation.resume'>(change.resumed), notify(tell.resumed)] },
  ],
};

/** A changed request is a new round: everyone is asked again, and nothing said about the old text counts for the new. */
const amendment = {
  'consultation.amend': [
    refuseIf<'consultation.amend'>(check.amendmentInOrder),
    { target: 'collecting' as const, actions: [assignWith<'consultation.amend'>(change.amended)] },
  ],
};

const moved = { actions: [assignWith<'agency.transferred'>(change.movedToSuccessor)] };
const tallied = assignWith<'opinions.changed'>(change.tallied);
const decided = {
  description: 'decided',
  guard: disputeIs('decided'),
  target: 'concluded' as const,
  actions: [assignWith<'dispute.changed'>(change.decided), notify(tell.decided)],
};
const ended = {
  'opinions.changed': { actions: [tallied] },
  'agency.transferred': moved,
  '*': refused('not-in-state'),
};

export const consultationMachine = setup({
  types: { context: {} as ConsultationContext, events: {} as ConsultationEvent },
  actions: {
    refuse: (_, _params: Refusal) => undefined,
    tell: (_, _params: Message) => undefined,
  },
}).createMachine({
  id: 'consultation',
  context: {} as ConsultationContext,
  initial: 'draft',
  states: {
    draft: {
      on: {
        ...withdrawal,
        'consultation.draft': [
          refuseIf<'consultation.draft'>(check.draftInOrder),
          { actions: [assignWith<'consultation.draft'>(change.drafted)] },
        ],
        'consultation.open': [
          refuseIf<'consultation.open'>(check.openingInOrder),
          { target: 'collecting', actions: [assignWith<'consultation.open'>(change.opened)] },
        ],
        'agency.transferred': moved,
        '*': refused('not-in-state'),
      },
    },
    collecting: {
      on: {
        ...withdrawal,
        ...suspension,
        ...amendment,
        'opinions.changed': [
          {
            description: 'the last opinion is settled',
            guard: ({ event }) => event.with.pending === 0,
            target: 'consolidating',
            actions: [tallied, notify(tell.collected)],
          },
          { actions: [tallied] },
        ],
        // One more agency may be asked as long as the round collects; what it is asked is judged where the register is known.
        'consultation.ask-also': {},
        'consultation.conclude': [refuseIf<'consultation.conclude'>(check.notSuspended), refused('opinions-pending')],
        'agency.transferred': moved,
        '*': refused('not-in-state'),
      },
    },
    consolidating: {
      always: {
        description: 'every comment is resolved and a dissent on main content stands',
        guard: ({ context }) =>
          context.tally.pending === 0 && context.tally.unresolved === 0 && context.tally.dissenting.length > 0,
        target: 'reconciling',
      },
      on: {
        ...withdrawal,
        ...suspension,
        ...amendment,
        'opinions.changed': [
          {
            description: 'an opinion is open again',
            guard: ({ event }) => event.with.pending > 0,
            target: 'collecting',
            actions: [tallied],
          },
          { actions: [tallied] },
        ],
        'consultation.conclude': [
          refuseIf<'consultation.conclude'>(check.notSuspended),
          refuseIf<'consultation.conclude'>(check.somebodyAsked),
          refuseIf<'consultation.conclude'>(check.commentsResolved),
          refuseIf<'consultation.conclude'>(check.noNoticeOwed),
          refuseIf<'consultation.conclude'>(check.conclusionReadable),
          {
            description: 'a difference that is not on main content remains',
            guard: ({ event }) => event.circumstances.standing.differing,
            target: 'concluded',
            actions: [
              assignWith<'consultation.conclude'>(change.concluded('agreed-with-differences')),
              notify(tell.concluded),
            ],
          },
          {
            target: 'concluded',
            actions: [assignWith<'consultation.conclude'>(change.concluded('agreed')), notify(tell.concluded)],
          },
        ],
        'agency.transferred': moved,
        '*': refused('not-in-state'),
      },
    },
    reconciling: {
      on: {
        ...withdrawal,
        ...suspension,
        ...amendment,
        'opinions.changed': { actions: [tallied] },
        'dispute.changed': [
          { description: 'escalated', guard: disputeIs('verifying'), target: 'escalated' },
          decided,
          {},
        ],
        'consultation.conclude': [
          refuseIf<'consultation.conclude'>(check.notSuspended),
          refuseIf<'consultation.conclude'>(check.commentsResolved),
          refuseIf<'consultation.conclude'>(check.noDissent),
          refuseIf<'consultation.conclude'>(check.noNoticeOwed),
          refuseIf<'consultation.conclude'>(check.conclusionReadable),
          {
            target: 'concluded',
            actions: [
              assignWith<'consultation.conclude'>(change.concluded('agreed-after-negotiation')),
              notify(tell.concluded),
            ],
          },
        ],
        'agency.transferred': moved,
        '*': refused('not-in-state'),
      },
    },
    escalated: {
      on: {
        ...withdrawal,
        ...suspension,
        'opinions.changed': { actions: [tallied] },
        'dispute.changed': [
          {
            description: 'a dissent has come up that was not negotiated',
            guard: disputeIs('negotiating'),
            target: 'reconciling',
          },
          decided,
          {},
        ],
        'consultation.conclude': [refuseIf<'consultation.conclude'>(check.notSuspended), refused('dissent-unresolved')],
        'agency.transferred': moved,
        '*': refused('not-in-state'),
      },
    },
    concluded: { on: ended },
    withdrawn: { on: ended },
  },
});

/** One step of one consultation. */
export const stepConsultation = stepper<Consultation, ConsultationEvent>(consultationMachine, consultationLaidOut);
