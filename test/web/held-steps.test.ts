import { describe, expect, it } from '@jest/globals';
import { officeOf, roleIn } from '../../web/src/marks/office.js';
import { heldOnce } from '../../web/src/pages/consultation/held-once.js';
import { heldStepWord } from '../../web/src/pages/consultation/held-words.js';

const step = (subject: string, name: string, agency: string, from: string, until: string | null) => ({
  subject,
  step: name,
  agency,
  from,
  until,
});

describe('who held which step', () => {
  it('tells a step once, where who holds the stage of a dispute holds the whole as well', () => {
    const told = [
      step('consultation', 'consolidating', 'SXD', '1', '2'),
      step('consultation', 'reconciling', 'SXD', '2', '3'),
      step('dispute:1', 'negotiating', 'SXD', '2', '3'),
      step('consultation', 'escalated', 'CT', '3', null),
      step('dispute:1', 'submitted', 'CT', '3', null),
      step('consultation', 'escalated', 'SXD', '4', null),
    ];
    expect(heldOnce(told).map(({ subject, from }) => `${subject} ${from}`)).toEqual([
      'consultation 1',
      'dispute:1 2',
      'dispute:1 3',
      'consultation 4',
    ]);
  });

  it('names no state of the machine: who confirms the minutes has answered before', () => {
    const told = { subject: '1:SXD', step: 'answered', role: 'head' };
    expect(heldStepWord(told, 'vi', () => 'Sở Xây dựng')).toBe('Xác nhận biên bản làm việc, Sở Xây dựng');
  });

  it('knows that the chairman is an office and heads none', () => {
    expect(officeOf('head', 'Sở Xây dựng', 'vi')).toBe('Thủ trưởng Sở Xây dựng');
    expect(officeOf('head', 'Chủ tịch UBND tỉnh', 'vi', ', ')).toBe('Chủ tịch UBND tỉnh');
    expect(officeOf('deputy', 'Chủ tịch UBND tỉnh', 'vi')).toBe('Cấp phó Chủ tịch UBND tỉnh');
    expect(roleIn('head', 'Chủ tịch UBND tỉnh', 'vi')).toBe('Chủ tịch');
    expect(roleIn('head', 'Sở Xây dựng', 'vi')).toBe('Thủ trưởng');
  });
});
