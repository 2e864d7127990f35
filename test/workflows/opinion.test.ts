/** The opinion of one agency, rule by rule. */
import { describe, expect, it } from '@jest/globals';
import { runningLimits } from '../../workflows/dossier/dossier.js';
import { projectLimit } from '../../workflows/limits/limit.js';
import { CONSENT } from '../regulations/a-regulation.js';
import {
  ACCEPTING_LATE,
  aComment,
  aConsultation,
  anAnswer,
  INPUTS,
  LEAD,
  type Story,
  sha256,
  vn,
  WITHOUT_CONSENT,
} from './a-dossier.js';
import { dossierIncomplete, extensionAsked, lateAndAcceptable, OPINION_IN } from './in-state.js';
import { ADMIN, clerk, head, officer } from './people.js';

const lead = head(LEAD);
const sxd = head('SXD');
const DUE = vn('2023-05-26T00:00');

const context = (story: Story, agency = 'SXD') => story.opinion(agency).context;

describe('what is asked', () => {
  it('is received by entering the inbox, and the day of receipt is not counted', () => {
    const story = aConsultation().opened();
    expect(story.view.opinions.SXD).toMatchObject({
      state: 'awaiting',
      receivedAt: '2023-05-16T09:00:00.000+07:00',
      lastDay: '2023-05-25',
      dueAt: '2023-05-26T00:00:00.000+07:00',
      responsible: { role: 'head', agency: 'SXD' },
    });
    expect(story.tellings).toEqual(['request-received → SXD', 'request-received → STC']);
  });

  it('is held by the officer to whom the head assigns it', () => {
    const story = aConsultation().opened().does(sxd, 'opinion.assign');
    expect(story.view.opinions.SXD?.responsible).toEqual({ role: 'officer', agency: 'SXD' });
    expect(story.tellings).toEqual(['assigned → SXD']);
  });

  it('is asked of each agency with the questions that are for it', () => {
    const questions = [
      { key: 'q1', text: 'Câu hỏi chung' },
      { key: 'q2', text: 'Câu hỏi riêng', agencies: ['STC'] },
    ];
    const story = aConsultation().with({ questions }).opened();
    expect(context(story, 'SXD').questions).toEqual(['q1']);
    expect(context(story, 'STC').questions).toEqual(['q1', 'q2']);
  });
});

describe('an agency outside', () => {
  const outside = () => aConsultation().withAnAgencyOutside().opened();

  it('has no receipt, no limit and the clerk of the lead as its responsible until the receipt is recorded', () => {
    const story = outside();
    expect(story.view.opinions.BQL).toMatchObject({ receivedAt: null, dueAt: null, lastDay: null });
    expect(story.view.opinions.BQL?.responsible).toEqual({ role: 'clerk', agency: LEAD });
    expect(runningLimits(story.current).some((limit) => limit.subject === '1:BQL')).toBe(false);
    expect(story.at('2023-06-30T09:00').opinionState('BQL')).toBe('awaiting');
  });

  it('has its limit counted from the day of the recorded receipt', () => {
    const story = outside().at('2023-05-19T10:00').receiptRecorded('2023-05-17T15:00');
    expect(context(story, 'BQL').dueAt).toBe(vn('2023-05-27T00:00'));
    expect(story.view.opinions.BQL?.responsible).toEqual({ role: 'head', agency: 'BQL' });
    expect(story.tellings).toEqual(['receipt-recorded → BQL']);
  });

  it('falls silent at its own limit', () => {
    const story = outside().at('2023-05-19T10:00').receiptRecorded('2023-05-17T15:00').at('2023-05-26T12:00');
    expect([story.opinionState('SXD'), story.opinionState('BQL')]).toEqual(['deemed', 'awaiting']);
    expect(story.at('2023-05-27T00:00').opinionState('BQL')).toBe('deemed');
  });

  it('answers through the clerk of the lead, with evidence that is kept', () => {
    const answer = { ...anAnswer(), agency: 'BQL', evidence: 'Công văn số 81/BQL' };
    const story = outside()
      .at('2023-05-19T10:00')
      .receiptRecorded('2023-05-17T15:00')
      .does(clerk(LEAD), 'opinion.answer', answer);
    expect(context(story, 'BQL').answer).toMatchObject({ position: 'agree', evidence: 'Công văn số 81/BQL' });
  });

  it('has a working day from its receipt when the named day was over before it received anything', () => {
    const story = aConsultation()
      .under({ silence: { ...CONSENT, leastNotice: null } })
      .withAnAgencyOutside()
      .with({ limit: { on: '2023-05-22' as never } })
      .opened()
      .at('2023-05-26T10:00')
      .receiptRecorded('2023-05-25T15:00');
    expect(context(story, 'BQL').dueAt).toBe(vn('2023-05-27T00:00'));
  });

  it('keeps the named day when it received the request in time', () => {
    const story = aConsultation()
      .withAnAgencyOutside()
      .with({ limit: { on: '2023-05-22' as never } })
      .opened()
      .at('2023-05-18T10:00')
      .receiptRecorded('2023-05-18T09:00');
    expect(context(story, 'BQL').dueAt).toBe(vn('2023-05-23T00:00'));
  });
});

