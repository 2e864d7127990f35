/** What the client says of proposals to commend. */
import type { CommendationContext } from '../../../../workflows/discipline/commendation/commendation.js';
import { DECISION_WORDS, decisionFacts } from '../decision-words.js';
import { KIND_NAMES } from '../kind-names.js';
import type { CaseFact, CaseKindRow, CommandsOf, FactWriting } from '../words.js';

const FORMS = {
  vi: {
    certificate: 'Bằng khen của Chủ tịch',
    flag: 'Cờ thi đua',
    title: 'Danh hiệu thi đua',
    other: 'Hình thức khác',
  },
  en: { certificate: 'Certificate of the chairman', flag: 'Emulation flag', title: 'Emulation title', other: 'Other' },
} as const;

const CHECKS = {
  vi: { supported: 'Số liệu ủng hộ đề nghị', 'not-supported': 'Số liệu không ủng hộ đề nghị' },
  en: { supported: 'The figures support it', 'not-supported': 'The figures do not support it' },
} as const;

const words = {
  vi: {
    agency: 'Cơ quan được đề nghị',
    person: 'Người được đề nghị',
    form: 'Hình thức khen thưởng',
    merit: 'Thành tích',
    period: 'Kỳ tính số liệu',
    span: (from: string, to: string) => `${from} đến ${to}`,
    figures: 'Số liệu trả lời lấy ý kiến',
    counted: (asked: number, onTime: number, silent: number, late: number) =>
      `${asked} lượt được lấy ý kiến: ${onTime} đúng hạn, ${late} quá hạn, ${silent} không trả lời`,
    check: 'Thẩm tra',
  },
  en: {
    agency: 'Agency',
    person: 'Person',
    form: 'What is proposed',
    merit: 'What they did well',
    period: 'Period of the figures',
    span: (from: string, to: string) => `${from} to ${to}`,
    figures: 'How it answered when consulted',
    counted: (asked: number, onTime: number, silent: number, late: number) =>
      `asked ${asked} times: ${onTime} on time, ${late} late, ${silent} without an answer`,
    check: 'Check',
  },
};

function facts(context: CommendationContext, writing: FactWriting, language: 'vi' | 'en'): CaseFact[] {
  const t = words[language];
  const { agency, person, day } = writing;
  const { concerns, figures, check } = context;
  const told: CaseFact[] = [{ label: t.agency, value: agency(concerns.agency) }];
  if (concerns.person !== null) told.push({ label: t.person, value: person(concerns.person) });
  told.push(
    { label: t.form, value: FORMS[language][context.form] },
    { label: t.merit, value: context.merit, said: true },
    { label: t.period, value: t.span(day(context.from), day(context.to)) },
  );
  if (figures !== null)
    told.push({ label: t.figures, value: t.counted(figures.asked, figures.onTime, figures.silent, figures.late) });
  if (check !== null) {
    const who = `${check.by ?? ''}, ${agency(check.agency)}, ${day(check.on)}`;
    told.push({ label: t.check, value: `${CHECKS[language][check.finding]} (${who})` });
    told.push({ label: '', value: check.words, said: true });
  }
  return [...told, ...decisionFacts(context.decision, writing, language)];
}

export const COMMENDATION: CaseKindRow<CommandsOf<'commendation'>> = {
  path: 'khen-thuong',
  collection: 'commendations',
  words: {
    vi: {
      many: 'Đề nghị khen thưởng',
      one: KIND_NAMES.vi.commendation,
      lead: 'Cơ quan và người làm tốt được đề nghị khen thưởng trên số liệu do hệ thống đếm; Sở Nội vụ thẩm tra, Chủ tịch quyết định.',
      none: 'Không có đề nghị khen thưởng nào đang giải quyết.',
      states: { checking: 'Chờ thẩm tra', deciding: 'Chờ Chủ tịch quyết định', decided: 'Đã quyết định' },
    },
    en: {
      many: 'Commendations',
      one: KIND_NAMES.en.commendation,
      lead: 'Agencies and people who do well are proposed on figures that the system counts; home affairs checks, the chairman decides.',
      none: 'No proposal to commend is open.',
      states: { checking: 'To be checked', deciding: 'For the chairman to decide', decided: 'Decided' },
    },
  },
  commands: {
    'commendation.propose': {
      form: { optional: ['person'], people: { person: '/agency' } },
      vi: {
        button: 'Đề nghị khen thưởng',
        did: 'đã đề nghị khen thưởng',
        follows: 'Số liệu của kỳ do hệ thống đếm và ghi kèm.',
        fields: {
          subject: { label: 'Trích yếu' },
          agency: { label: 'Cơ quan được đề nghị' },
          person: { label: 'Người được đề nghị', hint: 'Bỏ trống nếu đề nghị cho cơ quan.' },
          form: { label: 'Hình thức khen thưởng', options: FORMS.vi },
          merit: { label: 'Thành tích' },
          from: { label: 'Số liệu từ ngày' },
          to: { label: 'Đến ngày' },
        },
      },
      en: {
        button: 'Propose to commend',
        did: 'proposed to commend',
        follows: 'The figures of the period are counted by the system and kept.',
        fields: {
          subject: { label: 'Subject' },
          agency: { label: 'Agency' },
          person: { label: 'Person', hint: 'Left empty: the agency.' },
          form: { label: 'What is proposed', options: FORMS.en },
          merit: { label: 'What they did well' },
          from: { label: 'Figures from' },
          to: { label: 'To' },
        },
      },
    },
    'commendation.check': {
      vi: {
        button: 'Thẩm tra đề nghị',
        did: 'đã thẩm tra',
        fields: { finding: { label: 'Kết quả thẩm tra', options: CHECKS.vi }, words: { label: 'Ý kiến thẩm tra' } },
      },
      en: {
        button: 'Check it',
        did: 'checked it',
        fields: { finding: { label: 'Finding', options: CHECKS.en }, words: { label: 'What was checked' } },
      },
    },
    'commendation.decide': {
      form: { optional: ['reason'], first: { on: 'today' } },
      vi: { button: 'Ghi quyết định khen thưởng', did: 'đã ghi quyết định khen thưởng', fields: DECISION_WORDS.vi },
      en: { button: 'Record the decision', did: 'recorded the decision', fields: DECISION_WORDS.en },
    },
  },
  facts: (context, writing, language) => facts(context as CommendationContext, writing, language),
};
