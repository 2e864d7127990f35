/** My work, and what my agency waits for, as a file. */

import { limit, moment, text, yesNo } from '../../../http/list-files/cells.js';
import type { ListFile } from '../../../http/list-files/list-file.js';
import { roleWord } from '../../consultations/listed-words.vi.js';
import type { RequestDraftItem } from '../../request-drafts/request-draft-list.js';
import type { WorkItem } from '../../work/work-list.js';
import { COMMAND_WORDS } from '../command-words.vi.js';
import type { NameOf } from '../names.js';
import { DRAFT_WORDS, WORK_WORDS } from '../words.vi.js';

/** @param isWaiting of what the agency waits for, and others hold */
export const workFile = (nameOf: NameOf, isWaiting: boolean): ListFile<WorkItem> => ({
  name: isWaiting ? 'viec-dang-cho' : 'viec-cua-toi',
  sheet: isWaiting ? 'Việc đang chờ' : 'Việc của tôi',
  columns: [
    text('Loại việc', 24, ({ kind }) => WORK_WORDS[kind]),
    text('Nội dung lấy ý kiến', 60, ({ subject }) => subject),
    text('Cơ quan chủ trì', 30, ({ lead }) => nameOf(lead)),
    text('Về ý kiến của', 30, ({ agency }) => nameOf(agency)),
    text('Cơ quan phải làm', 30, ({ holder }) => nameOf(holder)),
    text('Người phải làm', 14, ({ role }) => roleWord(role)),
    text('Việc tiếp theo', 34, ({ next }) => COMMAND_WORDS[next]),
    ...limit<WorkItem>('Ngày cuối của thời hạn', ({ dueAt }) => dueAt),
    { heading: 'Quá hạn', width: 10, cell: ({ overdue }) => yesNo(overdue) },
    text('Dự thảo', 20, ({ draft }) => (draft === null ? null : DRAFT_WORDS[draft])),
    text('Người soạn, trình hoặc trả lại', 24, ({ draftBy }) => draftBy),
    text('Nội dung phải sửa', 40, ({ remark }) => remark),
    text('Mã hồ sơ', 38, ({ consultation }) => consultation),
  ],
});

/** The requests that my agency prepares. */
export const draftsFile: ListFile<RequestDraftItem> = {
  name: 'du-thao',
  sheet: 'Dự thảo',
  columns: [
    text('Nội dung lấy ý kiến', 60, ({ subject }) => subject),
    text('Tình trạng', 20, ({ state }) => DRAFT_WORDS[state]),
    text('Người soạn, trình hoặc trả lại', 24, ({ by }) => by),
    text('Nội dung phải sửa', 40, ({ remark }) => remark),
    moment('Lưu lần cuối', ({ savedAt }) => savedAt),
    text('Mã hồ sơ', 38, ({ id }) => id),
  ],
};
