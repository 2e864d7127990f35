/** What an amended calendar makes of every kind of limit: each is counted again by the days of whoever has to keep it. */
import { describe, expect, it } from '@jest/globals';
import { type RunningLimit, runningLimits } from '../../workflows/dossier/dossier.js';
import { aConsultation, LEAD, type Story, vn } from './a-dossier.js';
import { dossierIncomplete, OPINION_IN, reconciling } from './in-state.js';
import { head } from './people.js';

interface Kind {
  /** A story in which one limit of the kind runs. */
  readonly runs: () => Story;
  /** Who has to keep it. */
  readonly keeper: string;
  readonly subject: string;
  /** A day within it, and a Saturday within it. */
  readonly within: string;
  readonly saturday: string;
  readonly dueAt: readonly string[];
  /** When the day within it becomes a day off, and when the Saturday is worked. */
  readonly withDayOff: readonly string[];
  readonly withSaturday: readonly string[];
}

const unified = () => reconciling().session('SXD', 'unified');
const contested = () =>
  aConsultation()
    .from('2023-05-19T09:00')
    .opened()
    .does(head('SXD'), 'opinion.return')
    .does(head(LEAD), 'opinion.contest-return');

/** A new kind of limit does not compile until it is decided here. */
const KINDS: Readonly<Record<RunningLimit['kind'], Kind>> = {
  opinion: {
    runs: OPINION_IN.awaiting,
    keeper: 'SXD',
    subject: '1:SXD',
    within: '2023-05-22',
    saturday: '2023-05-20',
    dueAt: ['2023-05-26T00:00'],
    withDayOff: ['2023-05-27T00:00'],
    withSaturday: ['2023-05-25T00:00'],
  },
  reminder: {
    runs: OPINION_IN.awaiting,
    keeper: 'SXD',
    subject: '1:SXD',
    within: '2023-05-22',
    saturday: '2023-05-20',
    dueAt: ['2023-05-23T08:00', '2023-05-24T08:00'],
    withDayOff: ['2023-05-24T08:00', '2023-05-25T08:00'],
    withSaturday: ['2023-05-22T08:00', '2023-05-23T08:00'],
  },
  notice: {
    runs: OPINION_IN.deemed,
    keeper: LEAD,
    subject: '1:SXD',
    within: '2023-05-29',
    saturday: '2023-05-27',
    dueAt: ['2023-05-30T00:00'],
    withDayOff: ['2023-05-31T00:00'],
    withSaturday: ['2023-05-28T00:00'],
  },
  competence: {
    runs: contested,
    keeper: 'VP',
    subject: '1:SXD',
    within: '2023-05-22',
    saturday: '2023-05-20',
    dueAt: ['2023-05-24T00:00'],
    withDayOff: ['2023-05-25T00:00'],
    withSaturday: ['2023-05-23T00:00'],
  },
  stage: {
    runs: () => reconciling(),
    keeper: LEAD,
    subject: 'dispute:1',
    within: '2023-05-22',
    saturday: '2023-05-20',
    dueAt: ['2023-05-24T00:00'],
    withDayOff: ['2023-05-25T00:00'],
    withSaturday: ['2023-05-23T00:00'],
  },
  confirmation: {
    runs: unified,
    keeper: 'SXD',
    subject: 'dispute:1:SXD',
    within: '2023-05-22',
    saturday: '2023-05-20',
    dueAt: ['2023-05-23T00:00'],
    withDayOff: ['2023-05-24T00:00'],
    withSaturday: ['2023-05-21T00:00'],
  },
};

describe.each(Object.entries(KINDS))('the limit of the kind %s', (kind, of) => {
  const due = (story: Story) =>
    runningLimits(story.current)
      .filter((limit) => limit.kind === kind && limit.subject === of.subject)
      .map(({ dueAt }) => dueAt);

  it('is longer for a day off', () => {
    expect(due(of.runs())).toEqual(of.dueAt.map(vn));
    expect(due(of.runs().calendarAmended([of.within]))).toEqual(of.withDayOff.map(vn));
  });

  it('is shorter for a Saturday worked', () => {
    expect(due(of.runs().calendarAmended([], [of.saturday]))).toEqual(of.withSaturday.map(vn));
  });

  it('is counted by the days of whoever keeps it, and nobody else’s', () => {
    expect(due(of.runs().calendarAmended([of.within], [], [of.keeper]))).toEqual(of.withDayOff.map(vn));
    const others = ['SXD', 'STC', LEAD, 'VP'].filter((agency) => agency !== of.keeper);
    expect(due(of.runs().calendarAmended([of.within], [], others))).toEqual(of.dueAt.map(vn));
  });
});

