/** The list of consultations as a file: for the reports that agencies write. */
import type { ProvinceWords } from '../../../../workflows/regulation/province-words.js';
import { limit, moment, text } from '../../../http/list-files/cells.js';
import type { ListFile } from '../../../http/list-files/list-file.js';
import type { ConsultationListItem } from '../../consultations/consultation-list.views.js';
import { outcomeWord, roleWord, stateWord, urgencyWord } from '../../consultations/listed-words.vi.js';
import type { NameOf } from '../names.js';

/** @param place what the province's organs are called */
export const consultationsFile = (nameOf: NameOf, place: ProvinceWords): ListFile<ConsultationListItem> => ({
  name: 'lay-y-kien',
  sheet: 'Lấy ý kiến',
  columns: [
    text('Nội dung lấy ý kiến', 60, ({ subject }) => subject),
    text('Cơ quan chủ trì', 30, ({ lead }) => nameOf(lead)),
    text('Trạng thái', 26, ({ state, suspendedAt }) =>
      suspendedAt === null ? stateWord(state) : `${stateWord(state)} (tạm dừng)`,
    ),
    text('Kết quả', 30, ({ outcome }) => outcomeWord(outcome, place)),
    { heading: 'Lần lấy ý kiến', width: 10, cell: ({ round }) => (round === 0 ? null : round) },
    text('Mức độ khẩn', 12, ({ urgency }) => urgencyWord(urgency)),
    text('Cơ quan đang xử lý', 36, (item) => holderOf(item, nameOf)[0]),
    text('Người chịu trách nhiệm', 16, (item) => holderOf(item, nameOf)[1]),
    ...limit<ConsultationListItem>('Ngày cuối của thời hạn gần nhất', ({ dueAt }) => dueAt),
    moment('Thời điểm lấy ý kiến', ({ openedAt }) => openedAt),
    moment('Thời điểm kết thúc', ({ endedAt }) => endedAt),
    moment('Cập nhật lần cuối', ({ updatedAt }) => updatedAt),
    text('Quy định áp dụng', 20, ({ regulation }) => regulation),
    text('Mã việc', 24, ({ matter }) => matter),
    text('Mã hồ sơ', 38, ({ id }) => id),
  ],
});

/**
 * Who has to act, as the pages say it: while answers are waited for the agencies that were asked, and not the lead, unless the
 * Office has suspended it; who decides a contested competence, and beside the lead who confirms the minutes of a session.
 */
function holderOf(
  { responsible, awaited, deciding, confirming, state, suspendedAt }: ConsultationListItem,
  nameOf: NameOf,
): [agencies: string, role: string] {
  if (responsible === null) return ['', ''];
  const others = state === 'draft' || suspendedAt !== null ? [] : [...deciding, ...awaited];
  const beside = suspendedAt === null ? confirming : [];
  const all = others.length > 0 ? [...others, ...beside] : [...beside, responsible.agency];
  if (others.length + beside.length > 0) return [[...new Set(all)].map(nameOf).join('; '), roleWord('head')];
  return [nameOf(responsible.agency), roleWord(responsible.role)];
}
