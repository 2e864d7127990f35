/** To whom an agency answers, where a register of before does not say it. */
import { describe, expect, it } from '@jest/globals';
import type { JournalEntry } from '../../src/journal/entry.js';
import { beginningIn } from '../../src/journal/province-entry.js';
import { subordinationThen } from '../../src/persistence/migrations/names-of-0007.js';
import { phuYenIn2023 } from '../../src/rules/register/read-register.js';
import { subordinationByName } from '../../src/rules/register/subordination-by-name.js';

describe('to whom an agency answers', () => {
  it.each(phuYenIn2023().map(({ name, subordination = 'department' }) => [name, subordination]))(
    '%s: %s',
    (name, marked) => {
      expect(subordinationByName(name)).toBe(marked);
      expect(subordinationThen(name) ?? 'department').toBe(marked);
    },
  );

  it.each([
    ['TOÀ ÁN NHÂN DÂN THÀNH PHỐ', 'outside'],
    ['Công an thành phố Hải Phòng'.normalize('NFD'), 'vertical'],
    ['UBND phường Lê Chân', 'local'],
    ['Chi cục Quản lý thị trường', 'department'],
    ['Sở Công an xã', 'department'],
  ])('%s: %s, on both sides of the migration', (name, marked) => {
    expect(subordinationByName(name)).toBe(marked);
    expect(subordinationThen(name) ?? 'department').toBe(marked);
  });

  const agency = { code: 'CAT', name: 'Công an tỉnh', kind: 'department', functions: [], external: true };
  const entry = (more: object): JournalEntry =>
    ({
      command: 'province.entered',
      with: {
        agencies: [{ agency, dissolved: null, version: 1 }],
        delegations: [],
        calendars: [],
        after: { seq: 0, hash: '' },
        ...more,
      },
    }) as unknown as JournalEntry;

  it('is told from the name where a province began before there was a mark, and is a department where it was left out since', () => {
    const markOf = (more: object) => beginningIn(entry(more))?.agencies.map((one) => one.agency.subordination);
    expect(markOf({})).toEqual(['vertical']);
    expect(markOf({ adoptions: [] })).toEqual(['department']);
  });
});
