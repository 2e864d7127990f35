/** What the client says of inspections. */
import type { InspectionContext } from '../../../../workflows/discipline/inspection/inspection.js';
import { casePick } from '../case-pick.js';
import { KIND_NAMES } from '../kind-names.js';
import type { CaseKindRow, CommandsOf } from '../words.js';
import { inspectionFacts } from './inspection-facts.js';
import { GROUNDS, TEAM_PARTS, WEIGHTS } from './inspection-words.js';

const TEAM = {
  vi: {
    label: 'Đoàn kiểm tra',
    hint: 'Một trưởng đoàn; không có người của đơn vị được kiểm tra, trừ khi tự kiểm tra.',
    add: 'Thêm người',
    parts: { person: { label: 'Người' }, part: { label: 'Là', options: TEAM_PARTS.vi } },
  },
  en: {
    label: 'Team',
    hint: 'One leader; nobody of the unit, unless it inspects itself.',
    add: 'One more',
    parts: { person: { label: 'Person' }, part: { label: 'As', options: TEAM_PARTS.en } },
  },
};

const MEASURES = {
  vi: {
    label: 'Biện pháp phải thực hiện',
    hint: 'Bỏ trống nếu không có gì phải xử lý.',
    add: 'Thêm biện pháp',
    parts: {
      what: { label: 'Việc phải làm' },
      agency: { label: 'Cơ quan thực hiện', hint: 'Đơn vị được kiểm tra hoặc cơ quan kiểm tra.' },
      person: { label: 'Người thực hiện' },
      dueOn: { label: 'Trước hết ngày' },
    },
  },
  en: {
    label: 'Measures',
    hint: 'None where nothing has to be done.',
    add: 'One more measure',
    parts: {
      what: { label: 'What is to be done' },
      agency: { label: 'By which agency', hint: 'The unit, or who inspects it.' },
      person: { label: 'By whom' },
      dueOn: { label: 'By' },
    },
  },
};

const MEASURE = {
  vi: { label: 'Biện pháp số', hint: 'Số thứ tự trong kết luận.' },
  en: { label: 'Number of the measure', hint: 'As in the conclusion.' },
};

const WORDS: CaseKindRow['words'] = {
  vi: {
    many: 'Kiểm tra công vụ',
    one: KIND_NAMES.vi.inspection,
    lead: 'Kiểm tra theo kế hoạch, đột xuất theo rút thăm, theo phản ánh, và tự kiểm tra. Không chồng chéo về đơn vị và thời kỳ; kết luận được theo dõi đến khi thực hiện xong.',
    none: 'Không có cuộc kiểm tra nào đang thực hiện.',
    states: {
      announced: 'Đã mở, chưa bắt đầu',
      sealed: 'Đột xuất, chưa bắt đầu',
      begun: 'Đang kiểm tra',
      concluded: 'Đã kết luận, đang thực hiện biện pháp',
      closed: 'Đã thực hiện xong',
      cancelled: 'Đã hủy',
      'called-off': 'Đã hủy trước khi bắt đầu',
    },
  },
  en: {
    many: 'Inspections of public duty',
    one: KIND_NAMES.en.inspection,
    lead: 'Planned, unannounced by a draw, following a report, or by the unit itself. No unit and period twice; conclusions are followed until carried out.',
    none: 'No inspection is under way.',
    states: {
      announced: 'Opened',
      sealed: 'Unannounced, not begun',
      begun: 'Under way',
      concluded: 'Concluded, measures open',
      closed: 'Carried out',
      cancelled: 'Cancelled',
      'called-off': 'Called off before it began',
    },
  },
};