describe('the limit', () => {
  it('is half-open: a millisecond before it an answer is in time', () => {
    const story = aConsultation().opened().at('2023-05-25T23:59:59.999').answered('SXD');
    expect(story.view.opinions.SXD).toMatchObject({ state: 'answered', position: 'agree', late: null });
  });

  it('is half-open: at its very instant silence has already spoken', () => {
    const story = aConsultation().opened().at('2023-05-26T00:00').answered('SXD');
    expect(story.opinionState('SXD')).toBe('deemed');
    expect(context(story).late).toMatchObject({ position: 'agree', receivedAt: DUE });
  });

  it('takes effect at its own instant, however late the clock comes', () => {
    const story = aConsultation().opened().at('2023-06-14T08:00');
    expect(context(story).settledAt).toBe(DUE);
    // The limit passed as Friday 26 May began; that day is not counted, Monday 29 May is the one working day.
    expect(context(story).notice?.dueAt).toBe(vn('2023-05-30T00:00'));
  });

  it('is reminded of two and one working days before, with what silence will mean', () => {
    const story = aConsultation().withAgencies(1).opened();
    expect(context(story).reminders).toEqual([vn('2023-05-23T08:00'), vn('2023-05-24T08:00')]);
    story.at('2023-05-23T08:00');
    expect(story.told).toEqual([
      {
        kind: 'reminder',
        to: [{ agency: 'SXD', role: null }],
        params: { agency: 'SXD', dueAt: DUE, effect: 'deemed-consent' },
      },
    ]);
    expect(context(story).reminders).toEqual([vn('2023-05-24T08:00')]);
  });

  it('cannot be declared passed before it has passed, nor a second time', () => {
    const story = aConsultation().opened();
    const passed = { command: 'limit.passed', with: { subject: '1:SXD', kind: 'opinion' } } as const;
    expect(story.hears(passed)).toEqual({ code: 'not-in-state' });
    expect(story.hears(passed, DUE)).toBeNull();
    expect(story.hears(passed, DUE)).toEqual({ code: 'not-in-state' });
    expect(story.hears({ command: 'limit.passed', with: { subject: '7:SXD', kind: 'opinion' } }, DUE)).toEqual({
      code: 'not-in-state',
    });
  });
});

