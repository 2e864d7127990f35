/** The follow-up list as a file: what is overdue or long-running, who holds it, urgings, and the newest finding. */
import type { CivilDate } from '../../../../workflows/limits/time.js';
import { count, moment, text } from '../../../http/list-files/cells.js';
import type { ListFile } from '../../../http/list-files/list-file.js';
import type { FollowUpEntry } from '../../reports/follow-up-list.js';
import type { NameOf } from '../names.js';
import { OVERDUE_WORDS } from '../words.vi.js';

const KINDS = { ...OVERDUE_WORDS, 'long-running': 'Việc kéo dài' } as const;
const NO_FINDING = 'Chưa có kết luận';

const written = (day: string | null): string | null =>
  day === null ? null : (day as CivilDate).split('-').reverse().join('/');

export const followUpFile = (nameOf: NameOf): ListFile<FollowUpEntry> => ({
  name: 'danh-sach-theo-doi',
  sheet: 'Danh sách theo dõi',
  columns: [
    text('Loại việc', 30, ({ kind }) => KINDS[kind]),
    text('Nội dung lấy ý kiến', 60, ({ subject }) => subject),
    text('Cơ quan chủ trì', 30, ({ lead }) => nameOf(lead)),
    text('Về ý kiến của', 30, ({ agency }) => nameOf(agency)),
    text('Cơ quan phải làm', 30, ({ holder }) => nameOf(holder)),
    text('Thủ trưởng', 24, ({ head }) => head),
    text('Người giữ', 24, ({ person }) => person),
    moment('Quá hạn hoặc kéo dài từ', ({ since }) => since),
    count('Số ngày', ({ days }) => days),
    count('Số lần đôn đốc', ({ urged }) => urged),
    text('Đôn đốc gần nhất', 16, ({ urgedOn }) => written(urgedOn)),
    text('Yêu cầu trả lời trước', 16, ({ answerBy }) => written(answerBy)),
    text('Kết luận rà soát', 50, ({ finding }) => finding?.text ?? NO_FINDING),
    text('Người kết luận', 24, ({ finding }) => finding?.by ?? null),
    text('Ngày kết luận', 14, ({ finding }) => written(finding?.on ?? null)),
    text('Mã hồ sơ', 38, ({ consultation }) => consultation),
  ],
});
