import { describe, expect, it } from '@jest/globals';
import { FairLine, PART_OF_ONE } from '../../src/engine/door/fair-line.js';
import { request } from './an-engine.js';

const MOST = 256;

/** Somebody of a province, known by a name; `register` for a command that goes in alone. */
const one = (province: string, name: string, register = false) => ({
  name,
  since: 0,
  request: { ...request('SXD/head', 'opinion.answer', register ? null : name), province },
});

function lineOf(...waiting: ReturnType<typeof one>[]) {
  const line = new FairLine<ReturnType<typeof one>>();
  for (const asked of waiting) line.push(asked);
  return line;
}
const crowd = (province: string, count: number) =>
  Array.from({ length: count }, (_, n) => one(province, `${province}${n}`));
const names = (batch: readonly { readonly name: string }[]) => batch.map(({ name }) => name);
const of = (batch: readonly { readonly request: { readonly province: string } }[], province: string) =>
  batch.filter(({ request: asked }) => asked.province === province).length;

describe('the line before the door', () => {
  it('takes a crowd of one province together, as many as share a transaction, in the order in which they came', () => {
    const line = lineOf(...crowd('a', 300));
    expect(names(line.take(MOST))).toEqual(names(crowd('a', 300)).slice(0, MOST));
    expect(line.length).toBe(44);
    expect(line.take(MOST)).toHaveLength(44);
    expect(line.take(MOST)).toEqual([]);
  });

  it('takes a crowd by parts as long as others wait, and the others with the first of them', () => {
    const line = lineOf(...crowd('a', 200), one('b', 'b0'), one('c', 'c0'));
    const first = line.take(MOST);
    expect([of(first, 'a'), of(first, 'b'), of(first, 'c')]).toEqual([PART_OF_ONE, 1, 1]);
    expect(of(line.take(MOST), 'a')).toBe(200 - PART_OF_ONE);
  });

  it('gives every province its turn to be the first, so that none is left out where there is no room for all', () => {
    const line = lineOf(...crowd('a', 4), ...crowd('b', 4), ...crowd('c', 4));
    const turns = Array.from({ length: 6 }, () => names(line.take(2)));
    expect(turns.map(([name]) => name?.at(0)).slice(0, 3)).toEqual(['a', 'b', 'c']);
    expect(turns.flat().sort()).toEqual(names([...crowd('a', 4), ...crowd('b', 4), ...crowd('c', 4)]).sort());
  });

  it('lets a command on the register in alone, when it is its turn, and nothing of its province before it that came after', () => {
    const line = lineOf(one('a', 'a0'), one('a', 'a1', true), one('a', 'a2'), one('b', 'b0'), one('b', 'b1'));
    expect(names(line.take(MOST))).toEqual(['a0', 'b0', 'b1']);
    expect(names(line.take(MOST))).toEqual(['a1']);
    expect(names(line.take(MOST))).toEqual(['a2']);
  });

  it('takes no command on the register into what is left of a batch', () => {
    const line = lineOf(one('a', 'a0'), one('b', 'b0', true));
    expect(names(line.take(2))).toEqual(['a0']);
    expect(names(line.take(2))).toEqual(['b0']);
  });

  it('says how many go in before one more does: a crowd elsewhere counts with its part', () => {
    const line = lineOf(...crowd('a', 1000), ...crowd('b', PART_OF_ONE), one('c', 'c0'));
    expect(line.aheadOf('d')).toBe(PART_OF_ONE + PART_OF_ONE + 1);
    expect(line.aheadOf('a')).toBe(1000 + PART_OF_ONE + 1);
    expect(line.aheadOf('b')).toBe(PART_OF_ONE + 2 * PART_OF_ONE + 1);
  });

  it('gives back whatever a condition holds for, wherever it stands', () => {
    const line = lineOf(one('a', 'a0'), one('a', 'late'), one('b', 'late'), one('b', 'b0'));
    expect(names(line.takeOut(({ name }) => name === 'late'))).toEqual(['late', 'late']);
    expect(line.length).toBe(2);
    expect(line.lengthOf('a')).toBe(1);
    expect(names(line.take(MOST)).sort()).toEqual(['a0', 'b0']);
    expect(line.oldestOf('a')).toBeUndefined();
  });
});
