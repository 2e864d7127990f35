/** What the log says at start of the rule by which each province of the database decides, in the words of the administrator. */
import { civilDateOf, type Instant } from '../../workflows/limits/time.js';
import { codesInWords, PROVINCES, provinceOf } from '../../workflows/regulation/provinces.js';
import type { Reader } from '../persistence/store.js';
import type { Config } from '../platform/config/config.js';
import type { Rules } from '../rules/rules.js';
import { StartError } from './start-error.js';

export interface ProvinceRow {
  readonly code: string;
  readonly name: string;
}

/** Every province of the database. */
export function provincesIn(reader: Reader): Promise<ProvinceRow[]> {
  return reader.rows<ProvinceRow>('SELECT code, name FROM provinces ORDER BY code');
}

/**
 * A code that is not known is taken only for a database of before, where codes were chosen freely; it keeps its rows.
 * @returns what to tell of it; null for a known code
 * @throws StartError that says what to write for a province that the database does not have
 */
export function checkCode({ code, name }: Config['province'], known: readonly ProvinceRow[]): string | null {
  if (PROVINCES.has(code)) return null;
  const row = known.find((one) => one.code === code);
  const meant = provinceOf(code, row?.name ?? name);
  if (row === undefined)
    throw new StartError(
      meant === undefined
        ? `PROVINCE is "${code}", which is the code of no province: write one of ${codesInWords()}.`
        : `PROVINCE is "${code}", which is the code of no province; PROVINCE_NAME is "${name}": write PROVINCE=${meant.code} and leave PROVINCE_NAME out.`,
    );
  return meant === undefined
    ? `Mã "${code}" không có trong danh mục tỉnh, thành phố: dữ liệu cũ vẫn dùng được, hồ sơ mới theo quy định mặc định (không trả lời thì ghi nhận quá hạn).`
    : `Mã "${code}" của dữ liệu cũ được hiểu là ${meant.code} (${meant.name}).`;
}

/** A sentence where nothing can be opened yet, or where silence is overdue for want of a regulation; null where all is in order. */
export async function standingInWords(
  rules: Rules,
  { code, name }: ProvinceRow,
  adoptionNeeded: boolean,
  at: Instant,
): Promise<string | null> {
  const register = await rules.register(code);
  const on = civilDateOf(at);
  const regulation = rules.inForceOn(register, on);
  const { needed, adoption } = rules.standing(register, regulation, on);
  if (regulation.province === null && adoption === null)
    return `${name} chưa có quy định riêng trong hệ thống: áp dụng quy định mặc định, theo đó việc không trả lời bị ghi nhận quá hạn và báo cáo Thủ trưởng cơ quan, không được coi là đồng ý.`;
  if (!adoptionNeeded || !needed || adoption !== null) return null;
  return `${name} chưa ghi nhận việc áp dụng quy định ${regulation.id}: chưa mở được việc lấy ý kiến mới. Quản trị viên vào trang Quản trị, mục Quy định, ghi văn bản của địa phương và ngày bắt đầu áp dụng. Việc đã mở vẫn theo quy định tại thời điểm mở.`;
}
