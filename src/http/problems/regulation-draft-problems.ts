/** What can be wrong with a regulation that a province is writing. */
import { type HttpProblemText, text } from './http-problem-text.js';

export const REGULATION_DRAFT_PROBLEMS = {
  'name-taken': {
    status: 409,
    vi: text(
      'Tên này đã có quy định dùng',
      'Mỗi quy định, bản của hệ thống hoặc bản địa phương soạn, có một mã riêng.',
      'Hãy đặt mã khác.',
    ),
    en: text(
      'The name is taken',
      'Every regulation, of the program or of the province, has a name of its own.',
      'Choose another.',
    ),
  },
  'not-in-order': {
    status: 409,
    vi: text(
      'Dự thảo quy định còn lỗi',
      'Chỉ diễn tập, so với năm trước và đề nghị áp dụng được một quy định không còn lỗi.',
      'Hãy sửa những khóa được chỉ ra, lưu rồi làm lại.',
    ),
    en: text(
      'The draft is not in order',
      'Only a regulation without faults can be rehearsed, replayed and proposed.',
      'Mend the keys that are pointed out, save, and try again.',
    ),
  },
  'not-rehearsed': {
    status: 409,
    vi: text(
      'Chưa diễn tập đúng bản này',
      'Quy định phải được diễn tập trước khi đề nghị áp dụng; bản hiện tại chưa được diễn tập, hoặc đã sửa sau lần diễn tập.',
      'Hãy diễn tập, xem những gì diễn ra khác trước, rồi đề nghị.',
    ),
    en: text(
      'This text was not rehearsed',
      'A regulation is rehearsed before it is proposed; this text was not, or was changed since.',
      'Rehearse it, look at what goes otherwise, and propose it then.',
    ),
  },
  'unusable-text': {
    status: 400,
    vi: text(
      'Nội dung tệp không dùng được',
      'Tệp không đúng cú pháp hoặc không đúng hợp đồng dữ liệu.',
      'Hãy sửa những dòng được chỉ ra rồi nhập lại.',
    ),
    en: text(
      'The file cannot be used',
      'Its syntax is broken, or it does not follow the contract.',
      'Correct the lines that are pointed out and send it again.',
    ),
  },
} as const satisfies Record<string, HttpProblemText>;
