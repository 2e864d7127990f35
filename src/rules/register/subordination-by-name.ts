/**
 * To whom an agency answers, told from its name. Registers of before there was such a mark lack it; what is safe to know from a
 * name is taken from there, and everybody else is a department until an administrator says otherwise (`agency.classify`).
 * Migration 0007 has the same words and does the same to the rows: neither may change without a migration.
 */
import type { Subordination } from '../../../workflows/regulation/regulation.js';

const NAMES: readonly (readonly [Subordination, RegExp])[] = [
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

/** The mark that a name gives; department where it gives none. */
export function subordinationByName(name: string): Subordination {
  const told = name.normalize('NFC').toLowerCase();
  return NAMES.find(([, pattern]) => pattern.test(told))?.[0] ?? 'department';
}
