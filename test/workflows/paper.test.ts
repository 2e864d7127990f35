/** What comes on paper from an agency outside: when it was received counts, and not when it was typed in (design, rule 6). */
import { describe, expect, it } from '@jest/globals';
import type { AnswerInput, CommandInputs } from '../../workflows/commands/commands.js';
import { CONSENT } from '../regulations/a-regulation.js';
import { aConsultation, anAnswer, day, LEAD, type Story, vn, WITHOUT_CONSENT } from './a-dossier.js';
import { clerk, head } from './people.js';

const lead = head(LEAD);
const leadClerk = clerk(LEAD);
const context = (story: Story) => story.opinion('BQL').context;

/** BQL received it on Wednesday 17 May: its seven working days end with Friday 26 May. */
const received = (under: Parameters<ReturnType<typeof aConsultation>['under']>[0] = {}): Story =>
  aConsultation()
    .under(under)
    .withAnAgencyOutside()
    .opened()
    .at('2023-05-17T16:00')
    .receiptRecorded('2023-05-17T15:00');
const DUE = '2023-05-27T00:00:00.000+07:00';

describe('a paper answer that was received before the limit', () => {
  it('is in time although it is entered later; it settled when it was received', () => {
    const story = received().at('2023-05-26T10:00').paperAnswer('2023-05-25T16:30');
    expect(story.view.opinions.BQL).toMatchObject({
      state: 'answered',
      late: null,
      settledAt: '2023-05-25T16:30:00.000+07:00',
    });
  });

  it('turns a deemed consent into an answer; the notice that is still owed falls', () => {
    const story = received().at('2023-05-29T09:00');
    expect(story.opinionState('BQL')).toBe('deemed');
    story.paperAnswer('2023-05-26T23:59:59.999', 'disagree');
    expect(story.view.opinions.BQL).toMatchObject({
      state: 'answered',
      position: 'disagree',
      late: null,
      notice: null,
      settledAt: '2023-05-26T23:59:59.999+07:00',
    });
    expect(story.tellings).toContain('paper-answer-in-time → BQL, SKHDT');
  });

  it('corrects a notice that was issued, by a message of its own to the agency', () => {
    const story = received().at('2023-05-29T09:00').noticesIssued().paperAnswer('2023-05-26T15:00');
    expect(story.view.opinions.BQL?.notice).toMatchObject({
      state: 'corrected',
      issuedAt: '2023-05-29T09:00:00.000+07:00',
    });
    expect(story.tellings).toContain('notice-corrected → BQL');
  });

  it('settles an overdue opinion without marking it late', () => {
    const story = received(WITHOUT_CONSENT).at('2023-05-29T09:00');
    expect(story.opinionState('BQL')).toBe('overdue');
    expect(story.paperAnswer('2023-05-26T15:00').view.opinions.BQL).toMatchObject({ state: 'answered', late: null });
  });

  it('is late from the very instant of the limit on', () => {
    const story = received().at('2023-05-29T09:00').paperAnswer('2023-05-27T00:00');
    expect(story.view.opinions.BQL).toMatchObject({ state: 'deemed', late: { receivedAt: DUE } });
    const overdue = received(WITHOUT_CONSENT).at('2023-05-29T09:00').paperAnswer('2023-05-27T00:00');
    expect(overdue.view.opinions.BQL).toMatchObject({ state: 'answered', late: { receivedAt: DUE } });
  });

  it('still counts when another that came late was stored before it', () => {
    const story = received().at('2023-05-29T09:00').paperAnswer('2023-05-29T08:00').paperAnswer('2023-05-26T15:00');
    expect(story.view.opinions.BQL).toMatchObject({ state: 'answered', late: { position: 'agree' } });
  });

  it('changes nothing once the consultation has ended: it is kept as late', () => {
    const story = received().at('2023-05-29T09:00').noticesIssued().does(lead, 'consultation.conclude');
    expect(story.paperAnswer('2023-05-26T15:00').view.opinions.BQL).toMatchObject({
      state: 'deemed',
      late: { position: 'agree' },
    });
  });

  it('brings its dissent into a consultation that was consolidating', () => {
    const story = received().at('2023-05-29T09:00').paperAnswer('2023-05-26T15:00', 'disagree');
    expect([story.state, story.disputeState]).toEqual(['reconciling', 'negotiating']);
  });

  const entering = (change: AnswerInput) => {
    const story = received().at('2023-05-18T10:00');
    const input = { ...anAnswer(), agency: 'BQL', evidence: 'Công văn số 81', ...change };
    return story.refusal(leadClerk, 'opinion.answer', input);
  };

  it('was received after the request and before now, at a moment that there is', () => {
    for (const moment of ['2023-05-17T14:59:59', '2023-05-18T10:00:01'])
      expect(entering({ receivedAt: vn(moment) })).toEqual({ code: 'received-out-of-range', field: '/receivedAt' });
    expect(entering({ receivedAt: 'yesterday' as never })).toEqual({ code: 'invalid-input', field: '/receivedAt' });
  });

  it('is no matter of an agency in the system, which is received as it sends', () => {
    const story = aConsultation().opened().at('2023-05-18T10:00');
    const refused = story.refusal(head('SXD'), 'opinion.answer', { ...anAnswer(), receivedAt: vn('2023-05-17T09:00') });
    expect(refused).toEqual({ code: 'invalid-input', field: '/receivedAt' });
  });
});

