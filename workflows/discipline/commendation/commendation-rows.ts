/** The commands on proposals to commend, a row each. */
import { agency, day, line, person, shape, text, word } from '../../commands/fields.js';
import type { CaseRow } from '../case-row.js';
import { DECISION_FIELDS } from '../decision.js';
import { CHECKS_OF_COMMENDATIONS, COMMENDATIONS } from './commendation.js';

const COMMENDED = ['PY-1.8', 'TN-3b'];

export const COMMENDATION_ROWS = {
  'commendation.propose': {
    kind: 'commendation',
    begins: true,
    by: [
      ['any-agency', 'head'],
      ['home-affairs', 'officer-or-head'],
    ],
    path: '',
    summary: 'Propose to commend an agency or a person of it, on the figures of a period',
    clauses: COMMENDED,
    input: shape('ProposeCommendation', {
      subject: line('What it is about, in one line', 'Khen thưởng Sở Tư pháp trả lời đúng hạn cả quý II/2023'),
      agency: agency('Code of the agency that is commended, or of the person’s', 'STP'),
      person: person('Id of the person who is commended; left out: the agency', 'p-stp-officer'),
      form: word('What is proposed', COMMENDATIONS, 'certificate'),
      merit: text('What they did well', 'Trả lời 24 văn bản, không văn bản nào quá hạn; ý kiến rõ ràng.'),
      from: day('The first day of the period whose figures count', '2023-04-01'),
      to: day('The last day of that period', '2023-06-30'),
    }),
  },
  'commendation.check': {
    kind: 'commendation',
    by: [
      ['home-affairs', 'officer-or-head'],
      ['office', 'officer-or-head'],
      ['chairman', 'head'],
    ],
    path: 'check',
    summary: 'Check it: home affairs, or the Office where that is concerned',
    clauses: COMMENDED,
    input: shape('CheckCommendation', {
      finding: word('Whether the figures support it', CHECKS_OF_COMMENDATIONS, 'supported'),
      words: text('What was checked', 'Số liệu khớp với nhật ký; không có đơn phản ánh.'),
    }),
  },
  'commendation.decide': {
    kind: 'commendation',
    by: [
      ['chairman', 'head'],
      ['office', 'head'],
    ],
    path: 'decide',
    summary: 'Record how the chairman decided',
    tells: ['concerned', 'person-concerned', 'raiser'],
    clauses: COMMENDED,
    input: shape('DecideOnCommendation', DECISION_FIELDS),
  },
} as const satisfies Record<string, CaseRow>;
