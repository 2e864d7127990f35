/** After a merger the successor by function holds what was said and owed, and speaks for it (NQ 190/2025/QH15). */
import { describe, expect, it } from '@jest/globals';
import { aConsultation, anAnswer, day, INPUTS, LEAD, type Story, vn, WITHOUT_CONSENT } from './a-dossier.js';
import { reconciling } from './in-state.js';
import { clerk, head } from './people.js';

const lead = head(LEAD);
const stc = head('STC');
const context = (story: Story, name: string) => story.opinion(name).context;
const merged = (story: Story) =>
  story.reorganised('SXD', [{ agency: 'STC', functions: ['construction', 'housing', 'budget'] }]);

describe('a successor that was asked nothing itself', () => {
  it('has fair notice from the day on which it was told', () => {
    const story = aConsultation()
      .opened()
      .at('2023-05-25T10:00')
      .reorganised('SXD', [{ agency: 'SNNMT', functions: ['construction'] }]);
    expect(context(story, 'SNNMT')).toMatchObject({
      receivedAt: vn('2023-05-16T09:00'),
      dueAt: vn('2023-05-30T00:00'),
      predecessor: 'SXD',
      officer: null,
    });
    expect(story.told.at(-1)?.params).toEqual({ agency: 'SNNMT', from: 'SXD', dueAt: vn('2023-05-30T00:00') });
  });

  it('is bound by silence as what it is, not as what its predecessor was', () => {
    const story = aConsultation()
      .opened()
      .reorganised('SXD', [{ agency: 'CAT', functions: ['construction'] }]);
    expect(context(story, 'CAT').subordination).toBe('vertical');
    expect(story.at('2023-05-26T00:00').opinionState('CAT')).toBe('overdue');
  });

  it('that the register does not know yet is taken for what its predecessor was', () => {
    const story = aConsultation()
      .withAVerticalAgency()
      .opened()
      .reorganised('CAT', [{ agency: 'CATN', functions: ['security'] }]);
    expect(context(story, 'CATN')).toMatchObject({ subordination: 'vertical', external: false });
  });

  it('receives in its inbox what was not received outside, and its limit begins then', () => {
    const story = aConsultation()
      .withAnAgencyOutside()
      .opened()
      .reorganised('BQL', [{ agency: 'SYT', functions: ['economic-zone'] }]);
    const { receivedAt, dueAt } = context(story, 'SYT');
    expect(receivedAt).toBe(story.current.consultation.context.rounds.at(-1)?.openedAt);
    expect(dueAt).toBe('2023-05-25T17:00:00.000Z');
    story.does(head('SYT'), 'opinion.answer');
  });

  it('that is outside as well has no limit before its receipt is recorded', () => {
    const story = aConsultation()
      .withAnAgencyOutside()
      .opened()
      .reorganised('BQL', [{ agency: 'BQLM', functions: ['economic-zone'] }]);
    expect(context(story, 'BQLM')).toMatchObject({ receivedAt: null, dueAt: null });
  });
});

describe('a successor with an unsettled opinion of its own', () => {
  const questions = [
    { key: 'q1', text: 'Câu hỏi của Sở Xây dựng', agencies: ['SXD'] },
    { key: 'q2', text: 'Câu hỏi của Sở Tài chính', agencies: ['STC'] },
  ];

  it('has one opinion with the questions of both and the later limit', () => {
    const story = merged(
      aConsultation()
        .with({ questions })
        .opened()
        .does(head('SXD'), 'opinion.request-extension')
        .does(lead, 'opinion.grant-extension'),
    );
    expect(context(story, 'STC')).toMatchObject({
      questions: ['q2', 'q1'],
      lastDay: '2023-05-30',
      extensionsGranted: 1,
    });
    expect(Object.keys(story.view.opinions)).toEqual(['SXD', 'STC']);
  });

  it('keeps its own limit where that is the later, and the extension that is still undecided', () => {
    const story = merged(
      aConsultation()
        .opened()
        .does(stc, 'opinion.request-extension')
        .does(lead, 'opinion.grant-extension', { agency: 'STC' })
        .does(head('SXD'), 'opinion.request-extension'),
    );
    expect(context(story, 'STC')).toMatchObject({ lastDay: '2023-05-30', extension: { state: 'asked' } });
  });

  it.each([
    [1, 5],
    [5, 1],
  ])('keeps the longer of two extensions that are undecided: %d and %d days', (own, taken) => {
    const story = merged(
      aConsultation()
        .opened()
        .does(stc, 'opinion.request-extension', { workingDays: own, reason: 'Cần thêm số liệu' })
        .does(head('SXD'), 'opinion.request-extension', { workingDays: taken, reason: 'Cần thêm số liệu' }),
    );
    expect(context(story, 'STC').extension).toMatchObject({ state: 'asked', workingDays: 5 });
  });

  it('has at least fair notice', () => {
    const story = merged(aConsultation().opened().at('2023-05-25T10:00'));
    expect(context(story, 'STC').dueAt).toBe(vn('2023-05-30T00:00'));
  });

  it('takes over a receipt that was recorded, and none where neither has received anything', () => {
    const consult = [
      { agency: 'BQL', function: 'economic-zone', reason: 'Quản lý khu kinh tế' },
      { agency: 'BCH', function: 'defence', reason: 'Quốc phòng' },
    ];
    const story = aConsultation().with({ consult }).opened().at('2023-05-17T16:00').receiptRecorded('2023-05-17T15:00');
    story.reorganised('BQL', [{ agency: 'BCH', functions: ['economic-zone'] }]);
    expect(context(story, 'BCH')).toMatchObject({
      receivedAt: vn('2023-05-17T15:00'),
      receiptEvidence: 'Phiếu chuyển phát số 15',
      dueAt: vn('2023-05-27T00:00'),
    });
    const neither = aConsultation()
      .with({ consult })
      .opened()
      .reorganised('BQL', [{ agency: 'BCH', functions: ['economic-zone'] }]);
    expect(context(neither, 'BCH')).toMatchObject({ receivedAt: null, dueAt: null });
  });
});

