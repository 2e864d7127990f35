/** To whom an agency answers, told from its name, as it was when 0007 was written (src/rules/register/subordination-by-name.ts). */

const NAMES: readonly (readonly [string, RegExp])[] = [
  [
    'outside',
    /^(tòa án nhân dân|toà án nhân dân|viện kiểm sát nhân dân|ủy ban mặt trận|uỷ ban mặt trận|liên đoàn lao động)/u,
  ],
  [
    'vertical',
    /^(công an|bộ chỉ huy|cục thuế|thuế tỉnh|thuế thành phố|kho bạc nhà nước|bảo hiểm xã hội|cục thống kê|ngân hàng nhà nước|cục hải quan|cục thi hành án|cục quản lý thị trường)/u,
  ],
  ['local', /^(ubnd|ủy ban nhân dân|uỷ ban nhân dân) (huyện|thị xã|thành phố|quận|xã|phường|thị trấn|đặc khu) /u],
];

/** Null where the name tells nothing: the row stays a department. */
export function subordinationThen(name: string): string | null {
  const told = name.normalize('NFC').toLowerCase();
  return NAMES.find(([, pattern]) => pattern.test(told))?.[0] ?? null;
}
