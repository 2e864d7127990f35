/** The keys of a regulation as they are edited: grouped as in its file, each with its name and what it means, in both languages. */
import {
  CORRECTIONS,
  LATE_ANSWERS,
  LIMIT_UNITS,
  POSITIONS,
  REPEAT_RULES,
  RETURN_GROUNDS,
  RULES,
  type Rule,
  SILENCE_EFFECTS,
  STANDSTILLS,
  SUBORDINATIONS,
  UNDECIDED_EXTENSIONS,
  URGENCIES,
} from '../../../../workflows/regulation/regulation.js';
import { AUTHORITY } from './authority-group.js';
import { type Both, type EditedField, type EditedGroup, named } from './edited-field.js';

const UNITS = named(LIMIT_UNITS, [
  ['ngày làm việc', 'working days'],
  ['ngày theo lịch', 'calendar days'],
]);

const URGENCY_NAMES: Readonly<Record<(typeof URGENCIES)[number], Both>> = {
  ordinary: ['Việc thường', 'Ordinary'],
  urgent: ['Việc khẩn', 'Urgent'],
  complex: ['Việc phức tạp', 'Complex'],
};

const LIMITS = URGENCIES.flatMap((urgency): EditedField[] => {
  const [vi, en] = URGENCY_NAMES[urgency];
  const at = (key: string) => `limits.${urgency}.${key}`;
  return [
    { kind: 'number', key: at('default'), name: [`${vi}: mặc định`, `${en}: usual`] },
    { kind: 'number', key: at('min'), name: [`${vi}: ít nhất`, `${en}: least`] },
    { kind: 'number', key: at('max'), name: [`${vi}: nhiều nhất`, `${en}: most`] },
    { kind: 'word', options: UNITS, key: at('unit'), name: [`${vi}: tính theo`, `${en}: counted in`] },
    {
      kind: 'flag',
      key: at('reasonRequired'),
      name: [`${vi}: phải nêu lý do`, `${en}: needs a reason`],
    },
  ];
});