describe('silence that is deemed consent', () => {
  it('is never an express position', () => {
    const { view } = OPINION_IN.deemed();
    expect(view.opinions.SXD).toMatchObject({
      state: 'deemed',
      position: null,
      settledAt: '2023-05-26T00:00:00.000+07:00',
    });
  });

  it('is told to the agency, and to the lead with the notice that it owes', () => {
    const story = aConsultation().withAgencies(1).opened().at('2023-05-25T12:00').at('2023-05-26T00:00');
    expect(story.tellings).toEqual(['limit-passed → SXD', 'notice-due → SKHDT', 'collected → SKHDT']);
    expect(story.told[1]?.params).toMatchObject({ noticeDueAt: vn('2023-05-30T00:00') });
  });

  it('has its notice issued once, and says so to the agency', () => {
    const story = OPINION_IN.deemed();
    expect(story.view.opinions.SXD?.responsible).toEqual({ role: 'head', agency: LEAD });
    story.does(lead, 'notice.issue', { agency: 'SXD' });
    expect(story.view.opinions.SXD?.notice).toMatchObject({
      state: 'issued',
      issuedAt: '2023-05-26T09:00:00.000+07:00',
    });
    expect(story.view.opinions.SXD?.responsible).toBeNull();
    expect(story.tellings).toEqual(['notice-issued → SXD']);
    expect(story.code(lead, 'notice.issue')).toBe('notice-already-issued');
  });

  it('has its notice issued also when the text has changed since: it is owed for the silence of its round', () => {
    const story = OPINION_IN.deemed().does(lead, 'consultation.amend').does(lead, 'notice.issue', { agency: 'SXD' });
    expect(story.current.opinions.map((opinion) => opinion.context.notice?.state)).toEqual([
      'issued',
      'pending',
      undefined,
      undefined,
    ]);
    expect(story.code(lead, 'notice.issue', { agency: 'SXD' })).toBe('not-in-state');
  });

  it('has a notice that becomes overdue, once, and may still be issued', () => {
    const story = OPINION_IN.deemed().at('2023-05-30T00:00');
    expect(story.tellings).toEqual(['overdue → SKHDT, VP', 'overdue → SKHDT, VP']);
    expect(context(story).notice).toMatchObject({ state: 'pending', overdue: true });
    expect(runningLimits(story.current)).toEqual([]);
    expect(story.does(lead, 'notice.issue').view.opinions.SXD?.notice?.state).toBe('issued');
  });

  it('keeps one late answer, which changes nothing', () => {
    const story = OPINION_IN.deemed().answered('SXD', 'disagree');
    expect(story.view.opinions.SXD).toMatchObject({
      state: 'deemed',
      position: null,
      late: { receivedAt: '2023-05-26T09:00:00.000+07:00', position: 'disagree' },
      notice: { state: 'pending' },
    });
    expect(story.tellings).toEqual(['late-answer → SKHDT']);
    expect(story.state).toBe('consolidating');
    expect(story.code(sxd, 'opinion.answer')).toBe('already-settled');
  });

  it('keeps a late answer even after the consultation has concluded', () => {
    const story = OPINION_IN.deemed().noticesIssued().does(lead, 'consultation.conclude').answered('SXD');
    expect(story.view.opinions.SXD?.late?.position).toBe('agree');
  });
});

describe('a late answer that the lead may accept', () => {
  it('becomes the answer, still marked late; the deemed consent and its notice fall away', () => {
    const story = lateAndAcceptable().does(lead, 'opinion.accept-late');
    expect(story.view.opinions.SXD).toMatchObject({
      state: 'answered',
      position: 'agree',
      late: { position: 'agree' },
      notice: null,
    });
    expect(story.tellings).toEqual(['late-accepted → SXD']);
  });

  it('leaves a notice that was already issued on record, corrected, and tells the agency so', () => {
    const story = lateAndAcceptable().does(lead, 'notice.issue').does(lead, 'opinion.accept-late');
    expect(story.view.opinions.SXD).toMatchObject({ state: 'answered', notice: { state: 'corrected' } });
    expect(story.tellings).toEqual(['late-accepted → SXD', 'notice-corrected → SXD']);
  });

  it('brings its dissent with it', () => {
    const story = aConsultation()
      .under(ACCEPTING_LATE)
      .opened()
      .at('2023-05-26T09:00')
      .answered('SXD', 'disagree')
      .does(lead, 'opinion.accept-late');
    expect([story.state, story.disputeState]).toEqual(['reconciling', 'negotiating']);
  });

  it('can no longer be accepted when the consultation has concluded', () => {
    const story = lateAndAcceptable().noticesIssued().does(lead, 'consultation.conclude');
    expect(story.code(lead, 'opinion.accept-late')).toBe('already-settled');
  });
});

describe('silence in a province without deemed consent', () => {
  it('is overdue: the head of the agency, the lead and the Office are told', () => {
    const story = aConsultation()
      .withAgencies(1)
      .under(WITHOUT_CONSENT)
      .opened()
      .at('2023-05-25T12:00')
      .at('2023-05-26T00:00');
    expect(story.opinionState('SXD')).toBe('overdue');
    expect(story.tellings).toEqual(['overdue → SXD/head, SKHDT, VP']);
    expect(story.state).toBe('collecting');
  });

  it('ends with a late answer, which settles and stays marked late', () => {
    const story = OPINION_IN.overdue().answered('SXD', 'disagree');
    expect(story.view.opinions.SXD).toMatchObject({
      state: 'answered',
      position: 'disagree',
      late: { position: 'disagree' },
    });
    expect(story.tellings).toEqual(['late-answer → SKHDT']);
  });

  it('or the lead goes on without it, which is told and stays on record; what comes later still is kept', () => {
    const story = OPINION_IN.overdue().does(lead, 'opinion.close-unanswered');
    expect(story.view.opinions.SXD).toMatchObject({ state: 'unanswered', position: null, notice: null });
    expect(story.tellings).toEqual(['closed-unanswered → SXD']);
    story.answered('SXD');
    expect(story.view.opinions.SXD).toMatchObject({ state: 'unanswered', late: { position: 'agree' } });
    expect(story.code(sxd, 'opinion.answer')).toBe('already-settled');
  });
});

