/** Why the law of plans, draws and inspections refuses, in both languages. What stands in the way is named after these sentences. */
import { type HttpProblemText, text } from './http-problem-text.js';

const PLAN_PROBLEMS = {
  'period-backwards': {
    status: 422,
    vi: text('Thời kỳ không hợp lệ', 'Ngày cuối đứng trước ngày đầu.', 'Hãy sửa một trong hai ngày.'),
    en: text('The period ends before it begins', 'Its last day is before its first.', 'Correct one of them.'),
  },
  'plan-year-out-of-reach': {
    status: 422,
    vi: text('Không lập được kế hoạch cho năm này', 'Kế hoạch được lập cho năm nay hoặc năm sau.', 'Hãy nhập lại năm.'),
    en: text('No plan is made for this year', 'It is made for this year or the next.', 'Correct the year.'),
  },
  'public-duty-content-missing': {
    status: 422,
    vi: text(
      'Kế hoạch chưa có nội dung kiểm tra hoạt động công vụ',
      'Kế hoạch hằng năm của Sở Nội vụ phải nêu nội dung kiểm tra hoạt động công vụ và có ít nhất một cuộc kiểm tra nội dung đó.',
      'Hãy bổ sung nội dung, và đánh dấu cuộc kiểm tra hoạt động công vụ.',
    ),
    en: text(
      'The plan has no public-duty content',
      'The yearly plan says what is examined of public duty, and at least one of its inspections examines it.',
      'Add it, and mark the inspection that examines it.',
    ),
  },
  'month-out-of-range': {
    status: 422,
    vi: text('Tháng không hợp lệ', 'Tháng là một số từ 1 đến 12.', 'Hãy nhập lại tháng.'),
    en: text('There is no such month', 'A month is a number from 1 to 12.', 'Correct it.'),
  },
  'plan-items-overlap': {
    status: 422,
    vi: text(
      'Hai mục của kế hoạch chồng chéo nhau',
      'Cùng một đơn vị không bị kiểm tra hai lần về cùng một thời kỳ.',
      'Hãy gộp hai mục, hoặc sửa thời kỳ được kiểm tra.',
    ),
    en: text(
      'Two items of the plan overlap',
      'No unit is inspected twice for the same period.',
      'Make one of the two, or correct the period.',
    ),
  },
  'plan-of-year-exists': {
    status: 409,
    vi: text(
      'Năm này đã có kế hoạch',
      'Mỗi năm có một kế hoạch kiểm tra; thay đổi được thực hiện ngay trên kế hoạch ấy.',
      'Hãy mở kế hoạch đã có để sửa.',
    ),
    en: text(
      'There is a plan of this year',
      'A year has one plan, and changes are made in it.',
      'Open that plan and change it.',
    ),
  },
} as const satisfies Record<string, HttpProblemText>;

