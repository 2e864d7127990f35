/** An agency in which nobody can sign in and answer is not asked inside the system: its silence would say nothing. */
import { describe, expect, it } from '@jest/globals';
import { aConsultation, anOpening, INPUTS, LEAD, type Story } from './a-dossier.js';
import { OPINION_IN } from './in-state.js';
import { head } from './people.js';

const lead = head(LEAD);

function where<S extends Story>(story: S, ...cannotAnswer: string[]): S {
  story.cannotAnswer = cannotAnswer;
  return story;
}

describe('an agency in which nobody can answer', () => {
  it('is told before it is asked how it is related, and after that it is unknown', () => {
    const asking = (agency: string) =>
      where(aConsultation().unopened(), agency).refusal(
        lead,
        'consultation.open',
        anOpening({ consult: [{ agency, function: 'none', reason: 'Lý do' }] }),
      );
    expect(asking('SXD')).toEqual({ code: 'agency-cannot-answer', field: '/consult/0/agency' });
    expect(asking('XYZ')).toEqual({ code: 'unknown-agency', field: '/consult/0/agency' });
  });

  it('is no hindrance where it is not asked, or where it is outside the system', () => {
    expect(where(aConsultation().unopened(), 'SYT').tries(lead, 'consultation.open').refused).toBeNull();
    const outside = where(aConsultation().withAnAgencyOutside().drafted(), 'BCH');
    expect(outside.tries(lead, 'consultation.open', {}).refused).toBeNull();
  });

  it('is not the one to which a returned request goes on', () => {
    const readdress = { agency: 'SGTVT', function: 'transport', reason: 'Lý do' };
    const accepting = (story: Story) => story.refusal(lead, 'opinion.accept-return', { agency: 'SXD', readdress });
    expect(accepting(where(OPINION_IN.returned(), 'SGTVT'))).toEqual({
      code: 'agency-cannot-answer',
      field: '/readdress/agency',
    });
    const fromOneThatCannot = where(OPINION_IN.returned(), 'SXD').tries(lead, 'opinion.accept-return', {
      agency: 'SXD',
      readdress,
    });
    expect(fromOneThatCannot.refused).toBeNull();
  });

  it('is not asked again about a changed text, unless it is not asked again anyhow', () => {
    const amending = (story: Story) => story.tries(lead, 'consultation.amend', INPUTS['consultation.amend']).refused;
    const story = aConsultation().opened();
    expect(amending(where(story, 'STC'))).toEqual({ code: 'agency-cannot-answer' });
    expect(story.view.round).toBe(1);
    expect(amending(where(OPINION_IN.released(), 'SXD'))).toBeNull();
  });
});
