/** The commands on a dispute, and the decision of the lead that ends one. A row each; the catalogue puts them together. */
import { agency, day, line, lines, parts, shape, text, texts, word } from '../fields.js';
import { ATTACHED, DECISION_OPTION, ENTERED, SESSION_COURSE, SESSION_RESULTS } from '../inputs.js';
import type { CommandRow } from './command-row.js';

export const DISPUTE_ROWS = {
  'consultation.decide': {
    about: 'dispute',
    by: ['lead', 'head'],
    path: 'decide',
    until: 'stage',
    summary: 'Decide a matter within the lead’s own authority',
    input: shape('DecideConsultation', { conclusion: text('What is decided', 'Giữ nguyên phương án đã trình') }),
  },
  'dispute.record-session': {
    about: 'dispute',
    by: ['lead', 'head'],
    path: 'dispute/sessions',
    until: 'stage',
    summary: 'Record a working session of the two heads',
    input: shape('RecordSession', {
      agency: agency('Code of the dissenting agency', 'SXD'),
      heldOn: day('The day it was held', '2023-05-30'),
      participants: lines('Who took part', ['Giám đốc Sở Kế hoạch và Đầu tư', 'Giám đốc Sở Xây dựng']),
      minutes: text('Minutes', 'Hai bên thống nhất điều chỉnh ranh giới'),
      result: word('What it came to', SESSION_RESULTS, 'unified'),
      ...SESSION_COURSE,
      ...ATTACHED,
    }),
  },
  'dispute.confirm-session': {
    about: 'dispute',
    by: ['consulted', 'head'],
    path: 'dispute/sessions/confirm',
    until: 'stage',
    summary: 'The dissenting head confirms the last session recorded with it',
    input: shape('ConfirmSession', ENTERED),
  },
  'dispute.object-session': {
    about: 'dispute',
    by: ['consulted', 'head'],
    path: 'dispute/sessions/object',
    until: 'stage',
    summary: 'The dissenting head objects to the last session recorded with it',
    input: shape('ObjectToSession', {
      ...ENTERED,
      reason: text('What is not so', 'Hai bên chưa thống nhất về ranh giới'),
    }),
  },
  'dispute.escalate': {
    about: 'dispute',
    by: ['lead', 'head'],
    path: 'dispute/escalate',
    until: 'stage',
    summary: 'Send the dispute to the Office, with options and a recommendation',
    input: shape('EscalateDispute', {
      options: parts('The options', DECISION_OPTION),
      recommendation: text('What the lead recommends', 'Chọn phương án a'),
    }),
  },
  'dispute.find-incomplete': {
    about: 'dispute',
    by: ['office', 'officer-or-head'],
    path: 'dispute/find-incomplete',
    until: 'stage',
    summary: 'The Office lists what is missing',
    input: shape('FindIncomplete', {
      missing: texts('What is missing, one by one', ['Biên bản làm việc với Sở Tài chính']),
    }),
  },
  'dispute.complete': {
    about: 'dispute',
    by: ['lead', 'head'],
    path: 'dispute/complete',
    until: 'stage',
    summary: 'Add what the Office missed',
    input: shape('CompleteDossier', {
      supplement: text('What was added', 'Bổ sung biên bản ngày 02/6/2023'),
      ...ATTACHED,
    }),
  },
  'dispute.remit': {
    about: 'dispute',
    by: ['office', 'officer-or-head'],
    path: 'dispute/remit',
    until: 'stage',
    summary: 'The Office sends it back: it is within the lead’s own authority',
    input: shape('RemitDispute', { reason: text('The reason', 'Thuộc thẩm quyền quyết định của Sở') }),
  },
  'dispute.submit': {
    about: 'dispute',
    by: ['office', 'officer-or-head'],
    path: 'dispute/submit',
    until: 'stage',
    summary: 'The Office submits it to the chairman',
    input: shape('SubmitDispute', { opinion: text('The opinion of the Office', 'Đề nghị chọn phương án a') }),
  },
  'dispute.decide': {
    about: 'dispute',
    by: ['chairman', 'head'],
    path: 'dispute/decide',
    until: 'stage',
    summary: 'The chairman decides; the consultation is concluded at once',
    input: shape('DecideDispute', {
      option: line('Name of the option chosen; left out where another conclusion is reached', 'a'),
      conclusion: text('The conclusion', 'Thống nhất phương án a'),
    }),
  },
} as const satisfies Readonly<Record<string, CommandRow>>;