const DRAW_PROBLEMS = {
  'draw-without-checkpoint': {
    status: 409,
    vi: text(
      'Chưa mở được kết quả rút thăm',
      'Chưa có điểm kiểm chứng nào được ký sau khi cam kết; điểm kiểm chứng được ký mỗi phút khi có bản ghi mới.',
      'Hãy đợi một phút rồi thử lại. Mã bí mật chưa được lưu ở đâu cả.',
    ),
    en: text(
      'The draw cannot be opened yet',
      'No checkpoint was signed since the commitment; one is signed each minute when something was recorded.',
      'Wait a minute and try again. The secret was not kept.',
    ),
  },
  'draw-item-unknown': {
    status: 422,
    vi: text(
      'Danh sách rút thăm có mục không tồn tại',
      'Mục được chỉ ra không có trong danh bạ hoặc trong hồ sơ.',
      'Hãy kiểm tra lại mã.',
    ),
    en: text('An item does not exist', 'What is pointed out is in no register and no list.', 'Check its code or id.'),
  },
  'draw-item-twice': {
    status: 422,
    vi: text(
      'Danh sách rút thăm có mục bị trùng',
      'Mỗi mục chỉ có mặt một lần, để mọi mục có khả năng được rút như nhau.',
      'Hãy bỏ mục trùng.',
    ),
    en: text('An item is named twice', 'Each is in the list once, so that all are drawn alike.', 'Take one out.'),
  },
  'draw-count-out-of-reach': {
    status: 422,
    vi: text(
      'Số lượng rút thăm không hợp lệ',
      'Phải rút ít nhất một mục và ít hơn số mục trong danh sách.',
      'Hãy nhập lại số lượng, hoặc bổ sung danh sách.',
    ),
    en: text(
      'So many cannot be drawn',
      'At least one is drawn, and fewer than there are in the list.',
      'Correct the number, or the list.',
    ),
  },
  'draw-not-hexadecimal': {
    status: 422,
    vi: text(
      'Mã không đúng dạng',
      'Mã gồm đúng 64 chữ số thập lục phân viết thường (0–9, a–f).',
      'Hãy nhập lại đúng như trên phiếu.',
    ),
    en: text(
      'This is no such number',
      'It has exactly 64 hexadecimal digits in small letters (0–9, a–f).',
      'Enter it as it stands on the slip.',
    ),
  },
  'draw-commitment-used': {
    status: 409,
    vi: text(
      'Mã bí mật này đã được dùng',
      'Mỗi lần rút thăm có một mã bí mật riêng; mã đã dùng thì người khác có thể biết.',
      'Hãy tạo mã bí mật mới.',
    ),
    en: text(
      'This secret was used before',
      'Every draw has a secret of its own: others may know this one.',
      'Make a new one.',
    ),
  },
  'draw-secret-wrong': {
    status: 422,
    vi: text(
      'Mã bí mật không khớp với cam kết',
      'Mã băm SHA-256 của mã này không phải là cam kết đã ghi.',
      'Hãy nhập đúng mã trên phiếu; nếu đã mất thì Thủ trưởng hủy lần rút thăm này, có nêu lý do.',
    ),
    en: text(
      'The secret is not the one that was committed to',
      'Its SHA-256 is not the commitment.',
      'Enter the one on the slip; where it is lost, the head voids the draw with a reason.',
    ),
  },
} as const satisfies Record<string, HttpProblemText>;

const OPENING_PROBLEMS = {
  'inspection-not-for-agency': {
    status: 403,
    vi: text(
      'Cơ quan này không mở được cuộc kiểm tra ấy',
      'Sở Nội vụ và Văn phòng kiểm tra cơ quan khác; mỗi cơ quan chỉ tự kiểm tra chính mình.',
      'Hãy chọn hình thức tự kiểm tra cho cơ quan mình, hoặc đề nghị Sở Nội vụ.',
    ),
    en: text(
      'This agency does not open that inspection',
      'Home affairs and the Office inspect others; every agency inspects itself, and only itself.',
      'Choose a self-inspection, or ask home affairs.',
    ),
  },
  'inspection-not-planned': {
    status: 422,
    vi: text(
      'Không có trong kế hoạch đã duyệt',
      'Mục được nêu không có trong kế hoạch đã được Chủ tịch phê duyệt, hoặc là của đơn vị khác, thời kỳ khác.',
      'Hãy chọn đúng mục, đơn vị và thời kỳ trong kế hoạch.',
    ),
    en: text(
      'The approved plan does not have it',
      'There is no such item in it, or it is of another unit or another period.',
      'Choose the item, and its unit and period.',
    ),
  },
  'inspection-not-drawn': {
    status: 422,
    vi: text(
      'Không phải kết quả rút thăm',
      'Lần rút thăm chưa mở, hoặc đơn vị, hồ sơ này không được rút trúng.',
      'Hãy chọn đúng lần rút thăm và kết quả của nó.',
    ),
    en: text(
      'It was not drawn',
      'The draw is not opened, or this was not drawn in it.',
      'Choose the draw, and what was drawn.',
    ),
  },
  'inspection-overlaps': {
    status: 409,
    vi: text(
      'Chồng chéo với một cuộc kiểm tra khác',
      'Cùng một đơn vị không bị kiểm tra hai lần về cùng một thời kỳ.',
      'Hãy kế thừa kết quả của cuộc kiểm tra ấy, hoặc chọn thời kỳ khác.',
    ),
    en: text(
      'It overlaps another inspection',
      'No unit is inspected twice for the same period.',
      'Use what that inspection found, or choose another period.',
    ),
  },
  'team-without-one-leader': {
    status: 422,
    vi: text('Đoàn kiểm tra phải có một trưởng đoàn', 'Chưa có, hoặc có hơn một trưởng đoàn.', 'Hãy chọn một người.'),
    en: text('The team has one leader', 'It has none, or more than one.', 'Choose one.'),
  },
  'inspector-of-the-unit': {
    status: 422,
    vi: text(
      'Không tự kiểm tra đơn vị của mình',
      'Người được chỉ ra thuộc đơn vị được kiểm tra.',
      'Hãy chọn người của cơ quan khác.',
    ),
    en: text(
      'Nobody inspects their own unit',
      'The one pointed out is of the unit that is inspected.',
      'Choose somebody of another agency.',
    ),
  },
  'inspector-twice': {
    status: 422,
    vi: text('Có người bị nêu hai lần', 'Mỗi người có mặt một lần trong đoàn.', 'Hãy bỏ một lần.'),
    en: text('Somebody is named twice', 'Everybody is in the team once.', 'Take one out.'),
  },
} as const satisfies Record<string, HttpProblemText>;

