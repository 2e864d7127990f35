import { describe, expect, it } from '@jest/globals';
import { type DayColumn, placeOf, stripOf } from '../../web/src/pages/consultation/ribbon/day-strip.js';
import { measuresOf } from '../../web/src/pages/consultation/ribbon/measures.js';
import { remindersOf } from '../../web/src/pages/consultation/ribbon/reminders.js';
import { instantFrom } from '../../web/src/time/say.js';
import { inVietnam } from '../../workflows/limits/time.js';
import { by, phuYen } from './law.js';
import { anAnswer, anOpinion, at, sevenOpinions } from './sample-opinions.js';

const NOW = instantFrom(at('2024-05-10 16:55'));

function dayOf(days: readonly DayColumn[], date: string): DayColumn {
  const found = days.find((day) => day.date === date);
  if (found === undefined) throw new Error(`${date} is not on the strip`);
  return found;
}

describe('the strip of days', () => {
  const strip = stripOf(sevenOpinions(by), NOW, by);

  it('has a column for every calendar day from the first receipt to one day past the last limit', () => {
    expect(strip.first).toBe('2024-04-26');
    expect(strip.days.at(-1)?.date).toBe('2024-05-14');
    expect(strip.days).toHaveLength(19);
  });

  it('keeps the holidays off and works the Saturday that was swapped in', () => {
    expect(dayOf(strip.days, '2024-04-30')).toMatchObject({ working: false, feast: true, ordinal: null });
    expect(dayOf(strip.days, '2024-05-04')).toMatchObject({ working: true, madeUp: true, ordinal: 3 });
    expect(dayOf(strip.days, '2024-05-05')).toMatchObject({ working: false, feast: false });
  });

  it('counts the working days of the common limit, the day of receipt not, and those of an extension by themselves', () => {
    expect(dayOf(strip.days, '2024-04-26').ordinal).toBeNull();
    expect(dayOf(strip.days, '2024-05-09').ordinal).toBe(7);
    expect(dayOf(strip.days, '2024-05-10')).toMatchObject({ ordinal: null, added: 1 });
    expect(dayOf(strip.days, '2024-05-13')).toMatchObject({ ordinal: null, added: 2 });
    expect(dayOf(strip.days, '2024-05-14')).toMatchObject({ ordinal: null, added: null });
  });

  it('shows hours where they are', () => {
    expect(placeOf(strip, instantFrom(at('2024-04-26 00:00')))).toBe(0);
    expect(placeOf(strip, instantFrom(at('2024-04-27 12:00')))).toBe(1.5);
  });

  it('reaches to now while somebody is waited for, and no further than what came once nobody is', () => {
    const later = instantFrom(at('2024-06-03 10:00'));
    const waiting = stripOf([anOpinion(by, { agency: 'CAT', external: true, receivedAt: null })], later, by);
    expect(waiting.days.at(-1)?.date).toBe('2024-06-04');
    const over = stripOf([anAnswer(by, 'STC', at('2024-05-03 09:00'), { mot: 'agree' })], later, by);
    expect(over.days.at(-1)?.date).toBe('2024-05-10');
  });

  it('is wide enough for an answer that came after the limit', () => {
    const [late] = sevenOpinions(by).filter(({ agency }) => agency === 'UBNDTH');
    const came = { ...late?.late, receivedAt: at('2024-05-22 09:00') };
    const strip = stripOf([{ ...late, late: came } as NonNullable<typeof late>], NOW, by);
    expect(strip.days.at(-1)?.date).toBe('2024-05-23');
  });
});

describe('the measures of ribbon and matrix', () => {
  it('share their rows up to 24 days and 4 questions on a wide page', () => {
    expect(measuresOf(1280, 19, 3).layout).toBe('together');
    expect(measuresOf(1280, 24, 4).layout).toBe('together');
  });

  it('lay the matrix below the ribbon above either number, or where both do not fit', () => {
    expect(measuresOf(1280, 25, 1).layout).toBe('below');
    expect(measuresOf(1280, 10, 5).layout).toBe('below');
    expect(measuresOf(800, 19, 3).layout).toBe('below');
  });

  it('never make a day narrower than 24 pixels on the screen, but fit it on a sheet of paper', () => {
    expect(measuresOf(1280, 60, 1).dayWidth).toBe(24);
    expect(measuresOf(1010, 60, 1, true).dayWidth * 60).toBeLessThanOrEqual(1010);
  });

  it('are those of a phone below 700 pixels', () => {
    expect(measuresOf(358, 19, 3).layout).toBe('phone');
    expect(measuresOf(358, 19, 3).dayWidth * 19).toBeLessThanOrEqual(358);
  });
});

describe('reminders', () => {
  const reminded = (opinions: Parameters<typeof remindersOf>[0]) =>
    remindersOf(opinions, phuYen.reminders, by).map((instant) => inVietnam(instant).slice(0, 16));

  it('stand at 8:00, two and one working days before the limit', () => {
    expect(reminded([anOpinion(by, { agency: 'STC' })])).toEqual(['2024-05-07T08:00', '2024-05-08T08:00']);
  });

  it('end with the answer', () => {
    expect(reminded([anAnswer(by, 'STC', at('2024-05-07 10:00'), { mot: 'agree' })])).toEqual(['2024-05-07T08:00']);
  });

  it('are none where no receipt is proved', () => {
    expect(reminded([anOpinion(by, { agency: 'CAT', receivedAt: null })])).toEqual([]);
  });
});