describe('an answer', () => {
  it('is bound to the text that was asked about', () => {
    const story = aConsultation().opened().answered('SXD');
    expect(context(story).answer?.proposalHash).toBe(sha256('Phê duyệt dự thảo quy hoạch kèm theo'));
  });

  it('keeps everything that was said', () => {
    const comments = [aComment('k1', { question: 'q1', weight: 'drafting' })];
    const story = aConsultation().opened().answered('SXD', 'disagree', { comments });
    expect(context(story).answer).toMatchObject({
      position: 'disagree',
      reason: 'Chưa phù hợp quy hoạch chung',
      alternative: 'Giảm quy mô giai đoạn một',
      answers: [{ question: 'q1', position: 'disagree', text: 'Ý kiến về câu hỏi một' }],
      by: 'SXD/head',
    });
    expect(story.view.opinions.SXD?.comments).toEqual({
      k1: { weight: 'drafting', condition: false, result: null, maintained: null },
    });
  });

  it('needs no text on a question, only a position', () => {
    const story = aConsultation()
      .opened()
      .answered('SXD', 'agree', { answers: [{ question: 'q1', position: 'agree' }] });
    expect(context(story).answer?.answers).toEqual([{ question: 'q1', position: 'agree', text: null }]);
  });

  it('takes a comment that does not say whether it is a condition as none', () => {
    const comments = [{ key: 'k1', text: 'Lỗi chính tả', weight: 'drafting' as const }];
    expect(context(aConsultation().opened().answered('SXD', 'agree', { comments })).comments[0]?.condition).toBe(false);
  });

  it('of no comment is an answer, not silence', () => {
    const story = aConsultation().opened().answered('SXD', 'no-comment');
    expect(story.view.opinions.SXD).toMatchObject({ state: 'answered', position: 'no-comment', notice: null });
  });

  it('may be named as its own by the agency', () => {
    const story = aConsultation()
      .opened()
      .does(sxd, 'opinion.answer', { ...anAnswer(), agency: 'SXD' });
    expect(story.opinionState('SXD')).toBe('answered');
  });

  it('that is named as another agency’s is not consulted, and by the lead not authorised', () => {
    const story = aConsultation().opened();
    const named = { ...anAnswer(), agency: 'SXD' };
    expect(story.code(head('STC'), 'opinion.answer', named)).toBe('not-consulted');
    expect(story.code(lead, 'opinion.answer', named)).toBe('not-authorised');
  });
});

describe('an extension', () => {
  it('adds the working days asked for to the last day of the limit then running', () => {
    const story = extensionAsked();
    expect(story.tellings).toEqual(['extension-asked → SKHDT']);
    expect(story.view.opinions.SXD?.extension).toEqual({ workingDays: 3, state: 'asked' });
    story.at('2023-05-24T09:00').does(lead, 'opinion.grant-extension');
    // The last day was Thursday 25 May: 26, 29 and 30 May are added.
    expect(context(story)).toMatchObject({ lastDay: '2023-05-30', dueAt: vn('2023-05-31T00:00') });
    expect(story.view.opinions.SXD?.extension).toEqual({ workingDays: 3, state: 'granted' });
    expect(story.tellings).toEqual(['extension-granted → SXD, SKHDT']);
    expect(context(story).reminders).toEqual([vn('2023-05-26T08:00'), vn('2023-05-29T08:00')]);
  });

  it('leaves the limit as it is when it is refused', () => {
    const story = extensionAsked().does(lead, 'opinion.refuse-extension');
    expect(story.view.opinions.SXD).toMatchObject({
      extension: { state: 'refused' },
      dueAt: '2023-05-26T00:00:00.000+07:00',
    });
    expect(story.tellings).toEqual(['extension-refused → SXD']);
  });

  it('lapses when the lead has not decided it at the limit, where the regulation says so', () => {
    const story = aConsultation()
      .under({ extension: { max: 1, maxWorkingDays: 5, undecidedAtLimit: 'lapses' } })
      .opened()
      .does(sxd, 'opinion.request-extension')
      .at('2023-05-26T00:00');
    expect(story.view.opinions.SXD).toMatchObject({ state: 'deemed', extension: { workingDays: 3, state: 'lapsed' } });
  });

  it('is granted at the limit when the lead leaves it undecided: its silence does not become the other’s', () => {
    const story = extensionAsked().at('2023-05-30T12:00');
    expect(story.view.opinions.SXD).toMatchObject({
      state: 'awaiting',
      dueAt: '2023-05-31T00:00:00.000+07:00',
      extension: { state: 'granted' },
    });
    expect(story.opinionState('STC')).toBe('deemed');
    expect(context(story.at('2023-05-31T00:00')).settledAt).toBe(vn('2023-05-31T00:00'));
  });

  it('is not the lead’s to decide any more when the agency has answered', () => {
    expect(extensionAsked().answered('SXD').code(lead, 'opinion.grant-extension')).toBe('already-settled');
  });
});