describe('fair notice', () => {
  it('of two working days runs from the day on which a receipt is recorded, however long ago that was', () => {
    const story = aConsultation()
      .withAnAgencyOutside()
      .opened()
      .at('2023-05-26T10:00')
      .receiptRecorded('2023-05-16T15:00');
    // The seven working days from 16 May were over; Monday 29 and Tuesday 30 May are left.
    expect(context(story).dueAt).toBe(vn('2023-05-31T00:00'));
  });

  it('moves the limit of an agency whose silence is only overdue as well', () => {
    const story = received(WITHOUT_CONSENT);
    const late = aConsultation()
      .under(WITHOUT_CONSENT)
      .withAnAgencyOutside()
      .opened()
      .at('2023-05-26T10:00')
      .receiptRecorded('2023-05-16T15:00');
    expect([context(story).dueAt, context(late).dueAt]).toEqual([vn('2023-05-27T00:00'), vn('2023-05-31T00:00')]);
  });

  it('is not given where the regulation has no such rule', () => {
    const story = aConsultation()
      .under({ silence: { ...CONSENT, leastNotice: null } })
      .withAnAgencyOutside()
      .opened()
      .at('2023-05-24T10:00')
      .receiptRecorded('2023-05-16T15:00');
    expect(context(story).dueAt).toBe(vn('2023-05-26T00:00'));
  });
});

describe('the receipt', () => {
  it.each([
    ['at the cut-off itself is of that day', '2023-05-16T17:00', '2023-05-25'],
    ['after the cut-off is of the next working day', '2023-05-16T17:00:00.001', '2023-05-26'],
    ['on a day off is of the next working day', '2023-05-20T09:00', '2023-05-31'],
  ])('%s', (_what, moment, lastDay) => {
    const story = aConsultation().from(moment).opened();
    expect(story.opinion('SXD').context.lastDay).toBe(lastDay);
  });
});

