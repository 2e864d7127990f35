/** The commands on a consultation as a whole. A row each; the catalogue puts them together. */
import { limit, lines, parts, shape, text } from '../fields.js';
import { ATTACHED, CONSULTED_FIELDS, OPEN, QUESTION } from '../inputs.js';
import type { CommandRow } from './command-row.js';

export const CONSULTATION_ROWS = {
  'consultation.draft': {
    about: 'consultation',
    by: ['lead', 'officer-or-head'],
    path: 'draft',
    method: 'PUT',
    summary: 'Change what is drafted',
    input: OPEN,
  },
  'consultation.open': {
    about: 'consultation',
    by: ['lead', 'head'],
    path: 'open',
    summary: 'Open what was drafted; what is sent along wins, key by key',
    input: OPEN,
  },
  'consultation.amend': {
    about: 'consultation',
    by: ['lead', 'head'],
    path: 'amend',
    summary: 'Change the proposal, the position, the questions or the files: a new round, everyone is asked again',
    input: shape('AmendConsultation', {
      proposal: text('The proposal as it reads now; left out: as before', 'Phê duyệt dự thảo quy hoạch đã chỉnh lý'),
      position: text('The position of the lead as it is now; left out: as before', 'Thống nhất chủ trương'),
      questions: parts('What is asked now; left out: as before', QUESTION),
      attachments: {
        ...ATTACHED.attachments,
        description: 'The files of the request now, all of them; left out: as before',
      },
      reason: text('Why it was changed', 'Tiếp thu ý kiến của Sở Xây dựng'),
      limit: limit("The limit of the new round; left out: the regulation's default"),
    }),
  },
  'consultation.ask-also': {
    about: 'consultation',
    by: ['lead', 'head'],
    path: 'ask-also',
    summary: 'Ask one more agency in the round that runs',
    input: shape('AskAlso', {
      ...CONSULTED_FIELDS,
      questions: lines('Names of the questions that are asked of it; left out: those that are asked of all', ['q1']),
      limit: limit(
        "Its limit; left out: the consultation's, where that is in working days, else the regulation's default",
      ),
    }),
  },
  'consultation.suspend': {
    about: 'consultation',
    by: ['office', 'head'],
    path: 'suspend',
    summary: 'Suspend a defective consultation: no limit of an opinion passes meanwhile',
    input: shape('SuspendConsultation', {
      reason: text('Why it is suspended', 'Hồ sơ gửi kèm không phải bản đã trình'),
    }),
  },
  'consultation.resume': {
    about: 'consultation',
    by: ['office', 'head'],
    path: 'resume',
    summary: 'Resume it: the working days that were left are counted from that day',
    input: shape('ResumeConsultation', { reason: text('Why it goes on', 'Đã thay bằng bản đúng') }),
  },
  'consultation.withdraw': {
    about: 'consultation',
    by: ['lead', 'head'],
    path: 'withdraw',
    summary: 'Withdraw it, with a reason',
    input: shape('WithdrawConsultation', { reason: text('Why it is withdrawn', 'Không còn nhu cầu lấy ý kiến') }),
  },
  'consultation.conclude': {
    about: 'consultation',
    by: ['lead', 'head'],
    path: 'conclude',
    summary: 'Conclude it: all comments resolved, no dissent left',
    input: shape('ConcludeConsultation', {
      conclusion: text(
        'What is concluded, in the words of the lead; left out: what was proposed',
        'Thống nhất bố trí 120 tỷ đồng cho dự án; khởi công trong quý III',
      ),
    }),
  },
} as const satisfies Readonly<Record<string, CommandRow>>;
