import { describe, expect, it } from '@jest/globals';
import { dotted } from '../../workflows/data/shape.js';
import { overrideRegulation } from '../../workflows/regulation/override-regulation.js';
import { checkRegulation } from '../../workflows/regulation/regulation.js';
import { aRegulation, aRegulationWithoutConsent, CONSENT } from './a-regulation.js';

const CLAUSES = new Set(['PY-1.4b', 'PY-2.1b', 'PY-2.2c', 'PY-2.2d', 'PY-2.2e', 'PY-2.3']);

/** The faults as "path: reason". */
function faultsOf(data: unknown, calendars?: ReadonlySet<string>): string[] {
  const checked = checkRegulation(data, CLAUSES, calendars);
  return 'faults' in checked ? checked.faults.map(({ path, reason }) => `${dotted(path)}: ${reason}`) : [];
}

/** Phú Yên's regulation with values replaced. */
function changed(set: Record<string, unknown>): unknown {
  const overridden = overrideRegulation(aRegulation(), set);
  if ('faults' in overridden) throw new Error(`No such key: ${JSON.stringify(overridden.faults)}`);
  return overridden.data;
}

/** Phú Yên's regulation with more keys at the top. */
const withMore = (more: Record<string, unknown>) => ({ ...aRegulation(), ...more });
const { decision: _decision, ...withoutDecision } = aRegulation();

/** A regulation's keys as a fault lists them: in the order of the design. */
/** A regulation may leave `files` and `authority` out. */
const KEYS = [...Object.keys(aRegulation()), 'files', 'authority'].join(', ');