describe('a return', () => {
  it('waits for the lead; the limit has no effect meanwhile', () => {
    const story = OPINION_IN.returned();
    expect(story.tellings).toEqual(['returned → SKHDT']);
    expect(story.view.opinions.SXD).toMatchObject({
      state: 'returned',
      ground: 'outside-competence',
      responsible: { role: 'head', agency: LEAD },
    });
    expect(runningLimits(story.current).some((limit) => limit.subject === '1:SXD')).toBe(false);
    expect(story.at('2023-06-05T09:00').opinionState('SXD')).toBe('returned');
    expect(story.state).toBe('collecting');
  });

  it('is accepted: the agency is released and told', () => {
    const story = OPINION_IN.released();
    expect(story.view.opinions.SXD).toMatchObject({ state: 'released', position: null, notice: null });
    expect(story.tellings).toEqual(['return-accepted → SXD']);
  });

  it('contested early as complete leaves the old limit, which is the later', () => {
    const story = dossierIncomplete().does(lead, 'opinion.contest-return');
    expect(story.view.opinions.SXD).toMatchObject({ state: 'awaiting', dueAt: '2023-05-26T00:00:00.000+07:00' });
    expect(context(story).reminders).toEqual([vn('2023-05-23T08:00'), vn('2023-05-24T08:00')]);
    expect(story.tellings).toEqual(['return-contested → SXD']);
  });

  it('contested late as complete gives two working days from the contest', () => {
    const story = dossierIncomplete().at('2023-05-29T09:00').does(lead, 'opinion.contest-return');
    expect(context(story).dueAt).toBe(vn('2023-06-01T00:00'));
    expect(story.at('2023-06-01T00:00').opinionState('SXD')).toBe('deemed');
  });

  it('names no competent agency when the agency knows none', () => {
    const story = aConsultation()
      .opened()
      .does(sxd, 'opinion.return', { ground: 'dossier-incomplete', reason: 'Thiếu bản đồ' });
    expect(context(story).returned).toMatchObject({ ground: 'dossier-incomplete', competentAgency: null });
  });

  const readdress = { agency: 'SGTVT', function: 'transport', reason: 'Quản lý hạ tầng giao thông' };

  it('is re-addressed to the competent agency as a new opinion with its own receipt and limit', () => {
    const story = OPINION_IN.returned()
      .at('2023-05-18T10:00')
      .does(lead, 'opinion.accept-return', { agency: 'SXD', readdress: { ...readdress, limit: { workingDays: 3 } } });
    expect(story.view.opinions.SXD).toMatchObject({ state: 'released', successor: 'SGTVT' });
    expect(story.view.opinions.SGTVT).toMatchObject({
      state: 'awaiting',
      receivedAt: '2023-05-18T10:00:00.000+07:00',
      dueAt: '2023-05-24T00:00:00.000+07:00',
    });
    expect(story.tellings).toEqual(['return-accepted → SXD', 'request-received → SGTVT']);
  });

  it('is re-addressed with the questions that were put to the first', () => {
    const questions = [
      { key: 'q1', text: 'Câu hỏi của Sở Xây dựng', agencies: ['SXD'] },
      { key: 'q2', text: 'Câu hỏi của Sở Tài chính', agencies: ['STC'] },
    ];
    const story = aConsultation()
      .with({ questions })
      .opened()
      .does(sxd, 'opinion.return')
      .does(lead, 'opinion.accept-return', { agency: 'SXD', readdress });
    expect(context(story, 'SGTVT').questions).toEqual(['q1']);
    expect(story.does(lead, 'consultation.amend').opinion('SGTVT').context.questions).toEqual(['q1']);
  });

  it('is re-addressed with the working days of the consultation when none are told', () => {
    const story = aConsultation()
      .with({ limit: { workingDays: 5 } })
      .opened()
      .does(sxd, 'opinion.return')
      .does(lead, 'opinion.accept-return', { agency: 'SXD', readdress });
    expect(context(story, 'SGTVT').lastDay).toBe('2023-05-23');
  });

  it('never gives the competent agency a named day that is over', () => {
    const story = aConsultation()
      .with({ limit: { on: '2023-05-23' as never } })
      .opened()
      .does(sxd, 'opinion.return')
      .at('2023-05-25T09:00')
      .does(lead, 'opinion.accept-return', { agency: 'SXD', readdress });
    expect(story.view.opinions.SGTVT).toMatchObject({ state: 'awaiting', dueAt: '2023-06-06T00:00:00.000+07:00' });
  });
});

