/** A request that is sent back: who is competent is for the Office to decide, and what was missing for the lead to add (PY-2.1b). */
import { describe, expect, it } from '@jest/globals';
import { runningLimits } from '../../workflows/dossier/dossier.js';
import { aConsultation, LEAD, type Story, vn } from './a-dossier.js';
import { dossierIncomplete, OPINION_IN } from './in-state.js';
import { head, officer } from './people.js';

const lead = head(LEAD);
const sxd = head('SXD');
const office = officer('VP');
const context = (story: Story) => story.opinion('SXD').context;
const decides = (story: Story, competent: boolean) =>
  story.does(office, 'competence.decide', { agency: 'SXD', competent, reason: 'Theo quyết định thành lập' });

describe('a return', () => {
  it('is open until the limit, where the regulation sets no earlier one', () => {
    const story = aConsultation().opened().at('2023-05-25T23:59:59.999');
    expect(story.does(sxd, 'opinion.return').opinionState('SXD')).toBe('returned');
    expect(aConsultation().opened().at('2023-05-26T00:00').code(sxd, 'opinion.return')).toBe('already-settled');
  });

  it('shows no limit as long as the lead has not decided', () => {
    expect(OPINION_IN.returned().view.opinions.SXD).toMatchObject({ dueAt: null, lastDay: null });
  });
});

describe('a contest of a ground of competence', () => {
  it('is the Office’s to decide, within a limit of its own; the agency’s has no effect meanwhile', () => {
    const story = OPINION_IN.contested();
    expect(story.view.opinions.SXD).toMatchObject({
      state: 'contested',
      dueAt: null,
      responsible: { role: 'head', agency: 'VP' },
    });
    expect(story.tellings).toEqual(['competence-disputed → SXD, SKHDT, VP']);
    expect(story.told[0]?.params.competenceDueAt).toBe(vn('2023-05-19T00:00'));
    expect(runningLimits(story.current).filter(({ subject }) => subject === '1:SXD')).toEqual([
      { subject: '1:SXD', kind: 'competence', dueAt: vn('2023-05-19T00:00') },
    ]);
    expect(story.at('2023-07-03T09:00').opinionState('SXD')).toBe('contested');
  });

  it('decided for the agency’s competence early leaves the old limit, which is the later', () => {
    const story = decides(OPINION_IN.contested().at('2023-05-18T09:00'), true);
    expect(story.view.opinions.SXD).toMatchObject({ state: 'awaiting', dueAt: '2023-05-26T00:00:00.000+07:00' });
    expect(story.tellings).toEqual(['competence-decided → SXD, SKHDT']);
    expect(story.told[0]?.params.competent).toBe(true);
    expect(context(story).contest?.decision).toEqual({
      competent: true,
      reason: 'Theo quyết định thành lập',
      at: vn('2023-05-18T09:00'),
    });
  });

  it('decided so late gives two working days from the decision', () => {
    const story = decides(OPINION_IN.contested().at('2023-05-29T09:00'), true);
    expect(context(story).dueAt).toBe(vn('2023-06-01T00:00'));
    expect(story.at('2023-06-01T00:00').opinionState('SXD')).toBe('deemed');
  });

  it('decided against it releases the agency', () => {
    const story = decides(OPINION_IN.contested().at('2023-05-18T09:00'), false);
    expect(story.view.opinions.SXD).toMatchObject({
      state: 'released',
      settledAt: '2023-05-18T09:00:00.000+07:00',
      notice: null,
    });
  });

  it('is overdue when the Office leaves it, which is told once and decides nothing', () => {
    const story = OPINION_IN.contested().at('2023-05-19T00:00');
    expect(story.tellings).toEqual(['overdue → SKHDT, VP']);
    expect(story.told[0]?.params.stage).toBe('competence');
    expect(context(story).contest?.overdue).toBe(true);
    expect(runningLimits(story.current).some(({ kind }) => kind === 'competence')).toBe(false);
    expect(decides(story, true).opinionState('SXD')).toBe('awaiting');
  });

  it('is nobody’s to decide where there is no Office, and still has its limit', () => {
    const story = OPINION_IN.returned();
    story.office = null;
    story.does(lead, 'opinion.contest-return');
    expect(story.tellings).toEqual(['competence-disputed → SXD, SKHDT']);
    expect(story.view.opinions.SXD?.responsible).toBeNull();
    expect(story.at('2023-05-19T00:00').tellings).toEqual(['overdue → SKHDT']);
  });

  it('has its limit counted again under an amended calendar, as long as that is to come', () => {
    const due = (story: Story) => context(story).contest?.dueAt;
    expect(due(OPINION_IN.contested().calendarAmended(['2023-05-18']))).toBe(vn('2023-05-20T00:00'));
    const overdue = OPINION_IN.contested().at('2023-05-19T09:00').calendarAmended(['2023-05-18']);
    expect(due(overdue)).toBe(vn('2023-05-19T00:00'));
    const weekend = aConsultation()
      .from('2023-05-19T09:00')
      .opened()
      .does(sxd, 'opinion.return')
      .does(lead, 'opinion.contest-return')
      .at('2023-05-23T09:00')
      .calendarAmended([], ['2023-05-20']);
    // With that Saturday worked the two days would be over: the limit stays where it is.
    expect(due(weekend)).toBe(vn('2023-05-24T00:00'));
  });

  it.each<[string, object]>([
    ['field-required /competent', { reason: 'Lý do' }],
    ['reason-required /reason', { competent: false }],
  ])('is not decided without a word or a reason: %s', (told, input) => {
    const refused = OPINION_IN.contested().refusal(office, 'competence.decide', { agency: 'SXD', ...input });
    expect(`${refused.code} ${refused.field}`).toBe(told);
  });

  it('goes to the successor of a reorganised agency as it stands', () => {
    const story = OPINION_IN.contested().reorganised('SXD', [{ agency: 'SNNMT', functions: ['construction'] }]);
    expect([story.opinionState('SXD'), story.opinionState('SNNMT')]).toEqual(['transferred', 'contested']);
  });
});

describe('an incomplete dossier', () => {
  it('is completed: the limit first given is counted anew from then, in working days, and the agency is told', () => {
    const story = dossierIncomplete().at('2023-05-22T09:00').does(lead, 'opinion.complete-dossier');
    expect(story.view.opinions.SXD).toMatchObject({
      state: 'awaiting',
      lastDay: '2023-05-31',
      ground: 'dossier-incomplete',
    });
    expect(context(story).returned?.supplement).toBe('Bổ sung bản đồ hiện trạng');
    expect(story.tellings).toEqual(['dossier-completed → SXD']);
  });

  it('that had calendar days has as many working days as they contained, without extensions', () => {
    const story = aConsultation()
      .with({ limit: { calendarDays: 9 } })
      .opened()
      .does(sxd, 'opinion.request-extension')
      .does(lead, 'opinion.grant-extension')
      .does(sxd, 'opinion.return', { ground: 'dossier-incomplete', reason: 'Thiếu bản đồ' })
      .at('2023-05-22T09:00')
      .does(lead, 'opinion.complete-dossier');
    // From 16 May nine calendar days end with Thursday 25 May: seven working days.
    expect(context(story).lastDay).toBe('2023-05-31');
  });

  it('is not completed on another ground, nor without saying what was added', () => {
    expect(OPINION_IN.returned().code(lead, 'opinion.complete-dossier')).toBe('not-in-state');
    expect(dossierIncomplete().refusal(lead, 'opinion.complete-dossier', { agency: 'SXD' })).toEqual({
      code: 'field-required',
      field: '/supplement',
    });
  });
});
