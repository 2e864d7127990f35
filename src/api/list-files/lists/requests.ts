/** The requests behind a figure as a file, with their totals: for the reports of the Office. */
import { count, lastDayCell, limit, moment, text } from '../../../http/list-files/cells.js';
import type { ListFile } from '../../../http/list-files/list-file.js';
import { roleWord } from '../../consultations/listed-words.vi.js';
import type { RequestItem } from '../../office/requests.views.js';
import type { NameOf } from '../names.js';
import { OPINION_STATE_WORDS } from '../words.vi.js';

export const requestsFile = (nameOf: NameOf): ListFile<RequestItem> => ({
  name: 'bao-cao-tra-loi',
  sheet: 'Báo cáo trả lời',
  total: (rows) => `Tổng cộng: ${rows} lượt`,
  columns: [
    text('Nội dung lấy ý kiến', 60, ({ subject }) => subject),
    text('Cơ quan chủ trì', 30, ({ lead }) => nameOf(lead)),
    count('Lần lấy ý kiến', ({ round }) => round),
    text('Cơ quan được lấy ý kiến', 30, ({ heldBy }) => nameOf(heldBy)),
    text('Người chịu trách nhiệm', 24, ({ holder }) => holder.name),
    text('Với tư cách', 14, ({ holder }) => roleWord(holder.role)),
    text('Tình trạng', 26, stateOf),
    moment('Thời điểm lấy ý kiến', ({ askedAt }) => askedAt),
    moment('Thời điểm nhận', ({ receivedAt }) => receivedAt),
    ...limit<RequestItem>('Ngày cuối của thời hạn', ({ dueAt }) => dueAt),
    moment('Thời điểm trả lời', ({ answeredAt }) => answeredAt),
    { ...count('Số lần đôn đốc', ({ urged }) => urged), summed: true },
    text('Số thông báo về việc được xác định là đồng ý', 24, ({ notice }) => notice?.number ?? null),
    { heading: 'Ngày cuối phải thông báo', width: 12, cell: ({ notice }) => lastDayCell(notice?.dueAt) },
    text('Mã hồ sơ', 38, ({ consultation }) => consultation),
  ],
});

function stateOf({ state, answeredAt }: RequestItem): string {
  const late = state !== 'answered' && answeredAt !== null ? ' (trả lời chậm)' : '';
  return `${OPINION_STATE_WORDS[state]}${late}`;
}
