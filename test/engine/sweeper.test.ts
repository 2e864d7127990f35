/** Provinces take turns in a sweep, whatever the door finds; the limits themselves are asked of real databases in engine.test.ts. */
import { describe, expect, it } from '@jest/globals';
import { sweep } from '../../src/engine/sweeper.js';

/** A door behind which each province has so many limits; `locked` are pages of which nothing can be had while another is under way. */
function doorOf(due: Record<string, number>, failing: readonly string[] = []) {
  const asked: string[] = [];
  const underWay = new Set<string>();
  return {
    asked,
    passDueLimits: async (province: string, page: number) => {
      asked.push(province);
      if (failing.includes(province)) throw new Error(`${province} is locked`);
      // As with SKIP LOCKED: what another page has locked is not to be had meanwhile.
      if (underWay.has(province)) return { passed: 0, consultations: 0 };
      underWay.add(province);
      await new Promise((resolve) => setTimeout(resolve, 1));
      const passed = Math.min(page, due[province] ?? 0);
      due[province] = (due[province] ?? 0) - passed;
      underWay.delete(province);
      return { passed, consultations: passed };
    },
  };
}

describe('a sweep', () => {
  it('goes page by page from province to province: a herd of one keeps no other waiting for its end', async () => {
    const door = doorOf({ a: 1000, b: 1, c: 1 });
    expect(await sweep(door, ['a', 'b', 'c'], 1)).toEqual({ passed: 1002, consultations: 1002, failures: [] });
    expect(door.asked.slice(0, 4)).toEqual(['a', 'b', 'c', 'a']);
  });

  it.each([1, 2, 3])('passes everything with %i pages under way at once', async (loops) => {
    const due = { a: 1000, b: 0, c: 450 };
    expect(await sweep(doorOf(due), ['a', 'b', 'c'], loops)).toMatchObject({ passed: 1450, failures: [] });
    expect(due).toEqual({ a: 0, b: 0, c: 0 });
  });

  it.each([1, 2])(
    'leaves a province that fails, goes on with the others, and says what failed (%i at once)',
    async (loops) => {
      const due = { a: 300, b: 300, c: 300 };
      const { passed, failures } = await sweep(doorOf(due, ['b']), ['a', 'b', 'c'], loops);
      expect(passed).toBe(600);
      expect(failures.length).toBeGreaterThan(0);
      expect(failures[0]).toEqual(new Error('b is locked'));
      expect(due).toEqual({ a: 0, b: 300, c: 0 });
    },
  );
});
