/** The law of proposals to commend as tables. */
import { describe, expect, it } from '@jest/globals';
import type { Case } from '../../../workflows/discipline/case.js';
import type { CommendationContext } from '../../../workflows/discipline/commendation/commendation.js';
import { COURSES } from '../../../workflows/discipline/courses.js';
import { CASE_COMMAND_NAMES, type CaseCommandName, caseRowOf } from '../../../workflows/discipline/inputs.js';
import { actor, facts, then, verdict } from './a-case.js';

const homeAffairs = actor('SNV', 'head');
const inspector = actor('SNV', 'officer');
const office = actor('VP', 'head');
const chairman = actor('CT', 'head');
const head = actor('SXD', 'head');
const officer = actor('SXD', 'officer');
const other = actor('SYT', 'head');
const PEOPLE = { homeAffairs, inspector, office, chairman, head, officer, other };

const PROPOSAL = {
  subject: 'Trả lời đúng hạn cả quý',
  agency: 'SXD',
  person: 'officer of SXD',
  form: 'certificate',
  merit: 'Trả lời 24 văn bản, không văn bản nào quá hạn.',
  from: '2023-04-01',
  to: '2023-06-30',
};
const CHECK = { finding: 'supported', words: 'Số liệu khớp với nhật ký.' };
const DECISION = { decision: 'accepted', number: '1204/QĐ-UBND', on: '2023-06-14' };
const GIVEN: Partial<Record<CaseCommandName, object>> = {
  'commendation.propose': PROPOSAL,
  'commendation.check': CHECK,
  'commendation.decide': DECISION,
};
const COMMANDS = CASE_COMMAND_NAMES.filter((name) => caseRowOf(name).kind === 'commendation');

const figures = { asked: 24, onTime: 24, silent: 0, late: 0 };
const proposed = then(null, head, 'commendation.propose', PROPOSAL, { facts: facts({ commendation: { figures } }) });
const checked = then(proposed, inspector, 'commendation.check', CHECK);
const decided = then(checked, chairman, 'commendation.decide', DECISION);

describe('the states of a proposal to commend', () => {
  const OPEN: readonly (readonly [
    string,
    Case | null,
    Readonly<Partial<Record<CaseCommandName, readonly string[]>>>,
  ])[] = [
    ['new', null, { 'commendation.propose': ['chairman', 'head', 'homeAffairs', 'inspector', 'office', 'other'] }],
    ['checking', proposed, { 'commendation.check': ['homeAffairs', 'inspector'] }],
    ['deciding', checked, { 'commendation.decide': ['chairman', 'office'] }],
    ['decided', decided, {}],
  ];

  it.each(OPEN)('%s', (_name, standing, open) => {
    const allowed = Object.fromEntries(
      COMMANDS.map((command) => [
        command,
        Object.entries(PEOPLE)
          .filter(([, by]) => verdict(standing, by, command, GIVEN[command]) === 'allowed')
          .map(([name]) => name)
          .sort(),
      ]).filter(([, who]) => who?.length !== 0),
    );
    expect(allowed).toEqual(open);
  });

  it('keeps the figures that were counted, the check and the decision', () => {
    expect(decided.context as CommendationContext).toMatchObject({
      figures,
      check: { finding: 'supported', agency: 'SNV', by: 'officer of SNV' },
      decision: { decision: 'accepted' },
    });
    const uncounted = then(null, head, 'commendation.propose', PROPOSAL);
    expect((uncounted.context as CommendationContext).figures).toBeNull();
  });

  it('ends with the decision; until then it is held', () => {
    const { ended } = COURSES.commendation;
    expect([proposed, checked, decided].map(({ state, context }) => ended(state, context))).toEqual([
      false,
      false,
      true,
    ]);
    expect([proposed, checked].map(({ context }) => context.holder.agency)).toEqual(['SNV', 'CT']);
  });
});

describe('what it must say', () => {
  const propose = (change: object, by = head) => verdict(null, by, 'commendation.propose', { ...PROPOSAL, ...change });

  it.each(['subject', 'agency', 'form', 'merit', 'from', 'to'])('%s', (field) => {
    expect(propose({ [field]: undefined })).toBe(`case-field-required /${field}`);
  });

  it.each([
    [{ agency: 'KHÔNG', person: undefined }, 'case-agency-unknown /agency'],
    [{ person: 'officer of SYT' }, 'case-person-unknown /person'],
    [{ to: '2023-03-31' }, 'case-day-order /to'],
    [{ from: '2023-06-15' }, 'case-day-ahead /from'],
    [{ person: undefined }, 'allowed'],
  ])('%j', (change, expected) => {
    expect(propose(change)).toBe(expected);
  });

  it.each([
    ['checks it', proposed, inspector, 'commendation.check', { finding: 'supported' }, 'case-field-required /words'],
    [
      'decides it',
      checked,
      chairman,
      'commendation.decide',
      { ...DECISION, number: '' },
      'case-field-required /number',
    ],
  ] as const)('by whoever %s', (_name, standing, by, command, input, expected) => {
    expect(verdict(standing, by, command, input)).toBe(expected);
  });
});

describe('nobody commends themselves', () => {
  it('nor does an officer propose their own agency', () => {
    const oneself = { ...PROPOSAL, person: 'head of SXD' };
    expect(verdict(null, head, 'commendation.propose', oneself)).toBe('own-case /person');
    const { person: _person, ...agency } = { ...PROPOSAL, agency: 'SNV' };
    expect(verdict(null, inspector, 'commendation.propose', agency)).toBe('own-case /agency');
    expect(verdict(null, homeAffairs, 'commendation.propose', agency)).toBe('allowed');
  });

  it('where home affairs is commended, the Office checks; where the Office is, the chairman alone decides', () => {
    const { person: _person, ...agency } = PROPOSAL;
    const ofHomeAffairs = then(null, homeAffairs, 'commendation.propose', { ...agency, agency: 'SNV' });
    expect(ofHomeAffairs.context.holder.agency).toBe('VP');
    expect(
      [homeAffairs, office, chairman].map((by) => verdict(ofHomeAffairs, by, 'commendation.check', CHECK)),
    ).toEqual(['own-case', 'allowed', 'another-judges']);
    const ofOffice = then(
      then(null, office, 'commendation.propose', { ...agency, agency: 'VP' }),
      homeAffairs,
      'commendation.check',
      CHECK,
    );
    expect([office, chairman].map((by) => verdict(ofOffice, by, 'commendation.decide', DECISION))).toEqual([
      'own-case',
      'allowed',
    ]);
  });

  it('where the province has no such organ, it stays where it is', () => {
    const without = { facts: facts({ homeAffairs: null, office: null, chairman: null }) };
    expect(then(null, head, 'commendation.propose', PROPOSAL, without).context.holder.agency).toBe('SXD');
    const alone = { facts: facts({ chairman: null }) };
    expect(then(proposed, inspector, 'commendation.check', CHECK, alone).context.holder.agency).toBe('SNV');
  });
});
