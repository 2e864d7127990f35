/** What the engine tells people, in Vietnamese. Consent by rule is never worded as if somebody had expressed it. */
import type { MessageFacts, MessageTexts } from './message-facts.js';

const until = ({ due }: MessageFacts, words: string): string => (due === '' ? '' : ` ${words} ${due}.`);

const silence = ({ effect, basis }: MessageFacts): string =>
  effect === 'deemed-consent'
    ? `Theo ${basis}, quá thời hạn mà không trả lời thì được xác định là đồng ý với ý kiến và đề xuất của cơ quan chủ trì.`
    : `Theo ${basis}, không trả lời không được coi là đồng ý: việc bị ghi nhận quá hạn và báo cáo thủ trưởng cơ quan.`;

export const messageTextsVi: MessageTexts = {
  'request-received': (facts) =>
    `${facts.agency} được lấy ý kiến về “${facts.subject}”.${until(facts, 'Hạn trả lời:')} ${silence(facts)}`,
  'receipt-recorded': (facts) =>
    `Đã ghi nhận ${facts.agency} nhận yêu cầu lấy ý kiến về “${facts.subject}”.${until(facts, 'Hạn trả lời:')}`,
  assigned: (facts) => `Đã phân công người xử lý ý kiến về “${facts.subject}”.${until(facts, 'Hạn trả lời:')}`,
  reminder: (facts) =>
    `Nhắc việc: ${facts.agency} chưa trả lời về “${facts.subject}”.${until(facts, 'Hạn trả lời:')} ${silence(facts)}`,
  'limit-passed': (facts) =>
    facts.effect === 'deemed-consent'
      ? `Đã quá thời hạn trả lời về “${facts.subject}”. Theo ${facts.basis}, ${facts.agency} được xác định là đồng ý với ý kiến và đề xuất của cơ quan chủ trì do không trả lời trong thời hạn; đây không phải là ý kiến do cơ quan nêu ra.`
      : `Đã quá thời hạn trả lời về “${facts.subject}”; ${facts.agency} chưa có ý kiến.`,
  'late-answer': (facts) =>
    `${facts.agency} trả lời sau thời hạn về “${facts.subject}”. Ý kiến được lưu và ghi rõ là trả lời chậm.`,
  'late-accepted': (facts) =>
    `Cơ quan chủ trì tiếp nhận ý kiến trả lời chậm của ${facts.agency} về “${facts.subject}”.`,
  'notice-due': (facts) =>
    `${facts.agency} không trả lời trong thời hạn về “${facts.subject}”. Cơ quan chủ trì phải có văn bản thông báo lại${facts.noticeDue === '' ? '' : `, chậm nhất ${facts.noticeDue}`}, theo ${facts.basis}.`,
  'notice-issued': (facts) =>
    `Cơ quan chủ trì đã phát hành văn bản thông báo lại về việc ${facts.agency} được xác định là đồng ý theo ${facts.basis} đối với “${facts.subject}”.`,
  returned: (facts) =>
    `${facts.agency} trả lại yêu cầu lấy ý kiến về “${facts.subject}”. Cơ quan chủ trì cần chấp nhận hoặc không chấp nhận.`,
  'return-accepted': (facts) => `Cơ quan chủ trì chấp nhận việc ${facts.agency} trả lại yêu cầu về “${facts.subject}”.`,
  'return-contested': (facts) =>
    `Cơ quan chủ trì không chấp nhận việc trả lại yêu cầu về “${facts.subject}”.${until(facts, 'Hạn trả lời:')} ${silence(facts)}`,
  'extension-asked': (facts) =>
    `${facts.agency} xin gia hạn trả lời về “${facts.subject}”.${until(facts, 'Cần quyết định trước')}`,
  'extension-granted': (facts) =>
    `Đã gia hạn cho ${facts.agency} trả lời về “${facts.subject}”.${until(facts, 'Hạn mới:')}`,
  'extension-refused': (facts) =>
    `Không đồng ý gia hạn cho ${facts.agency} về “${facts.subject}”.${until(facts, 'Hạn trả lời vẫn là')}`,
  'clarification-asked': (facts) =>
    `Cơ quan chủ trì đề nghị ${facts.agency} làm rõ chính kiến về “${facts.subject}”.${until(facts, 'Hạn làm rõ:')} ${silence(facts)}`,
  clarified: (facts) => `${facts.agency} đã làm rõ ý kiến về “${facts.subject}”.`,
  'closed-unanswered': (facts) =>
    `Cơ quan chủ trì tiếp tục xử lý “${facts.subject}” khi chưa có ý kiến của ${facts.agency}; việc không trả lời được ghi nhận.`,
  collected: (facts) =>
    `Đã đủ ý kiến hoặc hết thời hạn về “${facts.subject}”. Cơ quan chủ trì tổng hợp, tiếp thu, giải trình.`,
  'comment-resolved': (facts) => `Góp ý của ${facts.agency} về “${facts.subject}” đã được tiếp thu hoặc giải trình.`,
  'condition-yielded': (facts) => `${facts.agency} không bảo lưu góp ý về “${facts.subject}”.`,
  'condition-maintained': (facts) => `${facts.agency} bảo lưu góp ý về “${facts.subject}”.`,
  'reconciliation-needed': (facts) =>
    `Còn ý kiến khác về nội dung chính của “${facts.subject}”. Thủ trưởng cơ quan chủ trì làm việc trực tiếp với thủ trưởng cơ quan có ý kiến khác.${until(facts, 'Hạn:')}`,
  'session-recorded': (facts) => `Đã ghi nhận buổi làm việc trực tiếp về “${facts.subject}”.`,
  unified: (facts) => `Các bên đã thống nhất về “${facts.subject}” sau khi làm việc trực tiếp.`,
  escalated: (facts) =>
    `“${facts.subject}” đã được trình Văn phòng UBND tỉnh thẩm tra.${until(facts, 'Hạn thẩm tra:')}`,
  incomplete: (facts) => `Hồ sơ trình về “${facts.subject}” còn thiếu; đề nghị bổ sung.${until(facts, 'Hạn bổ sung:')}`,
  completed: (facts) => `Hồ sơ trình về “${facts.subject}” đã được bổ sung.${until(facts, 'Hạn thẩm tra:')}`,
  remitted: (facts) =>
    `Văn phòng UBND tỉnh chuyển lại “${facts.subject}”: việc thuộc thẩm quyền của cơ quan chủ trì.${until(facts, 'Hạn quyết định:')}`,
  submitted: (facts) => `“${facts.subject}” đã trình Chủ tịch UBND tỉnh.${until(facts, 'Hạn quyết định:')}`,
  decided: (facts) => `Đã có quyết định về “${facts.subject}” (${facts.outcome}).`,
  concluded: (facts) => `Việc lấy ý kiến về “${facts.subject}” đã kết thúc (${facts.outcome}).`,
  withdrawn: (facts) => `Cơ quan chủ trì đã rút việc lấy ý kiến về “${facts.subject}”.`,
  transferred: (facts) =>
    `Do sắp xếp tổ chức, ${facts.agency} tiếp nhận từ ${facts.from} yêu cầu lấy ý kiến về “${facts.subject}”.${until(facts, 'Hạn trả lời vẫn là')}`,
  'limit-moved': (facts) =>
    `Lịch làm việc thay đổi nên hạn trả lời của ${facts.agency} về “${facts.subject}” được tính lại.${until(facts, 'Hạn mới:')}`,
  overdue: overdueVi,
};

function overdueVi(facts: MessageFacts): string {
  if (facts.stage === 'notice')
    return `Quá hạn văn bản thông báo lại cho ${facts.agency} về “${facts.subject}”. Cơ quan chủ trì cần phát hành ngay.`;
  if (facts.stage === 'dispute') return `Quá hạn giải quyết ý kiến khác về “${facts.subject}”, đang ở ${facts.holder}.`;
  return `${facts.agency} quá hạn trả lời về “${facts.subject}”. ${silence(facts)}`;
}
