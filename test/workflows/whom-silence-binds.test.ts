/** Whom silence binds, under which text, and how it is told beforehand (I2, I12). */
import { describe, expect, it } from '@jest/globals';
import { isBound } from '../../workflows/opinion/opinion.silence.js';
import { withLaterKeys } from '../../workflows/regulation/later-keys.js';
import { regimeOnSilence, ruleUnder, silenceBinds, silenceEffectFor } from '../../workflows/regulation/regime.js';
import { type Regulation, SUBORDINATIONS } from '../../workflows/regulation/regulation.js';
import { aRegulation, aRegulationWithoutConsent, CONSENT } from '../regulations/a-regulation.js';
import { aConsultation, anOpening, LEAD, type Story, vn } from './a-dossier.js';
import { theCircumstances } from './concrete-events.js';
import { OPINION_IN } from './in-state.js';
import { head } from './people.js';

const lead = head(LEAD);
const context = (story: Story, agency = 'SXD') => story.opinion(agency).context;

describe('silence', () => {
  it('of a department is deemed consent, that of an agency which the rule does not bind is overdue', () => {
    const story = aConsultation().withAVerticalAgency().opened().at('2023-05-26T00:00');
    expect([story.opinionState('SXD'), story.opinionState('CAT')]).toEqual(['deemed', 'overdue']);
    expect(story.view.opinions).toMatchObject({
      SXD: { subordination: 'department', notice: { state: 'pending' } },
      CAT: { subordination: 'vertical', notice: null, position: null },
    });
    expect(story.tellings).toContain('overdue → CAT/head, SKHDT, VP');
    expect(story.state).toBe('collecting');
    expect(story.does(lead, 'opinion.close-unanswered', { agency: 'CAT', reason: 'Đã đôn đốc' }).state).toBe(
      'consolidating',
    );
  });

  it.each(SUBORDINATIONS)('of %s binds where the rule names it', (subordination) => {
    const naming = { ...aRegulation(), silence: { ...CONSENT, appliesTo: [subordination] } };
    for (const other of SUBORDINATIONS) expect(silenceBinds(naming, other)).toBe(other === subordination);
    expect(silenceBinds(aRegulationWithoutConsent(), subordination)).toBe(false);
  });

  it('is told as the effect that it will have for each kind of agency, under the regulation and under its regimes', () => {
    const told = (rule: Regulation) => SUBORDINATIONS.map((one) => silenceEffectFor(rule, one));
    expect(told(aRegulation())).toEqual(['deemed-consent', 'escalate-to-head', 'escalate-to-head', 'escalate-to-head']);
    expect(told(aRegulationWithoutConsent())).toEqual(SUBORDINATIONS.map(() => 'escalate-to-head'));
  });

  it('is ruled by a regime only where the regime says what it comes to', () => {
    const silent = { title: 'Im', source: 'Luật', set: { 'silence.effect': 'escalate-to-head' } };
    const longer = { title: 'Dài', source: 'Luật', set: { 'extension.max': 2 } };
    const regulation = { ...aRegulation(), regimes: { silent, longer } };
    expect(['ordinary', 'silent', 'longer'].map((name) => regimeOnSilence(regulation, name))).toEqual([
      null,
      silent,
      null,
    ]);
  });

  it('of one that was asked before it was written down whom it answers to is what the register says of it', () => {
    const bound = (heldBy: string) => isBound({ subordination: null, heldBy }, theCircumstances());
    expect([bound('SXD'), bound('CAT'), bound('XYZ')]).toEqual([true, false, true]);
  });

  it('is told beforehand as what it will be, to each agency', () => {
    const story = aConsultation().withAVerticalAgency().opened().at('2023-05-23T08:00');
    expect(story.told.map(({ to, params }) => [to[0]?.agency, params.effect])).toEqual([
      ['SXD', 'deemed-consent'],
      ['CAT', 'escalate-to-head'],
    ]);
  });

  it('after an extension that lapsed is what the rule says of the agency', () => {
    const story = aConsultation()
      .under({ extension: { max: 1, maxWorkingDays: 5, undecidedAtLimit: 'lapses' } })
      .withAVerticalAgency()
      .opened()
      .does(head('CAT'), 'opinion.request-extension')
      .at('2023-05-26T00:00');
    expect(story.view.opinions.CAT).toMatchObject({ state: 'overdue', extension: { state: 'lapsed' } });
  });
});

