/** The codes with which each check of a machine refuses: the one thing of a machine that its configuration does not show. */
import type { RefusalCode } from '../../../workflows/commands/refusals.js';

const ANSWER: readonly RefusalCode[] = [
  'invalid-input',
  'position-required',
  'position-not-available',
  'reason-required',
  'alternative-required',
  'unknown-question',
  'question-unanswered',
  'field-required',
  'condition-required',
];

const AGENCY: readonly RefusalCode[] = [
  'agency-required',
  'self-consultation',
  'duplicate-agency',
  'unknown-agency',
  'unrelated-agency',
  'reason-required',
];

const LIMIT: readonly RefusalCode[] = ['limit-in-the-past', 'limit-too-short', 'limit-too-long', 'year-without-notice'];

/** By machine and by the name of the check. `invalid-input` is for values of the wrong type and values that are impossible. */
export const CHECK_CODES: Readonly<Record<string, Readonly<Record<string, readonly RefusalCode[]>>>> = {
  consultation: {
    draftInOrder: ['state-secret-refused', 'invalid-input'],
    openingInOrder: [
      'state-secret-refused',
      'invalid-input',
      'field-required',
      'proposal-required',
      'position-required',
      'legal-ground-required',
      'question-required',
      'not-consulted',
      ...AGENCY,
      ...LIMIT,
      'repeat-consultation',
    ],
    amendmentInOrder: ['invalid-input', 'proposal-required', 'reason-required', ...LIMIT, 'repeat-consultation'],
    reasonGiven: ['invalid-input', 'reason-required'],
    commentsResolved: ['comments-unresolved'],
    noDissent: ['dissent-unresolved'],
  },
  opinion: {
    received: ['not-received'],
    officerNamed: ['invalid-input', 'field-required'],
    receiptInOrder: ['not-in-state', 'invalid-input', 'field-required'],
    answerInOrder: ANSWER,
    returnInOrder: [
      'not-received',
      'return-too-late',
      'invalid-input',
      'return-ground-invalid',
      'reason-required',
      'unknown-agency',
      'field-required',
    ],
    extensionInOrder: [
      'not-received',
      'extension-exhausted',
      'invalid-input',
      'field-required',
      'extension-too-long',
      'reason-required',
      'year-without-notice',
    ],
    extensionAsked: ['not-in-state'],
    clarificationInOrder: ['already-settled', 'clarification-exhausted', 'invalid-input', 'reason-required'],
    lateMayBeAccepted: ['already-settled'],
    reasonGiven: ['invalid-input', 'reason-required'],
    wellFormedOnly: ['invalid-input'],
    resolutionInOrder: ['not-in-state', 'invalid-input', 'field-required', 'unknown-comment', 'reason-required'],
    notAccepted: ['not-in-state', 'invalid-input', 'field-required', 'unknown-comment'],
  },
  dispute: {
    sessionInOrder: ['not-in-state', 'invalid-input', 'field-required'],
    escalationInOrder: ['within-lead-authority', 'not-negotiated', 'invalid-input', 'field-required'],
    leadMayDecide: ['not-in-state', 'not-negotiated', 'invalid-input', 'conclusion-required'],
    conclusionGiven: ['invalid-input', 'conclusion-required'],
    missingNamed: ['invalid-input', 'field-required'],
    supplementGiven: ['invalid-input', 'field-required'],
    reasonGiven: ['invalid-input', 'reason-required'],
    opinionGiven: ['invalid-input', 'field-required'],
    decisionInOrder: ['invalid-input', 'unknown-option', 'conclusion-required'],
  },
};
