/** What can be wrong with a request before the law is asked, or with the server: status and sentences. */
import { ACCESS_PROBLEMS } from './access-problems.js';
import { AVAILABILITY_PROBLEMS } from './availability-problems.js';
import { CASE_PROBLEMS } from './case-problems.js';
import { CLOCK_PROBLEMS } from './clock-problems.js';
import { DELEGATION_PROBLEMS } from './delegation-problems.js';
import { DELIVERY_PROBLEMS } from './delivery-problems.js';
import { EDXML_PROBLEMS } from './edxml-problems.js';
import { FACTOR_PROBLEMS } from './factor-problems.js';
import { FILE_PROBLEMS } from './file-problems.js';
import { type HttpProblemText, text } from './http-problem-text.js';
import { LETTER_PROBLEMS } from './letter-problems.js';
import { PEOPLE_PROBLEMS } from './people-problems.js';
import { REGULATION_DRAFT_PROBLEMS } from './regulation-draft-problems.js';
import { SINGLE_SIGN_ON_PROBLEMS } from './single-sign-on-problems.js';
import { TABLE_PROBLEMS } from './table-problems.js';
import { TOKEN_PROBLEMS } from './token-problems.js';

export const HTTP_PROBLEMS = {
  'invalid-input': {
    status: 400,
    vi: text(
      'Yêu cầu không hợp lệ',
      'Có giá trị sai kiểu, sai dạng hoặc trường không có trong hợp đồng dữ liệu.',
      'Hãy sửa những chỗ được chỉ ra rồi gửi lại.',
    ),
    en: text(
      'The request is not valid',
      'A value is of the wrong type or form, or a field does not exist.',
      'Correct what is pointed out and send it again.',
    ),
  },
  'broken-json': {
    status: 400,
    vi: text(
      'Nội dung gửi lên không phải JSON',
      'Nội dung không đọc được thành JSON.',
      'Hãy gửi một đối tượng JSON hợp lệ, mã hóa UTF-8.',
    ),
    en: text('The body is not JSON', 'It cannot be read as JSON.', 'Send a JSON object in UTF-8.'),
  },
  'not-signed-in': {
    status: 401,
    vi: text('Chưa đăng nhập', 'Chưa có phiên đăng nhập, hoặc phiên đã hết hạn.', 'Hãy đăng nhập lại.'),
    en: text('You are not signed in', 'There is no session, or it has ended.', 'Sign in again.'),
  },
  'wrong-credentials': {
    status: 401,
    vi: text(
      'Tên đăng nhập hoặc mật khẩu không đúng',
      'Không có tài khoản đang hoạt động nào khớp với thông tin đã nhập.',
      'Hãy kiểm tra lại rồi thử lại, hoặc liên hệ quản trị viên.',
    ),
    en: text(
      'The login or the password is wrong',
      'No active account matches what was entered.',
      'Check it and try again, or ask the administrator.',
    ),
  },
  ...ACCESS_PROBLEMS,
  'cross-site': {
    status: 403,
    vi: text(
      'Yêu cầu đến từ trang khác',
      'Thao tác ghi chỉ được nhận từ chính hệ thống này.',
      'Hãy thực hiện trên trang của hệ thống.',
    ),
    en: text(
      'The request comes from another site',
      'Writes are taken from this system’s own pages only.',
      'Do it on the pages of this system.',
    ),
  },
  'unknown-host': {
    status: 421,
    vi: text(
      'Máy chủ không mang tên này',
      'Yêu cầu gọi máy chủ bằng một tên không có trong cấu hình.',
      'Hãy mở đúng địa chỉ của hệ thống; quản trị viên có thể khai báo thêm tên ở PUBLIC_URL hoặc HOST_NAMES.',
    ),
    en: text(
      'This server does not go by that name',
      'The request calls the server by a name that is not in its configuration.',
      'Open the system at its own address; the operator can add a name in PUBLIC_URL or HOST_NAMES.',
    ),
  },
  'not-found': {
    status: 404,
    vi: text(
      'Không tìm thấy',
      'Không có gì ở địa chỉ này, hoặc không thuộc phạm vi được xem.',
      'Hãy kiểm tra lại địa chỉ.',
    ),
    en: text('Not found', 'There is nothing at this address, or you may not see it.', 'Check the address.'),
  },
  'method-not-allowed': {
    status: 405,
    vi: text(
      'Không dùng được phương thức này',
      'Địa chỉ này không nhận phương thức HTTP đã dùng.',
      'Hãy xem tài liệu API.',
    ),
    en: text(
      'The method is not allowed',
      'This address does not take that HTTP method.',
      'See the API’s documentation.',
    ),
  },
  conflict: {
    status: 409,
    vi: text(
      'Thao tác trùng với một thao tác khác',
      'Dữ liệu vừa được người khác thay đổi.',
      'Hãy tải lại rồi thử lại.',
    ),
    en: text('It collided with another act', 'Somebody else changed the same just now.', 'Load it again and retry.'),
  },
  'stale-draft': {
    status: 412,
    vi: text(
      'Dự thảo đã được cập nhật từ lúc mở',
      'Phiên bản trong If-Match không còn là phiên bản hiện tại của dự thảo; không có gì được ghi đè.',
      'Hãy tải lại dự thảo, đối chiếu nội dung rồi lưu lại nếu vẫn cần.',
    ),
    en: text(
      'The draft was changed since it was opened',
      'The version in If-Match is no longer that of the draft; nothing was overwritten.',
      'Load the draft again, compare, and save again if it is still wanted.',
    ),
  },
  'stale-person': {
    status: 412,
    vi: text(
      'Thông tin người dùng đã được cập nhật từ lúc mở',
      'Phiên bản trong If-Match không còn là phiên bản hiện tại; không có gì được ghi đè.',
      'Hãy đọc lại thông tin hiện tại, rồi sửa lại nếu vẫn cần.',
    ),
    en: text(
      'The person was changed since they were read',
      'The version in If-Match is no longer the current one; nothing was overwritten.',
      'Read what stands there now, and change it again if it is still wanted.',
    ),
  },
  ...PEOPLE_PROBLEMS,
  'too-many-saved-views': {
    status: 409,
    vi: text(
      'Đã lưu đủ số bộ lọc cho phép',
      'Mỗi người lưu được tối đa 50 bộ lọc.',
      'Hãy xóa bớt bộ lọc không còn dùng rồi lưu lại.',
    ),
    en: text('Too many saved views', 'A person keeps at most 50.', 'Delete one that is no longer used and save again.'),
  },
  'verification-running': {
    status: 409,
    vi: text(
      'Đang có một lượt kiểm tra nhật ký',
      'Mỗi máy chủ chỉ chạy một lượt kiểm tra toàn bộ nhật ký tại một thời điểm.',
      'Hãy đợi lượt đang chạy kết thúc rồi chạy lại.',
    ),
    en: text(
      'A verification is running',
      'A server runs one verification of all journals at a time.',
      'Wait for it to end and start again.',
    ),
  },
  'payload-too-large': {
    status: 413,
    vi: text(
      'Nội dung gửi lên quá lớn',
      'Nội dung vượt kích thước cho phép.',
      'Hãy rút gọn; tài liệu dài gửi kèm theo đường văn bản.',
    ),
    en: text(
      'The body is too large',
      'It is larger than what is taken.',
      'Shorten it; send long documents by the document channel.',
    ),
  },
  'too-many-parts': {
    status: 413,
    vi: text(
      'Nội dung gửi lên có quá nhiều mục',
      'Một đối tượng có tối đa 500 trường, một danh sách tối đa 1.000 mục, toàn bộ nội dung tối đa 5.000 trường.',
      'Hãy chia thành nhiều lần gửi, hoặc gửi dưới dạng tệp.',
    ),
    en: text(
      'The body has too many parts',
      'An object has at most 500 fields, a list at most 1,000 items, and the whole body at most 5,000 fields.',
      'Send it in several requests, or as a file.',
    ),
  },
  'weak-password': {
    status: 422,
    vi: text(
      'Mật khẩu dễ đoán',
      'Mật khẩu này nằm trong số những mật khẩu thường bị thử trước tiên.',
      'Hãy ghép vài từ không liên quan đến nhau; tránh tên đăng nhập, tên cơ quan, “mật khẩu” và dãy phím liền nhau.',
    ),
    en: text(
      'The password is easily guessed',
      'It is one of those that are tried first.',
      'Take several words that do not belong together; avoid your login, your agency, “mat khau” and rows of keys.',
    ),
  },
  'unsupported-media-type': {
    status: 415,
    vi: text(
      'Kiểu nội dung không được hỗ trợ',
      'Hệ thống chỉ nhận application/json, mã hóa UTF-8.',
      'Hãy đặt Content-Type: application/json.',
    ),
    en: text(
      'The content type is not supported',
      'Only application/json in UTF-8 is taken.',
      'Set Content-Type: application/json.',
    ),
  },
  'idempotency-key-reused': {
    status: 422,
    vi: text(
      'Idempotency-Key đã dùng cho yêu cầu khác',
      'Cùng một khóa nhưng nội dung yêu cầu khác; không có gì được thực hiện.',
      'Hãy dùng khóa mới cho yêu cầu mới.',
    ),
    en: text(
      'The Idempotency-Key was used for another request',
      'The same key came with a different request; nothing was done.',
      'Use a new key for a new request.',
    ),
  },
  'version-required': {
    status: 428,
    vi: text(
      'Chưa nêu phiên bản đã đọc',
      'Thao tác này phải nêu đúng phiên bản mà người thực hiện đã đọc; yêu cầu thiếu If-Match hoặc chỉ ghi dấu *. Không có gì được thực hiện.',
      'Hãy đọc nội dung hiện tại (GET), rồi gửi lại kèm ETag nhận được trong If-Match.',
    ),
    en: text(
      'The version that was read is missing',
      'This act has to say which version was read before it; the request has no If-Match, or only *. Nothing was done.',
      'Read what stands there now (GET), then send it again with that ETag in If-Match.',
    ),
  },
  'petition-stamp-wrong': {
    status: 422,
    vi: text(
      'Chưa gửi được phản ánh',
      'Phép tính chống gửi tự động của trình duyệt không khớp với nội dung, hoặc biểu mẫu đã mở quá một giờ.',
      'Nội dung vẫn còn; hãy gửi lại.',
    ),
    en: text(
      'It was not sent',
      'What the browser computed against programs does not belong to this text, or the form was open for more than an hour.',
      'Send it again.',
    ),
  },
  'too-many-attempts': {
    status: 429,
    vi: text('Quá nhiều lần thử', 'Có quá nhiều yêu cầu trong thời gian ngắn.', 'Hãy đợi một lúc rồi thử lại.'),
    en: text('Too many attempts', 'There were too many requests in a short time.', 'Wait a while and try again.'),
  },
  'too-many-writes': {
    status: 429,
    vi: text(
      'Gửi quá nhiều lần trong một phút',
      'Mỗi người được ghi một số lần nhất định trong một phút, để không ai phải chờ vì một máy gửi liên tục.',
      'Nội dung đang nhập vẫn còn; hãy đợi ít giây rồi gửi lại.',
    ),
    en: text(
      'Too many writes in a minute',
      'A person may write so often in a minute, so that nobody waits for a program that sends without pause.',
      'Wait some seconds and send it again.',
    ),
  },
  'internal-error': {
    status: 500,
    vi: text(
      'Hệ thống gặp lỗi',
      'Có lỗi bên trong hệ thống; lỗi đã được ghi lại.',
      'Hãy thử lại; nếu vẫn lỗi, hãy báo quản trị viên kèm mã yêu cầu.',
    ),
    en: text(
      'Something went wrong',
      'The fault is the system’s, and it was logged.',
      'Try again; if it stays, tell the administrator the request’s id.',
    ),
  },
  'journal-broken': {
    status: 500,
    vi: text(
      'Nhật ký của hồ sơ này không còn nguyên vẹn',
      'Nhật ký không khớp với chính nó hoặc với quy định và lịch làm việc mà nó dẫn, nên không lập được chứng cứ.',
      'Hãy báo quản trị viên chạy lệnh verify để biết sai ở đâu, kèm mã yêu cầu.',
    ),
    en: text(
      'The journal of this consultation is not intact',
      'It does not agree with itself or with the rules that it names, so nothing can be proven from it.',
      'Tell the administrator to run verify, which says what is wrong, and give the request’s id.',
    ),
  },
  'proof-not-ready': {
    status: 503,
    vi: text(
      'Chưa lập được chứng cứ của hồ sơ này',
      'Chưa có điểm kiểm chứng nào chốt nhật ký của hồ sơ; điểm kiểm chứng được lập trong vòng một phút.',
      'Hãy thử lại sau một phút; nếu vẫn chưa được, hãy báo quản trị viên kèm mã yêu cầu.',
    ),
    en: text(
      'The proof of this consultation is not ready yet',
      'No checkpoint holds its journal yet; the checkpoint is made within a minute.',
      'Try again in a minute; if it stays so, tell the administrator the request’s id.',
    ),
  },
  'too-many-streams': {
    status: 503,
    vi: text(
      'Có quá nhiều kênh theo dõi đang mở',
      'Phiên đăng nhập này, hoặc máy chủ, đã mở đủ số kênh theo dõi cho phép.',
      'Hãy đóng bớt các trang đang mở rồi thử lại.',
    ),
    en: text(
      'Too many event streams are open',
      'This session, or the server, has as many open as it may.',
      'Close pages that are not needed and try again.',
    ),
  },
  ...CASE_PROBLEMS,
  ...CLOCK_PROBLEMS,
  ...FACTOR_PROBLEMS,
  ...SINGLE_SIGN_ON_PROBLEMS,
  ...TOKEN_PROBLEMS,
  ...DELEGATION_PROBLEMS,
  ...FILE_PROBLEMS,
  ...LETTER_PROBLEMS,
  ...REGULATION_DRAFT_PROBLEMS,
  ...TABLE_PROBLEMS,
  ...DELIVERY_PROBLEMS,
  ...EDXML_PROBLEMS,
  ...AVAILABILITY_PROBLEMS,
  'store-unavailable': {
    status: 503,
    vi: text('Cơ sở dữ liệu tạm thời không dùng được', 'Không có gì được ghi.', 'Hãy thử lại sau ít phút.'),
    en: text('The database cannot be used for the moment', 'Nothing was written.', 'Try again in some minutes.'),
  },
} as const satisfies Record<string, HttpProblemText>;

export type HttpProblemCode = keyof typeof HTTP_PROBLEMS;

/** The code that a client is told: a draft or a person that was changed meanwhile is `stale`, as a consultation is. */
export function codeTold(code: HttpProblemCode): string {
  return code === 'stale-draft' || code === 'stale-person' || code === 'stale-import' ? 'stale' : code;
}
