/** A letter of apology for a late settlement or for conduct (TC-1a): who may, for what, and that it changes nothing. */
import { describe, expect, it } from '@jest/globals';
import { aConsultation, INPUTS, LEAD, type Story, WITHOUT_CONSENT } from './a-dossier.js';
import { OPINION_IN } from './in-state.js';
import { clerk, head, officer } from './people.js';

const sxd = head('SXD');
const late = { ...INPUTS['opinion.apologise'], because: 'late-settlement' } as const;
const conduct = INPUTS['opinion.apologise'];

describe('an apology', () => {
  it.each([
    ['deemed to agree', () => OPINION_IN.deemed()],
    ['overdue', () => OPINION_IN.overdue()],
    ['closed without an answer', () => OPINION_IN.unanswered()],
    ['deemed to agree, with an answer that came late', () => OPINION_IN.deemed().answered('SXD')],
    ['answered too late under a rule that takes it', () => OPINION_IN.overdue().answered('SXD')],
  ])('for a late settlement is of who is %s; it is told to the lead and changes nothing', (_standing, begin) => {
    const story = begin();
    const before = story.opinion('SXD');
    story.does(sxd, 'opinion.apologise', late);
    expect(story.opinion('SXD')).toEqual(before);
    expect(story.tellings).toEqual([`apologised → ${LEAD}`]);
  });

  it.each([
    ['has time left', () => aConsultation().opened()],
    ['answered in time', () => aConsultation().under(WITHOUT_CONSENT).opened().answered('SXD').at('2023-06-05T09:00')],
    ['sent the request back in time', () => OPINION_IN.returned()],
  ])('for a late settlement is refused to who %s, and one for conduct is not', (_standing, begin: () => Story) => {
    const story = begin();
    expect(story.refusal(sxd, 'opinion.apologise', late)).toEqual({ code: 'not-late', field: '/because' });
    story.does(sxd, 'opinion.apologise', conduct);
    expect(story.tellings).toEqual([`apologised → ${LEAD}`]);
  });

  it('names its cause, what was wrong and what is done about it', () => {
    const story = OPINION_IN.deemed();
    for (const field of ['because', 'what', 'measures'] as const) {
      const { [field]: _left, ...rest } = late;
      expect(story.refusal(sxd, 'opinion.apologise', rest)).toEqual({ code: 'field-required', field: `/${field}` });
    }
    const other = { ...late, because: 'weather' } as never;
    expect(story.refusal(sxd, 'opinion.apologise', other)).toEqual({ code: 'invalid-input', field: '/because' });
  });

  it('is the head’s alone, of the agency itself', () => {
    const story = OPINION_IN.deemed();
    for (const person of [officer('SXD'), clerk('SXD')])
      expect(story.code(person, 'opinion.apologise', late)).toBe('not-authorised');
    expect(story.code(head(LEAD), 'opinion.apologise', late)).not.toBeNull();
    expect(story.code(head('SYT'), 'opinion.apologise', late)).toBe('not-consulted');
  });
});
