/** What the client says of reviews of the follow-up list. */
import type { FollowUpReviewContext } from '../../../../workflows/discipline/follow-up-review/follow-up-review.js';
import { KIND_NAMES } from '../kind-names.js';
import type { CaseFact, CaseKindRow, CommandsOf, FactWriting } from '../words.js';

const words = {
  vi: {
    on: 'Ngày rà soát',
    by: 'Người rà soát',
    note: 'Trọng tâm',
    items: 'Số việc trong danh sách',
    open: 'Chưa có kết luận',
    concluded: 'Kết thúc',
  },
  en: {
    on: 'Reviewed on',
    by: 'Reviewed by',
    note: 'Focus',
    items: 'Items on the list',
    open: 'Without a finding',
    concluded: 'Concluded',
  },
};

function facts(context: FollowUpReviewContext, { day, moment }: FactWriting, language: 'vi' | 'en'): CaseFact[] {
  const t = words[language];
  const told: CaseFact[] = [
    { label: t.on, value: day(context.reviewedOn) },
    { label: t.by, value: context.by ?? '' },
    { label: t.items, value: String(context.items.length) },
    { label: t.open, value: String(context.withoutFinding) },
  ];
  if (context.note !== null) told.push({ label: t.note, value: context.note, said: true });
  if (context.concludedAt !== null) told.push({ label: t.concluded, value: moment(context.concludedAt) });
  return told;
}

export const FOLLOW_UP_REVIEW: CaseKindRow<CommandsOf<'follow-up-review'>> = {
  path: 'ra-soat',
  collection: 'follow-up-reviews',
  words: {
    vi: {
      many: 'Rà soát việc quá hạn, tồn đọng',
      one: KIND_NAMES.vi['follow-up-review'],
      lead: 'Mỗi lần rà soát giữ nguyên danh sách theo dõi của ngày đó; mỗi việc có một kết luận, việc chưa có kết luận vẫn ở trong danh sách.',
      none: 'Không có lần rà soát nào đang mở.',
      states: { reviewing: 'Đang rà soát', concluded: 'Đã kết thúc' },
    },
    en: {
      many: 'Reviews of what is overdue',
      one: KIND_NAMES.en['follow-up-review'],
      lead: 'A review keeps the follow-up list of its day; each item gets a finding, and one without stays on the list.',
      none: 'No review is open.',
      states: { reviewing: 'Under review', concluded: 'Concluded' },
    },
  },
  commands: {
    'follow-up-review.begin': {
      form: { optional: ['note'] },
      vi: {
        button: 'Bắt đầu rà soát',
        did: 'đã bắt đầu rà soát',
        fields: { note: { label: 'Trọng tâm của lần rà soát' } },
      },
      en: { button: 'Begin a review', did: 'began a review', fields: { note: { label: 'Focus of the review' } } },
    },
    'follow-up-review.find': {
      form: { onItsOwn: true },
      vi: {
        button: 'Ghi kết luận',
        did: 'đã ghi kết luận',
        fields: {
          findings: {
            label: 'Kết luận',
            add: 'Thêm kết luận',
            parts: { item: { label: 'Việc' }, finding: { label: 'Kết luận' }, againOn: { label: 'Ngày xem lại' } },
          },
        },
      },
      en: {
        button: 'Record findings',
        did: 'recorded findings',
        fields: {
          findings: {
            label: 'Findings',
            add: 'Add a finding',
            parts: { item: { label: 'Item' }, finding: { label: 'Finding' }, againOn: { label: 'Look again on' } },
          },
        },
      },
    },
    'follow-up-review.conclude': {
      vi: {
        button: 'Kết thúc rà soát',
        did: 'đã kết thúc rà soát',
        follows: 'Việc chưa có kết luận vẫn ở trong danh sách theo dõi và được nêu là chưa có kết luận.',
        fields: {},
      },
      en: {
        button: 'Conclude the review',
        did: 'concluded the review',
        follows: 'What has no finding stays on the follow-up list as such.',
        fields: {},
      },
    },
  },
  facts: (context, writing, language) => facts(context as FollowUpReviewContext, writing, language),
};