const BROKEN: readonly [string, unknown, readonly string[]][] = [
  ['is a list', [], [`: must be a map of ${KEYS}, not []`]],
  ['is nothing', undefined, [`: must be a map of ${KEYS}, not undefined`]],
  ['lacks a rule', withoutDecision, ['decision: is missing']],
  [
    'demands files that are none',
    withMore({ files: { demanded: ['letter'] } }),
    ['files.demanded.0: must be one of draft, submission, other, not "letter"'],
  ],
  [
    'a rule on authority that there is not',
    withMore({ authority: { sentUp: 'flag' } }),
    ['authority.sentUp: must be one of free, explain, refuse, not "flag"'],
  ],
  ['has a key of its own', withMore({ mood: 1 }), [`mood: is not known; the keys here are ${KEYS}`]],
  ['has no id', changed({ id: '' }), ['id: must be a name in lower case with hyphens, not ""']],
  [
    'has an id with blanks',
    changed({ id: 'Phú Yên' }),
    ['id: must be a name in lower case with hyphens, not "Phú Yên"'],
  ],
  ['has a blank province', changed({ province: ' ' }), ['province: must be text, not " "']],
  [
    'begins on a day that is none',
    changed({ 'inForce.from': '2023-02-30' }),
    ['inForce.from: must be a day "YYYY-MM-DD" that exists, not "2023-02-30"'],
  ],
  [
    'ends on the day it begins',
    changed({ 'inForce.until': '2023-05-16' }),
    ['inForce.until: is the first day no longer in force, so it must be after 2023-05-16'],
  ],
  [
    'ends before it begins',
    changed({ 'inForce.until': '2023-05-01' }),
    ['inForce.until: is the first day no longer in force, so it must be after 2023-05-16'],
  ],
  [
    'rests on a document without a number',
    changed({ 'basis.0.number': 2230 }),
    ['basis.0.number: must be text, not 2230'],
  ],
  [
    'rests on a document of no day',
    changed({ 'basis.0.date': '16/05/2023' }),
    ['basis.0.date: must be a day "YYYY-MM-DD" that exists, not "16/05/2023"'],
  ],
  ['names no calendar', changed({ calendar: null }), ['calendar: must be a name in lower case with hyphens, not null']],
  [
    'cites a clause that is not one',
    changed({ 'clauses.silence': ['PY-2.2d', 'PY-9'] }),
    ['clauses.silence.1: must be the id of a clause in clauses.yaml, not "PY-9"'],
  ],
  [
    'cites a clause twice',
    changed({ 'clauses.silence': ['PY-2.2d', 'PY-2.2d'] }),
    ['clauses.silence.1: is written twice'],
  ],
  [
    'cites nothing',
    changed({ 'clauses.return': [] }),
    ['clauses.return: must be a list with at least one item, not []'],
  ],
  [
    'cites by another word',
    changed({ 'clauses.return': 'custom' }),
    ['clauses.return: must be a list of clause ids or the word assumed'],
  ],
  [
    'cites for a rule that is none',
    changed({ clauses: { ...aRegulation().clauses, mood: 'assumed' } }),
    [
      'clauses.mood: is not known; the keys here are limits, clock, silence, positions, extension, return, competence, clarification, correction, reminders, repeat, reconciliation, office, decision',
    ],
  ],
  [
    'does not say what a rule stands on',
    changed({ clauses: { ...aRegulation().clauses, office: undefined } }),
    ['clauses.office: must be a list of clause ids or the word assumed'],
  ],
  [
    'has a default above the maximum',
    changed({ 'limits.ordinary.default': 16 }),
    ['limits.ordinary.default: must lie between min 3 and max 15, not be 16'],
  ],
  [
    'has a default below the minimum',
    changed({ 'limits.urgent.min': 4 }),
    ['limits.urgent.default: must lie between min 4 and max 5, not be 3'],
  ],
  [
    'has a minimum above the maximum',
    changed({ 'limits.complex.min': 21 }),
    ['limits.complex.min: must not be more than max: 21 is more than 20'],
  ],
  [
    'has a limit of no days',
    changed({ 'limits.urgent.min': 0 }),
    ['limits.urgent.min: must be a whole number from 1, not 0'],
  ],
  [
    'has a limit of half days',
    changed({ 'limits.urgent.default': 2.5 }),
    ['limits.urgent.default: must be a whole number from 1, not 2.5'],
  ],
  [
    'has a limit in words',
    changed({ 'limits.urgent.default': 'three' }),
    ['limits.urgent.default: must be a whole number from 1, not "three"'],
  ],
  [
    'has a limit without end',
    changed({ 'limits.urgent.max': Number.POSITIVE_INFINITY }),
    ['limits.urgent.max: must be a whole number from 1, not Infinity'],
  ],
  [
    'binds somebody that there is not',
    changed({ 'silence.appliesTo': ['everybody'] }),
    ['silence.appliesTo.0: must be one of department, vertical, local, outside, not "everybody"'],
  ],
  [
    'has a regime of its own name, or one without its source',
    withMore({ regimes: { ordinary: aRegulation().regimes['binding-opinion'], other: { title: 'Khác', set: {} } } }),
    [
      'regimes.ordinary: must be a name in lower case with hyphens, other than ordinary, not "ordinary"',
      'regimes.other.source: is missing',
    ],
  ],
  [
    'has a regime that replaces what is not there',
    withMore({ regimes: { other: { title: 'Khác', source: 'assumed', set: { 'silence.mood': 1 } } } }),
    ['regimes.other.set.silence.mood: is not a key of the regulation that is extended'],
  ],
  [
    'has a regime under which the regulation is not in order',
    withMore({ regimes: { other: { title: 'Khác', source: 'assumed', set: { 'limits.ordinary.min': 9 } } } }),
    ['regimes.other.set.limits.ordinary.default: must lie between min 9 and max 15, not be 7'],
  ],
  [
    'counts in another unit',
    changed({ 'limits.ordinary.unit': 'weeks' }),
    ['limits.ordinary.unit: must be one of workingDays, calendarDays, not "weeks"'],
  ],
  [
    'ends the day at a time that is none',
    changed({ 'clock.dayEnds': '25:00' }),
    ['clock.dayEnds: must be a time from "00:00" to "24:00", not "25:00"'],
  ],
  [
    'ends the day as it begins',
    changed({ 'clock.dayEnds': '00:00' }),
    ['clock.dayEnds: would end the day as it begins; the end of the day is "24:00"'],
  ],
  [
    'cuts receipt off at a time that is none',
    changed({ 'clock.receiptCutOff': '5pm' }),
    ['clock.receiptCutOff: must be a time from "00:00" to "24:00", not "5pm"'],
  ],
  [
    'answers yes or no with a word',
    changed({ 'clock.workedSaturdaysCount': 'yes' }),
    ['clock.workedSaturdaysCount: must be true or false, not "yes"'],
  ],
  [
    'gives silence an unknown effect',
    changed({ 'silence.effect': 'dissent' }),
    ['silence.effect: must be one of deemed-consent, escalate-to-head, not "dissent"'],
  ],
  [
    'gives a late answer an unknown effect',
    changed({ 'silence.lateAnswer': 'ignored' }),
    ['silence.lateAnswer: must be one of without-effect, lead-may-accept, not "ignored"'],
  ],
  [
    'deems consent and is silent on late answers and notice',
    changed({ 'silence.lateAnswer': null, 'silence.noticeWithin': null }),
    [
      'silence.lateAnswer: must be told where silence is deemed consent',
      'silence.noticeWithin: must be told where silence is deemed consent',
    ],
  ],
  [
    'gives notice of a consent that it does not deem',
    {
      ...aRegulationWithoutConsent(),
      silence: { ...CONSENT, effect: 'escalate-to-head', lateAnswer: null },
    },
    ['silence.noticeWithin: must be null where silence is not deemed consent: there is nothing for it to rule on'],
  ],
  [
    'gives notice within calendar days',
    changed({ 'silence.noticeWithin': { days: 1 } }),
    [
      'silence.noticeWithin.workingDays: is missing',
      'silence.noticeWithin.days: is not known; the keys here are workingDays',
    ],
  ],
  [
    'knows a position that is none',
    changed({ positions: ['agree', 'abstain'] }),
    ['positions.1: must be one of agree, agree-with-conditions, disagree, no-comment, not "abstain"'],
  ],
  ['knows a position twice', changed({ positions: ['agree', 'agree'] }), ['positions.1: is written twice']],
  ['knows no position', changed({ positions: [] }), ['positions: must be a list with at least one item, not []']],
  [
    'has one position for a list',
    changed({ positions: 'agree' }),
    ['positions: must be a list with at least one item, not "agree"'],
  ],
  [
    'extends a negative number of times',
    changed({ 'extension.max': -1 }),
    ['extension.max: must be a whole number from 0, not -1'],
  ],
  [
    'extends by nothing',
    changed({ 'extension.maxWorkingDays': 0 }),
    ['extension.maxWorkingDays: must be a whole number from 1, not 0'],
  ],
  [
    'decides an undecided extension by chance',
    changed({ 'extension.undecidedAtLimit': 'drawn' }),
    ['extension.undecidedAtLimit: must be one of lapses, granted, not "drawn"'],
  ],
  [
    'knows a ground of return that is none',
    changed({ 'return.grounds': ['busy'] }),
    ['return.grounds.0: must be one of outside-competence, requesters-own-competence, dossier-incomplete, not "busy"'],
  ],
  [
    'clarifies within no time',
    changed({ 'clarification.within': 2 }),
    ['clarification.within: must be a map of workingDays, not 2'],
  ],
  [
    'reminds twice on a day',
    changed({ reminders: [{ before: { workingDays: 1 } }, { before: { workingDays: 1 } }] }),
    ['reminders.1: is written twice'],
  ],
  [
    'reminds after the limit',
    changed({ 'reminders.1.before.workingDays': -1 }),
    ['reminders.1.before.workingDays: must be a whole number from 0, not -1'],
  ],
  ['has reminders that are no list', changed({ reminders: null }), ['reminders: must be a list, not null']],
  [
    'does something else about repetition',
    changed({ 'repeat.rule': 'allow' }),
    ['repeat.rule: must be one of refuse, flag, not "allow"'],
  ],
  [
    'requires reconciliation by a number',
    changed({ 'reconciliation.required': 1 }),
    ['reconciliation.required: must be true or false, not 1'],
  ],
  [
    'has several faults at once',
    changed({ 'clock.dayEnds': 17, 'office.verifyWithin.workingDays': 0, 'decision.within': null }),
    [
      'clock.dayEnds: must be a time from "00:00" to "24:00", not 17',
      'office.verifyWithin.workingDays: must be a whole number from 1, not 0',
      'decision.within: must be a map of workingDays, not null',
    ],
  ],
  [
    'has a long value',
    changed({ 'repeat.rule': 'x'.repeat(90) }),
    [`repeat.rule: must be one of refuse, flag, not "${'x'.repeat(59)}…`],
  ],
];

