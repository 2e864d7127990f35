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
  ACCEPTING_LATE,
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
export function theCircumstances(change: Partial<Circumstances> = {}): Circumstances {
  const at = change.at ?? vn('2023-05-18T10:00');
  return {
    at,
    recordedAt: at,
    actor: head('SKHDT'),
    regulation: aRegulation(),
    calendar: VN_CALENDAR,
    register: { agencies: AGENCIES, office: 'VP', chairman: 'CT', alreadyAsked: {} },
    sha256,
    lead: 'SKHDT',
    stage: 'collecting',
    proposalHash: sha256('Phê duyệt dự thảo quy hoạch kèm theo'),
    requestHash: sha256('Toàn bộ đề nghị'),
    regimeKnown: true,
    binding: false,
    suspended: false,
    dissentedOn: null,
    askedOfDissenter: [],
    asked: ['SXD', 'STC'],
    standing: { noticeOwed: false, unresolved: false, nobodyAsked: false, differing: false },
    malformed: [],
    ...change,
  };
}

const circumstances = theCircumstances();
const malformed = theCircumstances({ malformed: ['/reason'] });
const consolidating = theCircumstances({ stage: 'consolidating' });
const concluded = theCircumstances({ stage: 'concluded' });
const suspended = theCircumstances({ suspended: true });
const standing = (change: Partial<Circumstances['standing']>) =>
  theCircumstances({
    standing: { noticeOwed: false, unresolved: false, nobodyAsked: false, differing: false, ...change },
  });
const noticeOwed = standing({ noticeOwed: true });
/** The limit of an ordinary opinion has passed: what is received now is late. */
const afterwards = theCircumstances({ at: vn('2023-05-26T09:00') });
const under = (change: Partial<Regulation>) => theCircumstances({ regulation: { ...aRegulation(), ...change } });
const withoutConsent = under(WITHOUT_CONSENT);
const acceptingLate = under(ACCEPTING_LATE);
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

/** The system stood still on 25 May, the last day of an ordinary opinion. */
const givenBack = (until: string) =>
  ({
    type: 'limit.given-back',
    with: { subject: '1:SXD', from: vn('2023-05-25T09:00'), until: vn(until) },
    circumstances: theCircumstances({ at: vn('2023-05-26T00:00'), recordedAt: vn('2023-05-26T09:00') }),
  }) as const;

/** A command in order, and refused because nothing was told. */
const both = <Name extends keyof typeof INPUTS>(type: Name, circumstance: Circumstances = circumstances) =>
  [
    { type, with: INPUTS[type], circumstances: circumstance },
    { type, with: {}, circumstances: circumstance },
  ] as const;

/** SXD and BQL have been asked by now; BQL received it on paper. */
const onPaper = { ...anAnswer(), agency: 'BQL', evidence: 'Công văn' };