describe('a clarification', () => {
  it('opens the opinion again, until the later of the old limit and its own', () => {
    const story = OPINION_IN.clarifying();
    expect(story.view.opinions.SXD).toMatchObject({
      state: 'clarifying',
      clarifications: 1,
      settledAt: null,
      dueAt: '2023-05-26T00:00:00.000+07:00',
    });
    expect(story.tellings).toEqual(['clarification-asked → SXD']);
    const late = aConsultation()
      .opened()
      .answered('SXD')
      .at('2023-05-25T16:00')
      .does(lead, 'opinion.ask-clarification');
    expect(context(late).dueAt).toBe(vn('2023-05-30T00:00'));
  });

  it('replaces the answer and its comments', () => {
    const story = aConsultation()
      .opened()
      .answered('SXD', 'agree-with-conditions')
      .does(lead, 'opinion.ask-clarification')
      .does(sxd, 'opinion.clarify', anAnswer('no-comment'));
    expect(story.view.opinions.SXD).toMatchObject({
      state: 'answered',
      position: 'no-comment',
      comments: {},
      late: null,
    });
    expect(story.tellings).toEqual(['clarified → SKHDT']);
  });

  it('takes a consultation that was consolidating back to collecting', () => {
    const story = aConsultation().opened().restAgrees().does(lead, 'opinion.ask-clarification');
    expect(story.state).toBe('collecting');
    expect(story.does(sxd, 'opinion.clarify').state).toBe('consolidating');
  });

  it('that is not given leaves the first answer and its comments standing, marked, told and counted', () => {
    const story = aConsultation()
      .opened()
      .answered('SXD', 'agree-with-conditions')
      .at('2023-05-25T16:00')
      .does(lead, 'opinion.ask-clarification')
      .at('2023-05-30T00:00');
    expect(story.view.opinions.SXD).toMatchObject({
      state: 'answered',
      position: 'agree-with-conditions',
      unclarified: true,
      clarifications: 1,
      settledAt: '2023-05-30T00:00:00.000+07:00',
      comments: { k1: { weight: 'main' } },
      notice: null,
    });
    expect(story.tellings).toContain('unclarified → SXD/head, SKHDT, VP');
    expect(context(story).reminders).toEqual([]);
  });

  it('is reminded of like any other limit', () => {
    const story = OPINION_IN.clarifying().at('2023-05-23T08:00');
    expect(story.tellings).toContain('reminder → SXD');
  });
});

