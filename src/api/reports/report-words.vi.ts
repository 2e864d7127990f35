/** What the letter and the spreadsheet of a report call steps and stages. */
import type { HeldStage } from '../../figures/overdue-sql.js';
import type { TimedStep } from '../../figures/step-times.js';

const WORDS: Readonly<Record<TimedStep | HeldStage, string>> = {
  opinion: 'Trả lời ý kiến',
  notice: 'Gửi thông báo về việc được xác định là đồng ý',
  dispute: 'Xử lý ý kiến chưa thống nhất',
  consultation: 'Toàn bộ hồ sơ lấy ý kiến',
  negotiating: 'Thủ trưởng hai cơ quan làm việc trực tiếp',
  verifying: 'Văn phòng kiểm tra hồ sơ trình',
  incomplete: 'Cơ quan chủ trì bổ sung hồ sơ trình',
  submitted: 'Trình Chủ tịch quyết định',
  remitted: 'Cơ quan chủ trì tự quyết định',
};

export const stepTitle = (step: string): string => WORDS[step as TimedStep | HeldStage] ?? step;
