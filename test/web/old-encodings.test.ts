import { describe, expect, it } from '@jest/globals';
import { recognised } from '../../web/src/parts/old-encodings.js';
import { asLine, asText } from '../../web/src/parts/typed.js';

describe('text in an encoding from before Unicode', () => {
  it.each([
    ['LÊy ý kiÕn dù th¶o quy ho¹ch', 'Lấy ý kiến dự thảo quy hoạch'],
    ['ñy ban nh©n d©n tØnh', 'ủy ban nhân dân tỉnh'],
    [
      '§Ò nghÞ Së X©y dùng cã ý kiÕn b»ng v¨n b¶n tr­íc ngµy 25/5/2023.',
      'Đề nghị Sở Xây dựng có ý kiến bằng văn bản trước ngày 25/5/2023.',
    ],
    ['CéNG HOµ X· HéI CHñ NGHÜA VIÖT NAM', 'CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
    ['Quy ho¹ch sö dông ®Êt\nKÕ ho¹ch ®Çu t­ c«ng', 'Quy hoạch sử dụng đất\nKế hoạch đầu tư công'],
    [
      'nghÖ thuËt, gi¸o dôc, thuû lîi, khuyÕn khÝch, nguyÖn väng',
      'nghệ thuật, giáo dục, thuỷ lợi, khuyến khích, nguyện vọng',
    ],
  ])('is recognised as TCVN3: %s', (pasted, unicode) => {
    expect(recognised(pasted)).toEqual({ encoding: 'TCVN3', unicode });
  });

  it.each([
    ['Laáy yù kieán döï thaûo quy hoaïch', 'Lấy ý kiến dự thảo quy hoạch'],
    ['UÛy ban nhaân daân tænh Phuù Yeân', 'Ủy ban nhân dân tỉnh Phú Yên'],
    [
      'Ñeà nghò Sôû Xaây döïng coù yù kieán baèng vaên baûn tröôùc ngaøy 25/5',
      'Đề nghị Sở Xây dựng có ý kiến bằng văn bản trước ngày 25/5',
    ],
    ['COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA VIEÄT NAM', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
  ])('is recognised as VNI: %s', (pasted, unicode) => {
    expect(recognised(pasted)).toEqual({ encoding: 'VNI', unicode });
  });

  it.each([
    '',
    'a',
    'Lấy ý kiến dự thảo quy hoạch khu công nghiệp Hòa Tâm',
    'Lấy ý kiến dự thảo quy hoạch'.normalize('NFD'),
    'Tôi có ý kiến, thôi cho là có cô giáo',
    'Báo cáo và bàn giao hàng hóa, có tái bàn',
    'Thông báo số 845/TB-SKHĐT',
    'xã Hòa Xuân, có 12 hộ dân',
    'lay y kien du thao',
    'The café’s naïve façade and résumé, coöperate, jalapeño',
    'L’été dernier, à Paris, nous avons été très déçus de la réponse du ministère de l’intérieur',
    'Réunion préparatoire : « décision créée », où est né côté élève',
    'Für die Übergabe größerer Flächen',
    'El año próximo habrá más señales en la región',
    '10 × 20 × 30 m² ± 5 °C § 3 © 2023 ½ ha',
    'Điều 5 § 3 «Quy hoạch» — 10 × 20 m',
  ])('is not seen in other text: %j', (text) => {
    expect(recognised(text)).toBeNull();
  });

  it('is not seen again once it is converted', () => {
    expect(recognised(recognised('LÊy ý kiÕn dù th¶o quy ho¹ch')?.unicode ?? '')).toBeNull();
  });
});

describe('what is typed or pasted', () => {
  it('into one line has no line breaks and nothing that cannot be seen', () => {
    expect(asLine('Lấy ý kiến \u202Edự thảo\r\n  quy\thoạch\u200b')).toBe('Lấy ý kiến dự thảo quy hoạch');
    expect(asLine('khu công\u00ad nghiệp')).toBe('khu công nghiệp');
    expect(asLine('Lấy ý ')).toBe('Lấy ý ');
  });

  it('keeps the soft hyphen of TCVN3, which is a letter there', () => {
    expect(asLine('®Çu t­ x©y dùng\ntr­íc')).toBe('®Çu t­ x©y dùng tr­íc');
  });

  it('into several lines keeps its line breaks, as the web writes them, and no directions', () => {
    expect(asText('một\r\nhai\u000bba\tbốn\u202e\u200b')).toBe('một\nhai\nba\tbốn\u200b');
  });
});
