import { describe, expect, it } from '@jest/globals';
import { figureIn, listOf } from '../../web/src/pages/overview/figures.js';
import { addressOfPeriod, isAskable, periodAround, periodIn } from '../../web/src/pages/overview/period.js';
import { fileAt } from '../../web/src/parts/file-address.js';
import type { CivilDate } from '../../workflows/limits/time.js';

const day = (text: string) => text as CivilDate;
const at = (query: string, today = '2023-06-14') => {
  const { preset, from, to } = periodIn(new URLSearchParams(query), day(today));
  return [preset, from, to];
};

describe('the period of a report', () => {
  it.each([
    ['tuan', '2023-06-14', '2023-06-12', '2023-06-18'],
    ['tuan', '2023-06-12', '2023-06-12', '2023-06-18'],
    ['tuan', '2023-06-18', '2023-06-12', '2023-06-18'],
    ['tuan', '2024-01-01', '2024-01-01', '2024-01-07'],
    ['tuan', '2023-01-01', '2022-12-26', '2023-01-01'],
    ['thang', '2024-02-29', '2024-02-01', '2024-02-29'],
    ['thang', '2023-12-31', '2023-12-01', '2023-12-31'],
    ['quy', '2023-06-14', '2023-04-01', '2023-06-30'],
    ['quy', '2023-11-30', '2023-10-01', '2023-12-31'],
    ['nam', '2023-06-14', '2023-01-01', '2023-12-31'],
  ] as const)('%s around %s is from %s to %s', (preset, today, from, to) => {
    expect(periodAround(preset, day(today))).toEqual({ preset, from, to });
  });

  it.each([
    ['', ['quy', '2023-04-01', '2023-06-30']],
    ['ky=thang', ['thang', '2023-06-01', '2023-06-30']],
    ['ky=thang&tu=2023-01-05&den=2023-02-10', [null, '2023-01-05', '2023-02-10']],
    ['tu=2023-02-10&den=2023-01-05', ['quy', '2023-04-01', '2023-06-30']],
    ['tu=2020-01-01&den=2023-01-05', ['quy', '2023-04-01', '2023-06-30']],
    ['tu=2023-02-30&den=2023-03-05&ky=nam', ['nam', '2023-01-01', '2023-12-31']],
    ['ky=thập-kỷ', ['quy', '2023-04-01', '2023-06-30']],
  ])('is read from “%s”', (query, expected) => {
    expect(at(query)).toEqual(expected);
  });

  it('stays what it was in its own address', () => {
    for (const query of ['ky=tuan', 'ky=nam', 'tu=2023-01-05&den=2023-02-10']) {
      const period = periodIn(new URLSearchParams(query), day('2023-06-14'));
      expect(periodIn(new URLSearchParams(addressOfPeriod(period)), day('2023-06-14'))).toEqual(period);
    }
    expect(isAskable(day('2023-01-01'), day('2024-12-31'))).toBe(true);
    expect(isAskable(day('2023-01-01'), day('2025-01-01'))).toBe(false);
  });
});

describe('the list behind a figure', () => {
  it('has its figure, its agency and its days in the address, of the page and of the file', () => {
    const behind = { figure: 'silentOrLate', agency: 'STC', from: day('2023-04-01'), to: day('2023-06-30') } as const;
    const address = new URL(listOf(behind), 'http://x').searchParams;
    expect(figureIn(address)).toBe('silentOrLate');
    expect(address.get('co-quan')).toBe('STC');
    expect(periodIn(address, day('2024-01-01'))).toMatchObject({ from: '2023-04-01', to: '2023-06-30' });
    expect(fileAt('/api/v1/office/requests', 'csv', behind)).toBe(
      '/api/v1/office/requests.csv?figure=silentOrLate&agency=STC&from=2023-04-01&to=2023-06-30',
    );
    expect(figureIn(new URLSearchParams('so-lieu=khac'))).toBe('asked');
  });
});
