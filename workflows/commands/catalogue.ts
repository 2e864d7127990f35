/**
 * Every command, one row each: what it is about, who may give it, where it is sent, what it does and what it carries. The
 * authority, the ways through the law, the routes, the OpenAPI document, the shapes and the lists of open acts all
 * follow from these rows. Names are a contract: one may be added, none is renamed.
 */
import { RETURN_GROUNDS, SUBORDINATIONS } from '../regulation/regulation.js';
import {
  agency,
  day,
  days,
  flag,
  limit,
  line,
  lines,
  moment,
  part,
  parts,
  type Shape,
  shape,
  text,
  texts,
  wholeNumber,
  word,
  years,
} from './fields.js';
import {
  ANSWER,
  CLARIFICATION,
  CONSULTED_FIELDS,
  DECISION_OPTION,
  DELEGATEE,
  ENTERED,
  NAME_AGENCY,
  NAME_AGENCY_AND_REASON,
  NAME_COMMENT,
  NAMED,
  OPEN,
  QUESTION,
  READDRESS,
  RECEIPT,
  RESULTS,
  SESSION_RESULTS,
  SUCCESSOR,
} from './inputs.js';

/** Whose act a command is. */
export type Party =
  | 'lead'
  | 'consulted'
  | 'office'
  | 'chairman'
  | 'own-agency'
  | 'administrator'
  /** Who sees to it that agencies answer: the lead, the Office and the department of home affairs (HP-11, TN-3a). */
  | 'overseer';

/** In which capacity; the head includes the holder of the head's delegation, but for what the head does in person. */
export type Capacity = 'head' | 'head-in-person' | 'officer-or-head' | 'clerk-or-officer' | 'any';

export interface CommandRow {
  /** What it is about: the machine that decides it, or the register of the province. */
  readonly about: 'consultation' | 'dispute' | 'opinion' | 'comment' | 'register';
  readonly by: readonly [Party, Capacity];
  /** Below a consultation, or below the API for the register; `{agency}` and `{comment}` stand for codes and keys. */
  readonly path: string;
  /** What it does, for the description of the interface. */
  readonly summary: string;
  readonly input: Shape;
  /** The limit that ends the time in which it is open; left out: none. */
  readonly until?: 'opinion' | 'return' | 'notice' | 'stage';
  /** The HTTP method; left out: POST. */
  readonly method?: 'PUT';
}

