import { describe, expect, it } from '@jest/globals';
import { numbersIn, wantedNumber } from '../../src/dossiers/document-numbers.js';

describe('the numbers of documents in a text', () => {
  it.each<[string, string[]]>([
    ['Căn cứ văn bản số 2230/UBND-NC ngày 16/5/2023', ['2230/ubnd-nc']],
    ['Công văn 45/SXD-QLQH, 46 /SXD-QLQH và 47/ SXD – QLQH', ['45/sxd-qlqh', '46/sxd-qlqh', '47/sxd-qlqh']],
    ['Công văn 45/SXD–QLQH (gạch dài)', ['45/sxd-qlqh']],
    ['Luật 64/2025/QH15; Nghị định 15/2023/NĐ-CP.', ['15/2023/nđ-cp', '64/2025/qh15']],
    ['Thông báo 12-TB/TU của Tỉnh ủy', ['12-tb/tu']],
    ['Tờ trình 07/TTr-SXD', ['07/ttr-sxd', '7/ttr-sxd']],
    ['Quyết định 1234a/QĐ-UBND.', ['1234a/qđ-ubnd']],
    ['Phiếu gửi số 41 và sổ giao nhận công văn số 512', ['41', '512']],
    ['Số: 412/CAT-PCCC', ['412/cat-pccc']],
    ['Sổ bưu điện ngày 05/3/2024, 19-06-2023, quý 2/2024, giai đoạn 2021/2025, Điều 16 khoản 1', []],
    ['Công văn số ２２３０/UBND-NC', ['2230/ubnd-nc']],
    ['Quy hoạch khu công nghiệp', []],
  ])('“%s” has %j', (text, expected) => {
    expect(numbersIn({ texts: [text], numbers: [] })).toEqual(expected);
  });

  it('are what was entered as a number, whatever it looks like, but for a sentence', () => {
    const long = 'Văn bản của Sở Xây dựng về việc cho ý kiến đối với dự thảo quy hoạch chi tiết';
    expect(numbersIn({ texts: [], numbers: ['15 / TB-SKHĐT', '78', 'TB.03', long] })).toEqual([
      '15/tb-skhđt',
      '78',
      'tb.03',
    ]);
  });

  it('are each kept once, and no more than a list of laws would have', () => {
    const laws = Array.from({ length: 300 }, (_, n) => `Luật ${n + 1}/2020/QH14`).join('; ');
    expect(numbersIn({ texts: [laws, laws], numbers: [] })).toHaveLength(60);
  });
});

describe('the number that a person looks for', () => {
  it.each<[string, string | null]>([
    ['2230', '2230'],
    ['số 2230', '2230'],
    ['So: 2230/UBND-NC', '2230/ubnd-nc'],
    ['công văn số 45 / SXD–QLQH', '45/sxd-qlqh'],
    ['CV 45/SXD', '45/sxd'],
    ['45/SXD-QLQH ngày 5/3', null],
    ['quy hoạch 2030', null],
    ['2 dự án', null],
    ['UBND-NC', null],
    ['', null],
  ])('in “%s” is %s', (wanted, expected) => {
    expect(wantedNumber(wanted)).toBe(expected);
  });
});