const FIELDS: Readonly<Record<Rule, readonly EditedField[]>> = {
  limits: LIMITS,
  clock: [
    {
      kind: 'clock',
      key: 'clock.dayEnds',
      name: ['Giờ kết thúc ngày cuối cùng', 'When the last day ends'],
      hint: ['24:00 là hết ngày.', '24:00 is the end of the day.'],
    },
    {
      kind: 'clock',
      key: 'clock.receiptCutOff',
      name: ['Nhận sau giờ này tính như ngày làm việc tiếp theo', 'Received later counts as the next working day'],
      hint: ['Để trống: tính đúng lúc nhận.', 'Empty: as it is received.'],
    },
    {
      kind: 'flag',
      key: 'clock.workedSaturdaysCount',
      name: ['Thứ Bảy làm bù là ngày làm việc', 'Saturdays worked in exchange count'],
    },
  ],
  silence: [
    {
      kind: 'word',
      options: named(SILENCE_EFFECTS, [
        ['được xác định là đồng ý', 'deemed consent'],
        ['quá hạn, báo cáo Thủ trưởng; không được coi là đồng ý', 'overdue, told to the head; no consent'],
      ]),
      key: 'silence.effect',
      name: ['Hết thời hạn mà không trả lời thì', 'When the deadline passes without an answer'],
    },
    {
      kind: 'words',
      options: named(SUBORDINATIONS, [
        ['sở, ngành thuộc UBND', 'departments of the province'],
        ['cơ quan ngành dọc', 'agencies under their ministries'],
        ['chính quyền địa phương cấp dưới', 'local authorities'],
        ['cơ quan ngoài hệ thống hành chính của tỉnh', 'bodies outside the administration of the province'],
      ]),
      key: 'silence.appliesTo',
      name: ['Áp dụng cho', 'Whom it binds'],
      hint: ['Cơ quan khác không trả lời thì quá hạn.', 'The silence of all others is overdue.'],
    },
    {
      kind: 'span',
      empty: ['không quy định', 'no such rule'],
      key: 'silence.leastNotice',
      name: ['Báo trước ít nhất (ngày làm việc)', 'Least notice (working days)'],
      hint: [
        'Kể từ khi ghi hoặc sửa ngày nhận, hoặc thông báo cho cơ quan kế thừa.',
        'After a receipt was recorded or corrected, or a successor was told.',
      ],
    },
    {
      kind: 'word',
      options: named(STANDSTILLS, [
        ['được bù ngày đó', 'is given that day back'],
        ['vẫn hết hạn như thường', 'runs out all the same'],
      ]),
      key: 'silence.standstill',
      name: [
        'Hệ thống ngừng trong ngày làm việc cuối cùng thì thời hạn',
        'A deadline on whose last working day the system stood still',
      ],
      hint: [
        'Ngừng liền 30 phút trở lên trong khoảng từ 07:30 đến 17:00 của ngày đó. Không chọn: được bù.',
        'For 30 minutes on end between 07:30 and 17:00 of that day. Left out: it is given back.',
      ],
    },
    {
      kind: 'word',
      ofConsent: true,
      options: named(LATE_ANSWERS, [
        ['được lưu, không làm thay đổi kết quả', 'kept, without effect'],
        ['cơ quan chủ trì có thể chấp nhận', 'the lead may accept it'],
      ]),
      key: 'silence.lateAnswer',
      name: ['Trả lời sau khi đã xác định là đồng ý', 'An answer after the deemed consent'],
    },
    {
      kind: 'span',
      ofConsent: true,
      key: 'silence.noticeWithin',
      name: ['Thông báo lại trong (ngày làm việc)', 'Notice within (working days)'],
    },
  ],
  positions: [
    {
      kind: 'words',
      options: named(POSITIONS, [
        ['thống nhất', 'agree'],
        ['thống nhất có điều kiện', 'agree with conditions'],
        ['không thống nhất', 'disagree'],
        ['không có ý kiến', 'no comment'],
      ]),
      key: 'positions',
      name: ['Các chính kiến được chọn', 'Positions that may be taken'],
    },
  ],
  extension: [
    {
      kind: 'number',
      key: 'extension.max',
      name: ['Số lần gia hạn mỗi cơ quan', 'Extensions for one agency'],
      hint: ['0: không gia hạn.', '0: none.'],
    },
    {
      kind: 'number',
      key: 'extension.maxWorkingDays',
      name: ['Mỗi lần nhiều nhất (ngày làm việc)', 'Most working days each'],
    },
    {
      kind: 'word',
      options: named(UNDECIDED_EXTENSIONS, [
        ['hết hiệu lực', 'lapses'],
        ['coi như được gia hạn', 'is granted'],
      ]),
      key: 'extension.undecidedAtLimit',
      name: ['Đến hạn mà đề nghị gia hạn chưa được quyết định thì', 'Undecided when the deadline comes, it'],
    },
  ],
  return: [
    {
      kind: 'words',
      options: named(RETURN_GROUNDS, [
        ['không đúng thẩm quyền của cơ quan được lấy ý kiến', 'outside the competence of who is asked'],
        ['thuộc thẩm quyền của chính cơ quan chủ trì', 'the requester’s own competence'],
        ['hồ sơ chưa đầy đủ', 'the dossier is incomplete'],
      ]),
      key: 'return.grounds',
      name: ['Căn cứ trả lại', 'Grounds for a return'],
    },
    {
      kind: 'span',
      empty: ['đến hết thời hạn trả lời', 'until the deadline'],
      key: 'return.within',
      name: ['Trả lại trong (ngày làm việc)', 'Return within (working days)'],
    },
    {
      kind: 'span',
      key: 'return.afterContest',
      name: [
        'Thời hạn riêng sau khi không chấp nhận trả lại (ngày làm việc)',
        'Its own time after a contest (working days)',
      ],
    },
  ],
  competence: [
    {
      kind: 'span',
      key: 'competence.decideWithin',
      name: ['Văn phòng quyết định thẩm quyền trong (ngày làm việc)', 'The Office decides within (working days)'],
    },
  ],
  clarification: [
    {
      kind: 'number',
      key: 'clarification.max',
      name: ['Số lần đề nghị làm rõ mỗi cơ quan', 'Clarifications asked of one agency'],
      hint: ['0: không đề nghị làm rõ.', '0: never.'],
    },
    {
      kind: 'span',
      key: 'clarification.within',
      name: ['Làm rõ trong (ngày làm việc)', 'Clarify within (working days)'],
    },
  ],
  correction: [
    {
      kind: 'word',
      options: named(CORRECTIONS, [
        ['được đến hết thời hạn', 'until the deadline'],
        ['không được', 'not at all'],
      ]),
      key: 'correction',
      name: ['Cơ quan thay câu trả lời của mình', 'An agency may replace its answer'],
    },
  ],
  reminders: [
    {
      kind: 'reminders',
      key: 'reminders',
      name: [
        'Nhắc trước ngày cuối cùng (số ngày làm việc, cách nhau bằng dấu phẩy)',
        'Working days before the last day, with commas',
      ],
      hint: ['0 là trong ngày cuối cùng; để trống: không nhắc.', '0 is the last day; empty: none.'],
    },
  ],
  repeat: [
    {
      kind: 'number',
      key: 'repeat.withinDays',
      name: ['Coi là lấy ý kiến trùng lặp trong (ngày)', 'Repeated within (calendar days)'],
    },
    {
      kind: 'word',
      options: named(REPEAT_RULES, [
        ['không cho lấy lại', 'is refused'],
        ['cho lấy lại, có cảnh báo', 'is flagged'],
      ]),
      key: 'repeat.rule',
      name: ['Lấy ý kiến trùng lặp thì', 'A repeated consultation'],
    },
  ],
  reconciliation: [
    {
      kind: 'flag',
      key: 'reconciliation.required',
      name: ['Phải làm việc trực tiếp trước khi trình', 'The heads must meet before it goes up'],
    },
    {
      kind: 'span',
      key: 'reconciliation.within',
      name: ['Làm việc trực tiếp trong (ngày làm việc)', 'Meet within (working days)'],
    },
    {
      kind: 'span',
      key: 'reconciliation.confirmWithin',
      name: ['Xác nhận biên bản trong (ngày làm việc)', 'Confirm the minutes within (working days)'],
    },
  ],
  office: [
    {
      kind: 'span',
      key: 'office.verifyWithin',
      name: ['Văn phòng thẩm tra trong (ngày làm việc)', 'The Office verifies within (working days)'],
    },
    {
      kind: 'span',
      key: 'office.completeWithin',
      name: ['Bổ sung hồ sơ trong (ngày làm việc)', 'Complete the dossier within (working days)'],
    },
  ],
  decision: [
    {
      kind: 'span',
      key: 'decision.within',
      name: ['Chủ tịch quyết định trong (ngày làm việc)', 'The chairman decides within (working days)'],
    },
  ],
};

