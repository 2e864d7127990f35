/** What the page of a draft tells before it is opened: the same as the law decides (PY-1.4a, PY-2.1c). */
import { describe, expect, it } from '@jest/globals';
import { competenceOf } from '../../web/src/pages/opening/competence-of.js';
import { missingFrom, placeOf } from '../../web/src/pages/opening/completeness.js';
import { EMPTY_FORM, formOf, inputOf, type OpeningForm } from '../../web/src/pages/opening/opening-form.js';
import { aRegulation, installedPhuYen } from '../regulations/a-regulation.js';

const HANDED = {
  id: 'p1',
  subject: 'Hạ tầng',
  way: 'delegated' as const,
  from: 'CT',
  fromName: 'Chủ tịch UBND tỉnh',
  to: 'SKHDT',
  toName: 'Sở Kế hoạch và Đầu tư',
  document: 'QĐ 1015',
  over: 'matter' as const,
};
const FORM: OpeningForm = { ...EMPTY_FORM, subject: 'Hạ tầng khu công nghiệp' };

const told = (
  change: Partial<OpeningForm>,
  powers: readonly (typeof HANDED | (Omit<typeof HANDED, 'over'> & { over: 'function' }))[],
  regulation = installedPhuYen(),
) => competenceOf({ ...FORM, ...change }, { lead: 'SKHDT', functions: ['planning'], regulation, powers });

describe('Before it is opened', () => {
  it.each<[string, Partial<OpeningForm>, Parameters<typeof told>[1], string | null, readonly string[]]>([
    ['nothing in the registers', {}, [], null, []],
    ['handed to the lead and sent up', {}, [HANDED], 'delegated-to-lead refuse', ['authority']],
    ['handed to the lead and decided by it', { authority: 'lead' }, [HANDED], null, []],
    [
      'the whole function, unexplained',
      {},
      [{ ...HANDED, over: 'function' }],
      'delegated-to-lead explain',
      ['authority-reason'],
    ],
    [
      'the whole function, explained',
      { authorityReason: 'Vượt quy mô' },
      [{ ...HANDED, over: 'function' }],
      'delegated-to-lead explain',
      [],
    ],
    ['a function of another', { leadFunction: 'health' }, [], 'outside-lead-functions refuse', ['authority']],
  ])('%s', (_name, change, powers, expected, missing) => {
    const { against, missing: found } = told(change, powers);
    expect(against === null ? null : `${against.code} ${against.follows}`).toBe(expected);
    expect(found).toEqual(missing);
  });

  it('nothing is told where the regulation leaves it free, and the function is missed where it is demanded', () => {
    expect(told({}, [HANDED], aRegulation()).against).toBeNull();
    const demanding = { ...aRegulation(), authority: { leadFunction: 'demanded' as const } };
    expect(told({}, [], demanding).missing).toEqual(['lead-function']);
    expect(told({ leadFunction: 'planning' }, [], demanding).missing).toEqual([]);
  });

  it('what is missing stands in the bar, and a refusal at its section', () => {
    const kinds = missingFrom(FORM, () => undefined, null, false, ['authority-reason']).map(({ kind }) => kind);
    expect(kinds).toContain('authority-reason');
    expect(placeOf('/authorityReason', FORM).section).toBe(1);
    expect(placeOf('/leadFunction', FORM).section).toBe(1);
  });

  it('comes back from the server as it was written, and is left out where nothing was', () => {
    const written = { ...FORM, matter: 'x', leadFunction: 'planning', authorityReason: 'Vượt quy mô' };
    expect(formOf(inputOf(written))).toEqual(
      expect.objectContaining({ leadFunction: 'planning', authorityReason: 'Vượt quy mô' }),
    );
    expect(inputOf(FORM)).not.toHaveProperty('leadFunction');
    expect(inputOf(FORM)).not.toHaveProperty('authorityReason');
  });
});
