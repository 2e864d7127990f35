/** What each rule of a regulation says, in Vietnamese sentences. */

import type {
  AuthorityRule,
  LimitRule,
  Regulation,
  ReturnGround,
  Rule,
  WorkingDays,
} from '../../../../workflows/regulation/regulation.js';
import { inSentence } from '../../language/in-sentence.js';
import { positionWords, subordinationWords } from '../../marks/words.js';

const GROUNDS: Readonly<Record<ReturnGround, string>> = {
  'outside-competence': 'không đúng thẩm quyền của cơ quan được lấy ý kiến',
  'requesters-own-competence': 'thuộc thẩm quyền của chính cơ quan chủ trì',
  'dossier-incomplete': 'hồ sơ chưa đầy đủ',
};

const days = ({ workingDays }: WorkingDays) => `${workingDays} ngày làm việc`;
const limit = (kind: string, { default: usual, min, max, unit, reasonRequired }: LimitRule) =>
  `${kind}: ${usual} ${unit === 'workingDays' ? 'ngày làm việc' : 'ngày'}; cơ quan chủ trì được đặt từ ${min} đến ${max} ngày${reasonRequired === true ? ', phải nêu lý do' : ''}.`;

const bound = (who: Regulation['silence']['appliesTo']) => {
  const names = who.map((one) => inSentence(subordinationWords.vi[one])).join(', ');
  return `${names.charAt(0).toUpperCase()}${names.slice(1)}`;
};

function silence(rule: Regulation['silence']): string[] {
  if (rule.effect === 'escalate-to-head')
    return [
      'Việc chuyển sang quá hạn và được báo cáo Thủ trưởng cơ quan chưa trả lời. Việc không trả lời không được coi là đồng ý.',
      'Cơ quan vẫn phải trả lời cho đến khi việc lấy ý kiến kết thúc.',
      standstill(rule),
    ];
  return [
    `${bound(rule.appliesTo)} được xác định là đồng ý với ý kiến và đề xuất của cơ quan chủ trì, kể từ thời điểm hết thời hạn. Cơ quan khác không trả lời thì ghi nhận quá hạn.`,
    ...(rule.leastNotice === null
      ? []
      : [
          `Không sớm hơn ${days(rule.leastNotice)} kể từ khi ghi nhận hoặc sửa ngày nhận, hoặc thông báo cho cơ quan kế thừa.`,
        ]),
    rule.lateAnswer === 'without-effect'
      ? 'Ý kiến gửi chậm được lưu và ghi nhận nhưng không làm thay đổi kết quả.'
      : 'Ý kiến gửi chậm được lưu; cơ quan chủ trì có thể chấp nhận để thay cho việc được xác định là đồng ý.',
    `Cơ quan chủ trì ra thông báo về việc được xác định là đồng ý trong ${days(rule.noticeWithin)}.`,
    standstill(rule),
  ];
}

const standstill = (rule: Regulation['silence']): string =>
  rule.standstill === 'run-on'
    ? 'Hệ thống ngừng trong ngày làm việc cuối cùng thì thời hạn vẫn hết như thường.'
    : 'Hệ thống ngừng liền từ 30 phút trở lên trong khoảng 07:30–17:00 của ngày làm việc cuối cùng thì cơ quan được bù ngày đó.';

function extension({ max, maxWorkingDays, undecidedAtLimit }: Regulation['extension']): string[] {
  if (max === 0) return ['Không được gia hạn.'];
  return [
    `Mỗi cơ quan được gia hạn nhiều nhất ${max} lần trong một lần lấy ý kiến, mỗi lần nhiều nhất ${maxWorkingDays} ngày làm việc.`,
    undecidedAtLimit === 'lapses'
      ? 'Đến hết thời hạn mà đề nghị gia hạn chưa được quyết định thì đề nghị hết hiệu lực.'
      : 'Đến hết thời hạn mà đề nghị gia hạn chưa được quyết định thì coi như được gia hạn.',
  ];
}

function reminders(told: Regulation['reminders']): string[] {
  if (told.length === 0) return ['Không nhắc trước thời hạn.'];
  const before = told.map(({ before: { workingDays } }) =>
    workingDays === 0 ? 'trong ngày cuối cùng' : `trước ngày cuối cùng ${workingDays} ngày làm việc`,
  );
  return [`Nhắc lúc 8:00, ${before.join(' và ')}; lời nhắc nêu rõ hệ quả của việc không trả lời.`];
}

const SENT_UP = {
  free: [],
  explain: ['Việc đã phân cấp, ủy quyền cho cơ quan chủ trì mà đưa lên trên: phải nêu lý do.'],
  refuse: ['Việc đã phân cấp, ủy quyền cho cơ quan chủ trì mà đưa lên trên: không mở được.'],
};
const OF_ANOTHER = {
  free: [],
  explain: ['Việc đã giao cho cơ quan khác hoặc ngoài chức năng của cơ quan chủ trì: phải nêu lý do.'],
  refuse: ['Việc đã giao cho cơ quan khác hoặc ngoài chức năng của cơ quan chủ trì: không mở được.'],
};

