/** The groups that every province has, by which agencies are asked together ("tất cả các sở", "UBND các xã, phường"). */
export const AGENCY_GROUPS = ['departments', 'districts', 'communes', 'vertical', 'outside', 'others'] as const;
export type AgencyGroup = (typeof AGENCY_GROUPS)[number];

/** What they are called in Vietnamese; the web client says the same (web/src/agencies/group-words.ts). */
export const GROUP_NAMES: Readonly<Record<AgencyGroup, string>> = {
  departments: 'Các sở, ban, ngành tỉnh',
  districts: 'UBND các huyện, thị xã, thành phố',
  communes: 'UBND các xã, phường, đặc khu',
  vertical: 'Cơ quan ngành dọc',
  outside: 'Cơ quan, tổ chức khác ngoài UBND tỉnh',
  others: 'Cơ quan khác',
};
