/** What the client says of difficulties. */
import type { DifficultyContext } from '../../../../workflows/discipline/difficulty/difficulty.js';
import { KIND_NAMES } from '../kind-names.js';
import type { CaseFact, CaseKindRow, CommandsOf, FactWriting } from '../words.js';

const TO = {
  vi: { office: 'Văn phòng', 'home-affairs': 'Sở Nội vụ' },
  en: { office: 'The Office', 'home-affairs': 'Home affairs' },
} as const;

const words = {
  vi: {
    raisedBy: 'Cơ quan báo cáo',
    about: 'Khó khăn, vướng mắc',
    proposal: 'Kiến nghị',
    to: 'Gửi đến',
    answer: 'Trả lời',
    again: 'Còn vướng mắc',
  },
  en: {
    raisedBy: 'Reported by',
    about: 'The difficulty',
    proposal: 'Proposal',
    to: 'To',
    answer: 'Answer',
    again: 'Still open',
  },
};

function facts(context: DifficultyContext, { agency, day }: FactWriting, language: 'vi' | 'en'): CaseFact[] {
  const t = words[language];
  const told: CaseFact[] = [
    { label: t.raisedBy, value: agency(context.raisedBy) },
    { label: t.about, value: context.about, said: true },
  ];
  if (context.proposal !== null) told.push({ label: t.proposal, value: context.proposal, said: true });
  told.push({ label: t.to, value: TO[language][context.to] });
  for (const [index, answer] of context.answers.entries()) {
    told.push({ label: t.answer, value: `${answer.by ?? ''}, ${agency(answer.agency)}, ${day(answer.on)}` });
    told.push({ label: '', value: answer.text, said: true });
    const again = context.again[index];
    if (again !== undefined) told.push({ label: `${t.again}, ${day(again.on)}`, value: again.reason, said: true });
  }
  return told;
}

export const DIFFICULTY: CaseKindRow<CommandsOf<'difficulty'>> = {
  path: 'kho-khan-vuong-mac',
  collection: 'difficulties',
  words: {
    vi: {
      many: 'Khó khăn, vướng mắc',
      one: KIND_NAMES.vi.difficulty,
      lead: 'Khó khăn khi thực hiện chỉ thị được báo cáo lên Văn phòng hoặc Sở Nội vụ và phải được trả lời; việc chưa trả lời hiện rõ đã chờ mấy ngày.',
      none: 'Không có khó khăn, vướng mắc nào đang mở.',
      states: { reported: 'Chưa trả lời', answered: 'Đã trả lời', closed: 'Đã khép' },
    },
    en: {
      many: 'Difficulties',
      one: KIND_NAMES.en.difficulty,
      lead: 'A difficulty in carrying out a directive is reported to the Office or to home affairs and is answered; what waits shows for how many days.',
      none: 'No difficulty is open.',
      states: { reported: 'Not answered', answered: 'Answered', closed: 'Closed' },
    },
  },
  commands: {
    'difficulty.report': {
      form: { optional: ['proposal'], first: { to: 'office' } },
      vi: {
        button: 'Báo cáo khó khăn, vướng mắc',
        did: 'đã báo cáo khó khăn, vướng mắc',
        fields: {
          subject: { label: 'Trích yếu' },
          about: { label: 'Nội dung khó khăn, vướng mắc' },
          proposal: { label: 'Kiến nghị cách tháo gỡ' },
          to: { label: 'Gửi đến', options: TO.vi },
        },
      },
      en: {
        button: 'Report a difficulty',
        did: 'reported a difficulty',
        fields: {
          subject: { label: 'Subject' },
          about: { label: 'The difficulty' },
          proposal: { label: 'What the agency proposes' },
          to: { label: 'To', options: TO.en },
        },
      },
    },
    'difficulty.answer': {
      vi: { button: 'Trả lời', did: 'đã trả lời', fields: { text: { label: 'Nội dung trả lời' } } },
      en: { button: 'Answer', did: 'answered', fields: { text: { label: 'The answer' } } },
    },
    'difficulty.report-again': {
      vi: {
        button: 'Báo cáo lại: còn vướng mắc',
        did: 'đã báo cáo lại vì còn vướng mắc',
        fields: { reason: { label: 'Điều còn vướng mắc' } },
      },
      en: {
        button: 'Report it again: still open',
        did: 'reported it again as still open',
        fields: { reason: { label: 'What is still open' } },
      },
    },
    'difficulty.close': {
      vi: { button: 'Khép lại: đã tháo gỡ', did: 'đã khép lại', fields: {} },
      en: { button: 'Close it: it is settled', did: 'closed it', fields: {} },
    },
  },
  facts: (context, writing, language) => facts(context as DifficultyContext, writing, language),
};
