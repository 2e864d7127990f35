/** The law of reviews as tables: who, at which state, with what; and that nobody reviews themselves. */
import { describe, expect, it } from '@jest/globals';
import type { Case } from '../../../workflows/discipline/case.js';
import type { CaseFacts } from '../../../workflows/discipline/case-facts.js';
import { COURSES } from '../../../workflows/discipline/courses.js';
import { CASE_COMMAND_NAMES, type CaseCommandName, caseRowOf } from '../../../workflows/discipline/inputs.js';
import type { CountedThreshold, ReviewFacts } from '../../../workflows/discipline/personnel-facts.js';
import type { ReviewContext } from '../../../workflows/discipline/review/review.js';
import type { CivilDate, Instant } from '../../../workflows/limits/time.js';
import { actor, facts, then, verdict } from './a-case.js';

const homeAffairs = actor('SNV', 'head');
const inspector = actor('SNV', 'officer');
const office = actor('VP', 'head');
const clerkOfOffice = actor('VP', 'officer');
const chairman = actor('CT', 'head');
const head = actor('SXD', 'head');
const person = actor('SXD', 'officer');
const colleague = actor('SXD', 'officer', { person: 'another', name: 'another' });
const other = actor('SYT', 'head');
const PEOPLE = { homeAffairs, inspector, office, clerkOfOffice, chairman, head, person, colleague, other };

/** The day after explaining was due. */
const LATER = { at: '2023-06-20T02:00:00.000Z' as Instant };

const PROPOSAL = {
  subject: 'Ba lần không trả lời',
  agency: 'SXD',
  person: 'officer of SXD',
  ground: 'Không trả lời ba văn bản, không nêu lý do.',
  explainBy: '2023-06-19',
  concludeBy: '2023-06-26',
};
const { person: _person, ...OF_AGENCY } = PROPOSAL;
const EXPLANATION = { text: 'Ba văn bản đến cùng tuần.' };
const CLAIM = { ...EXPLANATION, mitigation: 'Đã báo cáo trước cách làm mới.' };
const CONSIDERED = { of: 'person', finding: 'partly-accepted', words: 'Có báo cáo trước.' };
const CONCLUSION = { outcome: 'reminder', words: 'Nhắc nhở.', number: '512/KL-SNV', on: '2023-06-14' };
const PROPOSING = { ...CONCLUSION, outcome: 'transfer-proposed' };
const DECISION = { decision: 'accepted', number: '1204/QĐ-UBND', on: '2023-06-14' };

const GIVEN: Partial<Record<CaseCommandName, object>> = {
  'review.propose': PROPOSAL,
  'review.explain': EXPLANATION,
  'review.explain-in-person': EXPLANATION,
  'review.consider': CONSIDERED,
  'review.conclude': CONCLUSION,
  'review.record-decision': DECISION,
};
const COMMANDS = CASE_COMMAND_NAMES.filter((name) => caseRowOf(name).kind === 'review');
const given = (command: CaseCommandName) => GIVEN[command] ?? {};

const proposed = then(null, inspector, 'review.propose', PROPOSAL);
const ofAgency = then(null, inspector, 'review.propose', OF_AGENCY);
const claimed = then(proposed, person, 'review.explain-in-person', CLAIM);
const concluding = then(claimed, head, 'review.explain', EXPLANATION);
const considered = then(concluding, inspector, 'review.consider', CONSIDERED);
const concluded = then(considered, homeAffairs, 'review.conclude', CONCLUSION);
const proposing = then(considered, homeAffairs, 'review.conclude', PROPOSING);
const decided = then(proposing, chairman, 'review.record-decision', DECISION);
const contextOf = (standing: Case) => standing.context as ReviewContext;

