/** The head of the Office suspends a defective consultation, and lets it go on: no limit of an opinion passes meanwhile. */
import { describe, expect, it } from '@jest/globals';
import { runningLimits } from '../../workflows/dossier/dossier.js';
import { aConsultation, anAnswer, LEAD, type Story, vn } from './a-dossier.js';
import { DISPUTE_IN, dossierIncomplete, extensionAsked, OPINION_IN, reconciling } from './in-state.js';
import { clerk, head } from './people.js';

const lead = head(LEAD);
const sxd = head('SXD');
const context = (story: Story, agency = 'SXD') => story.opinion(agency).context;
/** Seven working days run until Thursday 25 May; on Friday 19 May four are left: 22, 23, 24 and 25 May. */
const suspended = () => aConsultation().opened().at('2023-05-19T10:00').suspended();

describe('a suspended consultation', () => {
  it('says so to all parties, with the reason, and waits for the head of the Office', () => {
    const story = suspended();
    expect(story.view).toMatchObject({
      state: 'collecting',
      suspended: true,
      responsible: { role: 'head', agency: 'VP' },
    });
    expect(story.consultation.suspension).toEqual({
      since: vn('2023-05-19T10:00'),
      reason: 'Hồ sơ gửi kèm không phải bản đã trình',
      by: 'VP',
    });
    expect(story.tellings).toEqual(['suspended → SKHDT, SXD, STC']);
    expect(story.told[0]?.params).toEqual({ reason: 'Hồ sơ gửi kèm không phải bản đã trình' });
  });

  it('has no limit of an opinion that runs, shows none, and nobody falls silent in it', () => {
    const story = suspended();
    expect(runningLimits(story.current)).toEqual([]);
    expect(story.view.opinions.SXD).toMatchObject({ state: 'awaiting', dueAt: null, lastDay: null });
    expect(story.at('2023-08-01T09:00').opinionState('SXD')).toBe('awaiting');
  });

  it('goes on with the working days that were left, counted from the day of resumption', () => {
    const story = suspended().at('2023-06-05T09:00').resumed();
    // Neither Friday 19 May nor Monday 5 June is counted: 6, 7, 8 and 9 June.
    expect(context(story)).toMatchObject({ lastDay: '2023-06-09', dueAt: vn('2023-06-10T00:00') });
    expect(context(story).reminders).toEqual([vn('2023-06-07T08:00'), vn('2023-06-08T08:00')]);
    expect(story.view).toMatchObject({ suspended: false, responsible: { agency: LEAD } });
    expect(story.tellings).toEqual(['resumed → SKHDT, SXD, STC']);
    expect(story.at('2023-06-10T00:00').opinionState('SXD')).toBe('deemed');
  });

  it('gives one working day when none was left', () => {
    const story = aConsultation().opened().at('2023-05-25T16:00').suspended().at('2023-06-05T09:00').resumed();
    expect(context(story).dueAt).toBe(vn('2023-06-07T00:00'));
  });

  it('may be suspended again', () => {
    const story = suspended().at('2023-06-05T09:00').resumed().at('2023-06-07T09:00').suspended();
    // Of 6, 7, 8 and 9 June the 8th and the 9th are left.
    expect(context(story.at('2023-06-12T09:00').resumed()).lastDay).toBe('2023-06-14');
  });

  it('needs a reason, and is neither suspended nor resumed twice', () => {
    const office = head('VP');
    const story = aConsultation().opened();
    expect(story.refusal(office, 'consultation.suspend', {})).toEqual({ code: 'reason-required', field: '/reason' });
    expect(story.code(office, 'consultation.resume')).toBe('not-in-state');
    story.suspended();
    expect(story.code(office, 'consultation.suspend')).toBe('not-in-state');
    expect(story.refusal(office, 'consultation.resume', {})).toEqual({ code: 'reason-required', field: '/reason' });
  });

  it('still takes answers and returns, which settle as ever', () => {
    const story = suspended().answered('SXD').does(head('STC'), 'opinion.return');
    expect([story.opinionState('SXD'), story.opinionState('STC')]).toEqual(['answered', 'returned']);
    expect(story.does(lead, 'opinion.accept-return', { agency: 'STC' }).state).toBe('consolidating');
    expect(story.code(lead, 'consultation.conclude')).toBe('suspended');
    expect(story.at('2023-06-05T09:00').resumed().does(lead, 'consultation.conclude').state).toBe('concluded');
  });

  it('keeps open to replace an answer whose limit stands still', () => {
    const story = aConsultation().opened().answered('SXD').at('2023-05-19T10:00').suspended().at('2023-06-05T09:00');
    expect(story.answered('SXD', 'disagree').view.opinions.SXD?.position).toBe('disagree');
    expect(context(story.resumed()).lastDay).toBe('2023-06-09');
  });

  it('leaves an answer alone whose limit had passed', () => {
    const story = aConsultation().opened().answered('SXD').at('2023-05-26T10:00').suspended().at('2023-06-05T09:00');
    expect(story.code(sxd, 'opinion.answer')).toBe('already-settled');
    expect(context(story.resumed()).lastDay).toBe('2023-05-25');
  });

  it('does not let a clarification run out that is asked meanwhile', () => {
    for (const moment of ['2023-05-25T10:00', '2023-05-26T10:00']) {
      const story = aConsultation()
        .opened()
        .answered('SXD')
        .at(moment)
        .suspended()
        .does(lead, 'opinion.ask-clarification')
        .at('2023-07-03T09:00');
      expect([moment, story.opinionState('SXD'), context(story).dueAt]).toEqual([moment, 'clarifying', null]);
      expect(context(story.resumed()).lastDay).toBe('2023-07-05');
    }
  });

  it('has whoever is asked meanwhile wait with the others, with its whole limit', () => {
    const story = suspended().does(lead, 'consultation.ask-also').at('2023-06-05T09:00');
    expect(context(story, 'SGTVT').dueAt).toBeNull();
    expect(context(story.resumed(), 'SGTVT').lastDay).toBe('2023-06-14');
  });

  it('adds what is granted meanwhile to the days that were left', () => {
    const story = extensionAsked().at('2023-05-19T10:00').suspended().does(lead, 'opinion.grant-extension');
    expect(context(story).dueAt).toBeNull();
    expect(context(story.at('2023-06-05T09:00').resumed()).lastDay).toBe('2023-06-14');
  });

  it('records a receipt meanwhile, from which its limit is counted once it goes on', () => {
    const story = aConsultation()
      .withAnAgencyOutside()
      .opened()
      .at('2023-05-19T10:00')
      .suspended()
      .receiptRecorded('2023-05-18T09:00');
    expect(context(story, 'BQL').dueAt).toBeNull();
    // From 18 May seven working days: 19 May was over, six are left.
    expect(context(story.at('2023-06-05T09:00').resumed(), 'BQL').lastDay).toBe('2023-06-13');
  });

  it('has nothing to stand still where nothing was received', () => {
    const story = aConsultation().withAnAgencyOutside().opened().at('2023-05-19T10:00').suspended();
    expect(context(story.at('2023-06-05T09:00').resumed(), 'BQL')).toMatchObject({ ledger: [], dueAt: null });
  });

  it('leaves the calendar to be amended without moving what stands still', () => {
    const story = suspended().calendarAmended(['2023-05-22']);
    expect(context(story).dueAt).toBeNull();
    expect(story.tellings).toEqual([]);
    // With Monday 22 May off the seven days end with Friday 26 May: still four are left.
    expect(context(story.at('2023-06-05T09:00').resumed()).lastDay).toBe('2023-06-09');
  });

  it('keeps the days of what was returned, is contested or is completed meanwhile', () => {
    const contested = OPINION_IN.contested().at('2023-05-19T10:00').suspended().at('2023-06-05T09:00').resumed();
    expect(context(contested).dueAt).toBeNull();
    expect(context(contested.does(head('VP'), 'competence.decide')).lastDay).toBe('2023-06-09');
    const completed = dossierIncomplete().at('2023-05-19T10:00').suspended().does(lead, 'opinion.complete-dossier');
    expect(context(completed).dueAt).toBeNull();
    expect(context(completed.at('2023-06-05T09:00').resumed()).lastDay).toBe('2023-06-14');
  });

  it('stands still for a successor as for its predecessor, and the two become one', () => {
    const story = suspended().reorganised('SXD', [{ agency: 'STC', functions: ['construction'] }]);
    expect(context(story, 'STC')).toMatchObject({ dueAt: null, questions: ['q1'] });
    expect(context(story.at('2023-06-05T09:00').resumed(), 'STC').lastDay).toBe('2023-06-09');
  });

  it('lets limits of the Office and of disputes run on', () => {
    expect(OPINION_IN.contested().suspended().at('2023-05-19T00:00').tellings).toEqual(['overdue → SKHDT, VP']);
    const story = DISPUTE_IN.negotiating().suspended().at('2023-05-24T00:00');
    expect(story.view.dispute?.overdue).toBe(true);
  });

  it('neither goes up nor is decided', () => {
    const story = reconciling().session('SXD', 'differing').suspended();
    expect(story.code(lead, 'dispute.escalate')).toBe('suspended');
    expect(story.code(lead, 'consultation.decide')).toBe('suspended');
    expect(DISPUTE_IN.remitted().suspended().code(lead, 'consultation.decide')).toBe('suspended');
    const early = suspended();
    expect(early.code(lead, 'consultation.decide')).toBe('suspended');
    expect(early.code(lead, 'dispute.escalate')).toBe('suspended');
    expect(early.code(lead, 'dispute.record-session')).toBe('not-in-state');
  });

  it('takes what comes on paper', () => {
    const story = aConsultation()
      .withAnAgencyOutside()
      .opened()
      .at('2023-05-17T16:00')
      .receiptRecorded('2023-05-17T15:00')
      .suspended();
    const paper = { ...anAnswer(), agency: 'BQL', evidence: 'Công văn số 81' };
    expect(story.does(clerk(LEAD), 'opinion.answer', paper).opinionState('BQL')).toBe('answered');
  });
});
