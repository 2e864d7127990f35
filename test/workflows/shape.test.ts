import { describe, expect, it } from '@jest/globals';
import { all, type Check, checked, dotted, flag, listOf, map, mapOf, must, text } from '../../workflows/data/shape.js';

const faultsOf = (value: unknown, check: Check) =>
  check(value, []).map(({ path, reason }) => `${dotted(path)}: ${reason}`);

describe('A map', () => {
  const person = map({ name: text }, { external: flag });

  it('may lack what is optional, and nothing else', () => {
    expect(faultsOf({ name: 'An' }, person)).toEqual([]);
    expect(faultsOf({ external: 1 }, person)).toEqual(['name: is missing', 'external: must be true or false, not 1']);
    expect(faultsOf({ name: 'An', age: 1 }, person)).toEqual(['age: is not known; the keys here are name, external']);
  });

  it('of any keys has its keys and values checked', () => {
    const short = must((key) => String(key).length === 1, 'a letter');
    expect(faultsOf({ a: 'x', bc: '' }, mapOf(text, 1, short))).toEqual([
      'bc: must be a letter, not "bc"',
      'bc: must be text, not ""',
    ]);
    expect(faultsOf({}, mapOf(text))).toEqual([]);
    expect(faultsOf({}, mapOf(text, 1))).toEqual([': must be a map with at least one key, not {}']);
  });
});

describe('A list', () => {
  it('has no item twice', () => {
    expect(faultsOf(['a', 'b', 'a', ''], listOf(text, 0))).toEqual(['2: is written twice', '3: must be text, not ""']);
  });

  it('has no value of its key twice, and items that lack the key are faults by themselves', () => {
    const people = listOf(map({ name: text }, { external: flag }), 1, 'name');
    expect(faultsOf([{ name: 'An' }, {}, {}, 'An', { name: 'An', external: true }], people)).toEqual([
      '1.name: is missing',
      '2.name: is missing',
      '3: must be a map of name, external, not "An"',
      '4.name: is written twice',
    ]);
    expect(faultsOf([], people)).toEqual([': must be a list with at least one item, not []']);
  });
});

describe('A value', () => {
  it('is told the faults of all checks at once', () => {
    const never = must(() => false, 'something else');
    expect(faultsOf(1, all(text, never))).toEqual([': must be text, not 1', ': must be something else, not 1']);
  });

  it('is handed on only when it has no fault', () => {
    expect(checked<string>('a', text)).toEqual({ value: 'a' });
    expect(checked<string>(1, text)).toEqual({ faults: [{ path: [], reason: 'must be text, not 1' }] });
  });
});
