/** The overview of the province as files: its figures by agency, the days ahead, disputes, and what is overdue. */
import type { CivilDate } from '../../../../workflows/limits/time.js';
import { count, limit, moment, text, yesNo } from '../../../http/list-files/cells.js';
import type { ListColumn, ListFile } from '../../../http/list-files/list-file.js';
import type { AgencyAnswers } from '../../office/answers.js';
import type { HeldDispute } from '../../office/board.js';
import type { EndedDispute } from '../../office/ended-list.js';
import type { OverdueItem } from '../../office/overdue-list.js';
import type { AgencyWorkload, WorkloadDay } from '../../office/workload.js';
import type { NameOf } from '../names.js';
import { ENDING_WORDS, OVERDUE_WORDS, STAGE_WORDS } from '../words.vi.js';

const summed = <Item>(heading: string, cell: (item: Item) => number): ListColumn<Item> => ({
  ...count(heading, cell),
  summed: true,
});

/** What stands before the sums of the province. */
const PROVINCE = 'Toàn địa bàn';

export const answersFile: ListFile<AgencyAnswers> = {
  name: 'tra-loi-dung-han',
  sheet: 'Trả lời đúng hạn',
  total: () => PROVINCE,
  columns: [
    text('Cơ quan', 36, ({ name }) => name),
    summed('Được lấy ý kiến (lượt)', ({ asked }) => asked),
    summed('Trả lời đúng hạn', ({ onTime }) => onTime),
    summed('Trả lời trong thời hạn đã gia hạn', ({ afterExtension }) => afterExtension),
    summed('Không trả lời', ({ silent }) => silent),
    summed('Trả lời chậm', ({ late }) => late),
    summed('Trả lại', ({ returned }) => returned),
    summed('Đang chờ trả lời', ({ pending }) => pending),
    summed('Trong đó chưa làm rõ', ({ unclarified }) => unclarified),
    summed('Trong đó chờ quyết định thẩm quyền', ({ contested }) => contested),
    summed('Số lượt đôn đốc', ({ urged }) => urged),
  ],
};

/** A column for each day. */
export const workloadFile = (days: readonly WorkloadDay[]): ListFile<AgencyWorkload> => ({
  name: 'khoi-luong-sap-toi',
  sheet: 'Khối lượng sắp tới',
  total: () => PROVINCE,
  columns: [
    text('Cơ quan phải trả lời', 36, ({ name }) => name),
    ...days.map(({ date, working }, index) =>
      summed<AgencyWorkload>(
        `${writtenDay(date as CivilDate)}${working ? '' : ' (ngày nghỉ)'}`,
        ({ counts }) => counts[index] ?? 0,
      ),
    ),
    summed('Cộng', ({ total }) => total),
  ],
});

const writtenDay = (day: CivilDate): string => day.split('-').reverse().join('/');

export const overdueFile = (nameOf: NameOf): ListFile<OverdueItem> => ({
  name: 'viec-qua-han',
  sheet: 'Việc quá hạn',
  columns: [
    text('Loại việc', 30, ({ kind }) => OVERDUE_WORDS[kind]),
    text('Nội dung lấy ý kiến', 60, ({ subject }) => subject),
    text('Cơ quan chủ trì', 30, ({ lead }) => nameOf(lead)),
    text('Về ý kiến của', 30, ({ agency }) => nameOf(agency)),
    text('Cơ quan phải làm', 30, ({ holder }) => nameOf(holder)),
    text('Người chịu trách nhiệm', 24, ({ person }) => person),
    ...limit<OverdueItem>('Ngày cuối của thời hạn', ({ dueAt }) => dueAt),
    count('Số ngày quá hạn', ({ daysOverdue }) => daysOverdue),
    text('Mã hồ sơ', 38, ({ consultation }) => consultation),
  ],
});

export const disputesFile = (nameOf: NameOf): ListFile<HeldDispute> => ({
  name: 'y-kien-chua-thong-nhat',
  sheet: 'Ý kiến chưa thống nhất',
  columns: [
    text('Nội dung lấy ý kiến', 60, ({ subject }) => subject),
    text('Cơ quan chủ trì', 30, ({ lead }) => nameOf(lead)),
    text('Cơ quan còn ý kiến khác', 36, ({ dissenters }) => dissenters.map(nameOf).join('; ')),
    text('Bước xử lý', 28, ({ stage }) => STAGE_WORDS[stage]),
    text('Cơ quan đang xử lý', 30, ({ holder }) => nameOf(holder)),
    moment('Bắt đầu bước này', ({ stageSince }) => stageSince),
    count('Số ngày làm việc đã xử lý ở bước này', ({ heldWorkingDays }) => heldWorkingDays),
    ...limit<HeldDispute>('Ngày cuối của thời hạn', ({ dueAt }) => dueAt),
    { heading: 'Quá hạn', width: 10, cell: ({ overdue }) => yesNo(overdue) },
    moment('Phát sinh từ', ({ openedAt }) => openedAt),
    text('Còn thiếu trong hồ sơ trình', 40, ({ missing }) => missing.join('; ')),
    text('Mã hồ sơ', 38, ({ consultation }) => consultation),
  ],
});

export const endedFile = (nameOf: NameOf): ListFile<EndedDispute> => ({
  name: 'y-kien-da-giai-quyet',
  sheet: 'Đã giải quyết',
  columns: [
    text('Nội dung lấy ý kiến', 60, ({ subject }) => subject),
    text('Cơ quan chủ trì', 30, ({ lead }) => nameOf(lead)),
    text('Cơ quan có ý kiến khác', 36, ({ dissenters }) => dissenters.map(nameOf).join('; ')),
    text('Kết quả', 30, ({ how }) => ENDING_WORDS[how]),
    moment('Phát sinh từ', ({ openedAt }) => openedAt),
    moment('Kết thúc', ({ endedAt }) => endedAt),
    count('Số ngày làm việc', ({ workingDays }) => workingDays),
    text('Mã hồ sơ', 38, ({ consultation }) => consultation),
  ],
});
