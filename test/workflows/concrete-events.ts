/**
 * A small set of concrete events for each machine: every event in order, every event that a check refuses, and the clock and
 * the register under each rule that makes a difference. Paths and random walks are made of them.
 */

import { amendCalendar } from '../../workflows/calendar.js';
import type { Circumstances } from '../../workflows/circumstances.js';
import type { Consultation, ConsultationEvent } from '../../workflows/consultation.js';
import type { Dispute, DisputeEvent } from '../../workflows/dispute.js';
import type { Opinion, OpinionEvent } from '../../workflows/opinion.js';
import type { Regulation } from '../../workflows/regulation.js';
import { aRegulation } from '../regulations/a-regulation.js';
import {
  aComment,
  aConsultation,
  anAnswer,
  day,
  INPUTS,
  sha256,
  VN_CALENDAR,
  vn,
  WITHOUT_CONSENT,
} from './a-dossier.js';
import { reconciling } from './in-state.js';
import { AGENCIES, head, officer } from './people.js';

/** The circumstances of an event, as the law would give them, with something changed. */
function circumstances(change: Partial<Circumstances> = {}): Circumstances {
  return {
    at: vn('2023-05-18T10:00'),
    actor: head('SKHDT'),
    regulation: aRegulation(),
    calendar: VN_CALENDAR,
    register: { agencies: AGENCIES, office: 'VP', chairman: 'CT', alreadyAsked: {} },
    sha256,
    lead: 'SKHDT',
    stage: 'collecting',
    proposalHash: sha256('Phê duyệt dự thảo quy hoạch kèm theo'),
    malformed: [],
    ...change,
  };
}

const env = circumstances();
const malformed = circumstances({ malformed: ['/reason'] });
const consolidating = circumstances({ stage: 'consolidating' });
const concluded = circumstances({ stage: 'concluded' });
const under = (change: Partial<Regulation>) => circumstances({ regulation: { ...aRegulation(), ...change } });
const withoutConsent = under(WITHOUT_CONSENT);
const acceptingLate = under({
  silence: { effect: 'deemed-consent', lateAnswer: 'lead-may-accept', noticeWithin: { workingDays: 1 } },
});
const grantingByRule = under({ extension: { max: 1, maxWorkingDays: 5, undecidedAtLimit: 'granted' } });
const amended = circumstances({
  calendar: amendCalendar(VN_CALENDAR, {
    version: 'amended',
    daysOff: [day('2023-05-22')],
    workedSaturdays: [],
    basis: 'Thông báo',
  }),
});

const transfer = {
  type: 'agency.transferred',
  with: { from: 'SXD', successors: [{ agency: 'SNNMT', functions: ['construction'] }], basis: 'Nghị quyết' },
  env,
} as const;
const transferOfLead = {
  ...transfer,
  with: { from: 'SKHDT', successors: [{ agency: 'SYT', functions: ['planning'] }], basis: 'Nghị quyết' },
} as const;
const calendarAmended = { type: 'calendar.amended', with: { version: 'amended', basis: 'Thông báo' } } as const;
const limitPassed = (kind: string, circumstance: Circumstances = env) =>
  ({ type: 'limit.passed', with: { subject: '1:SXD', kind }, env: circumstance }) as const;

/** A command in order, and refused because nothing was told. */
const both = <Name extends keyof typeof INPUTS>(type: Name, circumstance: Circumstances = env) =>
  [
    { type, with: INPUTS[type], env: circumstance },
    { type, with: {}, env: circumstance },
  ] as const;

