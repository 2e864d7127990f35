import { describe, expect, it } from '@jest/globals';
import { stripOf } from '../../web/src/pages/consultation/ribbon/day-strip.js';
import { eventsOf, instantsOf, placeInstants } from '../../web/src/pages/consultation/ribbon/head-labels.js';
import { type Label, placeLabels } from '../../web/src/pages/consultation/ribbon/label-levels.js';
import { laneOf } from '../../web/src/pages/consultation/ribbon/lane.js';
import { remindersOf } from '../../web/src/pages/consultation/ribbon/reminders.js';
import { APART, stackMarks } from '../../web/src/pages/consultation/ribbon/stacked-marks.js';
import { instantFrom } from '../../web/src/time/say.js';
import { by, phuYen } from './law.js';
import { at, sevenOpinions } from './sample-opinions.js';

const NOW = instantFrom(at('2024-05-10 16:55'));
const opinions = sevenOpinions(by);
const strip = stripOf(opinions, NOW, by);
const lanes = opinions.map((opinion) => laneOf(opinion, NOW, by));
const instants = instantsOf(lanes, strip, NOW, 'vi');

const label = (key: string, x: number, anchors: Label['anchors'] = ['end', 'start']): Label => ({
  key,
  x,
  width: 100,
  anchors,
});

describe('labels over a line of time', () => {
  it('stand on one level while they do not touch', () => {
    expect(placeLabels([label('a', 100), label('b', 300)], 400).map(({ level }) => level)).toEqual([0, 0]);
  });

  it('take the other side before they take the next level', () => {
    expect(placeLabels([label('a', 150), label('b', 156)], 400)).toMatchObject([
      { level: 0, anchor: 'end' },
      { level: 0, anchor: 'start' },
    ]);
  });

  it('take the next level when both sides are taken', () => {
    const levels = placeLabels([label('a', 150), label('b', 156), label('c', 200)], 400).map(({ level }) => level);
    expect(levels).toEqual([0, 0, 1]);
  });

  it('never lie over the line of a label above', () => {
    const placed = placeLabels([label('a', 200), label('b', 203), label('c', 230), label('d', 260)], 400);
    for (const above of placed)
      for (const below of placed.filter(({ level }) => level > above.level))
        expect(above.x <= below.left + 2 || above.x >= below.right - 2).toBe(true);
  });

  it('stay within the ribbon', () => {
    for (const { left, right } of placeLabels([label('a', 5), label('b', 395, ['start'])], 400)) {
      expect(left).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(400);
    }
  });
});

describe('the head of the ribbon', () => {
  it('names the instant when silence took effect, now, and the limits ahead, each once', () => {
    expect(instants.map(({ kind, text }) => [kind, text])).toEqual([
      ['silence', '§ 0:00 thứ Sáu 10/5: việc không trả lời có hiệu lực'],
      ['now', 'bây giờ 16:55'],
      ['ahead', '§ 0:00 thứ Ba 14/5'],
    ]);
  });

  it('says only when a limit ends where silence is not consent', () => {
    const unbound = opinions.map((opinion) => laneOf({ ...opinion, silence: 'escalate-to-head' }, NOW, by));
    const texts = instantsOf(unbound, strip, NOW, 'vi').map(({ text }) => text);
    expect(texts).toContain('hết thứ Hai 13/5');
    expect(texts).not.toContain('§ 0:00 thứ Ba 14/5');
  });

  it('leaves now out when it lies beyond the strip', () => {
    const later = instantFrom(at('2024-07-01 08:00'));
    expect(instantsOf(lanes, strip, later, 'vi').map(({ kind }) => kind)).not.toContain('now');
  });

  it('lets no two labels of one level run into each other, at any width of a day', () => {
    for (const dayWidth of [24, 28, 33, 40]) {
      const placed = placeInstants(instants, strip, dayWidth).map((one) => one.label);
      for (const one of placed)
        for (const other of placed.filter((label) => label !== one && label.level === one.level))
          expect(one.right <= other.left || other.right <= one.left).toBe(true);
    }
  });

  it('tells the events of the days: receipt, holidays, the worked Saturday, reminders with one word', () => {
    const events = eventsOf(lanes, strip, remindersOf(opinions.slice(3, 4), phuYen.reminders, by), 'vi');
    expect(events.map(({ kind, text }) => [kind, text])).toEqual([
      ['received', 'nhận'],
      ['feast', 'nghỉ lễ'],
      ['made-up', 'làm bù'],
      ['reminder', 'nhắc'],
      ['reminder', ''],
    ]);
  });
});

describe('the one lane of a phone', () => {
  it('stacks marks that would cover one another', () => {
    const marks = stackMarks(lanes, strip, 18.8);
    for (const one of marks)
      for (const other of marks.filter((mark) => mark !== one && mark.row === one.row))
        expect(Math.abs(one.x - other.x)).toBeGreaterThanOrEqual(APART);
    expect(Math.max(...marks.map(({ row }) => row))).toBeGreaterThan(0);
  });

  it('keeps what a rule made on the line itself', () => {
    expect(stackMarks(lanes, strip, 18.8).find(({ name }) => name === 'deemed')?.row).toBe(0);
  });
});
