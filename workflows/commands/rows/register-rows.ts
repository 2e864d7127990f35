/** The commands on the register of the province: they name no consultation. A row each; the catalogue puts them together. */
import { SUBORDINATIONS } from '../../regulation/regulation.js';
import { day, days, flag, line, lines, moment, parts, shape, word, years } from '../fields.js';
import { DELEGATEE, SUCCESSOR } from '../inputs.js';
import type { CommandRow } from './command-row.js';

export const REGISTER_ROWS = {
  'delegation.grant': {
    about: 'register',
    by: ['own-agency', 'head-in-person'],
    path: 'delegations',
    summary: 'Lend the head’s powers to a person, or to a role, of the same agency, for a time',
    input: shape('GrantDelegation', {
      ...DELEGATEE,
      document: line('Number of the written delegation; needed where a person is named', '15/GUQ-SXD'),
      from: moment('The first moment', '2023-11-15T08:00:00+07:00'),
      until: moment('The first moment no longer', '2023-11-17T17:00:00+07:00'),
    }),
  },
  'delegation.revoke': {
    about: 'register',
    by: ['own-agency', 'head-in-person'],
    path: 'delegations/revoke',
    summary: 'End what was lent to a person, or to a role, at once; what has not begun never begins',
    input: shape('RevokeDelegation', DELEGATEE),
  },
  'agency.reorganise': {
    about: 'register',
    by: ['administrator', 'any'],
    path: 'agencies/{from}/reorganise',
    summary: 'Dissolve an agency; its functions and open requests pass to others',
    input: shape('ReorganiseAgency', {
      from: line('Code of the agency that is dissolved', 'STNMT'),
      successors: parts('Who takes over', SUCCESSOR),
      basis: line('The legal basis', 'Nghị quyết của HĐND tỉnh về tổ chức lại các cơ quan chuyên môn'),
    }),
  },
  'calendar.amend': {
    about: 'register',
    by: ['administrator', 'any'],
    path: 'calendar/amendments',
    summary: 'Enter a later notice, or take a day out again; open limits are counted again and the parties told',
    input: shape('AmendCalendar', {
      version: line('Name of the calendar’s version from then on', 'vn-civil-service-2026-11-20'),
      daysOff: days('Days off', ['2026-11-23']),
      workedSaturdays: days('Saturdays worked in exchange', ['2026-11-28']),
      withdrawn: days('Days entered before that are now neither off nor worked in exchange', ['2026-11-30']),
      completes: years('Years whose notice is complete with this one; some days of a year do not open it', [2028]),
      agencies: lines('Codes of the agencies whose days off these are (a storm); left out: of all', ['SXD']),
      basis: line('The notice', 'Thông báo hoán đổi ngày làm việc'),
    }),
  },
  'regulation.adopt': {
    about: 'register',
    by: ['administrator', 'any'],
    path: 'regulations/{regulation}/adopt',
    summary: 'Adopt a regulation by a document of this province; without it nobody is deemed to consent',
    input: shape('AdoptRegulation', {
      regulation: line('Id of the regulation, which is of this province or the default', 'phu-yen-2230'),
      document: line(
        'The document of this province by which it holds; where its issuer has changed, the one by which it goes on',
        'Văn bản số 2230/UBND-NC ngày 16/5/2023 của Chủ tịch UBND tỉnh',
      ),
      from: day('The first day: it holds for what is opened from then on', '2023-05-16'),
      hash: line(
        'SHA-256 of the regulation as it was read; needed for an edition of the province’s own, which another administrator has proposed',
        '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
      ),
    }),
  },
  'agency.classify': {
    about: 'register',
    by: ['administrator', 'any'],
    path: 'agencies/{agency}/classify',
    summary: 'Say to whom an agency answers, which decides whether its silence can be consent',
    input: shape('ClassifyAgency', {
      agency: line('Code of the agency', 'CAT'),
      subordination: word('To whom it answers', SUBORDINATIONS, 'vertical'),
      external: flag('Whether it is not in the system; left out: as it is'),
      basis: line('The legal basis', 'Quyết định thành lập; cơ quan theo ngành dọc'),
    }),
  },
} as const satisfies Readonly<Record<string, CommandRow>>;
