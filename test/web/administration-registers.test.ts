import { describe, expect, it } from '@jest/globals';
import { partOf } from '../../web/src/pages/administration/parts.js';
import { successorsOf, untaken } from '../../web/src/pages/administration/reorganisation.js';
import { holds } from '../../web/src/pages/administration/search-text.js';

describe('the parts of the administration', () => {
  it('begin with the agencies, and are none where the address names no part', () => {
    expect(partOf(undefined)).toBe('co-quan');
    expect(partOf('lich')).toBe('lich');
    expect(partOf('lich-su')).toBeNull();
  });
});

describe('searching the register', () => {
  it('finds without marks whatever has them, and whatever the case', () => {
    expect(holds(['Sở Xây dựng', 'Đất đai'], 'xay DUNG')).toBe(true);
    expect(holds(['Sở Xây dựng', 'Đất đai'], 'dat dai')).toBe(true);
    expect(holds(['Sở Xây dựng'], 'tai chinh')).toBe(false);
  });

  it('keeps to the marks that were typed', () => {
    expect(holds(['Sở Tư pháp'], 'tư')).toBe(true);
    expect(holds(['Sở Tài nguyên và Môi trường'], 'tư')).toBe(false);
    expect(holds(['Đầu tư'], 'đầu')).toBe(true);
  });

  it('finds everything by nothing', () => {
    expect(holds(['Sở Y tế'], '  ')).toBe(true);
  });
});

describe('who takes over the functions of a dissolved agency', () => {
  const functions = ['land', 'environment', 'water'];

  it('tells the functions that nobody takes yet', () => {
    expect(untaken(functions, {})).toEqual(functions);
    expect(untaken(functions, { land: 'SNNMT', environment: '', water: 'SXD' })).toEqual(['environment']);
  });

  it('names each successor once, with all that it takes', () => {
    const takers = { land: 'SNNMT', environment: 'SXD', water: 'SNNMT' };
    expect(successorsOf(functions, takers)).toEqual([
      { agency: 'SNNMT', functions: ['land', 'water'] },
      { agency: 'SXD', functions: ['environment'] },
    ]);
  });

  it('does not pass on what the agency does not have', () => {
    expect(successorsOf(['land'], { land: 'SXD', housing: 'STC' })).toEqual([{ agency: 'SXD', functions: ['land'] }]);
  });
});
