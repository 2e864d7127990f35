import { describe, expect, it } from '@jest/globals';
import { readRegulations, regulationFromOverrides } from '../../src/rules/regulations/read-regulations.js';
import { overrideRegulation } from '../../workflows/regulation/override-regulation.js';
import { aRegulation, installedPhuYen } from './a-regulation.js';

const NOT_A_KEY = 'is not a key of the regulation that is extended';

/** Phú Yên's regulation with values replaced, as it came out. */
function overridden(set: Record<string, unknown>): unknown {
  const result = overrideRegulation(aRegulation(), set);
  return 'data' in result ? result.data : result;
}

describe('overriding a regulation', () => {
  it('replaces the values of dotted keys and leaves every other value', () => {
    const { limits, clock, ...rest } = aRegulation();
    expect(overridden({ 'limits.ordinary.default': 5, 'clock.dayEnds': '17:00' })).toEqual({
      ...rest,
      limits: { ...limits, ordinary: { ...limits.ordinary, default: 5 } },
      clock: { ...clock, dayEnds: '17:00' },
    });
  });

  it('does not touch the base', () => {
    const base = aRegulation();
    overrideRegulation(base, {
      'limits.ordinary.default': 5,
      'reminders.0.before.workingDays': 3,
      positions: ['agree'],
    });
    expect(base).toEqual(aRegulation());
  });

  it('replaces a list whole or one item of it', () => {
    expect(overridden({ reminders: [] })).toEqual({ ...aRegulation(), reminders: [] });
    expect(overridden({ 'reminders.0.before.workingDays': 3 })).toEqual({
      ...aRegulation(),
      reminders: [{ before: { workingDays: 3 } }, { before: { workingDays: 1 } }],
    });
  });

  it('sets what is null in the base, whole or below', () => {
    expect(overridden({ 'clock.receiptCutOff': '16:30' })).toMatchObject({ clock: { receiptCutOff: '16:30' } });
    const tayNinh = readRegulations().get('tay-ninh-3328');
    const set = {
      'silence.effect': 'deemed-consent',
      'silence.lateAnswer': 'lead-may-accept',
      'silence.noticeWithin.workingDays': 2,
    };
    expect(overrideRegulation(tayNinh, set)).toMatchObject({
      data: { silence: { effect: 'deemed-consent', lateAnswer: 'lead-may-accept', noticeWithin: { workingDays: 2 } } },
    });
  });

  it('goes below what is null', () => {
    expect(overrideRegulation({ a: null }, { 'a.b.c': 2 })).toEqual({ data: { a: { b: { c: 2 } } } });
  });

  it('tells every key that a base without silence does not have', () => {
    expect(overrideRegulation({}, { 'silence.effect': 'deemed-consent' })).toMatchObject({ faults: expect.any(Array) });
  });

  it('takes from silence what only deemed consent has, when silence goes to the head', () => {
    expect(overridden({ 'silence.effect': 'escalate-to-head' })).toMatchObject({
      silence: { effect: 'escalate-to-head', lateAnswer: null, noticeWithin: null },
    });
    expect(overridden({ 'silence.effect': 'escalate-to-head', 'silence.lateAnswer': 'without-effect' })).toMatchObject({
      silence: { effect: 'escalate-to-head', lateAnswer: 'without-effect', noticeWithin: null },
    });
  });

  it('adds what a regulation may leave out, and the regimes that a province names', () => {
    const regime = { title: 'Việc khác', source: 'Luật khác, Điều 1', set: { 'silence.effect': 'escalate-to-head' } };
    expect(
      overridden({
        'limits.complex.reasonRequired': true,
        'regimes.other': regime,
        'regimes.policy-proposal.binding': true,
        'regimes.binding-opinion.set.positions': ['agree'],
      }),
    ).toMatchObject({
      limits: { complex: { reasonRequired: true } },
      regimes: {
        other: regime,
        'policy-proposal': { binding: true },
        'binding-opinion': { set: { 'silence.effect': 'escalate-to-head', positions: ['agree'] } },
      },
    });
  });

  it('applies keys in the order they are written', () => {
    const urgent = { default: 2, min: 1, max: 2, unit: 'workingDays' };
    expect(overridden({ 'limits.urgent': urgent, 'limits.urgent.default': 1 })).toMatchObject({
      limits: { urgent: { ...urgent, default: 1 } },
    });
  });

  it.each([
    'limits.ordinary.defualt',
    'limits.leisurely.default',
    'mood',
    '',
    'limits..default',
    'id.name',
    'reminders.2.before',
    'reminders.length',
    'reminders.-1',
    '__proto__.id',
    'constructor',
    'limits.ordinary.default.days',
  ])('names %p, which the base does not have', (key) => {
    expect(overridden({ [key]: 1 })).toEqual({ faults: [{ path: [key], reason: NOT_A_KEY }] });
  });

  it('names every key that the base does not have', () => {
    expect(overridden({ mood: 1, 'clock.dayEnds': '17:00', tone: 2 })).toEqual({
      faults: [
        { path: ['mood'], reason: NOT_A_KEY },
        { path: ['tone'], reason: NOT_A_KEY },
      ],
    });
  });
});

