/** What the client says of proposals to cut a step. */
import type { StepProposalContext } from '../../../../workflows/discipline/step-proposal/step-proposal.js';
import { DECISION_WORDS, decisionFacts } from '../decision-words.js';
import { KIND_NAMES } from '../kind-names.js';
import type { CaseFact, CaseKindRow, CommandsOf, FactWriting } from '../words.js';

const words = {
  vi: {
    procedure: 'Thủ tục, loại việc',
    step: 'Khâu, bước đề nghị bỏ',
    reason: 'Vì sao không cần thiết',
    workingDays: 'Rút ngắn',
    days: (count: number) => `${count} ngày làm việc`,
    inForceOn: 'Áp dụng từ ngày',
    raisedBy: 'Cơ quan đề xuất',
  },
  en: {
    procedure: 'Procedure or kind of work',
    step: 'Step that is to go',
    reason: 'Why it is needless',
    workingDays: 'Shortens by',
    days: (count: number) => `${count} working ${count === 1 ? 'day' : 'days'}`,
    inForceOn: 'In force from',
    raisedBy: 'Proposed by',
  },
};

function facts(context: StepProposalContext, writing: FactWriting, language: 'vi' | 'en'): CaseFact[] {
  const t = words[language];
  const { inForceOn } = context;
  return [
    { label: t.raisedBy, value: writing.agency(context.raisedBy) },
    { label: t.procedure, value: context.procedure },
    { label: t.step, value: context.step },
    { label: t.reason, value: context.reason, said: true },
    { label: t.workingDays, value: t.days(context.workingDays) },
    ...decisionFacts(context.decision, writing, language),
    ...(inForceOn === null ? [] : [{ label: t.inForceOn, value: writing.day(inForceOn) }]),
  ];
}

export const STEP_PROPOSAL: CaseKindRow<CommandsOf<'step-proposal'>> = {
  path: 'cat-bo-khau-buoc',
  collection: 'step-proposals',
  words: {
    vi: {
      many: 'Đề xuất cắt bỏ khâu, bước',
      one: KIND_NAMES.vi['step-proposal'],
      lead: 'Khâu, bước không cần thiết được đề xuất bỏ: thủ tục nào, vì sao, rút ngắn bao nhiêu; Văn phòng hoặc Chủ tịch quyết định và ấn định ngày áp dụng.',
      none: 'Không có đề xuất nào đang chờ quyết định.',
      states: { proposed: 'Chờ quyết định', decided: 'Đã quyết định' },
    },
    en: {
      many: 'Proposals to cut a step',
      one: KIND_NAMES.en['step-proposal'],
      lead: 'A needless step is proposed to go: of which procedure, why, by how much it shortens; the Office or the chairman decides, with the day from which it holds.',
      none: 'No proposal waits to be decided.',
      states: { proposed: 'To be decided', decided: 'Decided' },
    },
  },
  commands: {
    'step-proposal.propose': {
      vi: {
        button: 'Đề xuất cắt bỏ khâu, bước',
        did: 'đã đề xuất cắt bỏ khâu, bước',
        fields: {
          subject: { label: 'Trích yếu' },
          procedure: { label: 'Thủ tục, loại việc' },
          step: { label: 'Khâu, bước đề nghị bỏ' },
          reason: { label: 'Vì sao không cần thiết' },
          workingDays: { label: 'Rút ngắn mấy ngày làm việc' },
        },
      },
      en: {
        button: 'Propose to cut a step',
        did: 'proposed to cut a step',
        fields: {
          subject: { label: 'Subject' },
          procedure: { label: 'Procedure or kind of work' },
          step: { label: 'Step that is to go' },
          reason: { label: 'Why it is needless' },
          workingDays: { label: 'By how many working days it shortens' },
        },
      },
    },
    'step-proposal.decide': {
      form: { optional: ['reason', 'inForceOn'], first: { on: 'today' } },
      vi: {
        button: 'Quyết định về đề xuất',
        did: 'đã quyết định về đề xuất',
        fields: {
          ...DECISION_WORDS.vi,
          inForceOn: { label: 'Áp dụng từ ngày', hint: 'Cần ghi khi chấp thuận.' },
        },
      },
      en: {
        button: 'Decide on it',
        did: 'decided on it',
        fields: { ...DECISION_WORDS.en, inForceOn: { label: 'In force from', hint: 'Required where it is accepted.' } },
      },
    },
  },
  facts: (context, writing, language) => facts(context as StepProposalContext, writing, language),
};
