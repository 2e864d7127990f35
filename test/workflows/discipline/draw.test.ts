/** The law of draws as tables, and that what it draws is what its published rule says. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { Case } from '../../../workflows/discipline/case.js';
import { COURSES } from '../../../workflows/discipline/courses.js';
import { type DrawContext, drawnBy } from '../../../workflows/discipline/draw/draw.js';
import { type DrawFacts, NOTHING_LISTED } from '../../../workflows/discipline/draw/draw-facts.js';
import { CASE_COMMAND_NAMES, type CaseCommandName, caseRowOf } from '../../../workflows/discipline/inputs.js';
import { AT, actor, decide, facts, then, verdict } from './a-case.js';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

const head = actor('SNV', 'head');
const officer = actor('SNV', 'officer');
const PEOPLE = {
  head,
  officer,
  office: actor('VP', 'head'),
  chairman: actor('CT', 'head'),
  unit: actor('SXD', 'head'),
};

const SECRET = '0123456789abcdef'.repeat(4);
const CHECKPOINT = { seal: 7, size: 40, text: 'dong-thuan/phu-yen/x\n40\nroot=\n', entry: 3, index: 38 };
const LISTED = ['SCT', 'SGD', 'STC', 'SXD', 'SYT'];

const telling = (change: Partial<DrawFacts> = {}) => ({
  facts: facts({ draw: { ...NOTHING_LISTED, listed: LISTED, checkpoint: CHECKPOINT, ...change } }),
});
const DRAW = {
  subject: 'Rút thăm quý III',
  purpose: 'Kiểm tra đột xuất',
  source: 'agencies',
  count: 2,
  commitment: sha256(SECRET),
};
const GIVEN: Partial<Record<CaseCommandName, object>> = {
  'draw.commit': DRAW,
  'draw.open': { secret: SECRET },
  'draw.void': { reason: 'Mất phiếu' },
};
const COMMANDS = CASE_COMMAND_NAMES.filter((name) => caseRowOf(name).kind === 'draw');
const next = (standing: Case | null, by: typeof head, command: CaseCommandName) =>
  then(standing, by, command, GIVEN[command] ?? {}, telling());

const committed = next(null, officer, 'draw.commit');
const opened = next(committed, officer, 'draw.open');
const published = next(opened, head, 'draw.publish');
const voided = next(committed, head, 'draw.void');

describe('the states of a draw', () => {
  const OPEN: readonly (readonly [string, Case | null, Partial<Record<keyof typeof PEOPLE, string[]>>])[] = [
    ['nothing yet', null, { head: ['commit'], officer: ['commit'] }],
    ['committed', committed, { head: ['open', 'void'], officer: ['open'] }],
    ['opened', opened, { head: ['publish'] }],
    ['published', published, {}],
    ['voided', voided, {}],
  ];

  it.each(OPEN)('%s: these may do this and nobody anything else', (_name, standing, open) => {
    for (const [who, person] of Object.entries(PEOPLE)) {
      const allowed = COMMANDS.filter(
        (command) =>
          (standing === null) === (caseRowOf(command).begins === true) &&
          verdict(standing, person, command, GIVEN[command] ?? {}, telling()) === 'allowed',
      );
      const expected = open[who as keyof typeof PEOPLE] ?? [];
      expect([who, ...allowed]).toEqual([who, ...expected.map((act) => `draw.${act}`)]);
    }
  });

  it('is open until the secret was given or is lost', () => {
    const ended = [committed, opened, published, voided].map(({ state, context }) =>
      COURSES.draw.ended(state, context),
    );
    expect(ended).toEqual([false, true, true, true]);
  });
});

describe('what a commitment lacks', () => {
  it.each([
    [{ subject: '' }, 'case-field-required /subject'],
    [{ purpose: undefined }, 'case-field-required /purpose'],
    [{ source: undefined }, 'case-field-required /source'],
    [{ count: undefined }, 'case-field-required /count'],
    [{ commitment: undefined }, 'case-field-required /commitment'],
    [{ source: 'cases' }, 'case-field-required /items'],
    [{ source: 'consultations', items: [] }, 'case-field-required /items'],
    [{ items: ['SXD', 'XYZ'] }, 'draw-item-unknown /items/1'],
    [{ items: ['SXD', 'SYT', 'SXD'] }, 'draw-item-twice /items/2'],
    [{ count: 0 }, 'draw-count-out-of-reach /count'],
    [{ count: 5 }, 'draw-count-out-of-reach /count'],
    [{ count: 4 }, 'allowed'],
    [{ items: ['SXD', 'SYT'] }, 'draw-count-out-of-reach /count'],
    [{ items: ['SXD', 'SYT', 'SCT'] }, 'allowed'],
    [{ source: 'cases', items: ['SXD', 'SYT', 'SCT'] }, 'allowed'],
    [{ commitment: SECRET.toUpperCase() }, 'draw-not-hexadecimal /commitment'],
    [{ commitment: 'abc' }, 'draw-not-hexadecimal /commitment'],
  ])('%j: %s', (change, expected) => {
    expect(verdict(null, officer, 'draw.commit', { ...DRAW, ...change }, telling())).toBe(expected);
  });

  it('a secret of its own: the draw that has it is named', () => {
    const told = telling({ sameCommitment: { id: 'd1', subject: 'Rút thăm quý II' } });
    expect(decide(null, officer, 'draw.commit', DRAW, told).refused).toEqual({
      code: 'draw-commitment-used',
      field: '/commitment',
      other: { case: 'd1', item: null, subject: 'Rút thăm quý II', from: null, until: null },
    });
  });

  it('what there is to draw from, where nothing was told', () => {
    expect(verdict(null, officer, 'draw.commit', DRAW)).toBe('draw-count-out-of-reach /count');
  });
});

describe('the opening', () => {
  it.each([
    ['nothing given', {}, {}, 'case-field-required /secret'],
    ['no checkpoint yet', { secret: SECRET }, { checkpoint: null }, 'draw-without-checkpoint'],
    ['no such number', { secret: 'mật' }, {}, 'draw-not-hexadecimal /secret'],
    ['another secret', { secret: SECRET.replace('0', '1') }, {}, 'draw-secret-wrong /secret'],
    ['the secret', { secret: SECRET }, {}, 'allowed'],
  ])('%s: %s', (_name, input, told, expected) => {
    expect(verdict(committed, officer, 'draw.open', input, telling(told))).toBe(expected);
  });

  it('without anything told finds no checkpoint', () => {
    expect(verdict(committed, officer, 'draw.open', { secret: SECRET })).toBe('draw-without-checkpoint');
  });

  it('draws by the rule that is published, in words of its own', () => {
    const { context } = opened as unknown as { context: DrawContext };
    const seed = sha256(SECRET + sha256(CHECKPOINT.text));
    const sorted = [...LISTED].sort((a, b) => (sha256(`${seed}\n${a}`) < sha256(`${seed}\n${b}`) ? -1 : 1));
    expect(context).toMatchObject({
      items: LISTED,
      listHash: sha256('SCT\nSGD\nSTC\nSXD\nSYT'),
      secret: SECRET,
      checkpoint: { ...CHECKPOINT, hash: sha256(CHECKPOINT.text) },
      seed,
      drawn: sorted.slice(0, 2),
    });
  });

  it('draws otherwise by another checkpoint or another secret', () => {
    const items = Array.from({ length: 100 }, (_, index) => `agency ${index}`);
    const drawn = ['a', 'b', 'c'].map((seed) => drawnBy(seed, items, 10).join());
    expect(new Set(drawn).size).toBe(3);
  });

  it('draws every item about as often as any other', () => {
    const times = new Map<string, number>();
    for (let seed = 0; seed < 3000; seed += 1)
      for (const item of drawnBy(String(seed), LISTED, 2)) times.set(item, (times.get(item) ?? 0) + 1);
    // 1200 each on average; five standard deviations are 134.
    expect([...times.values()].filter((count) => Math.abs(count - 1200) > 134)).toEqual([]);
  });
});

it('the list is frozen in the order of its characters, whatever the order in which it was given', () => {
  const given = then(null, officer, 'draw.commit', { ...DRAW, items: ['SYT', 'SCT', 'SXD'] }, telling());
  expect(given.context).toMatchObject({ items: ['SCT', 'SXD', 'SYT'], committedAt: AT, secret: null, drawn: null });
});

it('a draw is voided with its reason', () => {
  expect(verdict(committed, head, 'draw.void', { reason: ' ' })).toBe('case-field-required /reason');
  expect(voided.context).toMatchObject({ voided: { reason: 'Mất phiếu', on: '2023-06-14', by: 'head of SNV' } });
});
