/** The system stood still on the last working day of a limit: that day is given back (silence.standstill, docs/decisions/0058). */
import { describe, expect, it } from '@jest/globals';
import { passedLimit, type RunningLimit } from '../../workflows/dossier/dossier.js';
import { dueCommand } from '../../workflows/dossier/due-command.js';
import { tookTheDay } from '../../workflows/limits/standstill.js';
import type { Instant } from '../../workflows/limits/time.js';
import { OPINION_STATES, type OpinionState } from '../../workflows/opinion/opinion.js';
import { withLaterKeys } from '../../workflows/regulation/later-keys.js';
import type { Regulation } from '../../workflows/regulation/regulation.js';
import { aRegulation, CONSENT } from '../regulations/a-regulation.js';
import { aConsultation, day, LEAD, type Story, vn } from './a-dossier.js';
import { OPINION_IN } from './in-state.js';
import { head } from './people.js';

/** The ordinary limit ends with Thursday 25 May 2023. */
const DUE = vn('2023-05-26T00:00');
const outage = (from: string, until: string) => ({ from: vn(from), until: vn(until) });
const MORNING = outage('2023-05-25T09:00', '2023-05-25T10:00');

/** The clock says at `at` that the day is given back for an outage. */
const givenBack = (story: Story, { from, until } = MORNING, at: Instant = DUE, subject = '1:SXD') =>
  story.hears({ command: 'limit.given-back', with: { subject, from, until } }, at);
const opened = (change: Partial<Regulation> = {}) => aConsultation().under(change).opened();
const stateOf = (story: Story) => [story.opinionState('SXD'), story.opinion('SXD').context.dueAt];

describe('an outage', () => {
  const ends24 = { lastDay: day('2023-05-25'), dueAt: DUE };
  const ends17 = { lastDay: day('2023-05-25'), dueAt: vn('2023-05-25T17:00') };
  const ends08 = { lastDay: day('2023-05-25'), dueAt: vn('2023-05-25T07:59') };
  it.each([
    ['all day', ends24, '2023-05-24T18:00', '2023-05-26T08:00', true],
    ['30 minutes in working hours', ends24, '2023-05-25T09:00', '2023-05-25T09:30', true],
    ['a millisecond less', ends24, '2023-05-25T09:00:00.001', '2023-05-25T09:30', false],
    ['30 minutes from the beginning', ends24, '2023-05-25T03:00', '2023-05-25T08:00', true],
    ['less than 30 minutes after the beginning', ends24, '2023-05-25T03:00', '2023-05-25T07:59', false],
    ['the last 30 minutes', ends24, '2023-05-25T16:30', '2023-05-25T23:00', true],
    ['less than the last 30 minutes', ends24, '2023-05-25T16:31', '2023-05-26T23:00', false],
    ['the evening', ends24, '2023-05-25T17:00', '2023-05-26T07:00', false],
    ['the day before', ends24, '2023-05-24T08:00', '2023-05-24T16:00', false],
    ['the day after', ends24, '2023-05-26T08:00', '2023-05-26T16:00', false],
    ['before a limit that ends with the working day', ends17, '2023-05-25T16:30', '2023-05-26T08:00', true],
    ['before a limit that ends as the day begins', ends08, '2023-05-25T00:00', '2023-05-26T08:00', false],
  ] as const)('takes the day or not: %s', (_what, limit, from, until, took) => {
    expect(tookTheDay(outage(from, until), limit)).toBe(took);
  });
});

