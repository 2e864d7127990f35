/** What the client says of delegated powers. */
import type { DelegatedPowerContext } from '../../../../workflows/discipline/delegated-power/delegated-power.js';
import { KIND_NAMES } from '../kind-names.js';
import type { CaseKindRow, CommandsOf, FactWriting } from '../words.js';

export const WAYS = {
  vi: { decentralised: 'Phân cấp', delegated: 'Ủy quyền' },
  en: { decentralised: 'Decentralised', delegated: 'Delegated' },
} as const;

const words = {
  vi: {
    way: 'Hình thức',
    from: 'Bên giao',
    to: 'Bên nhận',
    text: 'Nội dung',
    document: 'Văn bản',
    about: 'Thuộc chức năng',
    matter: 'Vụ việc',
    function: 'Toàn bộ chức năng',
    period: 'Hiệu lực',
    since: (day: string) => `từ ngày ${day}`,
    until: (since: string, day: string) => `từ ngày ${since} đến hết ngày ${day}`,
    ended: 'Thu hồi',
  },
  en: {
    way: 'How',
    from: 'From',
    to: 'To',
    text: 'Text',
    document: 'Document',
    about: 'Function',
    matter: 'Matter',
    function: 'Whole function',
    period: 'Period',
    since: (day: string) => `since ${day}`,
    until: (since: string, day: string) => `${since} until the end of ${day}`,
    ended: 'Taken back',
  },
};

function facts(context: DelegatedPowerContext, { agency, day }: FactWriting, language: 'vi' | 'en') {
  const t = words[language];
  const { since, until, about, ended, matter, function: whole } = context;
  return [
    { label: t.text, value: context.text, said: true },
    { label: t.way, value: WAYS[language][context.way] },
    { label: t.from, value: agency(context.from) },
    { label: t.to, value: agency(context.concerns.agency) },
    { label: t.document, value: context.document },
    ...(about === null ? [] : [{ label: t.about, value: about }]),
    ...(matter === undefined ? [] : [{ label: t.matter, value: matter, said: true }]),
    ...(whole === undefined ? [] : [{ label: t.function, value: whole }]),
    { label: t.period, value: until === null ? t.since(day(since)) : t.until(day(since), day(until)) },
    ...(ended === null ? [] : [{ label: t.ended, value: `${day(ended.on)}, ${ended.document}` }]),
  ];
}

export const DELEGATED_POWER: CaseKindRow<CommandsOf<'delegated-power'>> = {
  path: 'phan-cap-uy-quyen',
  collection: 'delegated-powers',
  words: {
    vi: {
      many: 'Phân cấp, ủy quyền',
      one: KIND_NAMES.vi['delegated-power'],
      lead: 'Việc đã phân cấp, ủy quyền, kèm văn bản và thời hạn: cơ quan nào được tự quyết định việc gì.',
      none: 'Chưa ghi việc phân cấp, ủy quyền nào.',
      states: { 'in-force': 'Đang ghi nhận', ended: 'Đã thu hồi' },
    },
    en: {
      many: 'Delegated powers',
      one: KIND_NAMES.en['delegated-power'],
      lead: 'What was decentralised or delegated, with its text and period: which agency decides what by itself.',
      none: 'None is recorded yet.',
      states: { 'in-force': 'Recorded', ended: 'Taken back' },
    },
  },
  commands: {
    'delegated-power.record': {
      form: { optional: ['about', 'matter', 'function', 'until'], first: { way: 'delegated', since: 'today' } },
      vi: {
        button: 'Ghi việc phân cấp, ủy quyền',
        did: 'đã ghi việc phân cấp, ủy quyền',
        fields: {
          subject: { label: 'Việc gì' },
          way: { label: 'Hình thức', options: WAYS.vi },
          from: { label: 'Bên giao' },
          to: { label: 'Bên nhận' },
          text: { label: 'Nội dung, đúng lời văn bản' },
          document: { label: 'Số, ngày văn bản' },
          about: { label: 'Thuộc chức năng', hint: 'Nếu văn bản nêu.' },
          matter: {
            label: 'Tên vụ việc được giao',
            hint: 'Đúng như tên vụ việc khi mở lấy ý kiến. Nếu có, hồ sơ về việc này không được đẩy lên trên hoặc do cơ quan khác giải quyết.',
          },
          function: {
            label: 'Chức năng được giao toàn bộ',
            functions: true,
            hint: 'Chỉ khi văn bản giao mọi việc thuộc chức năng này. Hồ sơ trái với việc giao phải nêu lý do.',
          },
          since: { label: 'Từ ngày' },
          until: { label: 'Đến hết ngày', hint: 'Bỏ trống nếu không có thời hạn.' },
        },
      },
      en: {
        button: 'Record a power',
        did: 'recorded it',
        fields: {
          subject: { label: 'What it is' },
          way: { label: 'How', options: WAYS.en },
          from: { label: 'From' },
          to: { label: 'To' },
          text: { label: 'Text, in the words of the document' },
          document: { label: 'Document' },
          about: { label: 'Function', hint: 'Where one is named.' },
          matter: {
            label: 'The matter that it is over',
            hint: 'As the matter is named when it is opened. A consultation on it is then not sent up, nor settled by another agency.',
          },
          function: {
            label: 'The function that it is over as a whole',
            functions: true,
            hint: 'Only where all matters of this function are handed over. A consultation against it has to say why.',
          },
          since: { label: 'Since' },
          until: { label: 'Until the end of', hint: 'Left empty: without an end.' },
        },
      },
    },
    'delegated-power.end': {
      form: { first: { on: 'today' } },
      vi: {
        button: 'Ghi việc thu hồi',
        did: 'đã ghi việc thu hồi',
        fields: { on: { label: 'Hết hiệu lực từ ngày' }, document: { label: 'Theo văn bản' } },
      },
      en: {
        button: 'Record that it was taken back',
        did: 'recorded that it was taken back',
        fields: { on: { label: 'From' }, document: { label: 'By the document' } },
      },
    },
  },
  facts: (context, writing, language) => facts(context as DelegatedPowerContext, writing, language),
};
