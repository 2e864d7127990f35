/** No dissent is made to disappear, and none is passed over (design, I6, I11 and I13): what was tried to that end. */
import { describe, expect, it } from '@jest/globals';
import { aComment, aConsultation, anAnswer, day, INPUTS, LEAD, type Story, WITHOUT_CONSENT } from './a-dossier.js';
import { commentOnPaper, DISPUTE_IN, disputedBesidePaper, reconciling } from './in-state.js';
import { head, officer } from './people.js';

const lead = head(LEAD);
const sxd = head('SXD');
const MAIN = [aComment('k1', { weight: 'main', condition: true })];

/** SXD replaces its answer before its limit, while the heads already talk. */
const anew = (story: Story, at: string, position = 'disagree'): Story =>
  story.at(at).does(sxd, 'opinion.answer', anAnswer(position));

/** The heads meet again. */
const again = (story: Story, on: string, result: 'unified' | 'differing'): Story =>
  story.does(lead, 'dispute.record-session', {
    ...INPUTS['dispute.record-session'],
    agency: 'SXD',
    heldOn: day(on.slice(0, 10)),
    result,
  });

describe('a session counts for the dissent that it came after', () => {
  it('so one that comes later opens the dispute again, on the same day as well', () => {
    for (const at of ['2023-05-18T16:00', '2023-05-19T09:00']) {
      const story = anew(DISPUTE_IN.unified(), at);
      expect(story.view).toMatchObject({ state: 'reconciling', dispute: { state: 'negotiating' } });
      expect(story.code(lead, 'consultation.conclude')).toBe('dissent-unresolved');
      expect(story.code(sxd, 'dispute.confirm-session')).toBe('not-in-state');
      again(story, at, 'unified').confirmed('SXD').does(lead, 'consultation.conclude');
      expect(story.view.outcome).toBe('agreed-after-negotiation');
    }
  });

  it('so nothing goes up, nor is decided by the lead, before the heads have met on what is said now', () => {
    const up = anew(reconciling().session('SXD', 'differing'), '2023-05-19T09:00');
    expect(up.code(lead, 'dispute.escalate')).toBe('not-negotiated');
    again(up, '2023-05-19', 'differing').does(lead, 'dispute.escalate');
    const own = anew(reconciling('lead').session('SXD', 'differing'), '2023-05-19T09:00');
    expect(own.code(lead, 'consultation.decide')).toBe('not-negotiated');
  });

  it('and one that was being confirmed is confirmed no more, nor overdue', () => {
    const story = anew(reconciling().session('SXD', 'unified'), '2023-05-19T09:00');
    expect(story.code(sxd, 'dispute.confirm-session')).toBe('not-in-state');
    story.at('2023-05-23T00:00');
    expect(story.tellings).toEqual([]);
  });

  it('and stays in the record', () => {
    const story = anew(reconciling().session('SXD', 'differing'), '2023-05-19T09:00');
    expect(story.dispute.context.sessions.SXD).toMatchObject([{ heldOn: '2023-05-18', outdated: true }]);
  });

  it('so a further main condition that is rejected is met on as well', () => {
    const two = [...MAIN, aComment('k2', { weight: 'main', condition: true })];
    const story = aConsultation()
      .opened()
      .answered('SXD', 'agree-with-conditions', { comments: two })
      .answered('STC')
      .at('2023-05-18T15:00')
      .resolved('SXD', 'k1', 'rejected')
      .resolved('SXD', 'k2', 'accepted')
      .session('SXD', 'unified')
      .confirmed('SXD')
      .at('2023-05-19T09:00')
      .resolved('SXD', 'k2', 'rejected');
    expect(story.disputeState).toBe('negotiating');
  });
});

describe('an answer that was given in time', () => {
  const clarifying = () => aConsultation().opened().answered('SXD', 'disagree').does(lead, 'opinion.ask-clarification');

  it('is not taken back with the request by the lead that asks for a clearer one', () => {
    expect(clarifying().code(lead, 'opinion.withdraw-request')).toBe('already-settled');
  });

  it('stands when the agency that gave it is merged into the lead', () => {
    const story = clarifying().reorganised('SXD', [{ agency: LEAD, functions: ['construction', 'housing'] }]);
    expect(story.opinionState('SXD')).toBe('answered');
    story.answered('STC');
    expect(story.code(lead, 'consultation.conclude')).toBe('dissent-unresolved');
  });

  it('stands when its agency becomes the lead', () => {
    const story = clarifying().reorganised(LEAD, [{ agency: 'SXD', functions: ['planning'] }]);
    expect(story.opinionState('SXD')).toBe('answered');
  });

  it('clears whoever was closed without one, where the evidence proves it', () => {
    const story = aConsultation()
      .under(WITHOUT_CONSENT)
      .withAnAgencyOutside()
      .opened()
      .at('2023-05-17T16:00')
      .receiptRecorded('2023-05-17T15:00')
      .at('2023-05-29T09:00')
      .does(lead, 'opinion.close-unanswered', { agency: 'BQL', reason: 'Không trả lời' });
    expect(story.opinionState('BQL')).toBe('unanswered');
    expect(story.paperAnswer('2023-05-26T15:00').view.opinions.BQL).toMatchObject({ state: 'answered', late: null });
  });
});

describe('a comment', () => {
  it('of a request that a successor has taken over, or that was taken back, blocks no end', () => {
    const merged = aConsultation()
      .opened()
      .answered('SXD', 'agree-with-conditions', { comments: MAIN })
      .does(lead, 'opinion.ask-clarification')
      .reorganised('SXD', [{ agency: 'SNNMT', functions: ['construction', 'housing'] }]);
    expect(merged.opinionState('SXD')).toBe('transferred');
    merged.answered('STC').does(head('SNNMT'), 'opinion.clarify', anAnswer('agree'));
    expect(merged.does(lead, 'consultation.conclude').view.outcome).toBe('agreed');
  });

  it('that comes on paper when the matter goes up is answered before it does', () => {
    const before = commentOnPaper(disputedBesidePaper());
    expect(before.code(lead, 'dispute.escalate')).toBe('comments-unresolved');
    before.resolved('BQL', 'k1', 'accepted').does(lead, 'dispute.escalate');
    const submitted = disputedBesidePaper().does(lead, 'dispute.escalate').does(officer('VP'), 'dispute.submit');
    const after = commentOnPaper(submitted);
    expect(after.resolved('BQL', 'k1', 'rejected').view.dispute).toMatchObject({ state: 'negotiating' });
  });
});