describe('a regulation is refused with every fault', () => {
  it.each(BROKEN)('when it %s', (_what, data, faults) => {
    expect(faultsOf(data)).toEqual(faults);
  });

  it('when its calendar is not installed', () => {
    expect(faultsOf(changed({ calendar: 'lunar' }), new Set(['vn-civil-service']))).toEqual([
      'calendar: must be vn-civil-service, not "lunar"',
    ]);
  });
});

describe('a regulation is accepted', () => {
  it('as it was told', () => {
    expect(checkRegulation(aRegulation(), CLAUSES, new Set(['vn-civil-service']))).toEqual({
      regulation: aRegulation(),
    });
  });

  it.each([
    ['with every value that only deemed consent has left out', aRegulationWithoutConsent()],
    ['of no province and no time', changed({ province: null, 'inForce.from': null })],
    ['that ended', changed({ 'inForce.until': '2023-05-17' })],
    ['that was always in force until it ended', changed({ 'inForce.from': null, 'inForce.until': '2023-05-17' })],
    [
      'without reminders, extensions, clarifications or returns',
      changed({ reminders: [], 'extension.max': 0, 'clarification.max': 0, 'return.grounds': [] }),
    ],
    ['that reminds on the last day', changed({ reminders: [{ before: { workingDays: 0 } }] })],
    [
      'of office hours',
      changed({ 'clock.dayEnds': '17:00', 'clock.receiptCutOff': '16:30', 'clock.workedSaturdaysCount': false }),
    ],
    [
      'of the other choices',
      changed({
        'silence.lateAnswer': 'lead-may-accept',
        'extension.undecidedAtLimit': 'granted',
        'repeat.rule': 'flag',
        'reconciliation.required': false,
      }),
    ],
    ['whose limits leave no choice', changed({ 'limits.urgent': { default: 3, min: 3, max: 3, unit: 'workingDays' } })],
  ])('%s', (_what, data) => {
    expect(faultsOf(data)).toEqual([]);
  });
});
