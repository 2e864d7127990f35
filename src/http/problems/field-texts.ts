/** What is wrong with one field, in a sentence. */
import type { Locale } from '../locale.js';
import type { FaultyField } from './problem.js';

const VI = {
  'invalid-input': 'Sai kiểu, sai dạng, hoặc không có trường này.',
  'query/cursor': 'Con trỏ trang không thuộc danh sách này; hãy bắt đầu lại từ trang đầu.',
  'header/If-Match': 'If-Match phải là một ETag mạnh, ví dụ "7".',
  'header/Idempotency-Key': 'Idempotency-Key gồm 1 đến 200 ký tự ASCII in được.',
  'header/X-Acting-Role': 'Người đăng nhập không giữ vai trò này.',
} as const;

const EN: Readonly<Record<keyof typeof VI, string>> = {
  'invalid-input': 'It is of the wrong type or form, or there is no such field.',
  'query/cursor': 'The cursor does not belong to this list; begin again at the first page.',
  'header/If-Match': 'If-Match must be one strong ETag, such as "7".',
  'header/Idempotency-Key': 'Idempotency-Key has 1 to 200 printable ASCII characters.',
  'header/X-Acting-Role': 'You do not hold this role.',
};

export function faultyField(pointer: string, code: string, locale: Locale): FaultyField {
  const texts: Readonly<Record<string, string>> = locale === 'vi' ? VI : EN;
  return { pointer, code, detail: texts[pointer] ?? texts['invalid-input'] ?? '' };
}
