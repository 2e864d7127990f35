import { describe, expect, it } from '@jest/globals';
import { mismatches } from '../../src/tools/rehearsal/partial-match.js';

const view = {
  state: 'collecting',
  round: 1,
  outcome: null,
  comments: {},
  overdue: false,
  dueAt: '2023-05-26T00:00:00.000+07:00',
  responsible: { role: 'head', agency: 'SXD' },
  sessions: [
    { heldOn: '2023-05-30', result: 'differing' },
    { heldOn: '2023-06-01', result: 'unified' },
  ],
};

describe('What is expected of a view', () => {
  it.each([
    ['some of its keys', { state: 'collecting', round: 1 }],
    ['nothing at all', {}],
    ['keys of a part', { responsible: { agency: 'SXD' } }],
    ['null where there is nothing', { outcome: null }],
    ['null for a key that does not apply', { conclusion: null }],
    ['null for a map of nothing', { comments: null }],
    ['false', { overdue: false }],
    ['the instant in another offset', { dueAt: '2023-05-25T17:00:00Z' }],
    ['the instant without milliseconds', { dueAt: '2023-05-26T00:00:00+07:00' }],
    ['a list element by element, each in part', { sessions: [{ result: 'differing' }, {}] }],
  ])('may be %s', (_what, expected) => {
    expect(mismatches(expected, view, 'c1')).toEqual([]);
  });

  it.each([
    ['another value', { state: 'concluded' }, 'c1.state', 'concluded', 'collecting'],
    [
      'the next millisecond',
      { dueAt: '2023-05-26T00:00:00.001+07:00' },
      'c1.dueAt',
      '2023-05-26T00:00:00.001+07:00',
      view.dueAt,
    ],
    ['a number as text', { round: '1' }, 'c1.round', '1', 1],
    ['null where there is something', { responsible: null }, 'c1.responsible', null, view.responsible],
    ['something where there is null', { outcome: 'agreed' }, 'c1.outcome', 'agreed', null],
    ['false where there is nothing', { outcome: false }, 'c1.outcome', false, null],
    ['a part where there is nothing', { outcome: { a: 1 } }, 'c1.outcome', { a: 1 }, null],
    ['a part where there is text', { state: {} }, 'c1.state', {}, 'collecting'],
    ['a key that is none', { colour: 'red' }, 'c1.colour', 'red', null],
    ['another value in a part', { responsible: { role: 'clerk' } }, 'c1.responsible.role', 'clerk', 'head'],
    ['another value in a list', { sessions: [{}, { result: 'x' }] }, 'c1.sessions.1.result', 'x', 'unified'],
    ['a shorter list', { sessions: [{}] }, 'c1.sessions', [{}], view.sessions],
    ['a longer list', { sessions: [{}, {}, {}] }, 'c1.sessions', [{}, {}, {}], view.sessions],
    ['an empty list', { sessions: [] }, 'c1.sessions', [], view.sessions],
    ['what every object has', { toString: null, constructor: 'x' }, 'c1.constructor', 'x', null],
  ])('is not met by %s', (_what, expected, path, wanted, actual) => {
    expect(mismatches(expected, view, 'c1')).toEqual([{ path, expected: wanted, actual }]);
  });

  it('is not met where there is no view', () => {
    expect(mismatches({ state: 'draft' }, null, 'c9')).toEqual([
      { path: 'c9', expected: { state: 'draft' }, actual: null },
    ]);
    expect(mismatches(null, null, 'c9')).toEqual([]);
  });

  it('is told everywhere that it is not met', () => {
    expect(mismatches({ state: 'x', responsible: { role: 'y' } }, view, 'c1').map(({ path }) => path)).toEqual([
      'c1.state',
      'c1.responsible.role',
    ]);
  });
});
