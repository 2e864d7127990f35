/** The commands on reviews of responsibility, a row each. */
import { agency, day, line, person, shape, text, word } from '../../commands/fields.js';
import type { CaseRow } from '../case-row.js';
import { DECISION_FIELDS } from '../decision.js';
import { EXPLAINERS, MITIGATIONS, REVIEW_OUTCOMES } from './review.js';

const REVIEWED = ['PY-1.7', 'TN-3b'];
const PROPOSED = ['PY-1.7', 'PY-1.6b', 'TN-3b'];

const EXPLANATION = {
  text: text('The explanation', 'Ba văn bản đến cùng tuần, phòng chuyên môn thiếu người; đã bố trí lại.'),
  mitigation: text(
    'Why they should be protected for daring to think and to act for the common good (Decree 73/2023/NĐ-CP); left out: that is not claimed',
    'Đã chủ động làm thử cách xử lý mới, có báo cáo trước bằng văn bản.',
  ),
};

export const REVIEW_ROWS = {
  'review.propose': {
    kind: 'review',
    begins: true,
    by: [
      ['home-affairs', 'officer-or-head'],
      ['office', 'officer-or-head'],
      ['chairman', 'head'],
    ],
    path: '',
    summary: 'Propose a review of an agency, and of a person of it; never by whoever is concerned',
    awaits: ['holder-head', 'person-concerned'],
    clauses: REVIEWED,
    input: shape('ProposeReview', {
      subject: line('What it is about, in one line', 'Ba lần không trả lời trong quý II/2023'),
      agency: agency('Code of the agency that is reviewed', 'SXD'),
      person: person('Id of the person of it who is reviewed; left out: the agency alone', 'p-sxd-officer'),
      ground: text('The ground', 'Không trả lời ba văn bản lấy ý kiến trong quý, không nêu lý do.'),
      threshold: line(
        'Id of the threshold that was reached: its figures are counted and kept; left out: another ground',
        'silences',
      ),
      quarter: day('A day of the quarter that is meant; left out: today', '2023-06-30'),
      explainBy: day('The last day on which explaining is in time', '2023-07-07'),
      concludeBy: day('The last day on which concluding is in time', '2023-07-14'),
    }),
  },
  'review.explain': {
    kind: 'review',
    by: [['concerned', 'head']],
    path: 'explain',
    summary: 'Explain for the agency',
    tells: ['raiser'],
    clauses: ['PY-1.7', 'TN-2d'],
    input: shape('ExplainForAgency', EXPLANATION),
  },
  'review.explain-in-person': {
    kind: 'review',
    by: [['any-agency', 'person-concerned']],
    path: 'explain-in-person',
    summary: 'Explain as the person who is reviewed',
    tells: ['raiser'],
    clauses: ['PY-1.7', 'TN-2d'],
    input: shape('ExplainInPerson', EXPLANATION),
  },
  'review.consider': {
    kind: 'review',
    by: [
      ['home-affairs', 'officer-or-head'],
      ['office', 'officer-or-head'],
      ['chairman', 'head'],
    ],
    path: 'consider',
    summary: 'Consider in words what is claimed to mitigate; nothing is concluded before',
    tells: ['concerned', 'person-concerned'],
    clauses: ['TN-2d'],
    input: shape('ConsiderMitigation', {
      of: word('Whose claim', EXPLAINERS, 'person'),
      finding: word('Whether it is accepted', MITIGATIONS, 'partly-accepted'),
      words: text('What was considered, and why', 'Có báo cáo trước, vì lợi ích chung; nhưng không xin gia hạn.'),
    }),
  },
  'review.conclude': {
    kind: 'review',
    by: [
      ['home-affairs', 'head'],
      ['office', 'head'],
      ['chairman', 'head'],
    ],
    path: 'conclude',
    summary: 'Conclude: home affairs, or the Office where that is concerned, or the chairman where both are',
    tells: ['concerned', 'person-concerned', 'raiser'],
    clauses: PROPOSED,
    input: shape('ConcludeReview', {
      outcome: word('What follows', REVIEW_OUTCOMES, 'reminder'),
      words: text('The conclusion', 'Sở chậm trả lời do phân công chưa rõ; nhắc nhở, yêu cầu phân công lại.'),
      number: line('Number of the document', '512/KL-SNV'),
      on: day('Day of the document', '2023-07-12'),
    }),
  },
  'review.record-decision': {
    kind: 'review',
    by: [
      ['chairman', 'head'],
      ['office', 'head'],
    ],
    path: 'record-decision',
    summary: 'Record how the chairman decided what was proposed',
    tells: ['concerned', 'person-concerned', 'raiser', 'home-affairs'],
    clauses: PROPOSED,
    input: shape('RecordDecisionOnReview', DECISION_FIELDS),
  },
} as const satisfies Record<string, CaseRow>;