function authoritySentences({ sentUp = 'free', ofAnother = 'free', leadFunction }: AuthorityRule): string[] {
  const named = leadFunction === 'demanded' ? ['Cơ quan chủ trì phải nêu việc thuộc chức năng nào của mình.'] : [];
  return [...SENT_UP[sentUp], ...OF_ANOTHER[ofAnother], ...named];
}

/** The sentences of every rule. */
export const SENTENCES: { readonly [R in Rule]: (regulation: Regulation) => string[] } = {
  limits: ({ limits }) => [
    limit('Việc thường', limits.ordinary),
    limit('Việc khẩn', limits.urgent),
    limit('Việc phức tạp', limits.complex),
  ],
  clock: ({ clock: { dayEnds, receiptCutOff, workedSaturdaysCount } }) => [
    `Không tính ngày nhận. Thời hạn kết thúc lúc ${dayEnds} của ngày cuối cùng.`,
    receiptCutOff === null
      ? 'Nhận vào giờ nào trong ngày cũng tính là nhận ngày đó.'
      : `Nhận sau ${receiptCutOff} hoặc vào ngày nghỉ thì tính là nhận vào ngày làm việc tiếp theo.`,
    workedSaturdaysCount
      ? 'Thứ Bảy làm bù theo thông báo hoán đổi được tính là ngày làm việc.'
      : 'Thứ Bảy làm bù không được tính là ngày làm việc.',
  ],
  silence: ({ silence: rule }) => silence(rule),
  positions: ({ positions }) => [
    `Mỗi câu hỏi được trả lời bằng một trong ${positions.length} chính kiến: ${positions
      .map((one) => positionWords.vi[one].toLowerCase())
      .join('; ')}.`,
  ],
  extension: ({ extension: rule }) => extension(rule),
  return: ({ return: { grounds, within, afterContest } }) =>
    grounds.length === 0
      ? ['Không được trả lại.']
      : [
          `Được trả lại ${within === null ? 'cho đến hết thời hạn trả lời' : `trong ${days(within)} kể từ ngày nhận`}, với một trong các căn cứ: ${grounds.map((one) => GROUNDS[one]).join('; ')}.`,
          `Nếu việc trả lại không được chấp nhận, cơ quan được lấy ý kiến có ít nhất ${days(afterContest)} để trả lời.`,
        ],
  competence: ({ competence: { decideWithin }, authority = {} }) => [
    `Cơ quan chủ trì không chấp nhận việc trả lại vì thẩm quyền thì Văn phòng UBND quyết định trong ${days(decideWithin)}; trong thời gian đó thời hạn trả lời không có hiệu lực.`,
    ...authoritySentences(authority),
  ],
  clarification: ({ clarification: { max, within } }) =>
    max === 0
      ? ['Không được đề nghị làm rõ.']
      : [
          `Cơ quan chủ trì được đề nghị mỗi cơ quan làm rõ ý kiến nhiều nhất ${max} lần; phải làm rõ trong ${days(within)}. Không làm rõ thì ý kiến đã gửi giữ nguyên giá trị.`,
        ],
  correction: ({ correction }) => [
    correction === 'none'
      ? 'Câu trả lời đã gửi không thay được.'
      : 'Thủ trưởng được thay câu trả lời của cơ quan mình cho đến hết thời hạn, khi chưa góp ý nào được giải trình; cả hai bản được lưu trong nhật ký.',
  ],
  reminders: ({ reminders: told }) => reminders(told),
  repeat: ({ repeat: { withinDays, rule } }) => [
    withinDays === 0
      ? 'Không xét việc lấy ý kiến trùng lặp.'
      : rule === 'refuse'
        ? `Nội dung không đổi thì không được lấy ý kiến lại trong ${withinDays} ngày.`
        : `Nội dung không đổi mà lấy ý kiến lại trong ${withinDays} ngày thì bị ghi nhận là trùng lặp.`,
  ],
  reconciliation: ({ reconciliation: { required, within, confirmWithin } }) =>
    required
      ? [
          'Còn ý kiến khác nhau về nội dung chủ yếu thì Thủ trưởng cơ quan chủ trì phải làm việc trực tiếp với Thủ trưởng cơ quan có ý kiến khác trước khi trình.',
          `Thời hạn làm việc trực tiếp: ${days(within)}. Kết quả thống nhất chỉ được tính khi Thủ trưởng cơ quan có ý kiến khác xác nhận, trong ${days(confirmWithin)}; không trả lời không phải là xác nhận.`,
        ]
      : [`Không bắt buộc làm việc trực tiếp trước khi trình. Nếu làm việc trực tiếp, thời hạn là ${days(within)}.`],
  office: ({ office: { verifyWithin, completeWithin } }) => [
    `Văn phòng thẩm tra trong ${days(verifyWithin)}.`,
    `Hồ sơ còn thiếu thì cơ quan chủ trì bổ sung trong ${days(completeWithin)}.`,
  ],
  decision: ({ decision: { within } }) => [`Chủ tịch quyết định trong ${days(within)} kể từ khi được trình.`],
};
