/** What the client says of objections to figures. */
import type { FigureObjectionContext } from '../../../../workflows/discipline/figure-objection/figure-objection.js';
import { ENGLISH_FIGURES } from '../../pages/conduct/figure-words.js';
import { KIND_NAMES } from '../kind-names.js';
import type { CaseFact, CaseKindRow, CommandsOf, FactWriting } from '../words.js';

const GROUNDS = {
  vi: { 'objective-cause': 'Chậm do nguyên nhân khách quan', 'wrong-figure': 'Số liệu không đúng' },
  en: { 'objective-cause': 'The delay had an objective cause', 'wrong-figure': 'The figure is wrong' },
} as const;

const words = {
  vi: {
    whose: 'Cơ quan có lượt được tính',
    held: 'Người chịu trách nhiệm',
    raised: 'Người đề nghị',
    by: { agency: 'Thủ trưởng, cho cơ quan', person: 'Người chịu trách nhiệm, cho mình' },
    figure: 'Số liệu',
    adds: (figure: string, n: number) => `${figure}: lượt này được tính ${n}`,
    step: 'Lượt được tính',
    open: 'Mở hồ sơ lấy ý kiến',
    entry: 'Mục nhật ký',
    entryOf: (seq: number) => `Mục ${seq} trong nhật ký hồ sơ`,
    ground: 'Lý do đề nghị',
    reason: 'Trình bày, căn cứ',
    answer: 'Trả lời',
    answered: 'Cơ quan trả lời',
    late: 'trả lời quá hạn',
  },
  en: {
    whose: 'Agency whose step it is',
    held: 'Responsible person',
    raised: 'Raised by',
    by: { agency: 'The head, for the agency', person: 'The responsible person, for themselves' },
    figure: 'Figure',
    adds: (figure: string, n: number) => `${figure}: this step counts ${n}`,
    step: 'Step',
    open: 'Open the consultation',
    entry: 'Entry',
    entryOf: (seq: number) => `Entry ${seq} of the journal`,
    ground: 'Ground',
    reason: 'Reasons',
    answer: 'Answer',
    answered: 'Answered by',
    late: 'after its day',
  },
};

function facts(context: FigureObjectionContext, writing: FactWriting, language: 'vi' | 'en'): CaseFact[] {
  const t = words[language];
  const { concerns, by, figure, title, adds, consultation, entry, ground, reason, answer } = context;
  const file = `/ho-so/${encodeURIComponent(consultation)}`;
  return [
    { label: t.whose, value: writing.agency(concerns.agency) },
    ...(concerns.person === null ? [] : [{ label: t.held, value: writing.person(concerns.person) }]),
    { label: t.raised, value: t.by[by] },
    {
      label: t.figure,
      value: t.adds(
        language === 'vi' ? title : (ENGLISH_FIGURES[figure as keyof typeof ENGLISH_FIGURES] ?? title),
        adds,
      ),
    },
    { label: t.step, value: t.open, to: file },
    ...(entry === null ? [] : [{ label: t.entry, value: t.entryOf(entry), to: `${file}/nhat-ky#muc-${entry}` }]),
    { label: t.ground, value: GROUNDS[language][ground] },
    { label: t.reason, value: reason, said: true },
    ...(answer === null
      ? []
      : [
          { label: t.answer, value: answer.reason, said: true },
          {
            label: t.answered,
            value: [answer.by, writing.agency(answer.agency), writing.day(answer.on), ...(answer.late ? [t.late] : [])]
              .filter((part) => part !== null)
              .join(', '),
          },
        ]),
  ];
}

const ANSWER = {
  vi: { reason: { label: 'Trả lời, nêu rõ lý do' } },
  en: { reason: { label: 'Answer, with the reason' } },
};

export const FIGURE_OBJECTION: CaseKindRow<CommandsOf<'figure-objection'>> = {
  path: 'xem-xet-lai-so-lieu',
  collection: 'figure-objections',
  words: {
    vi: {
      many: 'Đề nghị xem xét lại số liệu',
      one: KIND_NAMES.vi['figure-objection'],
      lead: 'Cơ quan hoặc cá nhân không đồng ý với số liệu về mình, hoặc chậm do nguyên nhân khách quan, thì mở số liệu, chọn lượt được tính và đề nghị xem xét lại; nguyên nhân khách quan được xác nhận thì lượt đó được tính là đúng hạn.',
      none: 'Không có đề nghị nào đang chờ trả lời.',
      states: {
        raised: 'Chờ trả lời',
        upheld: 'Đã xác nhận',
        rejected: 'Không chấp nhận',
        withdrawn: 'Đã rút',
      },
    },
    en: {
      many: 'Objections to figures',
      one: KIND_NAMES.en['figure-objection'],
      lead: 'Whoever does not agree with a figure about them, or was late with an objective cause, opens the figure and contests a step; a step whose cause is confirmed counts as on time.',
      none: 'No objection waits for an answer.',
      states: { raised: 'To be answered', upheld: 'Confirmed', rejected: 'Rejected', withdrawn: 'Withdrawn' },
    },
  },
  commands: {
    'figure-objection.raise': {
      form: { onItsOwn: true, optional: ['entry'], hidden: ['step', 'figure'] },
      vi: {
        button: 'Đề nghị xem xét lại',
        did: 'đã đề nghị xem xét lại số liệu',
        follows: 'Cơ quan có thẩm quyền xác nhận trả lời trong 5 ngày làm việc.',
        fields: {
          step: { label: 'Mã lượt được tính' },
          figure: { label: 'Số liệu' },
          entry: { label: 'Mục nhật ký không đúng', hint: 'Ghi số của mục, nếu không đồng ý với một mục cụ thể.' },
          ground: {
            label: 'Lý do đề nghị',
            options: GROUNDS.vi,
            hint: 'Nguyên nhân khách quan chỉ được xem xét cho lượt chậm hoặc không trả lời.',
          },
          reason: { label: 'Trình bày, căn cứ', hint: 'Nêu sự việc, thời gian và văn bản chứng minh.' },
        },
      },
      en: {
        button: 'Contest it',
        did: 'contested the figure',
        follows: 'It is answered within 5 working days.',
        fields: {
          step: { label: 'Name of the step' },
          figure: { label: 'Figure' },
          entry: { label: 'Entry that is wrong', hint: 'Its number, where it is about one entry.' },
          ground: { label: 'Ground', options: GROUNDS.en, hint: 'An objective cause is considered for what was late.' },
          reason: { label: 'Reasons', hint: 'What happened, when, and what shows it.' },
        },
      },
    },
    'figure-objection.uphold': {
      vi: {
        button: 'Xác nhận',
        did: 'đã xác nhận đề nghị',
        follows:
          'Lượt chậm có nguyên nhân khách quan được tính là đúng hạn từ thời điểm này; báo cáo đã chốt không đổi.',
        fields: ANSWER.vi,
      },
      en: {
        button: 'Confirm it',
        did: 'confirmed it',
        follows:
          'A late step with an objective cause counts as on time from now on; reports that are made do not change.',
        fields: ANSWER.en,
      },
    },
    'figure-objection.reject': {
      vi: { button: 'Không chấp nhận', did: 'đã không chấp nhận đề nghị', fields: ANSWER.vi },
      en: { button: 'Reject it', did: 'rejected it', fields: ANSWER.en },
    },
    'figure-objection.withdraw': {
      vi: { button: 'Rút đề nghị', did: 'đã rút đề nghị', fields: {} },
      en: { button: 'Withdraw it', did: 'withdrew it', fields: {} },
    },
  },
  facts: (context, writing, language) => facts(context as FigureObjectionContext, writing, language),
};