export const CATALOGUE = {
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
    summary: 'Change the proposal, the position or the questions: a new round, everyone is asked again',
    input: shape('AmendConsultation', {
      proposal: text('The proposal as it reads now; left out: as before', 'Phê duyệt dự thảo quy hoạch đã chỉnh lý'),
      position: text('The position of the lead as it is now; left out: as before', 'Thống nhất chủ trương'),
      questions: parts('What is asked now; left out: as before', QUESTION),
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
      questions: texts('Names of the questions that are asked of it; left out: those that are asked of all', ['q1']),
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
    input: shape('ConcludeConsultation', {}),
  },
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
    input: shape('CompleteDossier', { supplement: text('What was added', 'Bổ sung biên bản ngày 02/6/2023') }),
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
  'opinion.assign': {
    about: 'opinion',
    by: ['consulted', 'head'],
    path: 'opinions/{agency}/assign',
    until: 'opinion',
    summary: 'Name the officer who works on it',
    input: shape('AssignOpinion', { officer: line('The officer', 'Nguyễn Văn Bình') }),
  },
  'opinion.answer': {
    about: 'opinion',
    by: ['consulted', 'head'],
    path: 'opinions/{agency}/answer',
    until: 'opinion',
    summary: 'Answer, with a position on every question; again until the limit, where the regulation lets',
    input: ANSWER,
  },
  'opinion.clarify': {
    about: 'opinion',
    by: ['consulted', 'head'],
    path: 'opinions/{agency}/clarify',
    until: 'opinion',
    summary: 'Answer more clearly, where the lead asked for it',
    input: CLARIFICATION,
  },
  'opinion.return': {
    about: 'opinion',
    by: ['consulted', 'head'],
    path: 'opinions/{agency}/return',
    until: 'return',
    summary: 'Send the request back, on a ground',
    input: shape('ReturnOpinion', {
      ...ENTERED,
      ground: line(`The ground: ${RETURN_GROUNDS.join(', ')}, as far as the regulation knows it`, 'outside-competence'),
      reason: text('Why it goes back', 'Việc này thuộc thẩm quyền của Sở Tài nguyên và Môi trường'),
      competentAgency: agency('Code of the agency that is competent', 'STNMT'),
    }),
  },
  'opinion.request-extension': {
    about: 'opinion',
    by: ['consulted', 'head'],
    path: 'opinions/{agency}/request-extension',
    until: 'opinion',
    summary: 'Ask for more time, before the limit',
    input: shape('RequestExtension', {
      ...ENTERED,
      workingDays: wholeNumber('Working days that are added to the last day of the limit', 3),
      reason: text('The reason', 'Cần khảo sát thực địa'),
    }),
  },
  'opinion.accept-late': {
    about: 'opinion',
    by: ['lead', 'head'],
    path: 'opinions/{agency}/accept-late',
    summary: 'Take a late answer as the answer, where the regulation lets',
    input: NAME_AGENCY,
  },
  'opinion.accept-return': {
    about: 'opinion',
    by: ['lead', 'head'],
    path: 'opinions/{agency}/accept-return',
    summary: 'Accept the return; it may go on to the competent agency',
    input: shape('AcceptReturn', {
      ...NAMED,
      readdress: part('The competent agency, which is asked instead', READDRESS),
    }),
  },
  'opinion.contest-return': {
    about: 'opinion',
    by: ['lead', 'head'],
    path: 'opinions/{agency}/contest-return',
    summary: 'Contest the return, with a reason',
    input: NAME_AGENCY_AND_REASON,
  },
  'opinion.grant-extension': {
    about: 'opinion',
    by: ['lead', 'head'],
    path: 'opinions/{agency}/grant-extension',
    until: 'opinion',
    summary: 'Grant the time asked for',
    input: NAME_AGENCY_AND_REASON,
  },
  'opinion.refuse-extension': {
    about: 'opinion',
    by: ['lead', 'head'],
    path: 'opinions/{agency}/refuse-extension',
    until: 'opinion',
    summary: 'Refuse the time asked for',
    input: NAME_AGENCY_AND_REASON,
  },
  'opinion.ask-clarification': {
    about: 'opinion',
    by: ['lead', 'head'],
    path: 'opinions/{agency}/ask-clarification',
    summary: 'Send a vague answer back for clarification',
    input: NAME_AGENCY_AND_REASON,
  },
  'opinion.record-receipt': {
    about: 'opinion',
    by: ['lead', 'clerk-or-officer'],
    path: 'opinions/{agency}/record-receipt',
    summary: 'Record when an agency outside received the request',
    input: shape('RecordReceipt', RECEIPT),
  },
  'opinion.correct-receipt': {
    about: 'opinion',
    by: ['lead', 'clerk-or-officer'],
    path: 'opinions/{agency}/correct-receipt',
    until: 'opinion',
    summary: 'Correct a receipt that was recorded wrongly, before the limit',
    input: shape('CorrectReceipt', { ...RECEIPT, reason: text('Why it is corrected', 'Nhập nhầm ngày nhận') }),
  },
  'opinion.complete-dossier': {
    about: 'opinion',
    by: ['lead', 'head'],
    path: 'opinions/{agency}/complete-dossier',
    summary: 'Complete the dossier that was returned as incomplete; the limit is counted anew',
    input: shape('CompleteReturnedDossier', {
      ...NAMED,
      supplement: text('What was added', 'Bổ sung bản đồ hiện trạng sử dụng đất'),
    }),
  },
  'competence.decide': {
    about: 'opinion',
    by: ['office', 'officer-or-head'],
    path: 'opinions/{agency}/competence',
    summary: 'The Office decides whether the agency is competent, where the return is contested',
    input: shape('DecideCompetence', {
      ...NAMED,
      competent: flag('Whether it is for this agency to answer'),
      reason: text('The reason', 'Theo chức năng quy định tại quyết định thành lập'),
    }),
  },
  'opinion.urge': {
    about: 'opinion',
    by: ['overseer', 'officer-or-head'],
    path: 'opinions/{agency}/urge',
    summary: 'Urge the agency’s head to answer; it changes no limit',
    input: shape('UrgeOpinion', { ...NAMED, answerBy: day('The day by which to answer', '2023-05-24') }),
  },
  'opinion.withdraw-request': {
    about: 'opinion',
    by: ['lead', 'head'],
    path: 'opinions/{agency}/withdraw-request',
    summary: 'Take back what was asked of one agency, with a reason',
    input: NAME_AGENCY_AND_REASON,
  },
  'opinion.close-unanswered': {
    about: 'opinion',
    by: ['lead', 'head'],
    path: 'opinions/{agency}/close-unanswered',
    summary: 'Go on without an overdue answer',
    input: NAME_AGENCY_AND_REASON,
  },
  'notice.issue': {
    about: 'opinion',
    by: ['lead', 'head'],
    path: 'opinions/{agency}/notice/issue',
    until: 'notice',
    summary: 'Issue the written notice of a deemed consent',
    input: shape('IssueNotice', { ...NAMED, number: line('Number of the notice', '845/TB-SKHĐT') }),
  },
  'comment.resolve': {
    about: 'comment',
    by: ['lead', 'officer-or-head'],
    path: 'opinions/{agency}/comments/{comment}/resolve',
    summary: 'Say what became of the comment, with an explanation',
    input: shape('ResolveComment', {
      agency: agency('Code of the agency that commented', 'SXD'),
      comment: line('Name of the comment', 'c1'),
      result: word('What became of it', RESULTS, 'accepted'),
      explanation: text('Explanation to the agency', 'Đã bổ sung hành lang cây xanh vào điều 4'),
    }),
  },
  'comment.yield': {
    about: 'comment',
    by: ['consulted', 'head'],
    path: 'opinions/{agency}/comments/{comment}/yield',
    summary: 'Give up a comment that was not, or not wholly, accepted',
    input: NAME_COMMENT,
  },
  'comment.maintain': {
    about: 'comment',
    by: ['consulted', 'head'],
    path: 'opinions/{agency}/comments/{comment}/maintain',
    summary: 'Maintain a comment that was not, or not wholly, accepted',
    input: NAME_COMMENT,
  },
  'delegation.grant': {
    about: 'register',
    by: ['own-agency', 'head-in-person'],
    path: 'delegations',
    summary: 'Lend the head’s powers to a person, or to a role, of the same agency, for a time',
    input: shape('GrantDelegation', {
      ...DELEGATEE,
      document: text('Number of the written delegation; needed where a person is named', '15/GUQ-SXD'),
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
      regulation: text('Id of the regulation, which is of this province or the default', 'phu-yen-2230'),
      document: text(
        'The document of this province by which it holds; where its issuer has changed, the one by which it goes on',
        'Văn bản số 2230/UBND-NC ngày 16/5/2023 của Chủ tịch UBND tỉnh',
      ),
      from: day('The first day: it holds for what is opened from then on', '2023-05-16'),
    }),
  },
  'agency.classify': {
    about: 'register',
    by: ['administrator', 'any'],
    path: 'agencies/{agency}/classify',
    summary: 'Say to whom an agency answers, which decides whether its silence can be consent',
    input: shape('ClassifyAgency', {
      agency: text('Code of the agency', 'CAT'),
      subordination: word('To whom it answers', SUBORDINATIONS, 'vertical'),
      external: flag('Whether it is not in the system; left out: as it is'),
      basis: text('The legal basis', 'Quyết định thành lập; cơ quan theo ngành dọc'),
    }),
  },
} as const satisfies Readonly<Record<string, CommandRow>>;
