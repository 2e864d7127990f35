/** Stories brought by real commands into every state of the three machines; SXD is the agency that they are about. */
import type { Authority } from '../../workflows/commands/commands.js';
import type { ConsultationState } from '../../workflows/consultation/consultation.js';
import type { DisputeState } from '../../workflows/dispute/dispute.js';
import type { OpinionState } from '../../workflows/opinion/opinion.js';
import { aRegulation } from '../regulations/a-regulation.js';
import {
  ACCEPTING_LATE,
  aComment,
  aConsultation,
  anAnswer,
  LEAD,
  type Story,
  vn,
  WITHOUT_CONSENT,
} from './a-dossier.js';
import { clerk, head, officer } from './people.js';

/** SXD agrees on conditions: k1 is not resolved yet, k2 was rejected; STC has agreed. */
export function consolidatingWithComments(): Story {
  const comments = [aComment('k1', { weight: 'main', condition: true }), aComment('k2')];
  return aConsultation()
    .opened()
    .answered('SXD', 'agree-with-conditions', { comments })
    .answered('STC')
    .resolved('SXD', 'k2', 'rejected');
}

/** SXD disagrees on main content, STC agrees: the heads have to meet. */
export function reconciling(authority: Authority = 'province'): Story {
  return aConsultation()
    .with({ authority })
    .opened()
    .answered('SXD', 'disagree')
    .answered('STC')
    .at('2023-05-18T15:00');
}

/** SXD disagrees and has met the lead's head; BQL, outside the system, was deemed to have missed its limit. */
export function disputedBesidePaper(): Story {
  return aConsultation()
    .withAnAgencyOutside()
    .opened()
    .at('2023-05-17T16:00')
    .receiptRecorded('2023-05-17T15:00')
    .answered('SXD', 'disagree')
    .at('2023-05-29T09:00')
    .noticesIssued()
    .session('SXD', 'differing');
}

/** The answer of BQL, received in time, comes on paper after the others were consolidated: it has a main condition, k1. */
export function commentOnPaper(story: Story): Story {
  const comments = [aComment('k1', { weight: 'main', condition: true })];
  return story.does(clerk(LEAD), 'opinion.answer', {
    ...anAnswer('agree-with-conditions', { comments }),
    agency: 'BQL',
    evidence: 'Công văn số 12/BQL',
    receivedAt: vn('2023-05-26T15:00'),
  });
}

function verifying(): Story {
  return reconciling().session('SXD', 'differing').does(head(LEAD), 'dispute.escalate');
}

export const CONSULTATION_IN: Readonly<Record<ConsultationState, () => Story>> = {
  draft: () => aConsultation().drafted(),
  collecting: () => aConsultation().opened(),
  consolidating: () => aConsultation().opened().restAgrees(),
  reconciling: () => reconciling(),
  escalated: () => verifying(),
  concluded: () => aConsultation().opened().restAgrees().does(head(LEAD), 'consultation.conclude'),
  withdrawn: () => aConsultation().opened().does(head(LEAD), 'consultation.withdraw'),
};

export const OPINION_IN: Readonly<Record<OpinionState, () => Story>> = {
  awaiting: () => aConsultation().opened(),
  clarifying: () => aConsultation().opened().answered('SXD').does(head(LEAD), 'opinion.ask-clarification'),
  returned: () => aConsultation().opened().does(head('SXD'), 'opinion.return'),
  contested: () =>
    aConsultation().opened().does(head('SXD'), 'opinion.return').does(head(LEAD), 'opinion.contest-return'),
  answered: consolidatingWithComments,
  released: () =>
    aConsultation().opened().does(head('SXD'), 'opinion.return').does(head(LEAD), 'opinion.accept-return'),
  deemed: () => aConsultation().opened().at('2023-05-26T09:00'),
  overdue: () => aConsultation().under(WITHOUT_CONSENT).opened().at('2023-05-26T09:00'),
  unanswered: () =>
    aConsultation().under(WITHOUT_CONSENT).opened().at('2023-05-26T09:00').does(head(LEAD), 'opinion.close-unanswered'),
  transferred: () =>
    aConsultation()
      .opened()
      .reorganised('SXD', [{ agency: 'SNNMT', functions: ['construction', 'housing'] }]),
  cancelled: () => aConsultation().opened().does(head(LEAD), 'consultation.withdraw'),
};

export const DISPUTE_IN: Readonly<Record<DisputeState, () => Story>> = {
  negotiating: () => reconciling(),
  unified: () => reconciling().session('SXD', 'unified').confirmed('SXD'),
  verifying,
  incomplete: () => verifying().does(officer('VP'), 'dispute.find-incomplete'),
  submitted: () => verifying().does(officer('VP'), 'dispute.submit'),
  remitted: () => verifying().does(officer('VP'), 'dispute.remit'),
  decided: () => verifying().does(officer('VP'), 'dispute.submit').does(head('CT'), 'dispute.decide'),
  discontinued: () => reconciling().does(head(LEAD), 'consultation.withdraw'),
};

/** SXD sent the request back because the dossier is incomplete. */
export const dossierIncomplete = (): Story =>
  aConsultation()
    .opened()
    .does(head('SXD'), 'opinion.return', { ground: 'dossier-incomplete', reason: 'Thiếu bản đồ' });

/** Where the regulation gives two working days to return a request, and they are over. */
export const tooLateToReturn = (): Story =>
  aConsultation()
    .under({ return: { ...aRegulation().return, within: { workingDays: 2 } } })
    .opened()
    .at('2023-05-19T00:00');

/** SXD asked for an extension that the lead has not decided. */
export const extensionAsked = (): Story => aConsultation().opened().does(head('SXD'), 'opinion.request-extension');

/** SXD fell silent and answered after the limit, in a province that lets the lead accept it. */
export const lateAndAcceptable = (): Story =>
  aConsultation().under(ACCEPTING_LATE).opened().at('2023-05-26T09:00').does(head('SXD'), 'opinion.answer', anAnswer());