export const OPINION_EVENTS = [
  ...both('opinion.assign'),
  ...both('opinion.record-receipt'),
  ...both('opinion.correct-receipt'),
  ...both('opinion.answer'),
  { type: 'opinion.answer', with: onPaper, circumstances },
  { type: 'opinion.answer', with: onPaper, circumstances: afterwards },
  {
    type: 'opinion.answer',
    with: anAnswer('agree-with-conditions', { comments: [aComment('k2', { weight: 'main', condition: true })] }),
    circumstances,
  },
  ...both('opinion.return'),
  {
    type: 'opinion.return',
    with: { ground: 'dossier-incomplete', reason: 'Thiếu bản đồ', evidence: 'Công văn' },
    circumstances,
  },
  ...both('opinion.request-extension'),
  { type: 'opinion.grant-extension', with: {}, circumstances },
  { type: 'opinion.grant-extension', with: {}, circumstances: malformed },
  { type: 'opinion.refuse-extension', with: {}, circumstances },
  { type: 'opinion.refuse-extension', with: {}, circumstances: malformed },
  ...both('opinion.ask-clarification'),
  { type: 'opinion.ask-clarification', with: INPUTS['opinion.ask-clarification'], circumstances: concluded },
  ...both('opinion.clarify'),
  ...both('opinion.contest-return'),
  ...both('opinion.complete-dossier'),
  ...both('competence.decide'),
  { type: 'competence.decide', with: { ...INPUTS['competence.decide'], competent: false }, circumstances },
  ...both('opinion.urge'),
  ...both('opinion.withdraw-request'),
  { type: 'opinion.accept-return', with: {}, circumstances },
  { type: 'opinion.accept-return', with: {}, circumstances: malformed },
  ...both('opinion.close-unanswered'),
  ...both('opinion.apologise'),
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
  limitPassed('reminder', theCircumstances({ recordedAt: vn('2023-07-03T09:00') })),
  limitPassed('opinion'),
  limitPassed('opinion', withoutConsent),
  givenBack('2023-05-25T10:00'),
  givenBack('2023-05-25T09:10'),
  limitPassed('notice'),
  limitPassed('competence'),
  { ...calendarAmended, circumstances },
  { ...calendarAmended, circumstances: amended },
  { type: 'limit.pause', with: {}, circumstances },
  { type: 'limit.pause', with: {}, circumstances: afterwards },
  { type: 'limit.resume', with: {}, circumstances },
  { type: 'answer.stands', with: {}, circumstances },
  transfer,
  { type: 'opinion.absorb', with: { taken: aConsultation().opened().opinion('STC').context }, circumstances },
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
  ...both('consultation.ask-also'),
  ...both('consultation.suspend'),
  ...both('consultation.resume'),
  { type: 'consultation.conclude', with: { conclusion: 'Một' }, circumstances: malformed },
  { type: 'consultation.conclude', with: {}, circumstances },
  { type: 'consultation.conclude', with: {}, circumstances: suspended },
  { type: 'consultation.conclude', with: {}, circumstances: noticeOwed },
  { type: 'consultation.conclude', with: {}, circumstances: standing({ nobodyAsked: true }) },
  { type: 'consultation.conclude', with: {}, circumstances: standing({ differing: true }) },
  tally(1),
  tally(0),
  tally(0, 1),
  tally(0, 1, ['SXD']),
  tally(0, 0, ['SXD']),
  disputeChanged('verifying'),
  disputeChanged('negotiating'),
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

/** About the last session with SXD, in order, and refused because there is none such or nothing was told. */
const bothOnSession = <Name extends 'dispute.confirm-session' | 'dispute.object-session'>(type: Name) =>
  [
    { type, with: { ...INPUTS[type], agency: 'SXD' }, circumstances },
    { type, with: { agency: 'SXD' }, circumstances: malformed },
    { type, with: {}, circumstances },
  ] as const;

export const DISPUTE_EVENTS = [
  session('SXD', 'unified'),
  session('SXD', 'differing'),
  { type: 'dispute.record-session', with: {}, circumstances },
  ...bothOnSession('dispute.confirm-session'),
  ...bothOnSession('dispute.object-session'),
  { type: 'confirmation.passed', with: { subject: 'dispute:1:SXD', kind: 'confirmation' }, circumstances },
  ...both('dispute.escalate'),
  { type: 'dispute.escalate', with: INPUTS['dispute.escalate'], circumstances: suspended },
  { type: 'dispute.escalate', with: INPUTS['dispute.escalate'], circumstances: noticeOwed },
  { type: 'dispute.escalate', with: INPUTS['dispute.escalate'], circumstances: standing({ unresolved: true }) },
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
  { type: 'dissent.changed', with: { dissenters: ['SXD'], anew: [] }, circumstances },
  { type: 'dissent.changed', with: { dissenters: ['SXD'], anew: ['SXD'] }, circumstances },
  { type: 'dissent.changed', with: { dissenters: ['SXD', 'STC'], anew: [] }, circumstances },
  { type: 'dissent.changed', with: { dissenters: [], anew: [] }, circumstances },
  { type: 'dispute.discontinue', with: {}, circumstances },
] as const satisfies readonly DisputeEvent[];

/** Where the paths begin: as the law itself begins them. */
export const OPINION_STARTS: readonly Opinion[] = [
  aConsultation().opened().opinion('SXD'),
  aConsultation().withAnAgencyOutside().opened().opinion('BQL'),
];
export const CONSULTATION_STARTS: readonly Consultation[] = [
  aConsultation().drafted().current.consultation,
  aConsultation().unopened().does(officer('SKHDT'), 'consultation.draft', {}).current.consultation,
];
export const DISPUTE_STARTS: readonly Dispute[] = [reconciling('province').dispute, reconciling('lead').dispute];