/** What every regulation says of itself, and of matters under another text. */
const GENERAL: EditedGroup = {
  rule: null,
  title: ['Hiệu lực và căn cứ', 'Force and basis'],
  fields: [
    { kind: 'day', key: 'inForce.from', name: ['Có hiệu lực từ ngày', 'In force from'] },
    {
      kind: 'day',
      key: 'inForce.until',
      name: ['Hết hiệu lực kể từ ngày', 'No longer in force from'],
      hint: ['Để trống: chưa có.', 'Empty: open.'],
    },
    {
      kind: 'documents',
      key: 'basis',
      name: ['Văn bản làm căn cứ', 'Documents it rests on'],
      hint: [
        'Mỗi dòng một văn bản: ký hiệu; số; ngày (năm-tháng-ngày). Ví dụ: PY; 2230/UBND-NC; 2023-05-16',
        'One a line: id; number; date (YYYY-MM-DD).',
      ],
    },
    { kind: 'text', key: 'calendar', name: ['Lịch làm việc', 'Calendar'] },
  ],
};

const REGIMES: EditedGroup = {
  rule: null,
  title: ['Loại việc có quy định riêng', 'Matters under another text'],
  fields: [
    {
      kind: 'regime-keys',
      key: 'regimes',
      name: ['Các loại việc', 'Regimes'],
      hint: [
        'Viết như trong tệp (JSON): mỗi loại việc có title, source (điều luật, hoặc assumed), set (các khóa được thay).',
        'As in the file (JSON): each has title, source (the article, or assumed) and set (the keys it replaces).',
      ],
    },
  ],
};

/** Groups in the order of the file; `titles` are the names of the rules. */
export function editedGroups(
  titles: Readonly<Record<'vi' | 'en', Readonly<Record<Rule, string>>>>,
): readonly EditedGroup[] {
  const rules = RULES.map(
    (rule): EditedGroup => ({
      rule,
      title: [titles.vi[rule], titles.en[rule]],
      fields: FIELDS[rule],
    }),
  );
  return [GENERAL, ...rules, AUTHORITY, REGIMES];
}
