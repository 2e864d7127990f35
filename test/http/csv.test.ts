import { describe, expect, it } from '@jest/globals';
import { csvLine } from '../../src/http/csv.js';

describe('a line of a table', () => {
  it('separates its cells by commas and ends with CRLF', () => {
    expect(csvLine(['một', '', 'ba'])).toBe('một,,ba\r\n');
  });

  it('puts what would break it in quotes, and doubles those within', () => {
    expect(csvLine(['a,b', 'nói "có"', 'hai\ndòng'])).toBe('"a,b","nói ""có""","hai\ndòng"\r\n');
  });

  it.each(['=1+1', '+84', '-2', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '\u200B=1', '\uFF1D1'])(
    'takes %j for no formula',
    (cell) => {
      const line = csvLine([cell, 'x']);
      expect(line.replaceAll('"', '').startsWith("'")).toBe(true);
    },
  );

  it('leaves signs within a cell as they are', () => {
    expect(csvLine(['a=b', 'Sở Lao động - Thương binh'])).toBe('a=b,Sở Lao động - Thương binh\r\n');
  });
});
