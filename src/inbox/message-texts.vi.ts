/** What the engine tells people, in Vietnamese. Consent by rule is never worded as if somebody had expressed it. */
import type { MessageTexts, Told } from './told.js';

const until = ({ due }: Told, words: string): string => (due === '' ? '' : ` ${words} ${due}.`);

const silence = ({ effect, basis }: Told): string =>
  effect === 'deemed-consent'
    ? `Theo ${basis}, quá thời hạn mà không trả lời thì được xác định là đồng ý với ý kiến và đề xuất của cơ quan chủ trì.`
    : `Theo ${basis}, không trả lời không được coi là đồng ý: việc bị ghi nhận quá hạn và báo cáo thủ trưởng cơ quan.`;

export const messageTextsVi: MessageTexts = {
  'request-received': (told) =>
    `${told.agency} được lấy ý kiến về “${told.subject}”.${until(told, 'Hạn trả lời:')} ${silence(told)}`,
  'receipt-recorded': (told) =>
    `Đã ghi nhận ${told.agency} nhận yêu cầu lấy ý kiến về “${told.subject}”.${until(told, 'Hạn trả lời:')}`,
  assigned: (told) => `Đã phân công người xử lý ý kiến về “${told.subject}”.${until(told, 'Hạn trả lời:')}`,
  reminder: (told) =>
    `Nhắc việc: ${told.agency} chưa trả lời về “${told.subject}”.${until(told, 'Hạn trả lời:')} ${silence(told)}`,
  'limit-passed': (told) =>
    told.effect === 'deemed-consent'
      ? `Đã quá thời hạn trả lời về “${told.subject}”. Theo ${told.basis}, ${told.agency} được xác định là đồng ý với ý kiến và đề xuất của cơ quan chủ trì do không trả lời trong thời hạn; đây không phải là ý kiến do cơ quan nêu ra.`
      : `Đã quá thời hạn trả lời về “${told.subject}”; ${told.agency} chưa có ý kiến.`,
  'late-answer': (told) =>
    `${told.agency} trả lời sau thời hạn về “${told.subject}”. Ý kiến được lưu và ghi rõ là trả lời chậm.`,
  'late-accepted': (told) => `Cơ quan chủ trì tiếp nhận ý kiến trả lời chậm của ${told.agency} về “${told.subject}”.`,
  'notice-due': (told) =>
    `${told.agency} không trả lời trong thời hạn về “${told.subject}”. Cơ quan chủ trì phải có văn bản thông báo lại${told.noticeDue === '' ? '' : `, chậm nhất ${told.noticeDue}`}, theo ${told.basis}.`,
  'notice-issued': (told) =>
    `Cơ quan chủ trì đã phát hành văn bản thông báo lại về việc ${told.agency} được xác định là đồng ý theo ${told.basis} đối với “${told.subject}”.`,
  returned: (told) =>
    `${told.agency} trả lại yêu cầu lấy ý kiến về “${told.subject}”. Cơ quan chủ trì cần chấp nhận hoặc không chấp nhận.`,
  'return-accepted': (told) => `Cơ quan chủ trì chấp nhận việc ${told.agency} trả lại yêu cầu về “${told.subject}”.`,
  'return-contested': (told) =>
    `Cơ quan chủ trì không chấp nhận việc trả lại yêu cầu về “${told.subject}”.${until(told, 'Hạn trả lời:')} ${silence(told)}`,
  'extension-asked': (told) =>
    `${told.agency} xin gia hạn trả lời về “${told.subject}”.${until(told, 'Cần quyết định trước')}`,
  'extension-granted': (told) =>
    `Đã gia hạn cho ${told.agency} trả lời về “${told.subject}”.${until(told, 'Hạn mới:')}`,
  'extension-refused': (told) =>
    `Không đồng ý gia hạn cho ${told.agency} về “${told.subject}”.${until(told, 'Hạn trả lời vẫn là')}`,
  'clarification-asked': (told) =>
    `Cơ quan chủ trì đề nghị ${told.agency} làm rõ chính kiến về “${told.subject}”.${until(told, 'Hạn làm rõ:')} ${silence(told)}`,
  clarified: (told) => `${told.agency} đã làm rõ ý kiến về “${told.subject}”.`,
  'closed-unanswered': (told) =>
    `Cơ quan chủ trì tiếp tục xử lý “${told.subject}” khi chưa có ý kiến của ${told.agency}; việc không trả lời được ghi nhận.`,
  collected: (told) =>
    `Đã đủ ý kiến hoặc hết thời hạn về “${told.subject}”. Cơ quan chủ trì tổng hợp, tiếp thu, giải trình.`,
  'comment-resolved': (told) => `Góp ý của ${told.agency} về “${told.subject}” đã được tiếp thu hoặc giải trình.`,
  'condition-yielded': (told) => `${told.agency} không bảo lưu góp ý về “${told.subject}”.`,
  'condition-maintained': (told) => `${told.agency} bảo lưu góp ý về “${told.subject}”.`,
  'reconciliation-needed': (told) =>
    `Còn ý kiến khác về nội dung chính của “${told.subject}”. Thủ trưởng cơ quan chủ trì làm việc trực tiếp với thủ trưởng cơ quan có ý kiến khác.${until(told, 'Hạn:')}`,
  'session-recorded': (told) => `Đã ghi nhận buổi làm việc trực tiếp về “${told.subject}”.`,
  unified: (told) => `Các bên đã thống nhất về “${told.subject}” sau khi làm việc trực tiếp.`,
  escalated: (told) => `“${told.subject}” đã được trình Văn phòng UBND tỉnh thẩm tra.${until(told, 'Hạn thẩm tra:')}`,
  incomplete: (told) => `Hồ sơ trình về “${told.subject}” còn thiếu; đề nghị bổ sung.${until(told, 'Hạn bổ sung:')}`,
  completed: (told) => `Hồ sơ trình về “${told.subject}” đã được bổ sung.${until(told, 'Hạn thẩm tra:')}`,
  remitted: (told) =>
    `Văn phòng UBND tỉnh chuyển lại “${told.subject}”: việc thuộc thẩm quyền của cơ quan chủ trì.${until(told, 'Hạn quyết định:')}`,
  submitted: (told) => `“${told.subject}” đã trình Chủ tịch UBND tỉnh.${until(told, 'Hạn quyết định:')}`,
  decided: (told) => `Đã có quyết định về “${told.subject}” (${told.outcome}).`,
  concluded: (told) => `Việc lấy ý kiến về “${told.subject}” đã kết thúc (${told.outcome}).`,
  withdrawn: (told) => `Cơ quan chủ trì đã rút việc lấy ý kiến về “${told.subject}”.`,
  transferred: (told) =>
    `Do sắp xếp tổ chức, ${told.agency} tiếp nhận từ ${told.from} yêu cầu lấy ý kiến về “${told.subject}”.${until(told, 'Hạn trả lời vẫn là')}`,
  'limit-moved': (told) =>
    `Lịch làm việc thay đổi nên hạn trả lời của ${told.agency} về “${told.subject}” được tính lại.${until(told, 'Hạn mới:')}`,
  overdue: overdueVi,
};

function overdueVi(told: Told): string {
  if (told.stage === 'notice')
    return `Quá hạn văn bản thông báo lại cho ${told.agency} về “${told.subject}”. Cơ quan chủ trì cần phát hành ngay.`;
  if (told.stage === 'dispute') return `Quá hạn giải quyết ý kiến khác về “${told.subject}”, đang ở ${told.holder}.`;
  return `${told.agency} quá hạn trả lời về “${told.subject}”. ${silence(told)}`;
}
