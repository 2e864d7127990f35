/** What the client says of reviews of the working regulation. */
import type { RegulationReviewContext } from '../../../../workflows/discipline/regulation-review/regulation-review.js';
import { KIND_NAMES } from '../kind-names.js';
import type { CaseFact, CaseKindRow, CommandsOf, FactWriting } from '../words.js';

const RESULTS = {
  vi: { kept: 'Giữ nguyên', amended: 'Sửa đổi, bổ sung', replaced: 'Thay thế' },
  en: { kept: 'Kept', amended: 'Amended', replaced: 'Replaced' },
} as const;

const words = {
  vi: {
    regulation: 'Quy chế',
    due: 'Rà soát trước hết ngày',
    postponed: 'Lùi ngày',
    from: (day: string, reason: string) => `từ ngày ${day}: ${reason}`,
    done: 'Đã rà soát',
    late: 'trễ hạn',
    what: 'Kết quả',
  },
  en: {
    regulation: 'Regulation',
    due: 'Reviewed by',
    postponed: 'Put off',
    from: (day: string, reason: string) => `from ${day}: ${reason}`,
    done: 'Reviewed',
    late: 'late',
    what: 'Result',
  },
};

function facts(context: RegulationReviewContext, { day }: FactWriting, language: 'vi' | 'en') {
  const t = words[language];
  const { done, dueOn, postponed } = context;
  const told: CaseFact[] = [{ label: t.regulation, value: context.regulation }];
  if (dueOn !== null) told.push({ label: t.due, value: day(dueOn) });
  for (const { from, reason } of postponed) told.push({ label: t.postponed, value: t.from(day(from), reason) });
  if (done !== null) {
    told.push({
      label: t.done,
      value: `${day(done.on)}${done.late ? ` (${t.late})` : ''}: ${RESULTS[language][done.result]}`,
    });
    told.push({ label: t.what, value: done.what, said: true });
  }
  return told;
}

export const REGULATION_REVIEW: CaseKindRow<CommandsOf<'regulation-review'>> = {
  path: 'ra-soat-quy-che',
  collection: 'regulation-reviews',
  words: {
    vi: {
      many: 'Rà soát quy chế làm việc',
      one: KIND_NAMES.vi['regulation-review'],
      lead: 'Quy chế làm việc được rà soát thường xuyên: trước ngày nào, kết quả ra sao; quá ngày thì cảnh báo.',
      none: 'Chưa đặt ngày rà soát.',
      states: { awaited: 'Chờ rà soát', done: 'Đã rà soát' },
    },
    en: {
      many: 'Reviews of the working regulation',
      one: KIND_NAMES.en['regulation-review'],
      lead: 'The working regulation is reviewed regularly: by when, and what came of it; past the day there is a warning.',
      none: 'No day is set.',
      states: { awaited: 'Awaited', done: 'Done' },
    },
  },
  commands: {
    'regulation-review.set': {
      vi: {
        button: 'Đặt ngày rà soát',
        did: 'đã đặt ngày rà soát',
        fields: { regulation: { label: 'Quy chế (số, ngày văn bản)' }, dueOn: { label: 'Rà soát trước hết ngày' } },
      },
      en: {
        button: 'Set a day',
        did: 'set the day',
        fields: { regulation: { label: 'Regulation' }, dueOn: { label: 'Reviewed by' } },
      },
    },
    'regulation-review.postpone': {
      vi: {
        button: 'Lùi ngày rà soát',
        did: 'đã lùi ngày rà soát',
        fields: { dueOn: { label: 'Rà soát trước hết ngày' }, reason: { label: 'Lý do' } },
      },
      en: {
        button: 'Put it off',
        did: 'put it off',
        fields: { dueOn: { label: 'Reviewed by' }, reason: { label: 'Why' } },
      },
    },
    'regulation-review.record': {
      form: { first: { on: 'today' } },
      vi: {
        button: 'Ghi kết quả rà soát',
        did: 'đã ghi kết quả rà soát',
        fields: {
          on: { label: 'Ngày rà soát xong' },
          result: { label: 'Kết luận', options: RESULTS.vi },
          what: { label: 'Kết quả', hint: 'Sửa điều nào, bằng văn bản nào.' },
        },
      },
      en: {
        button: 'Record the result',
        did: 'recorded the result',
        fields: {
          on: { label: 'On' },
          result: { label: 'Result', options: RESULTS.en },
          what: { label: 'What was found', hint: 'Which article is amended, by which document.' },
        },
      },
    },
  },
  facts: (context, writing, language) => facts(context as RegulationReviewContext, writing, language),
};