describe('a successor with other days off than its predecessor', () => {
  const stormAt = (agency: string, ...days: string[]) => aConsultation().opened().calendarAmended(days, [], [agency]);
  const toSnnmt = (story: Story) => story.reorganised('SXD', [{ agency: 'SNNMT', functions: ['construction'] }]);
  const due = (story: Story, name = 'SNNMT') => context(story, name).dueAt;

  it('keeps the limit that its predecessor had, though it would be over sooner by its own days', () => {
    const story = toSnnmt(stormAt('SXD', '2023-05-22'));
    expect(due(story)).toBe(vn('2023-05-27T00:00'));
    expect(story.at('2023-05-26T12:00').opinionState('SNNMT')).toBe('awaiting');
  });

  it('does not count its own days off', () => {
    expect(due(toSnnmt(stormAt('SNNMT', '2023-05-22')))).toBe(vn('2023-05-27T00:00'));
  });

  it('has the fair notice in its own working days', () => {
    const story = toSnnmt(stormAt('SNNMT', '2023-05-26').at('2023-05-25T10:00'));
    expect(due(story)).toBe(vn('2023-05-31T00:00'));
  });

  it('has the later limit where two requests become one, each counted so', () => {
    const theirs = merged(stormAt('SXD', '2023-05-22'));
    expect(due(theirs, 'STC')).toBe(vn('2023-05-27T00:00'));
    const own = merged(stormAt('STC', '2023-05-22', '2023-05-23'));
    expect(due(own, 'STC')).toBe(vn('2023-05-30T00:00'));
  });

  it('has as many days as were left, by the better count, where the limit stands still', () => {
    const left = (story: Story) =>
      context(toSnnmt(story.at('2023-05-19T09:00').suspended()).resumed(), 'SNNMT').lastDay;
    expect(left(stormAt('SXD', '2023-05-17', '2023-05-18'))).toBe('2023-05-29');
    expect(left(stormAt('SNNMT', '2023-05-17', '2023-05-18'))).toBe('2023-05-29');
    const becomesOne = merged(stormAt('SXD', '2023-05-17', '2023-05-18').at('2023-05-19T09:00').suspended()).resumed();
    expect(context(becomesOne, 'STC').lastDay).toBe('2023-05-29');
  });

  it('goes back to the kept limit where the request is contested, and the Office finds it competent', () => {
    const contested = stormAt('SXD', '2023-05-22')
      .does(head('SXD'), 'opinion.return')
      .does(lead, 'opinion.contest-return');
    const story = toSnnmt(contested);
    expect(context(story, 'SNNMT')).toMatchObject({ lastDay: null, dueAt: null });
    story.does(head('VP'), 'competence.decide', { agency: 'SNNMT', competent: true, reason: 'Đúng chức năng' });
    expect(due(story)).toBe(vn('2023-05-27T00:00'));
  });

  it('is overdue as its predecessor was', () => {
    const story = toSnnmt(aConsultation().under(WITHOUT_CONSENT).opened().at('2023-05-26T09:00'));
    expect(story.view.opinions.SNNMT).toMatchObject({ state: 'overdue', dueAt: '2023-05-26T00:00:00.000+07:00' });
  });
});