describe('a regime', () => {
  const policy = () => aConsultation().with({ regime: 'policy-proposal' });

  it('replaces what another text rules, for the matters that are under it', () => {
    const story = policy().opened();
    expect(story.view.regime).toBe('policy-proposal');
    // Fifteen calendar days after 16 May: Wednesday 31 May.
    expect(context(story)).toMatchObject({ budget: { calendarDays: 15 }, lastDay: '2023-05-31' });
    expect(story.at('2023-06-01T00:00').opinionState('SXD')).toBe('overdue');
  });

  it('holds its limits in its own unit', () => {
    const code = (limit: object) =>
      aConsultation()
        .unopened()
        .refusal(lead, 'consultation.open', anOpening({ regime: 'policy-proposal', limit: limit as never })).code;
    expect(code({ calendarDays: 14 })).toBe('limit-too-short');
    expect(code({ calendarDays: 16 })).toBe('limit-too-long');
    expect(code({ on: '2023-05-30' })).toBe('limit-too-short');
    expect(code({ workingDays: 12 })).toBe('limit-too-long');
    // A limit that ends on a day off moves to the next working day and is no longer for that.
    const moved = policy().from('2023-05-19T09:00').opened();
    expect(context(moved).lastDay).toBe('2023-06-05');
    expect(
      policy()
        .with({ limit: { workingDays: 11 } })
        .opened().state,
    ).toBe('collecting');
  });

  it('is remembered of a draft, and rules its opening', () => {
    const story = policy().drafted().does(lead, 'consultation.open', {});
    expect(context(story).lastDay).toBe('2023-05-31');
  });

  it('that the regulation does not know is refused, and so is a name that every object has', () => {
    for (const regime of ['urgent-matter', 'constructor']) {
      const refused = aConsultation().unopened().refusal(lead, 'consultation.open', anOpening({ regime }));
      expect(refused).toEqual({ code: 'unknown-regime', field: '/regime' });
    }
  });

  it('is made once for a regulation', () => {
    const regulation = aRegulation();
    expect(ruleUnder(regulation, 'policy-proposal')).toBe(ruleUnder(regulation, 'policy-proposal'));
    expect(ruleUnder(regulation, 'ordinary')).toEqual({ regulation, binding: false });
    expect(ruleUnder(regulation, 'nothing')).toBeNull();
  });

  it('that replaces what is not there is none', () => {
    const regimes = { odd: { title: 'Khác', source: 'assumed', set: { 'silence.mood': 1 } } };
    expect(ruleUnder({ ...aRegulation(), regimes }, 'odd')).toBeNull();
  });
});

describe('the adoption of a rule', () => {
  it('is asked for where silence is deemed consent, and nowhere else', () => {
    const refused = (under: Partial<Regulation>, regime?: string) => {
      const story = aConsultation().under(under).unopened();
      story.adopted = false;
      const opening = anOpening(regime === undefined ? {} : { regime });
      return story.tries(lead, 'consultation.open', opening).refused?.code ?? null;
    };
    expect(refused({})).toBe('regulation-not-adopted');
    expect(refused({ silence: aRegulationWithoutConsent().silence })).toBeNull();
    expect(refused({}, 'policy-proposal')).toBeNull();
  });
});

describe('a regulation that was pinned before it had all its keys', () => {
  it('keeps what it told, and gets for the rest what protects the agency', () => {
    const { competence: _competence, correction: _correction, regimes: _regimes, ...rest } = aRegulation();
    const { appliesTo: _appliesTo, leastNotice: _leastNotice, ...silence } = CONSENT;
    const old = {
      ...rest,
      silence,
      reconciliation: { required: false, within: { workingDays: 9 } },
      extension: { max: 1, maxWorkingDays: 5, undecidedAtLimit: 'lapses' },
    } as unknown as Regulation;
    const whole = withLaterKeys(old);
    expect(whole).toEqual({
      ...aRegulation(),
      regimes: {},
      extension: old.extension,
      reconciliation: { required: false, within: { workingDays: 9 }, confirmWithin: { workingDays: 2 } },
    });
    expect(withLaterKeys(old)).toBe(whole);
  });

  it('is left as it is when it has them', () => {
    expect(withLaterKeys(aRegulation())).toEqual(aRegulation());
  });
});

describe('a reminder', () => {
  const short = () => aConsultation().with({ urgency: 'urgent', urgencyReason: 'Bão', limit: { workingDays: 1 } });

  it('goes out at 08:00 of the last day where the limit is too short for any other', () => {
    const story = short().withAgencies(1).opened();
    expect(context(story).reminders).toEqual([vn('2023-05-17T08:00')]);
    expect(story.at('2023-05-17T08:00').tellings).toEqual(['reminder → SXD']);
  });

  it('is none where the regulation has none', () => {
    expect(context(short().under({ reminders: [] }).opened()).reminders).toEqual([]);
  });

  it('falls out when a later one is due as well: only the last goes out', () => {
    const story = aConsultation().withAgencies(1).opened().at('2023-05-24T09:00');
    expect(story.tellings).toEqual(['reminder → SXD']);
    expect(context(story).reminded).toEqual([
      { dueAt: vn('2023-05-23T08:00'), sentAt: null },
      { dueAt: vn('2023-05-24T08:00'), sentAt: vn('2023-05-24T09:00') },
    ]);
  });

  it('falls out after its limit', () => {
    const story = aConsultation().withAgencies(1).opened().at('2023-05-26T09:00');
    expect(story.tellings).toEqual(['limit-passed → SXD', 'notice-due → SKHDT', 'collected → SKHDT']);
    expect(context(story).reminded.map(({ sentAt }) => sentAt)).toEqual([null, null]);
  });

  it('is not sent again for a limit that has not moved', () => {
    const story = aConsultation().withAgencies(1).opened().at('2023-05-23T08:00').calendarAmended(['2023-06-12']);
    expect(context(story).reminders).toEqual([vn('2023-05-24T08:00')]);
  });
});

describe('a deemed consent', () => {
  it('keeps the consultation from ending until its notice is issued', () => {
    const story = OPINION_IN.deemed();
    expect(story.code(lead, 'consultation.conclude')).toBe('notice-pending');
    expect(story.noticesIssued().does(lead, 'consultation.conclude').view.outcome).toBe('agreed');
  });

  it('of an earlier round does so as well', () => {
    const story = OPINION_IN.deemed().does(lead, 'consultation.amend').restAgrees();
    expect(story.code(lead, 'consultation.conclude')).toBe('notice-pending');
    expect(story.noticesIssued().does(lead, 'consultation.conclude').state).toBe('concluded');
  });
});
