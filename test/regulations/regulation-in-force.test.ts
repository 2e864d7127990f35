import { describe, expect, it } from '@jest/globals';
import { readRegulations, regulationInForce } from '../../src/rules/regulations/read-regulations.js';
import type { CivilDate } from '../../workflows/limits/time.js';
import type { Regulation } from '../../workflows/regulation/regulation.js';
import { aRegulation } from './a-regulation.js';

const day = (text: string) => text as CivilDate;

/** Phú Yên's regulation under another id and for another time. */
function inForce(id: string, from: string | null, until: string | null): [string, Regulation] {
  const told = { from: from === null ? null : day(from), until: until === null ? null : day(until) };
  return [id, { ...aRegulation(), id, inForce: told }];
}

describe('the regulation in force', () => {
  const installed = readRegulations();

  it.each([
    ['phu-yen', '2023-05-16', 'phu-yen-2230'],
    ['phu-yen', '2023-05-15', 'default'],
    ['tay-ninh', '2024-07-08', 'tay-ninh-3328'],
    ['tan-chau', '2024-07-08', 'tan-chau-2024'],
    ['ca-mau', '2024-07-08', 'default'],
  ])('of %s on %s is %s', (province, date, id) => {
    expect(regulationInForce(installed, province, day(date)).id).toBe(id);
  });

  it.each([
    ['2020-01-01', 'always'],
    ['2021-01-01', 'first'],
    ['2022-12-31', 'first'],
    ['2023-01-01', 'second'],
    ['2025-12-31', 'second'],
    ['2026-01-01', 'first'],
  ])('is the newest one on %s, and the day on which one ends is not in it any more', (date, id) => {
    const several = [
      inForce('first', '2021-01-01', null),
      inForce('always', null, null),
      inForce('second', '2023-01-01', '2026-01-01'),
    ];
    for (const order of [several, several.toReversed()]) {
      expect(regulationInForce(new Map(order), 'phu-yen', day(date)).id).toBe(id);
    }
  });

  it('is refused when there is none and no default', () => {
    expect(() => regulationInForce(new Map(), 'phu-yen', day('2023-05-16'))).toThrow(
      'phu-yen has no regulation in force on 2023-05-16, and there is no default.yaml.',
    );
  });
});
