/** What can be wrong when a letter is numbered and issued. */
import { type HttpProblemText, text } from './http-problem-text.js';

export const LETTER_PROBLEMS = {
  'letter-already-issued': {
    status: 409,
    vi: text(
      'Văn bản đã được phát hành',
      'Văn bản đã có số, ngày; số đã cấp không thay được.',
      'Hãy tải lại danh sách.',
    ),
    en: text('The letter is already issued', 'It has its number and day, which do not change.', 'Load the list again.'),
  },
  'letter-without-number': {
    status: 409,
    vi: text(
      'Loại văn bản này không lấy số',
      'Bảng tổng hợp và thư không có số, ký hiệu.',
      'Hãy bỏ văn bản này khỏi danh sách chọn.',
    ),
    en: text(
      'This kind bears no number',
      'A summary table or a personal letter has none.',
      'Take it out of the selection.',
    ),
  },
  'letter-unsigned': {
    status: 409,
    vi: text(
      'Văn bản chưa có người ký',
      'Văn bản đính chính do Thủ trưởng ký khi phát hành.',
      'Hãy để Thủ trưởng, hoặc người được ủy quyền, phát hành.',
    ),
    en: text(
      'The letter is not signed',
      'A correction is signed by the head when it is issued.',
      'Let the head, or who holds the head’s powers, issue it.',
    ),
  },
  'letter-lapsed': {
    status: 409,
    vi: text(
      'Văn bản lấy ý kiến không còn hiệu lực',
      'Hồ sơ đã rút, yêu cầu đã rút, hoặc đã có lần lấy ý kiến sau thay thế; văn bản này không còn lấy ý kiến cơ quan nào.',
      'Hãy bỏ văn bản này khỏi danh sách chọn.',
    ),
    en: text(
      'The request is no longer in force',
      'The consultation or what was asked was taken back, or a later round took its place; it asks nobody any more.',
      'Take it out of the selection.',
    ),
  },
  'letter-number-taken': {
    status: 409,
    vi: text(
      'Số này đã được dùng',
      'Một văn bản khác của cơ quan, cùng năm và cùng loại, đã mang số này.',
      'Hãy nhập số khác, hoặc để trống để hệ thống cấp số.',
    ),
    en: text(
      'This number is taken',
      'Another letter of the agency has it, of the same year and kind.',
      'Enter another one, or leave it empty.',
    ),
  },
  'letter-number-malformed': {
    status: 422,
    vi: text(
      'Số, ký hiệu chưa đúng dạng',
      'Số, ký hiệu gồm số thứ tự, dấu gạch chéo và ký hiệu.',
      'Hãy nhập như “812/SXD-QLQH”.',
    ),
    en: text(
      'The number is not of the usual form',
      'It is a number, a stroke and the symbol.',
      'Enter it as “812/SXD-QLQH”.',
    ),
  },
} as const satisfies Record<string, HttpProblemText>;