describe('the states of a review', () => {
  const OPEN: readonly (readonly [string, Case, Readonly<Partial<Record<CaseCommandName, readonly string[]>>>])[] = [
    ['explaining', proposed, { 'review.explain': ['head'], 'review.explain-in-person': ['person'] }],
    [
      'explaining, the person has',
      claimed,
      { 'review.explain': ['head'], 'review.consider': ['homeAffairs', 'inspector'] },
    ],
    ['concluding, a claim not considered', concluding, { 'review.consider': ['homeAffairs', 'inspector'] }],
    ['concluding', considered, { 'review.conclude': ['homeAffairs'] }],
    ['proposing', proposing, { 'review.record-decision': ['chairman', 'office'] }],
    ['concluded', concluded, {}],
    ['decided', decided, {}],
  ];

  it.each(OPEN)('%s: these may do this, and nobody anything else', (_name, standing, open) => {
    const allowed = Object.fromEntries(
      COMMANDS.map((command) => [
        command,
        Object.entries(PEOPLE)
          .filter(([, by]) => verdict(standing, by, command, given(command)) === 'allowed')
          .map(([name]) => name)
          .sort(),
      ]).filter(([, who]) => who?.length !== 0),
    );
    expect(allowed).toEqual(open);
  });

  it('begins with home affairs, the Office or the chairman', () => {
    const may = Object.entries(PEOPLE).filter(
      ([, by]) => verdict(null, by, 'review.propose', PROPOSAL) !== 'case-not-authorised',
    );
    expect(may.map(([name]) => name)).toEqual(['homeAffairs', 'inspector', 'office', 'clerkOfOffice', 'chairman']);
    expect(verdict(proposed, inspector, 'review.propose', PROPOSAL)).toBe('case-not-open');
  });

  it('ends when it is concluded, or what it proposes is decided', () => {
    const { ended } = COURSES.review;
    const all = [proposed, claimed, concluding, proposing, concluded, decided];
    expect(all.map(({ state, context }) => ended(state, context))).toEqual([false, false, false, false, true, true]);
  });

  it('says who holds it, and until when', () => {
    const held = [proposed, claimed, concluding, proposing, concluded].map(({ context }) => [
      context.holder.agency,
      context.dueOn,
    ]);
    expect(held).toEqual([
      ['SXD', '2023-06-19'],
      ['SXD', '2023-06-19'],
      ['SNV', '2023-06-26'],
      ['CT', null],
      ['SNV', null],
    ]);
  });

  it('keeps what was explained, considered, concluded and decided', () => {
    expect(contextOf(decided)).toMatchObject({
      explanations: {
        person: {
          text: CLAIM.text,
          late: false,
          mitigation: CLAIM.mitigation,
          considered: { words: 'Có báo cáo trước.' },
        },
        agency: { text: EXPLANATION.text, mitigation: null, considered: null },
      },
      conclusion: { outcome: 'transfer-proposed', number: '512/KL-SNV', agency: 'SNV', by: 'head of SNV' },
      decision: { decision: 'accepted', number: '1204/QĐ-UBND', reason: null },
    });
  });
});

describe('what a proposal must say', () => {
  const propose = (change: object, by = inspector, told: { facts?: CaseFacts } = {}) =>
    verdict(null, by, 'review.propose', { ...PROPOSAL, ...change }, told);

  it.each(['subject', 'agency', 'ground', 'explainBy', 'concludeBy'])('%s', (field) => {
    expect(propose({ [field]: undefined })).toBe(`case-field-required /${field}`);
  });

  it.each([
    ['an agency that there is', { agency: 'KHÔNG', person: undefined }, 'case-agency-unknown /agency'],
    ['not the chairman', { agency: 'CT', person: undefined }, 'review-above /agency'],
    ['a person of that agency', { person: 'officer of SYT' }, 'case-person-unknown /person'],
    ['a day to come', { explainBy: '2023-06-13' }, 'case-day-past /explainBy'],
    ['concluded after it is explained', { concludeBy: '2023-06-18' }, 'case-day-order /concludeBy'],
  ])('%s', (_name, change, refusal) => {
    expect(propose(change)).toBe(refusal);
  });

  const FIGURES: CountedThreshold = {
    threshold: 'silences',
    clauses: ['PY-1.7'],
    least: 3,
    from: '2023-04-01' as CivilDate,
    to: '2023-06-30' as CivilDate,
    counted: ['a', 'b', 'c'].map((consultation) => ({ consultation, opinion: 'SXD' })),
  };
  const reached = (review?: Partial<ReviewFacts>) => ({
    facts: facts(review === undefined ? {} : { review: { figures: FIGURES, under: null, ...review } }),
  });

  it.each([
    ['that there is not', reached(), 'threshold-unknown /threshold'],
    ['that is none', reached({ figures: null }), 'threshold-unknown /threshold'],
    ['that is not reached', reached({ figures: { ...FIGURES, least: 4 } }), 'threshold-not-reached /threshold'],
    ['under review already', reached({ under: 'r-1' }), 'already-under-review /threshold'],
    ['that is reached', reached({}), 'allowed'],
  ])('a threshold %s', (_name, told, expected) => {
    expect(propose({ threshold: 'silences' }, inspector, told)).toBe(expected);
  });

  it('keeps what was counted, and nothing where no threshold is named', () => {
    const counted = then(null, inspector, 'review.propose', { ...PROPOSAL, threshold: 'silences' }, reached({}));
    expect(contextOf(counted).figures).toEqual(FIGURES);
    expect(contextOf(proposed).figures).toBeNull();
  });
});

