/** Why reviews, commendations, proposals to cut a step and difficulties are refused, in both languages. */
import type { CaseRefusalCode } from '../../../workflows/discipline/case-refusals.js';
import { type HttpProblemText, text } from './http-problem-text.js';

export const REVIEW_PROBLEMS = {
  'case-day-order': {
    status: 422,
    vi: text(
      'Thứ tự các ngày không hợp lý',
      'Ngày được chỉ ra sớm hơn ngày mà nó phải theo sau.',
      'Hãy kiểm tra lại hai ngày.',
    ),
    en: text('The days are in the wrong order', 'The day comes before the one that it follows.', 'Check both days.'),
  },
  'own-case': {
    status: 403,
    vi: text(
      'Không tự xử lý việc của chính mình',
      'Người hoặc cơ quan có liên quan không đề nghị, không thẩm tra và không kết luận việc của chính mình.',
      'Việc này thuộc cơ quan khác: Sở Nội vụ, Văn phòng hoặc Chủ tịch.',
    ),
    en: text(
      'Nobody judges their own case',
      'Whoever is concerned, person or agency, neither proposes nor checks nor concludes.',
      'It is for another: home affairs, the Office or the chairman.',
    ),
  },
  'another-judges': {
    status: 403,
    vi: text(
      'Việc này do cơ quan khác xem xét, kết luận',
      'Sở Nội vụ kết luận; khi Sở Nội vụ có liên quan thì Văn phòng kết luận; khi cả hai có liên quan thì Chủ tịch kết luận.',
      'Hãy chuyển cơ quan có thẩm quyền kết luận.',
    ),
    en: text(
      'It is for another organ to judge',
      'Home affairs concludes; where it is concerned itself, the Office; where both are, the chairman.',
      'Leave it to that organ.',
    ),
  },
  'explanation-awaited': {
    status: 409,
    vi: text(
      'Chưa hết hạn giải trình',
      'Còn người chưa giải trình và hạn giải trình chưa qua, nên chưa kết luận được.',
      'Hãy chờ giải trình, hoặc chờ qua ngày hạn.',
    ),
    en: text(
      'The time to explain is not over',
      'Somebody has not explained yet and their day is not over, so nothing is concluded.',
      'Wait for the explanation, or until the day is over.',
    ),
  },
  'already-explained': {
    status: 409,
    vi: text(
      'Đã giải trình',
      'Mỗi bên giải trình một lần; giải trình đã gửi được giữ nguyên.',
      'Hãy xem giải trình đã gửi.',
    ),
    en: text('It was explained already', 'Each side explains once, and what was sent stands.', 'See what was sent.'),
  },
  'mitigation-not-claimed': {
    status: 409,
    vi: text(
      'Không có đề nghị bảo vệ nào đang chờ xem xét',
      'Bên được chọn không đề nghị xem xét tình tiết dám nghĩ, dám làm, hoặc đề nghị ấy đã được xem xét.',
      'Hãy xem lại các giải trình.',
    ),
    en: text(
      'No claim waits to be considered',
      'That side has not claimed to be protected for daring to act, or the claim was considered.',
      'See the explanations.',
    ),
  },
  'mitigation-not-considered': {
    status: 409,
    vi: text(
      'Chưa xem xét đề nghị bảo vệ người dám nghĩ, dám làm',
      'Giải trình có nêu tình tiết theo Nghị định 73/2023/NĐ-CP; phải xem xét và ghi rõ trước khi kết luận.',
      'Hãy ghi ý kiến xem xét rồi kết luận.',
    ),
    en: text(
      'What mitigates was not considered',
      'An explanation claims Decree 73/2023/NĐ-CP; that is considered in words before anything is concluded.',
      'Write down what was considered, then conclude.',
    ),
  },
  'review-above': {
    status: 422,
    vi: text(
      'Không kiểm điểm cơ quan này ở đây',
      'Việc kiểm điểm Chủ tịch thuộc cấp trên, không thuộc các cơ quan của tỉnh.',
      'Hãy chọn cơ quan khác.',
    ),
    en: text(
      'This is not reviewed here',
      'To review the chairman is for those above the province.',
      'Choose another agency.',
    ),
  },
  'threshold-unknown': {
    status: 422,
    vi: text(
      'Không có ngưỡng này',
      'Trong các ngưỡng đang áp dụng không có mã này.',
      'Hãy chọn trong danh sách ngưỡng, hoặc bỏ trống.',
    ),
    en: text('There is no such threshold', 'None in use has this id.', 'Choose one of the list, or leave it out.'),
  },
  'threshold-not-reached': {
    status: 422,
    vi: text(
      'Cơ quan này chưa đến ngưỡng',
      'Số lần đếm được trong quý ấy thấp hơn ngưỡng.',
      'Hãy kiểm tra quý, hoặc bỏ trống ngưỡng và nêu căn cứ khác.',
    ),
    en: text(
      'The threshold is not reached',
      'What is counted in that quarter is less.',
      'Check the quarter, or leave the threshold out and give another ground.',
    ),
  },
  'already-under-review': {
    status: 422,
    vi: text(
      'Đã có hồ sơ kiểm điểm về việc này',
      'Cơ quan này đã được kiểm điểm theo cùng ngưỡng trong cùng quý; một việc không kiểm điểm hai lần.',
      'Hãy xem hồ sơ đã có.',
    ),
    en: text(
      'This is under review already',
      'The agency is reviewed once for a threshold of a quarter.',
      'See the review that there is.',
    ),
  },
  'outcome-needs-person': {
    status: 422,
    vi: text(
      'Kết quả này phải gắn với một người',
      'Đề nghị kỷ luật, điều chuyển hoặc thay thế là đối với một người, mà hồ sơ này chỉ nêu cơ quan.',
      'Hãy chọn kết quả khác, hoặc lập hồ sơ kiểm điểm nêu rõ người.',
    ),
    en: text(
      'This outcome concerns a person',
      'Discipline, transfer and replacement are proposed for a person; this review names the agency alone.',
      'Choose another outcome, or propose a review that names the person.',
    ),
  },
  'shortens-nothing': {
    status: 422,
    vi: text(
      'Phải rút ngắn ít nhất một ngày làm việc',
      'Số ngày rút ngắn nhỏ hơn 1.',
      'Hãy nhập số ngày làm việc được rút ngắn.',
    ),
    en: text(
      'It has to shorten something',
      'The number of working days is less than one.',
      'Enter how many working days it saves.',
    ),
  },
} as const satisfies Partial<Record<CaseRefusalCode, HttpProblemText>>;
