import { describe, expect, it } from '@jest/globals';
import { checkAgencies } from '../../src/rules/register/check-agencies.js';
import { phuYenIn2023 } from '../../src/rules/register/read-register.js';

describe('The register of Phú Yên as of May 2023', () => {
  const agencies = phuYenIn2023();
  const agency = (code: string) => agencies.find((candidate) => candidate.code === code);

  it('has one Office, one chairman and one home affairs', () => {
    const codes = (kind: string) => agencies.filter((one) => one.kind === kind).map((one) => one.code);
    expect(codes('office')).toEqual(['VP']);
    expect(codes('chairman')).toEqual(['CT']);
    expect(codes('home-affairs')).toEqual(['SNV']);
  });

  it('fills in what is left out', () => {
    expect(agency('SGDDT')).toEqual({
      code: 'SGDDT',
      name: 'Sở Giáo dục và Đào tạo',
      kind: 'department',
      subordination: 'department',
      functions: ['education'],
      external: false,
    });
    expect(agency('VP')?.functions).toEqual([]);
  });

  it('has the nine districts, and bodies outside the People’s Committee', () => {
    expect(agencies.filter((one) => one.functions.includes('district-administration'))).toHaveLength(9);
    expect(agency('CAT')?.external).toBe(true);
    expect(agency('SXD')?.external).toBe(false);
  });

  it('gives every agency that can be consulted a function', () => {
    const without = agencies.filter((one) => one.functions.length === 0).map((one) => one.code);
    expect(without).toEqual(['VP', 'CT']);
  });
});

describe('A list of agencies', () => {
  const reasons = (data: unknown) => {
    const checked = checkAgencies(data);
    return 'faults' in checked ? checked.faults.map(({ path, reason }) => `agencies.${path.join('.')} ${reason}`) : [];
  };

  it('is told every fault at once', () => {
    expect(
      reasons([
        { code: 'A B', name: 'Sở' },
        { name: '', functions: [7], kind: 'ministry', external: 'yes', colour: 'red' },
        'SXD',
        { code: 'SXD', name: 'Sở Xây dựng' },
        { code: 'SXD', name: 'Sở Xây dựng' },
      ]).map((line) => line.split(' ').slice(0, 3).join(' ')),
    ).toEqual([
      'agencies.0.code must be',
      'agencies.1.code is missing',
      'agencies.1.name must be',
      'agencies.1.functions.0 must be',
      'agencies.1.kind must be',
      'agencies.1.external must be',
      'agencies.1.colour is not',
      'agencies.2 must be',
      'agencies.4.code is written',
    ]);
  });

  it.each([[null], [{}], [[]], ['SXD']])('cannot be %j', (data) => {
    expect(reasons(data)).toEqual([`agencies. must be a list with at least one item, not ${JSON.stringify(data)}`]);
  });
});