describe('nobody reviews themselves', () => {
  const EVERYWHERE = facts();
  const both = facts({
    people: { ...EVERYWHERE.people, both: { name: 'both', agencies: ['SNV', 'VP'] } },
  });
  const aboutOffice = then(null, inspector, 'review.propose', { ...OF_AGENCY, agency: 'VP' });
  const aboutHomeAffairs = then(null, office, 'review.propose', { ...OF_AGENCY, agency: 'SNV' });
  const aboutBoth = then(
    null,
    chairman,
    'review.propose',
    { ...PROPOSAL, agency: 'SNV', person: 'both' },
    { facts: both },
  );

  it('proposes nothing about itself', () => {
    const about = (by: Parameters<typeof verdict>[1], agency: string) =>
      verdict(null, by, 'review.propose', { ...OF_AGENCY, agency });
    expect(about(inspector, 'SNV')).toBe('own-case /agency');
    expect(about(office, 'VP')).toBe('own-case /agency');
    expect(about(office, 'SNV')).toBe('allowed');
    expect(about(chairman, 'VP')).toBe('allowed');
    // A person who is reviewed proposes nothing for another agency either, nor does their other agency.
    expect(
      verdict(
        null,
        inspector,
        'review.propose',
        { ...PROPOSAL, person: 'both' },
        {
          facts: facts({ people: { both: { name: 'both', agencies: ['SXD', 'SNV'] } } }),
        },
      ),
    ).toBe('own-case /agency');
  });

  it.each([
    ['a department', ofAgency, head, { homeAffairs: 'allowed', office: 'another-judges', chairman: 'another-judges' }],
    ['the Office', aboutOffice, office, { homeAffairs: 'allowed', office: 'own-case', chairman: 'another-judges' }],
    [
      'home affairs',
      aboutHomeAffairs,
      homeAffairs,
      { homeAffairs: 'own-case', office: 'allowed', chairman: 'another-judges' },
    ],
  ])('a review of %s is concluded by', (_name, standing, by, expected) => {
    const explained = then(standing, by, 'review.explain', EXPLANATION);
    const verdicts = Object.fromEntries(
      Object.entries({ homeAffairs, office, chairman }).map(([name, judge]) => [
        name,
        verdict(explained, judge, 'review.conclude', CONCLUSION),
      ]),
    );
    expect(verdicts).toEqual(expected);
  });

  it('where home affairs and the Office are both concerned, the chairman concludes', () => {
    const verdicts = [homeAffairs, office, chairman].map((by) =>
      verdict(aboutBoth, by, 'review.conclude', CONCLUSION, LATER),
    );
    expect(verdicts).toEqual(['own-case', 'own-case', 'allowed']);
  });

  it('who went to another agency meanwhile is still concerned', () => {
    const moved = actor('VP', 'head', { person: 'officer of SXD' });
    expect(verdict(proposing, moved, 'review.record-decision', DECISION)).toBe('own-case');
    expect(verdict(proposed, moved, 'review.explain-in-person', EXPLANATION)).toBe('allowed');
    const claimedByAgency = then(proposed, head, 'review.explain', CLAIM);
    const judge = actor('SNV', 'head', { person: 'officer of SXD' });
    expect(verdict(claimedByAgency, judge, 'review.consider', { ...CONSIDERED, of: 'agency' })).toBe('own-case');
  });

  it('where the province has no such organ any more, it stays with who proposed or concluded it', () => {
    const without = { facts: facts({ homeAffairs: null, office: null, chairman: null }) };
    expect(then(ofAgency, head, 'review.explain', EXPLANATION, without).context.holder.agency).toBe('SNV');
    const alone = { facts: facts({ chairman: null }) };
    expect(then(considered, homeAffairs, 'review.conclude', PROPOSING, alone).context.holder.agency).toBe('SNV');
  });
});