describe('a reorganisation', () => {
  const merged = [{ agency: 'SNNMT', functions: ['construction', 'housing'] }];

  it('passes the request to the successor by function, which keeps receipt and limit', () => {
    const story = OPINION_IN.transferred();
    expect(story.view.opinions.SXD).toMatchObject({
      state: 'transferred',
      position: null,
      successor: 'SNNMT',
      notice: null,
    });
    expect(story.view.opinions.SNNMT).toMatchObject({
      state: 'awaiting',
      predecessor: 'SXD',
      receivedAt: '2023-05-16T09:00:00.000+07:00',
      dueAt: '2023-05-26T00:00:00.000+07:00',
    });
    expect(story.tellings).toEqual(['transferred → SNNMT, SKHDT']);
    expect(story.state).toBe('collecting');
    expect(story.code(sxd, 'opinion.answer')).toBe('already-settled');
    expect(story.answered('SNNMT').opinionState('SNNMT')).toBe('answered');
  });

  it('with several successors passes it to the one that takes over the function asked about', () => {
    const story = aConsultation()
      .opened()
      .reorganised('SXD', [
        { agency: 'SYT', functions: ['housing'] },
        { agency: 'SGTVT', functions: ['construction'] },
      ]);
    expect(story.opinionState('SGTVT')).toBe('awaiting');
    expect(story.code(head('SYT'), 'opinion.answer')).toBe('not-consulted');
  });

  it('does not let a lead that takes over an agency ask itself to be clearer', () => {
    const story = OPINION_IN.answered().reorganised('SXD', [{ agency: LEAD, functions: ['construction'] }]);
    expect(story.code(lead, 'opinion.ask-clarification', { agency: 'SXD' })).toBe('self-consultation');
  });

  it('adds the questions to a successor that was itself asked and has not answered', () => {
    const questions = [
      { key: 'q1', text: 'Câu hỏi của Sở Xây dựng', agencies: ['SXD'] },
      { key: 'q2', text: 'Câu hỏi của Sở Tài chính', agencies: ['STC'] },
    ];
    const story = aConsultation()
      .with({ questions })
      .opened()
      .reorganised('SXD', [{ agency: 'STC', functions: ['construction'] }]);
    expect(story.view.opinions).toMatchObject({ SXD: { state: 'transferred' }, STC: { state: 'awaiting' } });
    expect(context(story, 'STC').questions).toEqual(['q2', 'q1']);
  });

  it('keeps a given answer under the old name, and the successor speaks for it from then on', () => {
    const story = OPINION_IN.answered().reorganised('SXD', merged);
    expect(story.view.opinions.SXD).toMatchObject({ state: 'answered', position: 'agree-with-conditions' });
    expect(story.code(sxd, 'comment.maintain')).toBe('not-consulted');
    expect(story.does(head('SNNMT'), 'comment.maintain').view.opinions.SXD?.comments.k2?.maintained).toBe(true);
  });

  it('keeps what stands when nobody takes the function over', () => {
    const story = OPINION_IN.answered().reorganised('SXD', [{ agency: 'SYT', functions: ['housing'] }]);
    expect(context(story).heldBy).toBe('SXD');
  });

  it('ends the request when the function goes to the lead, or to nobody', () => {
    for (const successor of [LEAD, 'SYT']) {
      const functions = successor === LEAD ? ['construction'] : ['health'];
      const story = aConsultation()
        .withAgencies(1)
        .opened()
        .reorganised('SXD', [{ agency: successor, functions }]);
      expect(story.opinionState('SXD')).toBe('transferred');
      expect(story.state).toBe('consolidating');
    }
  });

  it('leaves the opinions of other agencies as they are', () => {
    const story = aConsultation().opened();
    const before = story.opinion('STC');
    expect(story.reorganised('SXD', merged).opinion('STC')).toEqual(before);
  });

  it('passes on what was returned, overdue or being clarified as it stands', () => {
    for (const state of ['returned', 'overdue', 'clarifying'] as const) {
      const story = OPINION_IN[state]().reorganised('SXD', merged);
      expect([story.opinionState('SXD'), story.opinionState('SNNMT')]).toEqual(['transferred', state]);
    }
  });
});

