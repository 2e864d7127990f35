/**
 * A small set of concrete events for each machine: every event in order, every event that a check refuses, and the clock and
 * the register under each rule that makes a difference. Paths and random walks are made of them.
 */

import type { Consultation, ConsultationEvent } from '../../workflows/consultation/consultation.js';
import type { Dispute, DisputeEvent } from '../../workflows/dispute/dispute.js';
import { amendCalendar } from '../../workflows/limits/amend-calendar.js';
import type { Opinion, OpinionEvent } from '../../workflows/opinion/opinion.js';
import type { Regulation } from '../../workflows/regulation/regulation.js';
import type { Circumstances } from '../../workflows/step/circumstances.js';
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

/** The theCircumstances of an event, as the law would give them, with something changed. */
function theCircumstances(change: Partial<Circumstances> = {}): Circumstances {
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

const circumstances = theCircumstances();
const malformed = theCircumstances({ malformed: ['/reason'] });
const consolidating = theCircumstances({ stage: 'consolidating' });
const concluded = theCircumstances({ stage: 'concluded' });
const under = (change: Partial<Regulation>) => theCircumstances({ regulation: { ...aRegulation(), ...change } });
const withoutConsent = under(WITHOUT_CONSENT);
const acceptingLate = under({
  silence: { effect: 'deemed-consent', lateAnswer: 'lead-may-accept', noticeWithin: { workingDays: 1 } },
});
const grantingByRule = under({ extension: { max: 1, maxWorkingDays: 5, undecidedAtLimit: 'granted' } });
const amended = theCircumstances({
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
  circumstances,
} as const;
const transferOfLead = {
  ...transfer,
  with: { from: 'SKHDT', successors: [{ agency: 'SYT', functions: ['planning'] }], basis: 'Nghị quyết' },
} as const;
const calendarAmended = { type: 'calendar.amended', with: { version: 'amended', basis: 'Thông báo' } } as const;
const limitPassed = (kind: string, circumstance: Circumstances = circumstances) =>
  ({ type: 'limit.passed', with: { subject: '1:SXD', kind }, circumstances: circumstance }) as const;

/** A command in order, and refused because nothing was told. */
const both = <Name extends keyof typeof INPUTS>(type: Name, circumstance: Circumstances = circumstances) =>
  [
    { type, with: INPUTS[type], circumstances: circumstance },
    { type, with: {}, circumstances: circumstance },
  ] as const;

export const OPINION_EVENTS = [
  ...both('opinion.assign'),
  ...both('opinion.record-receipt'),
  ...both('opinion.answer'),
  { type: 'opinion.answer', with: { ...anAnswer(), evidence: 'Công văn' }, circumstances },
  {
    type: 'opinion.answer',
    with: anAnswer('agree-with-conditions', { comments: [aComment('k2', { weight: 'main', condition: true })] }),
    circumstances,
  },
  ...both('opinion.return'),
  ...both('opinion.request-extension'),
  { type: 'opinion.grant-extension', with: {}, circumstances },
  { type: 'opinion.grant-extension', with: {}, circumstances: malformed },
  { type: 'opinion.refuse-extension', with: {}, circumstances },
  { type: 'opinion.refuse-extension', with: {}, circumstances: malformed },
  ...both('opinion.ask-clarification'),
  { type: 'opinion.ask-clarification', with: INPUTS['opinion.ask-clarification'], circumstances: concluded },
  ...both('opinion.clarify'),
  ...both('opinion.contest-return'),
  { type: 'opinion.accept-return', with: {}, circumstances },
  { type: 'opinion.accept-return', with: {}, circumstances: malformed },
  ...both('opinion.close-unanswered'),
  { type: 'opinion.accept-late', with: {}, circumstances },
  { type: 'opinion.accept-late', with: {}, circumstances: acceptingLate },
  { type: 'notice.issue', with: {}, circumstances },
  { type: 'notice.issue', with: {}, circumstances: malformed },
  {
    type: 'comment.resolve',
    with: { ...INPUTS['comment.resolve'], comment: 'k2', result: 'rejected' },
    circumstances: consolidating,
  },
  { type: 'comment.resolve', with: {}, circumstances: consolidating },
  ...both('comment.yield', consolidating),
  ...both('comment.maintain', consolidating),
  limitPassed('reminder'),
  limitPassed('opinion'),
  limitPassed('opinion', withoutConsent),
  limitPassed('opinion', grantingByRule),
  limitPassed('notice'),
  { ...calendarAmended, circumstances },
  { ...calendarAmended, circumstances: amended },
  transfer,
  { type: 'opinion.absorb', with: { questions: ['q1', 'q2'] }, circumstances },
  { type: 'opinion.cancel', with: { because: 'withdrawn' }, circumstances },
] as const satisfies readonly OpinionEvent[];

const tally = (pending: number, unresolved = 0, dissenting: readonly string[] = []) =>
  ({ type: 'opinions.changed', with: { pending, unresolved, dissenting }, circumstances }) as const;
const disputeChanged = (state: string, by: 'chairman' | 'lead' | null = null) =>
  ({
    type: 'dispute.changed',
    with: { state, conclusion: by === null ? null : 'Kết luận', by },
    circumstances,
  }) as const;

export const CONSULTATION_EVENTS = [
  ...both('consultation.draft'),
  { type: 'consultation.draft', with: { classification: 'secret' }, circumstances },
  ...both('consultation.open'),
  ...both('consultation.amend'),
  ...both('consultation.withdraw'),
  { type: 'consultation.conclude', with: {}, circumstances },
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
  ({
    type: 'dispute.record-session',
    with: { ...INPUTS['dispute.record-session'], agency, result },
    circumstances,
  }) as const;

export const DISPUTE_EVENTS = [
  session('SXD', 'unified'),
  session('SXD', 'differing'),
  { type: 'dispute.record-session', with: {}, circumstances },
  ...both('dispute.escalate'),
  ...both('dispute.find-incomplete'),
  ...both('dispute.complete'),
  ...both('dispute.remit'),
  ...both('dispute.submit'),
  ...both('dispute.decide'),
  ...both('consultation.decide'),
  limitPassed('stage'),
  { ...calendarAmended, circumstances },
  { ...calendarAmended, circumstances: amended },
  transfer,
  transferOfLead,
  { type: 'dissent.changed', with: { dissenters: ['SXD'] }, circumstances },
  { type: 'dissent.changed', with: { dissenters: [] }, circumstances },
  { type: 'dispute.discontinue', with: {}, circumstances },
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