describe('explaining', () => {
  it('is once for each side, in words', () => {
    expect(verdict(claimed, person, 'review.explain-in-person', EXPLANATION)).toBe('already-explained');
    expect(verdict(proposed, head, 'review.explain', { text: ' ' })).toBe('case-field-required /text');
    expect(verdict(proposed, person, 'review.explain-in-person', {})).toBe('case-field-required /text');
    expect(verdict(ofAgency, person, 'review.explain-in-person', EXPLANATION)).toBe('case-not-authorised');
  });

  it('ends when both have, whoever is the first', () => {
    const agencyFirst = then(proposed, head, 'review.explain', EXPLANATION);
    expect(agencyFirst.state).toBe('explaining');
    expect(then(agencyFirst, person, 'review.explain-in-person', EXPLANATION).state).toBe('concluding');
    expect(then(ofAgency, head, 'review.explain', EXPLANATION).state).toBe('concluding');
  });

  it('is waited for until its day is over; later it is still heard, and marked', () => {
    expect(verdict(proposed, homeAffairs, 'review.conclude', CONCLUSION)).toBe('explanation-awaited');
    const lastDay = { at: '2023-06-19T16:59:59.000Z' as Instant };
    expect(verdict(proposed, homeAffairs, 'review.conclude', CONCLUSION, lastDay)).toBe('explanation-awaited');
    const over = { at: '2023-06-19T17:00:00.000Z' as Instant };
    expect(verdict(proposed, homeAffairs, 'review.conclude', CONCLUSION, over)).toBe('allowed');
    expect(contextOf(then(proposed, head, 'review.explain', EXPLANATION, over)).explanations.agency?.late).toBe(true);
    expect(contextOf(then(proposed, head, 'review.explain', EXPLANATION, lastDay)).explanations.agency?.late).toBe(
      false,
    );
  });
});

describe('what mitigates', () => {
  it('is considered in words before anything is concluded', () => {
    expect(verdict(concluding, homeAffairs, 'review.conclude', CONCLUSION)).toBe('mitigation-not-considered');
    expect(verdict(claimed, homeAffairs, 'review.conclude', CONCLUSION, LATER)).toBe('mitigation-not-considered');
    for (const field of ['of', 'finding', 'words'])
      expect(verdict(concluding, inspector, 'review.consider', { ...CONSIDERED, [field]: undefined })).toBe(
        `case-field-required /${field}`,
      );
  });

  it('is considered where it is claimed, once, by who concludes', () => {
    expect(verdict(ofAgency, inspector, 'review.consider', CONSIDERED)).toBe('mitigation-not-claimed');
    expect(verdict(concluding, inspector, 'review.consider', { ...CONSIDERED, of: 'agency' })).toBe(
      'mitigation-not-claimed',
    );
    expect(verdict(considered, inspector, 'review.consider', CONSIDERED)).toBe('mitigation-not-claimed');
    expect(verdict(concluding, clerkOfOffice, 'review.consider', CONSIDERED)).toBe('another-judges');
  });
});

describe('the conclusion', () => {
  const conclude = (change: object) =>
    verdict(considered, homeAffairs, 'review.conclude', { ...CONCLUSION, ...change });

  it.each(['outcome', 'words', 'number', 'on'])('says %s', (field) => {
    expect(conclude({ [field]: undefined })).toBe(`case-field-required /${field}`);
  });

  it('is of a day that was', () => {
    expect(conclude({ on: '2023-06-15' })).toBe('case-day-ahead /on');
  });

  it.each([
    ['none', 'concluded', 'concluded'],
    ['reminder', 'concluded', 'concluded'],
    ['discipline-proposed', 'proposing', 'outcome-needs-person /outcome'],
    ['transfer-proposed', 'proposing', 'outcome-needs-person /outcome'],
    ['replacement-proposed', 'proposing', 'outcome-needs-person /outcome'],
  ])('%s leads to %s; of an agency alone it is %s', (outcome, state, alone) => {
    expect(then(considered, homeAffairs, 'review.conclude', { ...CONCLUSION, outcome }).state).toBe(state);
    const explained = then(ofAgency, head, 'review.explain', EXPLANATION);
    const input = { ...CONCLUSION, outcome };
    const said = verdict(explained, homeAffairs, 'review.conclude', input);
    expect(said === 'allowed' ? then(explained, homeAffairs, 'review.conclude', input).state : said).toBe(alone);
  });
});

describe('the decision on what is proposed', () => {
  const decide = (change: object) => verdict(proposing, chairman, 'review.record-decision', { ...DECISION, ...change });

  it.each(['decision', 'number', 'on'])('says %s', (field) => {
    expect(decide({ [field]: undefined })).toBe(`case-field-required /${field}`);
  });

  it('gives a reason where it declines, and is of a day that was', () => {
    expect(decide({ decision: 'declined' })).toBe('case-field-required /reason');
    expect(decide({ decision: 'declined', reason: 'Đã khắc phục.' })).toBe('allowed');
    expect(decide({ on: '2023-06-15' })).toBe('case-day-ahead /on');
  });
});
