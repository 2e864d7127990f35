/** The words of inspections that their form, their facts and their lists share. */
export const GROUNDS = {
  vi: {
    planned: 'Theo kế hoạch',
    unannounced: 'Đột xuất, theo rút thăm',
    'following-a-report': 'Theo phản ánh, báo cáo',
    self: 'Tự kiểm tra',
  },
  en: {
    planned: 'Planned',
    unannounced: 'Unannounced, by a draw',
    'following-a-report': 'Following a report',
    self: 'By the unit itself',
  },
} as const;

export const TEAM_PARTS = {
  vi: { leader: 'Trưởng đoàn', member: 'Thành viên' },
  en: { leader: 'Leader', member: 'Member' },
} as const;

export const WEIGHTS = {
  vi: { 'in-order': 'Đúng quy định', shortcoming: 'Thiếu sót', breach: 'Vi phạm' },
  en: { 'in-order': 'In order', shortcoming: 'Shortcoming', breach: 'Breach' },
} as const;
