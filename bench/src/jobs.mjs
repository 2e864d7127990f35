/** The consultations that every contender is given: who is asked, who answers, who keeps silent. */

export const PROVINCE = 'phu-yen';
export const LEAD = 'SKHDT';

const ASKED = [
  ['STP', 'legal-drafting', 'Thẩm định nội dung pháp lý của dự thảo'],
  ['STC', 'budget', 'Cân đối nguồn vốn ngân sách tỉnh'],
  ['SCT', 'industry', 'Phát triển công nghiệp trên địa bàn'],
  ['SNNPTNT', 'agriculture', 'Chuyển đổi mục đích sử dụng đất nông nghiệp'],
  ['SGTVT', 'transport', 'Đấu nối hạ tầng giao thông'],
  ['SXD', 'construction', 'Quản lý quy hoạch xây dựng'],
  ['STNMT', 'land', 'Quản lý đất đai và môi trường'],
  ['STTTT', 'telecommunications', 'Hạ tầng viễn thông của khu công nghiệp'],
];

const codes = (asked) => asked.map(([agency]) => agency);

/** W1: eight are asked, five answer, the notices to the silent three are issued. W2: three are asked and keep silent. */
export const W1 = { asked: ASKED, answering: codes(ASKED.slice(0, 5)), silent: codes(ASKED.slice(5)) };
export const W2 = { asked: ASKED.slice(5), answering: [], silent: codes(ASKED.slice(5)) };

/** Monday, a working day before the last day. */
export const OPENED_AT = '2024-05-13T02:00:00.000Z';
/** 14 May, 08:00 in Vietnam: who has not answered is reminded. It is no part of what is measured, as pg-boss reminds nobody. */
export const REMINDED_AT = '2024-05-14T01:00:00.000Z';
/** The end of the one working day, 14 May, 24:00 in Vietnam. */
export const DUE_AT = '2024-05-14T17:00:00.000Z';

/** 36 characters that sort by number, as the server's UUIDs of version 7 do: 48 bits of time, then what looks random. */
export function idOf(number) {
  const time = (0x018f_7019_0000 + number).toString(16).padStart(12, '0');
  const noise = (Math.imul(number + 1, 0x9e37_79b1) >>> 0).toString(16).padStart(8, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${noise.slice(0, 3)}-8${noise.slice(3, 6)}-${noise}${noise.slice(0, 4)}`;
}

/** The number that the lead gives the written notice to one of the silent agencies. */
export const noticeNumberOf = (number, agency) => `${1 + W1.silent.indexOf(agency)}-${numberOf(number)}/TB-${LEAD}`;

/** What makes a consultation itself and not the next one. */
export const numberOf = (number) => String(number).padStart(7, '0');

export const proposalOf = (number) =>
  `Phê duyệt đồ án điều chỉnh quy hoạch phân khu số ${numberOf(number)} thuộc khu công nghiệp Đông Bắc Sông Cầu, quy mô 105,8 ha, ` +
  'gồm 68,2 ha đất công nghiệp, 4,1 ha đất dịch vụ, 12,6 ha đất cây xanh và 20,9 ha đất giao thông, hạ tầng kỹ thuật; ' +
  'giao Ban Quản lý Khu kinh tế Phú Yên công bố quy hoạch trong thời hạn 15 ngày kể từ ngày được phê duyệt.';

export function openingOf(number, { asked }) {
  return {
    matter: `quy-hoach-${numberOf(number)}`,
    subject: 'Lấy ý kiến dự thảo điều chỉnh quy hoạch khu công nghiệp Đông Bắc Sông Cầu',
    position: 'Thống nhất chủ trương điều chỉnh quy hoạch theo đề nghị của Ban Quản lý Khu kinh tế',
    proposal: proposalOf(number),
    legalGround: 'Quy chế làm việc của UBND tỉnh; Nghị định 35/2022/NĐ-CP về quản lý khu công nghiệp và khu kinh tế',
    authority: 'province',
    questions: [
      { key: 'q1', text: 'Sự phù hợp với quy hoạch ngành do cơ quan quản lý' },
      { key: 'q2', text: 'Điều kiện cần bổ sung khi triển khai thực hiện' },
    ],
    consult: asked.map(([agency, fn, reason]) => ({ agency, function: fn, reason })),
    urgency: 'urgent',
    urgencyReason: 'Kịp trình kỳ họp chuyên đề của Hội đồng nhân dân tỉnh',
    limit: { workingDays: 1 },
  };
}

export const ANSWER = {
  position: 'agree',
  answers: [
    { question: 'q1', position: 'agree', text: 'Phù hợp với quy hoạch ngành đã được phê duyệt' },
    { question: 'q2', position: 'agree', text: 'Không có điều kiện bổ sung' },
  ],
};