export const OPINION_EVENTS = [
  ...both('opinion.assign'),
  ...both('opinion.record-receipt'),
  ...both('opinion.answer'),
  { type: 'opinion.answer', with: { ...anAnswer(), evidence: 'Công văn' }, env },
  {
    type: 'opinion.answer',
    with: anAnswer('agree-with-conditions', { comments: [aComment('k2', { weight: 'main', condition: true })] }),
    env,
  },
  ...both('opinion.return'),
  ...both('opinion.request-extension'),
  { type: 'opinion.grant-extension', with: {}, env },
  { type: 'opinion.grant-extension', with: {}, env: malformed },
  { type: 'opinion.refuse-extension', with: {}, env },
  { type: 'opinion.refuse-extension', with: {}, env: malformed },
  ...both('opinion.ask-clarification'),
  { type: 'opinion.ask-clarification', with: INPUTS['opinion.ask-clarification'], env: concluded },
  ...both('opinion.clarify'),
  ...both('opinion.contest-return'),
  { type: 'opinion.accept-return', with: {}, env },
  { type: 'opinion.accept-return', with: {}, env: malformed },
  ...both('opinion.close-unanswered'),
  { type: 'opinion.accept-late', with: {}, env },
  { type: 'opinion.accept-late', with: {}, env: acceptingLate },
  { type: 'notice.issue', with: {}, env },
  { type: 'notice.issue', with: {}, env: malformed },
  {
    type: 'comment.resolve',
    with: { ...INPUTS['comment.resolve'], comment: 'k2', result: 'rejected' },
    env: consolidating,
  },
  { type: 'comment.resolve', with: {}, env: consolidating },
  ...both('comment.yield', consolidating),
  ...both('comment.maintain', consolidating),
  limitPassed('reminder'),
  limitPassed('opinion'),
  limitPassed('opinion', withoutConsent),
  limitPassed('opinion', grantingByRule),
  limitPassed('notice'),
  { ...calendarAmended, env },
  { ...calendarAmended, env: amended },
  transfer,
  { type: 'opinion.absorb', with: { questions: ['q1', 'q2'] }, env },
  { type: 'opinion.cancel', with: { because: 'withdrawn' }, env },
] as const satisfies readonly OpinionEvent[];

const tally = (pending: number, unresolved = 0, dissenting: readonly string[] = []) =>
  ({ type: 'opinions.changed', with: { pending, unresolved, dissenting }, env }) as const;
const disputeChanged = (state: string, by: 'chairman' | 'lead' | null = null) =>
  ({ type: 'dispute.changed', with: { state, conclusion: by === null ? null : 'Kết luận', by }, env }) as const;

export const CONSULTATION_EVENTS = [
  ...both('consultation.draft'),
  { type: 'consultation.draft', with: { classification: 'secret' }, env },
  ...both('consultation.open'),
  ...both('consultation.amend'),
  ...both('consultation.withdraw'),
  { type: 'consultation.conclude', with: {}, env },
  tally(1),
  tally(0),
  tally(0, 1),
  tally(0, 1, ['SXD']),
  tally(0, 0, ['SXD']),
  disputeChanged('verifying'),
  disputeChanged('unified'),
  disputeChanged('decided', 'chairman'),
  disputeChanged('decided', 'lead'),
  transfer,
  transferOfLead,
] as const satisfies readonly ConsultationEvent[];

const session = (agency: string, result: 'unified' | 'differing') =>
  ({ type: 'dispute.record-session', with: { ...INPUTS['dispute.record-session'], agency, result }, env }) as const;

export const DISPUTE_EVENTS = [
  session('SXD', 'unified'),
  session('SXD', 'differing'),
  { type: 'dispute.record-session', with: {}, env },
  ...both('dispute.escalate'),
  ...both('dispute.find-incomplete'),
  ...both('dispute.complete'),
  ...both('dispute.remit'),
  ...both('dispute.submit'),
  ...both('dispute.decide'),
  ...both('consultation.decide'),
  limitPassed('stage'),
  { ...calendarAmended, env },
  { ...calendarAmended, env: amended },
  transfer,
  transferOfLead,
  { type: 'dissent.changed', with: { dissenters: ['SXD'] }, env },
  { type: 'dissent.changed', with: { dissenters: [] }, env },
  { type: 'dispute.discontinue', with: {}, env },
] as const satisfies readonly DisputeEvent[];

/** Where the paths begin: as the law itself begins them. */
export const OPINION_STARTS: readonly Opinion[] = [
  aConsultation().opened().opinion('SXD'),
  aConsultation().withAnAgencyOutside().opened().opinion('BCH'),
];
export const CONSULTATION_STARTS: readonly Consultation[] = [
  aConsultation().drafted().current.consultation,
  aConsultation().unopened().does(officer('SKHDT'), 'consultation.draft', {}).current.consultation,
];
export const DISPUTE_STARTS: readonly Dispute[] = [reconciling('province').dispute, reconciling('lead').dispute];
