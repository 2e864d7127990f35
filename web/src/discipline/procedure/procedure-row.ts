/** What the client says of internal procedures. */
import type { ComplianceCost, ProcedureContext } from '../../../../workflows/discipline/procedure/procedure.js';
import { KIND_NAMES } from '../kind-names.js';
import type { CaseFact, CaseKindRow, CommandsOf, FactWriting } from '../words.js';

const WHEN = { vi: { before: 'Trước', after: 'Sau' }, en: { before: 'Before', after: 'After' } } as const;

const words = {
  vi: {
    code: 'Mã thủ tục',
    agency: 'Cơ quan có thủ tục',
    published: 'Công khai trên Cơ sở dữ liệu quốc gia',
    notYet: 'Chưa',
    simplified: 'Đơn giản hóa',
    cut: 'Bãi bỏ',
    before: 'Chi phí tuân thủ trước',
    after: 'Chi phí tuân thủ sau',
    year: (total: string) => `${total} đồng một năm`,
    part: (what: string, minutes: number, wage: string, fees: string) =>
      `${what}: ${minutes} phút × ${wage} đồng/giờ + phí ${fees} đồng`,
    times: (times: string) => `× ${times} lần một năm`,
    locale: 'vi-VN',
  },
  en: {
    code: 'Code',
    agency: 'Agency',
    published: 'Published on the national database',
    notYet: 'Not yet',
    simplified: 'Simplified',
    cut: 'Cut',
    before: 'Cost of compliance before',
    after: 'Cost of compliance after',
    year: (total: string) => `${total} đồng a year`,
    part: (what: string, minutes: number, wage: string, fees: string) =>
      `${what}: ${minutes} minutes × ${wage} đồng an hour + fees ${fees} đồng`,
    times: (times: string) => `× ${times} times a year`,
    locale: 'en-GB',
  },
};

function facts(context: ProcedureContext, { agency, day }: FactWriting, language: 'vi' | 'en') {
  const t = words[language];
  const number = (value: number) => value.toLocaleString(t.locale);
  const cost = (label: string, told: ComplianceCost | null): CaseFact[] => {
    if (told === null) return [];
    const parts = told.parts.map((one) => t.part(one.what, one.minutes, number(one.wagePerHour), number(one.fees)));
    return [
      { label, value: t.year(number(told.total)) },
      { label: '', value: `${parts.join('; ')}; ${t.times(number(told.timesPerYear))}` },
    ];
  };
  const { published, simplified, cut } = context;
  return [
    { label: t.code, value: context.code },
    { label: t.agency, value: agency(context.concerns.agency) },
    { label: t.published, value: published === null ? t.notYet : `${day(published.on)}, ${published.address}` },
    { label: t.simplified, value: simplified === null ? t.notYet : `${day(simplified.on)}: ${simplified.what}` },
    ...(cut === null ? [] : [{ label: t.cut, value: `${day(cut.on)}, ${cut.document}` }]),
    ...cost(t.before, context.before),
    ...cost(t.after, context.after),
  ];
}

