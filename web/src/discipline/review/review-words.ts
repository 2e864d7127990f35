/** The words of reviews that forms and facts share. */

export const EXPLAINERS = {
  vi: { agency: 'Cơ quan', person: 'Cá nhân' },
  en: { agency: 'The agency', person: 'The person' },
} as const;

export const MITIGATIONS = {
  vi: { accepted: 'Chấp nhận', 'partly-accepted': 'Chấp nhận một phần', 'not-accepted': 'Không chấp nhận' },
  en: { accepted: 'Accepted', 'partly-accepted': 'Partly accepted', 'not-accepted': 'Not accepted' },
} as const;

export const OUTCOMES = {
  vi: {
    none: 'Không xử lý',
    reminder: 'Nhắc nhở',
    'discipline-proposed': 'Đề nghị xử lý kỷ luật',
    'transfer-proposed': 'Đề nghị điều chuyển',
    'replacement-proposed': 'Đề nghị thay thế',
  },
  en: {
    none: 'Nothing follows',
    reminder: 'Reminder',
    'discipline-proposed': 'Discipline is proposed',
    'transfer-proposed': 'Transfer is proposed',
    'replacement-proposed': 'Replacement is proposed',
  },
} as const;

export const REVIEW_WORDS = {
  vi: {
    agency: 'Cơ quan được kiểm điểm',
    person: 'Người được kiểm điểm',
    ground: 'Căn cứ',
    figures: 'Số liệu',
    counted: (count: number, least: number, from: string, to: string) =>
      `${count} lần, ngưỡng ${least}, từ ${from} đến ${to}`,
    requests: 'Từng việc được đếm',
    explainBy: 'Hạn giải trình',
    concludeBy: 'Hạn kết luận',
    explanation: 'Giải trình',
    late: 'sau hạn',
    mitigation: 'Đề nghị bảo vệ',
    considered: 'Ý kiến xem xét',
    conclusion: 'Kết luận',
    claim: {
      label: 'Tình tiết dám nghĩ, dám làm vì lợi ích chung',
      hint: 'Ghi nếu đề nghị được bảo vệ theo Nghị định 73/2023/NĐ-CP; phải được xem xét trước khi kết luận.',
    },
  },
  en: {
    agency: 'Agency that is reviewed',
    person: 'Person who is reviewed',
    ground: 'Ground',
    figures: 'Figures',
    counted: (count: number, least: number, from: string, to: string) =>
      `${count} times, from ${least} on, ${from} to ${to}`,
    requests: 'What is counted',
    explainBy: 'Explained by',
    concludeBy: 'Concluded by',
    explanation: 'Explanation',
    late: 'late',
    mitigation: 'Claim to be protected',
    considered: 'What was considered',
    conclusion: 'Conclusion',
    claim: {
      label: 'That you dared to think and to act for the common good',
      hint: 'Where you claim protection by Decree 73/2023/NĐ-CP; it is considered before anything is concluded.',
    },
  },
};