describe('the regulation that a rehearsal names', () => {
  const regulations = readRegulations();
  const names =
    'must name a regulation: default, ha-giang-310, hai-phong-2598, phu-yen-2230, tan-chau-2024, tay-ninh-3328';

  it('is the installed one of that id', () => {
    expect(regulationFromOverrides('phu-yen-2230', regulations)).toEqual({ regulation: installedPhuYen() });
  });

  it('is the extended one with values set, under the same id', () => {
    const told = { extends: 'phu-yen-2230', set: { 'limits.ordinary.default': 5, 'clock.dayEnds': '17:00' } };
    expect(regulationFromOverrides(told, regulations)).toMatchObject({
      regulation: { id: 'phu-yen-2230', limits: { ordinary: { default: 5 } }, clock: { dayEnds: '17:00' } },
    });
    expect(regulations.get('phu-yen-2230')).toEqual(installedPhuYen());
  });

  it('is the extended one as it is when nothing is set', () => {
    expect(regulationFromOverrides({ extends: 'phu-yen-2230' }, regulations)).toEqual({
      regulation: installedPhuYen(),
    });
  });

  const extending = (set: unknown) => ({ extends: 'phu-yen-2230', set });
  it.each<[string, unknown, { path: (string | number)[]; reason: string }[]]>([
    ['is not installed', 'phu-yen', [{ path: [], reason: names }]],
    ['is not told', null, [{ path: [], reason: names }]],
    ['extends one that is not installed', { extends: 'x', set: {} }, [{ path: ['extends'], reason: names }]],
    ['extends nothing', { set: {} }, [{ path: ['extends'], reason: names }]],
    [
      'has a key of its own',
      { extends: 'phu-yen-2230', sets: {} },
      [{ path: ['sets'], reason: 'is not known; the keys here are extends, set' }],
    ],
    ['sets a list', extending(['limits']), [{ path: ['set'], reason: 'must be a map of dotted keys and values' }]],
    [
      'sets a key that is none',
      extending({ 'limits.ordinary.defualt': 5 }),
      [{ path: ['set', 'limits.ordinary.defualt'], reason: NOT_A_KEY }],
    ],
    [
      'sets a value that is none',
      extending({ 'clock.dayEnds': '25:00', 'limits.ordinary.default': 5 }),
      [
        {
          path: ['set', 'clock.dayEnds'],
          reason: 'clock.dayEnds must be a time from "00:00" to "24:00", not "25:00"',
        },
      ],
    ],
    [
      'sets a value that does not go with the others, at the key that is nearest',
      extending({ 'clock.dayEnds': '17:00', 'limits.ordinary.max': 5, 'limits.ordinary.default': 7 }),
      [
        {
          path: ['set', 'limits.ordinary.default'],
          reason: 'limits.ordinary.default must lie between min 3 and max 5, not be 7',
        },
      ],
    ],
    [
      'names a calendar that is not installed',
      extending({ calendar: 'lunar' }),
      [{ path: ['set', 'calendar'], reason: 'calendar must be vn-civil-service, not "lunar"' }],
    ],
    [
      'sets an item that is none',
      extending({ 'reminders.1': {} }),
      [{ path: ['set', 'reminders.1'], reason: 'reminders.1.before is missing' }],
    ],
  ])('is refused when it %s', (_what, told, faults) => {
    expect(regulationFromOverrides(told, regulations)).toEqual({ faults });
  });

  it.each([
    [{ min: 8 }, { min: 8, default: 8, max: 15 }],
    [{ max: 5 }, { min: 3, default: 5, max: 5 }],
    [{ default: 20 }, { min: 3, default: 20, max: 20 }],
    [{ default: 2 }, { min: 2, default: 2, max: 15 }],
    [{ min: 20 }, { min: 20, default: 20, max: 20 }],
    [
      { min: 1, max: 30 },
      { min: 1, default: 7, max: 30 },
    ],
  ])('lets what an override of a limit does not tell give way: %j', (told, limit) => {
    const set = Object.fromEntries(Object.entries(told).map(([name, days]) => [`limits.ordinary.${name}`, days]));
    expect(regulationFromOverrides(extending(set), regulations)).toMatchObject({
      regulation: { limits: { ordinary: limit, urgent: { min: 1, default: 3, max: 5 } } },
    });
  });

  it('brings along what deemed consent needs where the province did not have it', () => {
    const told = { extends: 'tay-ninh-3328', set: { 'silence.effect': 'deemed-consent' } };
    expect(regulationFromOverrides(told, regulations)).toMatchObject({
      regulation: { silence: { lateAnswer: 'without-effect', noticeWithin: { workingDays: 1 } } },
    });
  });

  it('is refused at the whole of set when no key of it is near the fault', () => {
    const broken = new Map([['broken', { ...aRegulation(), calendar: 'lunar' }]]);
    expect(regulationFromOverrides({ extends: 'broken', set: { 'clock.dayEnds': '17:00' } }, broken)).toEqual({
      faults: [{ path: ['set'], reason: 'calendar must be vn-civil-service, not "lunar"' }],
    });
  });
});