export const INSPECTION: CaseKindRow<CommandsOf<'inspection'>> = {
  path: 'kiem-tra',
  collection: 'inspections',
  words: WORDS,
  commands: {
    'inspection.open': {
      form: {
        onlyWhere: {
          plan: ['ground', 'planned'],
          item: ['ground', 'planned'],
          draw: ['ground', 'unannounced'],
          drawn: ['ground', 'unannounced'],
          report: ['ground', 'following-a-report'],
        },
        optional: ['drawn'],
        own: {
          plan: casePick('inspection-plan', ['approved', 'draft', 'submitted']),
          draw: casePick('draw', ['opened', 'published']),
        },
      },
      vi: {
        button: 'Mở cuộc kiểm tra',
        did: 'đã mở cuộc kiểm tra',
        follows: 'Cuộc kiểm tra đột xuất chưa cho đơn vị thấy trước khi bắt đầu.',
        fields: {
          subject: { label: 'Tên cuộc kiểm tra' },
          unit: { label: 'Đơn vị được kiểm tra' },
          from: { label: 'Thời kỳ từ ngày' },
          until: { label: 'Thời kỳ đến hết ngày' },
          ground: { label: 'Hình thức', options: GROUNDS.vi },
          plan: { label: 'Kế hoạch' },
          item: { label: 'Mục số', hint: 'Số thứ tự trong kế hoạch đã duyệt.' },
          draw: { label: 'Lần rút thăm' },
          drawn: { label: 'Mã hồ sơ được rút', hint: 'Chỉ khi rút từ danh sách hồ sơ.' },
          report: { label: 'Theo phản ánh, báo cáo nào' },
          content: { label: 'Nội dung kiểm tra' },
          team: TEAM.vi,
        },
      },
      en: {
        button: 'Open an inspection',
        did: 'opened the inspection',
        follows: 'An unannounced one is not seen by its unit before it begins.',
        fields: {
          subject: { label: 'Name' },
          unit: { label: 'Unit inspected' },
          from: { label: 'Period from' },
          until: { label: 'Period until' },
          ground: { label: 'Kind', options: GROUNDS.en },
          plan: { label: 'Plan' },
          item: { label: 'Item', hint: 'Its number in the approved plan.' },
          draw: { label: 'Draw' },
          drawn: { label: 'Id that was drawn', hint: 'Where cases were drawn.' },
          report: { label: 'Which report' },
          content: { label: 'What is examined' },
          team: TEAM.en,
        },
      },
    },
    'inspection.set-team': {
      form: { people: { team: 'raiser' } },
      vi: { button: 'Thay đổi đoàn kiểm tra', did: 'đã thay đổi đoàn kiểm tra', fields: { team: TEAM.vi } },
      en: { button: 'Change the team', did: 'changed the team', fields: { team: TEAM.en } },
    },
    'inspection.begin': {
      form: { first: { beganOn: 'today' } },
      vi: {
        button: 'Bắt đầu kiểm tra',
        did: 'đã bắt đầu kiểm tra',
        follows: 'Từ lúc này đơn vị được kiểm tra thấy cuộc kiểm tra.',
        fields: {
          beganOn: { label: 'Ngày bắt đầu' },
          decision: { label: 'Số quyết định kiểm tra' },
          dueOn: { label: 'Kết luận trước hết ngày' },
        },
      },
      en: {
        button: 'Begin it',
        did: 'began the inspection',
        follows: 'From now on the unit sees it.',
        fields: {
          beganOn: { label: 'Began on' },
          decision: { label: 'Number of the decision' },
          dueOn: { label: 'To be concluded by' },
        },
      },
    },
    'inspection.record-finding': {
      vi: {
        button: 'Ghi kết quả kiểm tra',
        did: 'đã ghi kết quả kiểm tra',
        fields: {
          about: { label: 'Nội dung phát hiện' },
          weight: { label: 'Mức độ', options: WEIGHTS.vi },
          basis: { label: 'Căn cứ, tài liệu chứng minh' },
        },
      },
      en: {
        button: 'Record a finding',
        did: 'recorded a finding',
        fields: {
          about: { label: 'What was found' },
          weight: { label: 'Weight', options: WEIGHTS.en },
          basis: { label: 'Rule or document' },
        },
      },
    },
    'inspection.conclude': {
      form: { optional: ['measures'], people: { measures: 'concerned' } },
      vi: {
        button: 'Kết luận',
        did: 'đã kết luận',
        fields: { text: { label: 'Kết luận' }, number: { label: 'Số kết luận' }, measures: MEASURES.vi },
      },
      en: {
        button: 'Conclude it',
        did: 'concluded the inspection',
        fields: { text: { label: 'Conclusion' }, number: { label: 'Its number' }, measures: MEASURES.en },
      },
    },
    'inspection.report-measure': {
      form: { first: { doneOn: 'today' } },
      vi: {
        button: 'Báo cáo đã thực hiện',
        did: 'đã báo cáo thực hiện biện pháp',
        fields: {
          measure: MEASURE.vi,
          doneOn: { label: 'Ngày thực hiện xong' },
          evidence: { label: 'Kết quả, minh chứng' },
        },
      },
      en: {
        button: 'Report it carried out',
        did: 'reported a measure carried out',
        fields: { measure: MEASURE.en, doneOn: { label: 'Carried out on' }, evidence: { label: 'What shows it' } },
      },
    },
    'inspection.accept-measure': {
      vi: { button: 'Công nhận đã thực hiện', did: 'đã công nhận biện pháp', fields: { measure: MEASURE.vi } },
      en: { button: 'Accept it', did: 'accepted a measure', fields: { measure: MEASURE.en } },
    },
    'inspection.return-measure': {
      vi: {
        button: 'Không công nhận',
        did: 'đã không công nhận biện pháp',
        fields: { measure: MEASURE.vi, reason: { label: 'Còn thiếu gì' } },
      },
      en: {
        button: 'Not accept it',
        did: 'did not accept a measure',
        fields: { measure: MEASURE.en, reason: { label: 'What is missing' } },
      },
    },
    'inspection.cancel': {
      vi: {
        button: 'Hủy cuộc kiểm tra',
        did: 'đã hủy cuộc kiểm tra',
        follows: 'Đơn vị và thời kỳ ấy được kiểm tra lại.',
        fields: { reason: { label: 'Lý do' } },
      },
      en: {
        button: 'Cancel it',
        did: 'cancelled the inspection',
        follows: 'Unit and period are free again.',
        fields: { reason: { label: 'Reason' } },
      },
    },
  },
  facts: (context, writing, language) => inspectionFacts(context as InspectionContext, writing, language),
};
