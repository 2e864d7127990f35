/** What the files call states, positions and kinds: as the pages do in Vietnamese. A word that is missing does not compile. */
import type { AgencyKind, ResolutionResult, Weight } from '../../../workflows/commands/commands.js';
import type { OpinionState } from '../../../workflows/opinion/opinion.js';
import type { Position, Subordination } from '../../../workflows/regulation/regulation.js';
import type { Channel, DeliveryState } from '../../engine/outbox/outbox.js';
import type { UndeliveredReason } from '../../engine/outbox/undelivered-reasons.js';
import type { HeldStage } from '../../figures/overdue-sql.js';
import type { LetterKind } from '../../letters/facts/letter-facts.js';
import type { DraftState } from '../drafts/drafts-listed.js';
import type { Ending } from '../office/ended-list.js';
import type { OverdueItem } from '../office/overdue-list.js';
import type { WorkItem } from '../work/work-list.js';

type Words<Word extends string> = Readonly<Record<Word, string>>;

export const OPINION_STATE_WORDS: Words<OpinionState> = {
  awaiting: 'Chờ trả lời',
  clarifying: 'Chờ làm rõ',
  returned: 'Trả lại, chờ chủ trì',
  contested: 'Chờ quyết định thẩm quyền',
  answered: 'Đã trả lời',
  released: 'Đã chấp nhận trả lại',
  deemed: 'Được xác định là đồng ý',
  overdue: 'Quá hạn',
  unanswered: 'Không trả lời, đã khép',
  transferred: 'Chuyển cơ quan kế thừa',
  cancelled: 'Đã hủy',
};

export const POSITION_WORDS: Words<Position> = {
  agree: 'Thống nhất',
  'agree-with-conditions': 'Thống nhất có điều kiện',
  disagree: 'Không thống nhất',
  'no-comment': 'Không có ý kiến',
};

export const WEIGHT_WORDS: Words<Weight> = { main: 'Chủ yếu', secondary: 'Thứ yếu', drafting: 'Câu chữ' };

export const RESULT_WORDS: Words<ResolutionResult> = {
  accepted: 'Tiếp thu',
  'partly-accepted': 'Tiếp thu một phần',
  rejected: 'Không tiếp thu',
  noted: 'Ghi nhận',
};

export const WORK_WORDS: Words<WorkItem['kind']> = {
  opinion: 'Ý kiến',
  receipt: 'Ghi nhận việc nhận văn bản',
  notice: 'Thông báo về việc được xác định là đồng ý',
  return: 'Trả lại văn bản',
  extension: 'Đề nghị gia hạn',
  comments: 'Tiếp thu, giải trình',
  conclusion: 'Kết luận',
  dispute: 'Ý kiến chưa thống nhất',
  draft: 'Dự thảo hồ sơ',
  competence: 'Thẩm quyền trả lời',
  confirmation: 'Xác nhận biên bản làm việc',
  suspension: 'Tạm dừng',
};

export const DRAFT_WORDS: Words<DraftState['state']> = {
  saved: 'Đang soạn',
  submitted: 'Đã trình, chờ ký',
  returned: 'Trả lại để sửa',
};

export const LETTER_WORDS: Words<LetterKind> = {
  request: 'Công văn lấy ý kiến',
  answer: 'Công văn trả lời ý kiến',
  return: 'Công văn trả lại văn bản',
  urging: 'Công văn đôn đốc',
  'deemed-notice': 'Thông báo về việc được xác định là đồng ý',
  minutes: 'Biên bản làm việc',
  summary: 'Bảng tổng hợp, tiếp thu, giải trình ý kiến',
  submission: 'Hồ sơ trình',
  conclusion: 'Thông báo kết luận',
  apology: 'Thư xin lỗi',
  suspension: 'Thông báo tạm dừng lấy ý kiến',
  resumption: 'Thông báo tiếp tục lấy ý kiến',
  competence: 'Quyết định về thẩm quyền trả lời',
  withdrawal: 'Công văn thôi lấy ý kiến',
};

export const CHANNEL_WORDS: Words<Channel> = {
  email: 'Thư điện tử',
  digest: 'Thư gộp trong ngày',
  webhook: 'Hệ thống khác',
  none: 'Không có người nhận',
  edxml: 'Trục liên thông văn bản',
  account: 'Thư về tài khoản',
};

export const DELIVERY_WORDS: Words<DeliveryState> = {
  waiting: 'Đang chờ gửi',
  sent: 'Đã gửi',
  parked: 'Không gửi được',
};

export const UNDELIVERED_WORDS: Words<UndeliveredReason> = {
  refused: 'Bên nhận từ chối',
  bounced: 'Thư bị trả lại',
  'no-address': 'Không có địa chỉ thư điện tử',
  'no-channel': 'Không có người nhận',
  'gave-up': 'Đã thử nhiều lần, không gửi được',
};

export const OVERDUE_WORDS: Words<OverdueItem['kind']> = {
  opinion: 'Ý kiến',
  notice: 'Thông báo về việc được xác định là đồng ý',
  stage: 'Xử lý ý kiến chưa thống nhất',
  competence: 'Quyết định về thẩm quyền trả lời',
  confirmation: 'Xác nhận biên bản làm việc',
};

export const STAGE_WORDS: Words<HeldStage> = {
  negotiating: 'Hai Thủ trưởng làm việc trực tiếp',
  verifying: 'Văn phòng thẩm tra',
  incomplete: 'Chờ bổ sung hồ sơ trình',
  submitted: 'Đã trình, chờ quyết định',
  remitted: 'Trả về cho cơ quan chủ trì',
};

export const ENDING_WORDS: Words<Ending> = {
  unified: 'Hai bên thống nhất',
  'decided-by-chairman': 'Chủ tịch quyết định',
  'decided-by-lead': 'Cơ quan chủ trì quyết định',
  remitted: 'Trả về: cơ quan chủ trì tự quyết định',
  discontinued: 'Không tiếp tục',
};

export const AGENCY_KIND_WORDS: Words<AgencyKind> = {
  department: 'Cơ quan chuyên môn',
  office: 'Văn phòng UBND',
  chairman: 'Lãnh đạo UBND',
  'home-affairs': 'Cơ quan nội vụ',
};

export const SUBORDINATION_WORDS: Words<Subordination> = {
  department: 'Thuộc UBND',
  vertical: 'Ngành dọc',
  local: 'Chính quyền địa phương cấp dưới',
  outside: 'Ngoài hệ thống hành chính',
};