export const PROCEDURE: CaseKindRow<CommandsOf<'procedure'>> = {
  path: 'thu-tuc-noi-bo',
  collection: 'procedures',
  words: {
    vi: {
      many: 'Thủ tục hành chính nội bộ',
      one: KIND_NAMES.vi.procedure,
      lead: 'Danh mục thủ tục giữa các cơ quan: công khai đủ 100%, đơn giản hóa ít nhất 50%, cắt giảm ít nhất 20% số thủ tục và 20% chi phí tuân thủ.',
      none: 'Danh mục chưa có thủ tục nào.',
      states: { listed: 'Trong danh mục', cut: 'Đã bãi bỏ' },
    },
    en: {
      many: 'Internal procedures',
      one: KIND_NAMES.en.procedure,
      lead: 'The procedures between agencies: all published, at least half simplified, a fifth of them and a fifth of what they cost cut.',
      none: 'The inventory is empty.',
      states: { listed: 'In the inventory', cut: 'Cut' },
    },
  },
  commands: {
    'procedure.list': {
      form: { optional: ['agency'] },
      vi: {
        button: 'Thêm thủ tục vào danh mục',
        did: 'đã thêm vào danh mục',
        fields: {
          code: { label: 'Mã thủ tục' },
          name: { label: 'Tên thủ tục' },
          agency: { label: 'Cơ quan có thủ tục', hint: 'Bỏ trống nếu là cơ quan mình; chỉ Văn phòng lập thay.' },
        },
      },
      en: {
        button: 'Enter a procedure',
        did: 'entered it into the inventory',
        fields: {
          code: { label: 'Code' },
          name: { label: 'Name' },
          agency: { label: 'Agency', hint: 'Left empty: one’s own; only the Office enters for others.' },
        },
      },
    },
    'procedure.publish': {
      form: { first: { on: 'today' } },
      vi: {
        button: 'Ghi nhận đã công khai',
        did: 'đã ghi nhận công khai',
        fields: { on: { label: 'Công khai từ ngày' }, address: { label: 'Địa chỉ trên Cơ sở dữ liệu quốc gia' } },
      },
      en: {
        button: 'Record that it is published',
        did: 'recorded that it is published',
        fields: { on: { label: 'Since' }, address: { label: 'Address on the national database' } },
      },
    },
    'procedure.simplify': {
      form: { first: { on: 'today' } },
      vi: {
        button: 'Ghi nhận đã đơn giản hóa',
        did: 'đã ghi nhận đơn giản hóa',
        fields: { on: { label: 'Từ ngày' }, what: { label: 'Đã đơn giản hóa điều gì' } },
      },
      en: {
        button: 'Record that it was simplified',
        did: 'recorded that it was simplified',
        fields: { on: { label: 'Since' }, what: { label: 'What was simplified' } },
      },
    },
    'procedure.cost': {
      form: { first: { when: 'before', parts: [{ fees: 0 }] } },
      vi: {
        button: 'Nhập chi phí tuân thủ',
        did: 'đã nhập chi phí tuân thủ',
        follows: 'Chi phí một năm = (thời gian × mức lương + phí) × số lần một năm.',
        fields: {
          when: { label: 'Trước hay sau khi đơn giản hóa', options: WHEN.vi },
          parts: {
            label: 'Các phần việc',
            add: 'Thêm phần việc',
            parts: {
              what: { label: 'Phần việc' },
              minutes: { label: 'Thời gian (phút)' },
              wagePerHour: { label: 'Mức lương (đồng/giờ)' },
              fees: { label: 'Phí và chi phí khác (đồng)' },
            },
          },
          timesPerYear: { label: 'Số lần một năm' },
        },
      },
      en: {
        button: 'Enter the cost of compliance',
        did: 'entered the cost of compliance',
        follows: 'A year costs (time × wage + fees) × frequency.',
        fields: {
          when: { label: 'Before or after it was simplified', options: WHEN.en },
          parts: {
            label: 'Pieces of work',
            add: 'One more',
            parts: {
              what: { label: 'Work' },
              minutes: { label: 'Minutes' },
              wagePerHour: { label: 'Wage (đồng an hour)' },
              fees: { label: 'Fees and other costs (đồng)' },
            },
          },
          timesPerYear: { label: 'Times a year' },
        },
      },
    },
    'procedure.cut': {
      form: { first: { on: 'today' } },
      vi: {
        button: 'Ghi nhận đã bãi bỏ',
        did: 'đã ghi nhận bãi bỏ',
        fields: { on: { label: 'Từ ngày' }, document: { label: 'Theo văn bản' } },
      },
      en: {
        button: 'Record that it was cut',
        did: 'recorded that it was cut',
        fields: { on: { label: 'Since' }, document: { label: 'By the document' } },
      },
    },
  },
  facts: (context, writing, language) => facts(context as ProcedureContext, writing, language),
};