describe('whom an amended calendar tells that a limit has moved', () => {
  it.each<[string, () => Story, string, readonly string[]]>([
    ['an opinion', OPINION_IN.awaiting, '2023-05-22', ['limit-moved → SXD, SKHDT', 'limit-moved → STC, SKHDT']],
    [
      'a notice',
      () => OPINION_IN.deemed().does(head(LEAD), 'notice.issue', { agency: 'STC' }),
      '2023-05-29',
      ['limit-moved → SKHDT'],
    ],
    ['the Office', contested, '2023-05-22', ['limit-moved → STC, SKHDT', 'limit-moved → VP, SXD, SKHDT']],
    ['a stage', () => reconciling(), '2023-05-22', ['limit-moved → SKHDT, SXD']],
    ['a confirmation', unified, '2023-05-22', ['limit-moved → SXD, SKHDT', 'limit-moved → SKHDT, SXD']],
  ])('of %s', (_, runs, off, told) => {
    expect(runs().calendarAmended([off]).tellings).toEqual(told);
    expect(runs().calendarAmended(['2023-12-12']).tellings).toEqual([]);
  });

  it('says which limit it is, and when it ends now', () => {
    const { told } = unified().calendarAmended(['2023-05-22']);
    expect(told.map(({ params }) => params)).toEqual([
      { stage: 'confirmation', agency: 'SXD', holder: null, dueAt: vn('2023-05-24T00:00') },
      { stage: 'dispute', agency: null, holder: LEAD, dueAt: vn('2023-05-25T00:00') },
    ]);
  });

  it('leaves out an Office that there is not', () => {
    const story = OPINION_IN.returned();
    story.office = null;
    story.does(head(LEAD), 'opinion.contest-return').calendarAmended(['2023-05-18']);
    expect(story.tellings).toEqual(['limit-moved → STC, SKHDT', 'limit-moved → SXD, SKHDT']);
  });
});

describe('a confirmation', () => {
  const confirmDueAt = (story: Story) => story.dispute.context.sessions.SXD?.map((session) => session.confirmDueAt);

  it('never ends sooner than the next working day after the notice, nor later for a day that is worked', () => {
    const onItsLastDay = unified().at('2023-05-22T09:00').calendarAmended([], ['2023-05-20']);
    expect(confirmDueAt(onItsLastDay)).toEqual([vn('2023-05-23T00:00')]);
    const dayBefore = unified().at('2023-05-19T09:00').calendarAmended([], ['2023-05-20']);
    expect(confirmDueAt(dayBefore)).toEqual([vn('2023-05-21T00:00')]);
  });

  it('that is overdue, was given, or was overtaken by another session is not counted again', () => {
    const overdue = unified().at('2023-05-23T12:00').calendarAmended(['2023-05-22']);
    expect(overdue.dispute.context.sessions.SXD).toMatchObject([
      { confirmDueAt: vn('2023-05-23T00:00'), confirmOverdue: true },
    ]);
    const objected = unified().does(head('SXD'), 'dispute.object-session').calendarAmended(['2023-05-22']);
    expect(confirmDueAt(objected)).toEqual([vn('2023-05-23T00:00')]);
    const again = unified().at('2023-05-19T15:00').session('SXD', 'unified').calendarAmended(['2023-05-22']);
    expect(confirmDueAt(again)).toEqual([vn('2023-05-23T00:00'), vn('2023-05-25T00:00')]);
    const differing = reconciling().session('SXD', 'differing').calendarAmended(['2023-05-22']);
    expect(confirmDueAt(differing)).toEqual([null]);
  });
});

describe('what has no running limit', () => {
  const context = (story: Story) => story.opinion('SXD').context;

  it('is not counted again: an answer that was given, and a request that waits for the lead', () => {
    const answered = aConsultation().opened().answered('SXD').calendarAmended(['2023-05-22']);
    expect(context(answered).dueAt).toBe(vn('2023-05-26T00:00'));
    expect(context(dossierIncomplete().calendarAmended(['2023-05-22'])).dueAt).toBeNull();
  });

  it('keeps its limit where a clarification goes back to it after a Saturday was made a working day', () => {
    const story = aConsultation()
      .opened()
      .answered('SXD')
      .calendarAmended([], ['2023-05-20'])
      .does(head(LEAD), 'opinion.ask-clarification');
    expect(context(story).dueAt).toBe(vn('2023-05-26T00:00'));
  });

  it('has the days that were left counted by the amended calendar once a suspension ends', () => {
    const story = aConsultation().opened().suspended().calendarAmended(['2023-05-22']);
    expect(context(story).dueAt).toBeNull();
    expect(context(story.at('2023-05-17T09:00').resumed()).lastDay).toBe('2023-05-29');
  });
});