describe('an amended calendar', () => {
  it('moves the limits that run, and says so', () => {
    const story = aConsultation().opened().answered('STC').calendarAmended(['2023-05-22']);
    expect(context(story).dueAt).toBe(vn('2023-05-27T00:00'));
    expect(context(story).calendar).toBe(story.calendar.version);
    expect(context(story, 'STC').dueAt).toBe(DUE);
    expect(story.tellings).toEqual(['limit-moved → SXD, SKHDT']);
  });

  it('says nothing when a limit stays where it is', () => {
    const story = aConsultation().opened().calendarAmended(['2023-06-12']);
    expect(context(story).dueAt).toBe(DUE);
    expect(context(story).calendar).toBe(story.calendar.version);
    expect(story.tellings).toEqual([]);
  });

  it('never ends a limit sooner than the next working day after the notice', () => {
    const story = aConsultation().opened().at('2023-05-24T09:00').calendarAmended([], ['2023-05-20', '2023-05-13']);
    // With Saturday 20 May worked the seventh day would have been Wednesday 24 May, the day of the notice.
    expect(context(story).dueAt).toBe(vn('2023-05-26T00:00'));
    expect(story.at('2023-05-25T23:59:59.999').opinionState('SXD')).toBe('awaiting');
  });

  it('never makes a limit longer by a day that is worked', () => {
    const story = aConsultation().opened().at('2023-05-25T09:00').calendarAmended([], ['2023-05-20']);
    expect(context(story).dueAt).toBe(DUE);
    expect(projectLimit(context(story).ledger, story.calendar, story.regulation.clock).dueAt).toBe(DUE);
    expect(story.tellings).toEqual([]);
    // The kept day is a day of the calendar like any other: off, it moves on.
    expect(context(story.calendarAmended(['2023-05-25'])).dueAt).toBe(vn('2023-05-27T00:00'));
  });

  it('of one agency moves the limits of this agency alone, and counts all that follows by its own days', () => {
    const story = aConsultation().opened().calendarAmended(['2023-05-22'], [], ['SXD']);
    expect(context(story).dueAt).toBe(vn('2023-05-27T00:00'));
    expect(context(story, 'STC').dueAt).toBe(DUE);
    expect(context(story, 'STC').calendar).toBe(story.calendar.version);
    expect(story.tellings).toEqual(['limit-moved → SXD, SKHDT']);
  });

  it('counts a notice by the days of the lead, and never ends it sooner than the next working day', () => {
    const due = (story: Story) => context(story).notice?.dueAt;
    const story = OPINION_IN.deemed();
    const before = due(story);
    expect(due(OPINION_IN.deemed().calendarAmended(['2023-05-29'], [], ['SXD']))).toBe(before);
    expect(due(OPINION_IN.deemed().calendarAmended(['2023-05-29'], [], [LEAD]))).toBe(vn('2023-05-31T00:00'));
  });

  it('has no effect on a returned request, until a contest goes back to its limit', () => {
    const story = dossierIncomplete().calendarAmended(['2023-05-22']);
    expect(context(story)).toMatchObject({ dueAt: null, reminders: [] });
    expect(story.tellings).toEqual(['limit-moved → STC, SKHDT']);
    expect(context(story.does(lead, 'opinion.contest-return')).dueAt).toBe(vn('2023-05-27T00:00'));
  });

  it('has nothing to count where no limit runs', () => {
    const story = aConsultation().withAnAgencyOutside().opened().calendarAmended(['2023-05-22']);
    expect(context(story, 'BQL').dueAt).toBeNull();
    expect(story.tellings).toEqual(['limit-moved → SXD, SKHDT']);
    expect(OPINION_IN.overdue().calendarAmended(['2023-06-12']).opinionState('SXD')).toBe('overdue');
  });

  it('moves a notice that is still to come, and neither an issued nor an overdue one', () => {
    const pending = OPINION_IN.deemed().calendarAmended(['2023-05-29']);
    expect(context(pending).notice?.dueAt).toBe(vn('2023-05-31T00:00'));
    const issued = OPINION_IN.deemed().does(lead, 'notice.issue').calendarAmended(['2023-05-29']);
    expect(context(issued).notice?.dueAt).toBe(vn('2023-05-30T00:00'));
    const overdue = OPINION_IN.deemed().at('2023-05-30T12:00').calendarAmended(['2023-05-29']);
    expect(context(overdue).notice).toMatchObject({ dueAt: vn('2023-05-30T00:00'), overdue: true });
  });

  it('does not bring a notice into the past', () => {
    const story = aConsultation().opened().at('2023-05-28T09:00');
    // With Saturday 27 May worked the notice would have been due as Sunday began.
    story.calendarAmended([], ['2023-05-27']);
    expect(context(story).notice?.dueAt).toBe(vn('2023-05-30T00:00'));
  });
});

describe('an officer of the consulted agency', () => {
  it('prepares, but does not sign, and neither does the administrator', () => {
    const story = aConsultation().opened();
    expect(story.code(officer('SXD'), 'opinion.answer')).toBe('not-authorised');
    expect(story.code(ADMIN, 'opinion.answer', INPUTS['opinion.answer'])).toBe('not-consulted');
  });
});