const MEASURE_PROBLEMS = {
  'inspection-without-findings': {
    status: 409,
    vi: text(
      'Chưa có kết quả kiểm tra nào được ghi',
      'Kết luận phải dựa trên những gì đã kiểm tra; nội dung đúng quy định cũng được ghi.',
      'Hãy ghi kết quả kiểm tra trước.',
    ),
    en: text(
      'Nothing was found yet',
      'A conclusion rests on findings; what is in order is one too.',
      'Record what was found.',
    ),
  },
  'measure-of-another': {
    status: 422,
    vi: text(
      'Không giao được cho cơ quan này',
      'Biện pháp được giao cho đơn vị được kiểm tra hoặc cơ quan kiểm tra: cơ quan khác không xem được hồ sơ.',
      'Hãy chọn một trong hai, hoặc gửi văn bản cho cơ quan kia.',
    ),
    en: text(
      'It cannot be given to this agency',
      'A measure is carried out by the unit inspected or by who inspected it: others do not see the case.',
      'Choose one of the two, or write to the other agency.',
    ),
  },
  'measure-unknown': {
    status: 422,
    vi: text('Không có biện pháp này', 'Kết luận không có biện pháp mang số này.', 'Hãy xem lại số thứ tự.'),
    en: text('There is no such measure', 'The conclusion has none of this number.', 'Check the number.'),
  },
  'measure-not-open': {
    status: 409,
    vi: text(
      'Biện pháp này đã được báo cáo',
      'Kết quả thực hiện đã được báo cáo và đang chờ công nhận, hoặc đã được công nhận.',
      'Hãy đợi cơ quan kiểm tra xem xét.',
    ),
    en: text('It was reported already', 'It waits to be accepted, or was.', 'Wait for who inspected.'),
  },
  'measure-not-yours': {
    status: 403,
    vi: text(
      'Biện pháp này giao cho cơ quan khác',
      'Chỉ cơ quan được giao mới báo cáo kết quả thực hiện.',
      'Hãy để cơ quan ấy báo cáo.',
    ),
    en: text('It is for another agency', 'Who has to carry it out reports it.', 'Leave it to them.'),
  },
  'measure-not-reported': {
    status: 409,
    vi: text(
      'Chưa có báo cáo nào để xem xét',
      'Biện pháp chưa được báo cáo thực hiện, hoặc đã được công nhận.',
      'Hãy đợi báo cáo kết quả thực hiện.',
    ),
    en: text('There is no report to judge', 'It was not reported, or was accepted already.', 'Wait for the report.'),
  },
} as const satisfies Record<string, HttpProblemText>;

export const INSPECTION_PROBLEMS = { ...PLAN_PROBLEMS, ...DRAW_PROBLEMS, ...OPENING_PROBLEMS, ...MEASURE_PROBLEMS };
