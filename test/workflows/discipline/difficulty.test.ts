/** The law of difficulties as tables. */
import { describe, expect, it } from '@jest/globals';
import type { Case } from '../../../workflows/discipline/case.js';
import { COURSES } from '../../../workflows/discipline/courses.js';
import type { DifficultyContext } from '../../../workflows/discipline/difficulty/difficulty.js';
import { CASE_COMMAND_NAMES, type CaseCommandName, caseRowOf } from '../../../workflows/discipline/inputs.js';
import { actor, facts, then, verdict } from './a-case.js';

const office = actor('VP', 'head');
const clerkOfOffice = actor('VP', 'officer');
const homeAffairs = actor('SNV', 'officer');
const chairman = actor('CT', 'head');
const head = actor('SXD', 'head');
const officer = actor('SXD', 'officer');
const registry = actor('SXD', 'clerk');
const other = actor('SYT', 'head');
const PEOPLE = { office, clerkOfOffice, homeAffairs, chairman, head, officer, registry, other };

const REPORT = { subject: 'Chưa rõ cơ quan chủ trì', about: 'Hai quyết định ghi hai cơ quan.', to: 'home-affairs' };
const GIVEN: Partial<Record<CaseCommandName, object>> = {
  'difficulty.report': REPORT,
  'difficulty.answer': { text: 'Sở Công Thương chủ trì.' },
  'difficulty.report-again': { reason: 'Chưa nêu hồ sơ đang dở.' },
};
const COMMANDS = CASE_COMMAND_NAMES.filter((name) => caseRowOf(name).kind === 'difficulty');
const given = (command: CaseCommandName) => GIVEN[command] ?? {};

const reported = then(null, officer, 'difficulty.report', REPORT);
const answered = then(reported, clerkOfOffice, 'difficulty.answer', given('difficulty.answer'));
const again = then(answered, officer, 'difficulty.report-again', given('difficulty.report-again'));
const closed = then(answered, officer, 'difficulty.close');

describe('the states of a difficulty', () => {
  const MINE = ['head', 'officer'];
  const ORGANS = ['clerkOfOffice', 'homeAffairs', 'office'];
  const OPEN: readonly (readonly [
    string,
    Case | null,
    Readonly<Partial<Record<CaseCommandName, readonly string[]>>>,
  ])[] = [
    ['new', null, { 'difficulty.report': ['chairman', 'clerkOfOffice', 'head', 'office', 'officer', 'other'] }],
    ['reported', reported, { 'difficulty.answer': ORGANS }],
    ['answered', answered, { 'difficulty.report-again': MINE, 'difficulty.close': MINE }],
    ['reported again', again, { 'difficulty.answer': ORGANS }],
    ['closed', closed, {}],
  ];

  it.each(OPEN)('%s', (_name, standing, open) => {
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

  it('is held by whom it was reported to, and after the answer by who reported it', () => {
    expect([reported, answered, again].map(({ context }) => context.holder.agency)).toEqual(['SNV', 'SXD', 'SNV']);
    const without = { facts: facts({ homeAffairs: null }) };
    const kept = then(answered, officer, 'difficulty.report-again', given('difficulty.report-again'), without);
    expect(kept.context.holder.agency).toBe('VP');
  });

  it('keeps every answer and what it left open', () => {
    const twice = then(again, homeAffairs, 'difficulty.answer', { text: 'Bổ sung.' });
    expect(twice.context as DifficultyContext).toMatchObject({
      answers: [
        { text: 'Sở Công Thương chủ trì.', agency: 'VP', by: 'officer of VP', on: '2023-06-14' },
        { text: 'Bổ sung.', agency: 'SNV' },
      ],
      again: [{ reason: 'Chưa nêu hồ sơ đang dở.' }],
      proposal: null,
    });
  });

  it('ends when it is closed', () => {
    const { ended } = COURSES.difficulty;
    expect([reported, answered, closed].map(({ state, context }) => ended(state, context))).toEqual([
      false,
      false,
      true,
    ]);
  });
});

describe('what it must say', () => {
  const report = (change: object, by = officer, told = {}) =>
    verdict(null, by, 'difficulty.report', { ...REPORT, ...change }, told);

  it.each(['subject', 'about', 'to'])('%s', (field) => {
    expect(report({ [field]: undefined })).toBe(`case-field-required /${field}`);
  });

  it('goes to an organ that there is, and not to one’s own', () => {
    expect(report({ to: 'home-affairs' }, officer, { facts: facts({ homeAffairs: null }) })).toBe(
      'case-agency-unknown /to',
    );
    expect(report({}, homeAffairs)).toBe('own-case /to');
    expect(report({ to: 'office' }, homeAffairs)).toBe('allowed');
    expect(report({ proposal: 'Sửa Điều 4.' })).toBe('allowed');
  });

  it('is answered by others than its own agency, in words', () => {
    const ofHomeAffairs = then(null, homeAffairs, 'difficulty.report', { ...REPORT, to: 'office' });
    expect(verdict(ofHomeAffairs, homeAffairs, 'difficulty.answer', given('difficulty.answer'))).toBe('own-case');
    expect(verdict(reported, office, 'difficulty.answer', {})).toBe('case-field-required /text');
    expect(verdict(answered, officer, 'difficulty.report-again', { reason: ' ' })).toBe('case-field-required /reason');
  });
});
