/** What is wrong with a key of a drafted regulation, as a Vietnamese sentence; the check itself speaks English (workflows/data/shape.ts). */
import type { Locale } from '../../http/locale.js';

type Wording = readonly [pattern: RegExp, vi: (...parts: string[]) => string];

/** What a value must be, in the words that follow "must be". */
const WANTED: readonly Wording[] = [
  [/^one of (.+)$/, (words) => `một trong các giá trị: ${words}`],
  [/^a whole number from (\d+)$/, (least) => `số nguyên từ ${least} trở lên`],
  [/^text$/, () => 'chữ, không để trống'],
  [/^true or false$/, () => '“có” hoặc “không” (true, false)'],
  [/^a map of (.+)$/, (keys) => `một nhóm gồm các khóa: ${keys}`],
  [/^a map with at least one key$/, () => 'một nhóm có ít nhất một khóa'],
  [/^a map$/, () => 'một nhóm khóa và giá trị'],
  [/^a list with at least one item$/, () => 'danh sách có ít nhất một mục'],
  [/^a list$/, () => 'một danh sách'],
  [
    /^a name in lower case with hyphens, other than (.+)$/,
    (name) => `tên viết thường, nối bằng gạch ngang, khác “${name}”`,
  ],
  [/^a name in lower case with hyphens$/, () => 'tên viết thường không dấu, nối bằng gạch ngang'],
  [/^the id of a clause in clauses\.yaml$/, () => 'mã của một điều khoản có trong danh mục'],
  [/^a day "YYYY-MM-DD" that exists$/, () => 'một ngày có thật, viết năm-tháng-ngày'],
  [/^a time from "00:00" to "24:00"$/, () => 'giờ từ 00:00 đến 24:00'],
  [/^(\S+)$/, (word) => word],
];

const REASONS: readonly Wording[] = [
  [/^is missing$/, () => 'Chưa có khóa này.'],
  [/^is not known; the keys here are (.+)$/, (keys) => `Không có khóa này; các khóa ở đây là: ${keys}.`],
  [/^is written twice$/, () => 'Ghi hai lần.'],
  [
    /^must not be more than max: (\d+) is more than (\d+)$/,
    (min, max) => `Mức tối thiểu ${min} lớn hơn mức tối đa ${max}.`,
  ],
  [
    /^must lie between min (\d+) and max (\d+), not be (\d+)$/,
    (min, max, usual) => `Mức mặc định ${usual} phải nằm giữa mức tối thiểu ${min} và mức tối đa ${max}.`,
  ],
  [
    /^is the first day no longer in force, so it must be after (.+)$/,
    (from) => `Ngày hết hiệu lực phải sau ngày bắt đầu có hiệu lực (${from}).`,
  ],
  [/^would end the day as it begins/, () => 'Ngày sẽ kết thúc ngay khi bắt đầu; cuối ngày viết là 24:00.'],
  [/^must be told where silence is deemed consent$/, () => 'Phải quy định khi không trả lời được coi là đồng ý.'],
  [
    /^must be null where silence is not deemed consent/,
    () => 'Phải để trống khi không trả lời không được coi là đồng ý: không có gì để quy định.',
  ],
  [
    /^must be a list of clause ids or the word assumed$/,
    () => 'Phải là danh sách mã điều khoản, hoặc ghi “Giả định, chưa có văn bản” (assumed).',
  ],
  [/^is not a key of the regulation that is extended$/, () => 'Loại việc thay một khóa mà quy định không có.'],
  [/^must be the code of a province/, () => 'Phải là mã của một tỉnh, thành phố có trong danh mục.'],
  [
    /^needs the province's own document/,
    () => 'Coi việc không trả lời là đồng ý thì phải có văn bản của chính địa phương: ghi văn bản ở phần căn cứ.',
  ],
  [/^must stay (\S+), by which it was begun$/, (id) => `Mã phải giữ là ${id} như khi bắt đầu soạn.`],
  [
    /^must be (\S+): a province writes rules for itself$/,
    (code) => `Phải là ${code}: địa phương chỉ soạn quy định cho chính mình.`,
  ],
  [/^is not proper YAML: (.+)$/s, (message) => `Tệp không đúng cú pháp YAML: ${message}`],
  [/^must be a map$/, () => 'Phải là các khóa và giá trị của một quy định.'],
  [
    /^must be (.+), not (.+)$/s,
    (wanted, got) => `Phải là ${worded(WANTED, wanted ?? '') ?? wanted}, không phải ${got}.`,
  ],
];

/** The first wording that fits, filled in; null where none does. */
function worded(wordings: readonly Wording[], text: string): string | null {
  for (const [pattern, vi] of wordings) {
    const found = pattern.exec(text);
    if (found !== null) return vi(...found.slice(1));
  }
  return null;
}

/** The reason of a fault as a sentence of the language asked for; one that is not known is told as the check says it. */
export function faultInWords(reason: string, locale: Locale): string {
  if (locale === 'en') return `It ${reason}.`;
  return worded(REASONS, reason) ?? reason;
}
