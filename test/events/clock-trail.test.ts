import { describe, expect, it } from '@jest/globals';
import { ClockTrail, OVERLAP_MS } from '../../src/api/events/clock-trail.js';
import type { Instant } from '../../workflows/limits/time.js';

const at = (time: string) => `2023-06-14T${time}.000Z` as Instant;

describe('the trail of the clock', () => {
  it('reaches some seconds behind the first reading', () => {
    const trail = new ClockTrail();
    trail.note(0, at('01:00:10'));
    expect(trail.floor(0)).toBe(at('01:00:00'));
  });

  it('stays where a clock stood before it jumped, as long as a transaction may still write by it', () => {
    const trail = new ClockTrail();
    trail.note(0, at('01:00:10'));
    trail.note(OVERLAP_MS - 1, at('01:00:10'));
    trail.note(OVERLAP_MS, at('09:00:00'));
    expect(trail.floor(OVERLAP_MS)).toBe(at('01:00:10'));
    expect(trail.floor(2 * OVERLAP_MS - 1)).toBe(at('01:00:10'));
    expect(trail.floor(2 * OVERLAP_MS)).toBe(at('09:00:00'));
  });

  it('never goes back, however many readings are left out', () => {
    const trail = new ClockTrail();
    const floors: Instant[] = [];
    for (const real of [0, 500, 9_000, 70_000, 70_500, 90_000]) {
      trail.note(real, new Date(Date.parse(at('01:00:00')) + real).toISOString() as Instant);
      floors.push(trail.floor(real));
    }
    expect(floors).toEqual([...floors].sort());
    // Nothing was read for a minute, so nothing since then is known to be told.
    expect(floors[3]).toBe(at('01:00:09'));
  });
});