describe('a receipt that was recorded wrongly', () => {
  type Correction = Partial<CommandInputs['opinion.correct-receipt']>;
  const correction = (change: Correction = {}) => ({
    agency: 'BQL',
    receivedAt: vn('2023-05-18T09:00'),
    evidence: 'Phiếu chuyển phát số 51',
    reason: 'Nhập nhầm phiếu',
    ...change,
  });
  const corrects = (story: Story, change?: Correction) =>
    story.does(leadClerk, 'opinion.correct-receipt', correction(change));

  it('is corrected before the limit, which is counted from the right one; the agency is told', () => {
    const story = corrects(received().at('2023-05-19T09:00'));
    expect(context(story)).toMatchObject({
      receivedAt: vn('2023-05-18T09:00'),
      receiptEvidence: 'Phiếu chuyển phát số 51',
      lastDay: '2023-05-29',
    });
    expect(story.tellings).toEqual(['receipt-corrected → BQL']);
  });

  it('gives fair notice from the correction, too', () => {
    const story = corrects(received().at('2023-05-26T09:00'), { receivedAt: vn('2023-05-16T10:00') });
    expect(context(story).dueAt).toBe(vn('2023-05-31T00:00'));
  });

  it('keeps what was added to the limit', () => {
    const story = received()
      .does(head('BQL'), 'opinion.request-extension')
      .does(lead, 'opinion.grant-extension', { agency: 'BQL' });
    expect(context(corrects(story.at('2023-05-19T09:00'))).lastDay).toBe('2023-06-01');
  });

  it('stands once the limit has passed, and where nothing was recorded there is nothing to correct', () => {
    const code = (story: Story) => story.code(leadClerk, 'opinion.correct-receipt', correction());
    expect(code(received().at('2023-05-27T00:00'))).toBe('already-settled');
    expect(code(received(WITHOUT_CONSENT).at('2023-05-27T00:00'))).toBe('not-in-state');
    expect(code(aConsultation().withAnAgencyOutside().opened().at('2023-05-19T09:00'))).toBe('not-received');
  });

  it.each<[string, Correction]>([
    ['field-required /receivedAt', { receivedAt: undefined as never }],
    ['invalid-input /receivedAt', { receivedAt: 'yesterday' as never }],
    ['received-out-of-range /receivedAt', { receivedAt: vn('2023-05-16T08:59') }],
    ['received-out-of-range /receivedAt', { receivedAt: vn('2023-05-19T09:01') }],
    ['field-required /evidence', { evidence: ' ' }],
    ['reason-required /reason', { reason: '' }],
  ])('is not corrected: %s', (told, change) => {
    const story = received().at('2023-05-19T09:00');
    const refused = story.refusal(leadClerk, 'opinion.correct-receipt', correction(change));
    expect(`${refused.code} ${refused.field}`).toBe(told);
  });

  it('has a named day that is over give way, as at first', () => {
    const story = aConsultation()
      .under({ silence: { ...CONSENT, leastNotice: null } })
      .withAnAgencyOutside()
      .with({ limit: { on: day('2023-05-22') } })
      .opened()
      .at('2023-05-18T10:00')
      .receiptRecorded('2023-05-17T09:00')
      .at('2023-05-22T10:00');
    expect(context(corrects(story)).dueAt).toBe(vn('2023-05-23T00:00'));
  });
});

describe('an agency outside at the table', () => {
  const meeting = () =>
    received()
      .answered('SXD')
      .paperAnswer('2023-05-17T15:30', 'disagree')
      .at('2023-05-18T15:00')
      .does(lead, 'dispute.record-session', {
        agency: 'BQL',
        heldOn: day('2023-05-18'),
        participants: ['Trưởng ban'],
        minutes: 'Hai bên trao đổi',
        result: 'unified',
      });

  it('confirms or objects through the clerk of the lead, with evidence', () => {
    const entered = { agency: 'BQL', evidence: 'Công văn số 90' };
    expect(meeting().does(leadClerk, 'dispute.confirm-session', entered).disputeState).toBe('unified');
    expect(meeting().refusal(leadClerk, 'dispute.confirm-session', { agency: 'BQL' })).toEqual({
      code: 'field-required',
      field: '/evidence',
    });
    const objecting = { reason: 'Chưa thống nhất', agency: 'BQL' };
    expect(meeting().refusal(leadClerk, 'dispute.object-session', objecting).code).toBe('field-required');
    const objected = meeting().does(leadClerk, 'dispute.object-session', { ...objecting, evidence: 'Công văn số 90' });
    expect(objected.view.dispute?.sessions.BQL).toMatchObject([{ confirmed: false }]);
  });

  it('may also speak for itself', () => {
    expect(meeting().does(head('BQL'), 'dispute.confirm-session', {}).disputeState).toBe('unified');
  });
});