describe('a successor whose own opinion is settled', () => {
  const begin = () => merged(aConsultation().opened().answered('STC', 'disagree'));

  it('has the transferred one beside it, under the name of both', () => {
    const story = begin();
    expect(story.view.opinions).toMatchObject({
      SXD: { state: 'transferred', successor: 'STC' },
      STC: { state: 'answered' },
      'STC~SXD': { state: 'awaiting', predecessor: 'SXD', responsible: { role: 'head', agency: 'STC' } },
    });
    expect(story.state).toBe('collecting');
  });

  it('acts on the one that is not settled', () => {
    const story = begin().answered('STC', 'agree');
    expect([story.opinionState('STC~SXD'), story.view.opinions.STC?.position]).toEqual(['answered', 'disagree']);
    expect(story.state).toBe('reconciling');
  });

  it('is named by the lead in either way, and falls silent in the transferred one alone', () => {
    const urge = { answerBy: day('2023-05-24') };
    const story = begin().does(lead, 'opinion.urge', { agency: 'STC', ...urge });
    expect(story.view.opinions['STC~SXD']?.urged).toBe(1);
    expect(story.code(lead, 'opinion.urge', { agency: 'STC~SXD', ...urge })).toBe('already-urged');
    story.at('2023-05-26T00:00');
    expect([story.opinionState('STC'), story.opinionState('STC~SXD')]).toEqual(['answered', 'deemed']);
    expect(story.does(lead, 'notice.issue', { agency: 'STC' }).view.opinions['STC~SXD']?.notice?.state).toBe('issued');
  });

  it('takes a third agency over into the one that is not settled', () => {
    const story = merged(aConsultation().withAgencies(3).opened().answered('STC'));
    story.reorganised('STNMT', [{ agency: 'STC', functions: ['land'] }]);
    expect(Object.keys(story.view.opinions)).toEqual(['SXD', 'STC', 'STNMT', 'STC~SXD']);
    expect(story.answered('STC').state).toBe('consolidating');
  });

  it('is asked once in a new round', () => {
    const story = begin().does(lead, 'consultation.amend');
    expect(Object.keys(story.view.opinions)).toEqual(['STC']);
  });

  it('is not asked by ask-also a second time, and is told once who else is', () => {
    const story = begin();
    const again = { agency: 'STC', function: 'budget', reason: 'Lý do' };
    expect(story.code(lead, 'consultation.ask-also', again)).toBe('duplicate-agency');
    story.does(lead, 'consultation.ask-also');
    expect(story.tellings[0]).toBe('agency-added → SXD, STC');
  });
});

describe('what a merged agency has said', () => {
  const dissent = () => reconciling().reorganised('SXD', [{ agency: 'SNNMT', functions: ['construction'] }]);

  it('is the successor’s to meet on, confirm and object to', () => {
    const story = dissent().session('SXD', 'unified');
    expect(story.code(head('SXD'), 'dispute.confirm-session')).toBe('not-consulted');
    expect(story.confirmed('SNNMT').disputeState).toBe('unified');
    const objected = dissent().session('SXD', 'unified').does(head('SNNMT'), 'dispute.object-session');
    expect(objected.view.dispute?.sessions.SXD).toMatchObject([{ confirmed: false }]);
  });

  it('is found among several for which it speaks', () => {
    const story = reconciling().reorganised('SXD', [{ agency: 'STC', functions: ['construction'] }]);
    // STC has agreed itself, and holds the dissent of SXD.
    story.session('STC', 'unified');
    expect(Object.keys(story.dispute.context.sessions)).toEqual(['SXD']);
    expect(story.confirmed('STC').disputeState).toBe('unified');
    expect(story.code(stc, 'dispute.confirm-session')).toBe('not-in-state');
  });

  it('is the successor’s to yield', () => {
    const story = aConsultation()
      .opened()
      .answered('SXD', 'agree-with-conditions')
      .answered('STC')
      .resolved('SXD', 'k1', 'rejected')
      .reorganised('SXD', [{ agency: 'STC', functions: ['construction'] }]);
    expect(story.state).toBe('reconciling');
    story.does(stc, 'comment.yield', { comment: 'k1' });
    expect(story.disputeState).toBe('unified');
  });

  it('takes what came on paper for the agency that it was', () => {
    const story = aConsultation()
      .withAnAgencyOutside()
      .opened()
      .at('2023-05-17T16:00')
      .receiptRecorded('2023-05-17T15:00')
      .at('2023-05-29T09:00')
      .reorganised('BQL', [{ agency: 'BCH', functions: ['economic-zone'] }]);
    const paper = { ...anAnswer(), agency: 'BQL', evidence: 'Công văn số 81', receivedAt: vn('2023-05-26T15:00') };
    expect(story.does(clerk(LEAD), 'opinion.answer', paper).opinionState('BQL')).toBe('answered');
  });

  it('is met on only where there is a dissent', () => {
    const input = { ...INPUTS['dispute.record-session'], agency: 'STC' };
    expect(dissent().refusal(lead, 'dispute.record-session', input)).toEqual({
      code: 'not-in-state',
      field: '/agency',
    });
  });
});

describe('a lead that is dissolved', () => {
  it('leaves a dispute that begins thereby to the agency that leads now', () => {
    const story = aConsultation()
      .opened()
      .answered('STC', 'disagree')
      .reorganised(LEAD, [
        { agency: 'SXD', functions: ['planning'] },
        { agency: 'SCT', functions: ['industry'] },
      ]);
    // SXD leads what it was asked about, so that nobody is left to wait for.
    expect(story.dispute.context).toMatchObject({ lead: 'SXD', holder: 'SXD', dissenters: ['STC'] });
    expect(story.told.filter(({ kind }) => kind === 'reconciliation-needed').flatMap(({ to }) => to)).toEqual([
      { agency: 'SXD', role: null },
      { agency: 'STC', role: null },
    ]);
  });
});