describe('a last working day on which the system stood still', () => {
  it('is given back: the limit ends with the working day after the one on which the system ran again', () => {
    const sameDay = opened();
    expect(givenBack(sameDay)).toBeNull();
    expect(stateOf(sameDay)).toEqual(['awaiting', vn('2023-05-27T00:00')]);
    // Friday to Monday morning: Tuesday is the day after.
    const long = opened().at('2023-05-29T09:00');
    const beforeSweep = opened();
    beforeSweep.now = long.now;
    expect(givenBack(beforeSweep, outage('2023-05-25T15:00', '2023-05-29T08:00'))).toBeNull();
    expect(stateOf(beforeSweep)).toEqual(['awaiting', vn('2023-05-31T00:00')]);
  });

  it('is told to the agency and the lead, with the times of the outage', () => {
    const story = opened();
    givenBack(story);
    expect(story.tellings).toEqual(['limit-given-back → SXD, SKHDT']);
    expect(story.told[0]?.params).toEqual({
      agency: 'SXD',
      dueAt: vn('2023-05-27T00:00'),
      stoodFrom: MORNING.from,
      stoodUntil: MORNING.until,
    });
  });

  it('is given back once for each day: again only when the system stood still on the new last day too', () => {
    const story = opened();
    givenBack(story);
    expect(givenBack(story, MORNING, vn('2023-05-27T00:00'))).toMatchObject({ code: 'not-in-state' });
    expect(givenBack(story, outage('2023-05-26T08:00', '2023-05-26T16:00'), vn('2023-05-27T00:00'))).toBeNull();
    expect(stateOf(story)).toEqual(['awaiting', vn('2023-05-30T00:00')]);
  });

  it('lets an answer be in time that would have been late, and silence bind after the new limit', () => {
    const story = opened();
    givenBack(story);
    expect(story.at('2023-05-26T09:00').answered('SXD', 'disagree').view.opinions.SXD).toMatchObject({
      state: 'answered',
      late: null,
    });
    const silent = opened();
    givenBack(silent);
    expect(silent.at('2023-05-27T09:00').view.opinions.SXD).toMatchObject({
      state: 'deemed',
      settledAt: '2023-05-27T00:00:00.000+07:00',
    });
  });

  it('leaves an extension that is asked undecided: the lead could not decide it either', () => {
    const story = opened().does(head('SXD'), 'opinion.request-extension', { workingDays: 3, reason: 'Cần khảo sát' });
    givenBack(story);
    expect(story.opinion('SXD').context.extension?.state).toBe('asked');
    expect(story.at('2023-05-27T09:00').opinion('SXD').context).toMatchObject({
      extension: { state: 'granted' },
      dueAt: vn('2023-06-01T00:00'),
    });
  });

  it('is refused before the limit, for another outage, before the outage is over, and of no opinion', () => {
    const refused = { code: 'not-in-state' };
    expect(givenBack(opened(), MORNING, vn('2023-05-25T23:59'))).toMatchObject(refused);
    expect(givenBack(opened(), outage('2023-05-24T08:00', '2023-05-24T16:00'))).toMatchObject(refused);
    expect(givenBack(opened(), outage('2023-05-25T08:00', '2023-05-26T00:01'))).toMatchObject(refused);
    expect(givenBack(opened(), MORNING, DUE, '7:SXD')).toMatchObject(refused);
    const loose = { ...MORNING, from: '2023-05-25T02:00Z' as Instant };
    expect(givenBack(opened(), loose)).toMatchObject(refused);
    expect(givenBack(aConsultation().withAnAgencyOutside().opened(), MORNING, DUE, '1:BQL')).toMatchObject(refused);
  });

  it('runs on where the regulation, or the regime of the matter, says so; a key that is left out gives it back', () => {
    const runOn: Partial<Regulation> = { silence: { ...CONSENT, standstill: 'run-on' } };
    expect(givenBack(opened(runOn))).toMatchObject({ code: 'not-in-state' });
    const { standstill: _, ...before } = CONSENT as Regulation['silence'];
    expect(givenBack(opened({ silence: before as Regulation['silence'] }))).toBeNull();
    expect(withLaterKeys({ ...aRegulation(), silence: before } as Regulation).silence.standstill).toBe('extend');
  });

  /** What becomes of an opinion in each state when the clock says so after its limit. */
  const TABLE: Readonly<Record<OpinionState, 'given' | 'not-in-state' | 'already-settled'>> = {
    awaiting: 'given',
    clarifying: 'given',
    returned: 'not-in-state',
    contested: 'not-in-state',
    overdue: 'not-in-state',
    answered: 'already-settled',
    released: 'not-in-state',
    deemed: 'already-settled',
    unanswered: 'already-settled',
    transferred: 'already-settled',
    cancelled: 'already-settled',
  };
  it.each(OPINION_STATES)('of an opinion that is %s', (state) => {
    const story = OPINION_IN[state]();
    const { dueAt, lastDay } = story.opinion('SXD').context;
    const [from, until] = [`${lastDay ?? '2023-05-25'}T09:00`, `${lastDay ?? '2023-05-25'}T12:00`];
    const refused = givenBack(story, outage(from, until), dueAt ?? DUE);
    expect(refused?.code ?? 'given').toBe(TABLE[state]);
  });
});

describe('what the clock says of a limit that has come', () => {
  const said = (story: Story, outages = [MORNING]) =>
    dueCommand(story.current, passedLimit(story.current, DUE) as RunningLimit, story.regulation, outages);

  it('is that its day is given back where an outage took it, and that it passed where none did', () => {
    const story = opened();
    for (const { context } of story.current.opinions) expect(context.reminders.length).toBeGreaterThan(0);
    // The reminders come first, and no outage keeps them back.
    expect(said(story)).toMatchObject({ command: 'limit.passed', with: { kind: 'reminder' } });
    const reminded = opened().at('2023-05-25T12:00');
    expect(said(reminded)).toEqual({ command: 'limit.given-back', with: { subject: '1:SXD', ...MORNING } });
    expect(said(reminded, [])).toMatchObject({ command: 'limit.passed', with: { kind: 'opinion' } });
    const other = [outage('2023-05-24T08:00', '2023-05-24T16:00')];
    expect(said(reminded, other)).toMatchObject({ command: 'limit.passed', with: { kind: 'opinion' } });
  });

  it('is the rule of the regime under which the consultation was opened', () => {
    const regimes: Regulation['regimes'] = {
      own: { title: 'Riêng', source: 'assumed', binding: false, set: { 'silence.standstill': 'run-on' } },
    };
    const story = aConsultation().under({ regimes }).with({ regime: 'own' }).opened().at('2023-05-25T12:00');
    expect(said(story)).toMatchObject({ command: 'limit.passed', with: { kind: 'opinion' } });
  });

  it('is not asked of the limits of the lead, the Office and disputes: they run on', () => {
    const story = OPINION_IN.deemed();
    const { notice } = story.opinion('SXD').context;
    const limit: RunningLimit = { subject: '1:SXD', kind: 'notice', dueAt: notice?.dueAt as Instant };
    const took = outage('2023-05-29T08:00', '2023-05-29T16:00');
    expect(dueCommand(story.current, limit, story.regulation, [took]).command).toBe('limit.passed');
    expect(LEAD).toBe(story.current.consultation.context.lead);
  });
});
