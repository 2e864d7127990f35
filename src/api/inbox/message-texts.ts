/**
 * What the engine tells people, a row for each kind of message, in both languages: a kind without its words does not compile.
 * Consent by rule is never worded as if an agency had expressed it.
 */
import type { MessageKind } from '../../../workflows/dossier/message-kinds.js';
import type { Locale } from '../../http/locale.js';
import type { MessageFacts } from './message-facts.js';
import { undeliveredBecause } from './undelivered-words.js';

const until = ({ due }: MessageFacts, words: string): string => (due === '' ? '' : ` ${words} ${due}.`);

const silenceVi = ({ effect, basis }: MessageFacts): string =>
  effect === 'deemed-consent'
    ? `Theo ${basis}, quá thời hạn mà không trả lời thì được xác định là đồng ý với ý kiến và đề xuất của cơ quan chủ trì theo đúng quy định.`
    : `Theo đúng quy định (${basis}), không trả lời không được coi là đồng ý: việc bị ghi nhận quá hạn và báo cáo Thủ trưởng cơ quan.`;

const silenceEn = ({ effect, basis }: MessageFacts): string =>
  effect === 'deemed-consent'
    ? `Under ${basis}, silence past the deadline is determined to be agreement with the lead’s opinion and proposal.`
    : `Under ${basis}, silence is no agreement: it is recorded as overdue and told to the head of the agency.`;

/** By which hour, or until the end of which day, something is due; empty where nothing is. */
const dueVi = ({ due, dueDay }: MessageFacts): string =>
  due !== '' ? ` Hạn: ${due}.` : dueDay !== '' ? ` Hạn: hết ngày ${dueDay}.` : '';
const dueEn = ({ due, dueDay }: MessageFacts): string =>
  due !== '' ? ` Due: ${due}.` : dueDay !== '' ? ` Due by the end of ${dueDay}.` : '';

export const MESSAGE_TEXTS: Readonly<Record<MessageKind, Readonly<Record<Locale, (facts: MessageFacts) => string>>>> = {
  'case-waits': {
    vi: (facts) =>
      `${facts.caseKind} “${facts.subject}”: ${facts.happened}. Việc đang chờ ${facts.agency} xử lý.${dueVi(facts)}`,
    en: (facts) =>
      `${facts.caseKind} “${facts.subject}”: ${facts.happened}. It waits for ${facts.agency}.${dueEn(facts)}`,
  },
  'case-told': {
    vi: (facts) => `${facts.caseKind} “${facts.subject}”: ${facts.happened}.`,
    en: (facts) => `${facts.caseKind} “${facts.subject}”: ${facts.happened}.`,
  },
  'case-overdue': {
    vi: (facts) =>
      facts.missing === ''
        ? `${facts.caseKind} “${facts.subject}” đã quá hạn ngày ${facts.dueDay}.`
        : `${facts.caseKind} “${facts.subject}” đã hết giờ nộp (${facts.due}). Chưa nộp: ${facts.missing}.`,
    en: (facts) =>
      facts.missing === ''
        ? `${facts.caseKind} “${facts.subject}” is overdue: it was due by the end of ${facts.dueDay}.`
        : `${facts.caseKind} “${facts.subject}”: the hour is past (${facts.due}). Nothing has come from: ${facts.missing}.`,
  },
  'request-received': {
    vi: (facts) =>
      `${facts.agency} được lấy ý kiến về “${facts.subject}”.${until(facts, 'Hạn trả lời:')} ${silenceVi(facts)}`,
    en: (facts) =>
      `${facts.agency} is consulted on “${facts.subject}”.${until(facts, 'Answer by')} ${silenceEn(facts)}`,
  },
  'receipt-recorded': {
    vi: (facts) =>
      `Đã ghi nhận ${facts.agency} nhận yêu cầu lấy ý kiến về “${facts.subject}”.${until(facts, 'Hạn trả lời:')}`,
    en: (facts) =>
      `Receipt by ${facts.agency} of the request on “${facts.subject}” is recorded.${until(facts, 'Answer by')}`,
  },
  assigned: {
    vi: (facts) => `Đã phân công người xử lý ý kiến về “${facts.subject}”.${until(facts, 'Hạn trả lời:')}`,
    en: (facts) => `The opinion on “${facts.subject}” was assigned.${until(facts, 'Answer by')}`,
  },
  reminder: {
    vi: (facts) =>
      `Nhắc việc: ${facts.agency} chưa trả lời về “${facts.subject}”.${until(facts, 'Hạn trả lời:')} ${silenceVi(facts)}`,
    en: (facts) =>
      `Reminder: ${facts.agency} has not answered on “${facts.subject}”.${until(facts, 'Answer by')} ${silenceEn(facts)}`,
  },
  'limit-passed': {
    vi: (facts) =>
      facts.effect === 'deemed-consent'
        ? `Đã quá thời hạn trả lời về “${facts.subject}”. Theo ${facts.basis}, ${facts.agency} được xác định là đồng ý với ý kiến và đề xuất của cơ quan chủ trì do không trả lời trong thời hạn; đây không phải là ý kiến do cơ quan nêu ra.`
        : `Đã quá thời hạn trả lời về “${facts.subject}”; ${facts.agency} chưa có ý kiến.`,
    en: (facts) =>
      facts.effect === 'deemed-consent'
        ? `The deadline on “${facts.subject}” has passed. Under ${facts.basis}, ${facts.agency} is determined to agree with the lead’s opinion and proposal because it did not answer in time; it has not itself expressed this.`
        : `The deadline on “${facts.subject}” has passed without an answer of ${facts.agency}.`,
  },
  'late-answer': {
    vi: (facts) =>
      `${facts.agency} trả lời sau thời hạn về “${facts.subject}”. Ý kiến được lưu và ghi rõ là trả lời chậm.`,
    en: (facts) =>
      `${facts.agency} answered on “${facts.subject}” after the deadline. The answer is kept and marked late.`,
  },
  'late-accepted': {
    vi: (facts) => `Cơ quan chủ trì tiếp nhận ý kiến trả lời chậm của ${facts.agency} về “${facts.subject}”.`,
    en: (facts) => `The lead accepted the late answer of ${facts.agency} on “${facts.subject}”.`,
  },
  'notice-due': {
    vi: (facts) =>
      `${facts.agency} không trả lời trong thời hạn về “${facts.subject}”. Cơ quan chủ trì phải ra thông báo về việc được xác định là đồng ý${facts.noticeDue === '' ? '' : `, chậm nhất ${facts.noticeDue}`}, theo đúng quy định (${facts.basis}).`,
    en: (facts) =>
      `${facts.agency} did not answer on “${facts.subject}” before the deadline. The lead owes a written notice${facts.noticeDue === '' ? '' : ` by ${facts.noticeDue}`}, under ${facts.basis}.`,
  },
  'notice-issued': {
    vi: (facts) =>
      `Cơ quan chủ trì đã phát hành thông báo về việc ${facts.agency} được xác định là đồng ý theo ${facts.basis} đối với “${facts.subject}”.`,
    en: (facts) =>
      `The lead issued the written notice that ${facts.agency} is determined to agree, under ${facts.basis}, on “${facts.subject}”.`,
  },
  returned: {
    vi: (facts) =>
      `${facts.agency} trả lại văn bản lấy ý kiến về “${facts.subject}”. Cơ quan chủ trì cần chấp nhận hoặc không chấp nhận.`,
    en: (facts) => `${facts.agency} returned the request on “${facts.subject}”. The lead accepts or contests it.`,
  },
  'return-accepted': {
    vi: (facts) => `Cơ quan chủ trì chấp nhận việc ${facts.agency} trả lại văn bản về “${facts.subject}”.`,
    en: (facts) => `The lead accepted that ${facts.agency} returned the request on “${facts.subject}”.`,
  },
  'return-contested': {
    vi: (facts) =>
      `Cơ quan chủ trì không chấp nhận việc trả lại văn bản về “${facts.subject}”.${until(facts, 'Hạn trả lời:')} ${silenceVi(facts)}`,
    en: (facts) =>
      `The lead contests the return of the request on “${facts.subject}”.${until(facts, 'Answer by')} ${silenceEn(facts)}`,
  },
  'extension-asked': {
    vi: (facts) =>
      `${facts.agency} đề nghị gia hạn trả lời về “${facts.subject}”.${until(facts, 'Cần quyết định trước')}`,
    en: (facts) => `${facts.agency} asks for more time on “${facts.subject}”.${until(facts, 'To be decided before')}`,
  },
  'extension-granted': {
    vi: (facts) => `Đã gia hạn cho ${facts.agency} trả lời về “${facts.subject}”.${until(facts, 'Hạn mới:')}`,
    en: (facts) => `${facts.agency} has more time on “${facts.subject}”.${until(facts, 'Answer by')}`,
  },
  'extension-refused': {
    vi: (facts) =>
      `Không đồng ý gia hạn cho ${facts.agency} về “${facts.subject}”.${until(facts, 'Hạn trả lời vẫn là')}`,
    en: (facts) => `${facts.agency} gets no more time on “${facts.subject}”.${until(facts, 'Answer still by')}`,
  },
  'clarification-asked': {
    vi: (facts) =>
      `Cơ quan chủ trì đề nghị ${facts.agency} làm rõ chính kiến về “${facts.subject}”.${until(facts, 'Hạn làm rõ:')} Nếu không làm rõ, câu trả lời đã gửi giữ nguyên giá trị và được ghi là chưa làm rõ.`,
    en: (facts) =>
      `The lead asks ${facts.agency} for a clear position on “${facts.subject}”.${until(facts, 'Clarify by')} Without it the answer stands and is marked as not clarified.`,
  },
  clarified: {
    vi: (facts) => `${facts.agency} đã làm rõ ý kiến về “${facts.subject}”.`,
    en: (facts) => `${facts.agency} clarified its opinion on “${facts.subject}”.`,
  },
  'closed-unanswered': {
    vi: (facts) =>
      `Cơ quan chủ trì tiếp tục xử lý “${facts.subject}” khi chưa có ý kiến của ${facts.agency}; việc không trả lời được ghi nhận.`,
    en: (facts) =>
      `The lead goes on with “${facts.subject}” without the opinion of ${facts.agency}; the silence is on record.`,
  },
  apologised: {
    vi: (facts) =>
      `Thủ trưởng ${facts.agency} đã ký thư xin lỗi trong việc “${facts.subject}”. Thư không làm thay đổi ý kiến và thời hạn đã ghi nhận.`,
    en: (facts) =>
      `The head of ${facts.agency} signed a letter of apology in the matter “${facts.subject}”. It changes no opinion and no deadline on record.`,
  },
  collected: {
    vi: (facts) =>
      `Đã đủ ý kiến hoặc hết thời hạn về “${facts.subject}”. Cơ quan chủ trì tổng hợp, tiếp thu, giải trình.`,
    en: (facts) =>
      `All opinions on “${facts.subject}” are in, or their deadlines have passed. The lead consolidates and explains.`,
  },
  'comment-resolved': {
    vi: (facts) => `Góp ý của ${facts.agency} về “${facts.subject}” đã được tiếp thu hoặc giải trình.`,
    en: (facts) => `A comment of ${facts.agency} on “${facts.subject}” was accepted or explained.`,
  },
  'condition-yielded': {
    vi: (facts) => `${facts.agency} không bảo lưu góp ý về “${facts.subject}”.`,
    en: (facts) => `${facts.agency} gave up a comment on “${facts.subject}”.`,
  },
  'condition-maintained': {
    vi: (facts) => `${facts.agency} bảo lưu góp ý về “${facts.subject}”.`,
    en: (facts) => `${facts.agency} maintains a comment on “${facts.subject}”.`,
  },
  'reconciliation-needed': {
    vi: (facts) =>
      `Còn ý kiến khác về nội dung chủ yếu của “${facts.subject}”. Thủ trưởng cơ quan chủ trì làm việc trực tiếp với Thủ trưởng cơ quan có ý kiến khác.${until(facts, 'Hạn:')}`,
    en: (facts) =>
      `A dissent on main content of “${facts.subject}” stands. The head of the lead works directly with the dissenting head.${until(facts, 'By')}`,
  },
  'session-recorded': {
    vi: (facts) => `Đã ghi nhận buổi làm việc trực tiếp về “${facts.subject}”.`,
    en: (facts) => `A working session on “${facts.subject}” is recorded.`,
  },
  unified: {
    vi: (facts) => `Các cơ quan đã thống nhất về “${facts.subject}” sau khi làm việc trực tiếp.`,
    en: (facts) => `After working directly the parties are at one on “${facts.subject}”.`,
  },
  escalated: {
    vi: (facts) => `“${facts.subject}” đã được trình ${facts.place.office} thẩm tra.${until(facts, 'Hạn thẩm tra:')}`,
    en: (facts) => `“${facts.subject}” went to the Office, which verifies it.${until(facts, 'By')}`,
  },
  incomplete: {
    vi: (facts) => `Hồ sơ trình về “${facts.subject}” còn thiếu; đề nghị bổ sung.${until(facts, 'Hạn bổ sung:')}`,
    en: (facts) => `The dossier on “${facts.subject}” lacks something; please complete it.${until(facts, 'By')}`,
  },
  completed: {
    vi: (facts) => `Hồ sơ trình về “${facts.subject}” đã được bổ sung.${until(facts, 'Hạn thẩm tra:')}`,
    en: (facts) => `The dossier on “${facts.subject}” was completed.${until(facts, 'To be verified by')}`,
  },
  remitted: {
    vi: (facts) =>
      `${facts.place.office} trả về “${facts.subject}”: việc thuộc thẩm quyền của cơ quan chủ trì.${until(facts, 'Hạn quyết định:')}`,
    en: (facts) =>
      `The Office sent “${facts.subject}” back: it is within the lead’s own authority.${until(facts, 'To be decided by')}`,
  },
  submitted: {
    vi: (facts) => `“${facts.subject}” đã trình ${facts.place.chairman}.${until(facts, 'Hạn quyết định:')}`,
    en: (facts) => `“${facts.subject}” was submitted to the chairman.${until(facts, 'To be decided by')}`,
  },
  decided: {
    vi: (facts) => `Đã có quyết định về “${facts.subject}” (${facts.outcome}).`,
    en: (facts) => `“${facts.subject}” was decided (${facts.outcome}).`,
  },
  concluded: {
    vi: (facts) => `Việc lấy ý kiến về “${facts.subject}” đã kết thúc (${facts.outcome}).`,
    en: (facts) => `The consultation on “${facts.subject}” has ended (${facts.outcome}).`,
  },
  withdrawn: {
    vi: (facts) => `Cơ quan chủ trì đã rút việc lấy ý kiến về “${facts.subject}”.`,
    en: (facts) => `The lead withdrew the consultation on “${facts.subject}”.`,
  },
  transferred: {
    vi: (facts) =>
      `Do sắp xếp tổ chức, ${facts.agency} tiếp nhận từ ${facts.from} yêu cầu lấy ý kiến về “${facts.subject}”.${until(facts, 'Hạn trả lời:')}`,
    en: (facts) =>
      `By reorganisation ${facts.agency} takes over from ${facts.from} the request on “${facts.subject}”.${until(facts, 'Answer by')}`,
  },
  'limit-moved': { vi: movedVi, en: movedEn },
  'limit-given-back': {
    vi: (facts) =>
      `Hệ thống ngừng hoạt động từ ${facts.stoodFrom} đến ${facts.stoodUntil}, trúng giờ làm việc của ngày cuối cùng để ${facts.agency} trả lời về “${facts.subject}”. Ngày làm việc đó được bù lại.${until(facts, 'Hạn trả lời mới:')}`,
    en: (facts) =>
      `The system stood still from ${facts.stoodFrom} to ${facts.stoodUntil}, in working hours of the last day on which ${facts.agency} could answer on “${facts.subject}”. That working day is given back.${until(facts, 'Answer by')}`,
  },
  'receipt-corrected': {
    vi: (facts) =>
      `Đã sửa việc ghi nhận ${facts.agency} nhận yêu cầu lấy ý kiến về “${facts.subject}”.${until(facts, 'Hạn trả lời:')}`,
    en: (facts) =>
      `The recorded receipt by ${facts.agency} of the request on “${facts.subject}” is corrected.${until(facts, 'Answer by')}`,
  },
  'answer-replaced': {
    vi: (facts) =>
      `${facts.agency} đã thay câu trả lời của mình về “${facts.subject}” trước khi hết hạn. Cả hai bản đều được lưu trong nhật ký.`,
    en: (facts) =>
      `${facts.agency} replaced its own answer on “${facts.subject}” before the deadline. The journal keeps both.`,
  },
  'paper-answer-in-time': {
    vi: (facts) =>
      `Chứng cứ cho thấy ${facts.agency} đã trả lời bằng văn bản về “${facts.subject}” trước khi hết hạn. Ý kiến được ghi nhận là trả lời đúng hạn.`,
    en: (facts) =>
      `The evidence proves that ${facts.agency} answered on “${facts.subject}” on paper before the deadline. The answer counts as given in time.`,
  },
  unclarified: {
    vi: (facts) =>
      `${facts.agency} không làm rõ ý kiến về “${facts.subject}” trong thời hạn. Câu trả lời đã gửi giữ nguyên giá trị và được ghi là chưa làm rõ.`,
    en: (facts) =>
      `${facts.agency} did not clarify its opinion on “${facts.subject}” before the deadline. Its answer stands and is marked as not clarified.`,
  },
  'notice-corrected': {
    vi: (facts) =>
      `Thông báo${facts.number === '' ? '' : ` số ${facts.number}`} về việc ${facts.agency} được xác định là đồng ý đối với “${facts.subject}” không còn giá trị: ${facts.agency} đã có ý kiến trả lời.`,
    en: (facts) =>
      `The written notice${facts.number === '' ? '' : ` ${facts.number}`} that ${facts.agency} is determined to agree on “${facts.subject}” no longer holds: ${facts.agency} has answered.`,
  },
  'dossier-completed': {
    vi: (facts) =>
      `Cơ quan chủ trì đã bổ sung hồ sơ về “${facts.subject}”. Thời hạn trả lời được tính lại từ đầu.${until(facts, 'Hạn trả lời:')}`,
    en: (facts) =>
      `The lead completed the dossier on “${facts.subject}”. The deadline is counted anew.${until(facts, 'Answer by')}`,
  },
  'competence-disputed': {
    vi: (facts) =>
      `Cơ quan chủ trì không chấp nhận việc ${facts.agency} trả lại văn bản về “${facts.subject}”. ${facts.place.office} quyết định thẩm quyền${facts.competenceDue === '' ? '' : `, chậm nhất ${facts.competenceDue}`}; trong thời gian này thời hạn trả lời không có hiệu lực.`,
    en: (facts) =>
      `The lead contests that ${facts.agency} returned the request on “${facts.subject}”. The Office decides who is competent${facts.competenceDue === '' ? '' : `, by ${facts.competenceDue}`}; meanwhile the deadline has no effect.`,
  },
  'competence-decided': {
    vi: (facts) =>
      facts.competent
        ? `${facts.place.office} xác định ${facts.agency} có thẩm quyền trả lời về “${facts.subject}”.${until(facts, 'Hạn trả lời:')}`
        : `${facts.place.office} xác định ${facts.agency} không có thẩm quyền trả lời về “${facts.subject}”; yêu cầu được rút khỏi cơ quan này.`,
    en: (facts) =>
      facts.competent
        ? `The Office decided that ${facts.agency} is competent to answer on “${facts.subject}”.${until(facts, 'Answer by')}`
        : `The Office decided that ${facts.agency} is not competent to answer on “${facts.subject}”; it is released.`,
  },
  urged: {
    vi: (facts) =>
      `${facts.by} đôn đốc ${facts.agency} trả lời về “${facts.subject}” trước hết ngày ${facts.answerBy}. Việc đôn đốc không làm thay đổi thời hạn.${until(facts, 'Hạn trả lời:')}`,
    en: (facts) =>
      `${facts.by} urges ${facts.agency} to answer on “${facts.subject}” by the end of ${facts.answerBy}. This changes no deadline.${until(facts, 'Answer by')}`,
  },
  'request-withdrawn': {
    vi: (facts) => `Cơ quan chủ trì đã rút yêu cầu lấy ý kiến của ${facts.agency} về “${facts.subject}”.`,
    en: (facts) => `The lead took back its request to ${facts.agency} on “${facts.subject}”.`,
  },
  suspended: {
    vi: (facts) =>
      `Chánh ${facts.place.office} tạm dừng việc lấy ý kiến về “${facts.subject}”. Lý do: ${facts.reason}. Trong thời gian tạm dừng, thời hạn trả lời không tính.`,
    en: (facts) =>
      `The head of the Office suspended the consultation on “${facts.subject}”. Reason: ${facts.reason}. Meanwhile no deadline of an answer runs.`,
  },
  resumed: {
    vi: (facts) =>
      `Việc lấy ý kiến về “${facts.subject}” được tiếp tục. Số ngày làm việc còn lại của thời hạn trả lời được tính tiếp kể từ hôm nay.`,
    en: (facts) =>
      `The consultation on “${facts.subject}” goes on. The working days that were left are counted on from today.`,
  },
  'agency-added': {
    vi: (facts) => `${facts.added} được lấy ý kiến bổ sung về “${facts.subject}”.`,
    en: (facts) => `${facts.added} is consulted on “${facts.subject}” as well.`,
  },
  'session-confirmed': {
    vi: (facts) => `Thủ trưởng cơ quan có ý kiến khác đã xác nhận biên bản làm việc trực tiếp về “${facts.subject}”.`,
    en: (facts) => `The dissenting head confirmed the minutes of the working session on “${facts.subject}”.`,
  },
  'session-objected': {
    vi: (facts) =>
      `Thủ trưởng cơ quan có ý kiến khác không xác nhận biên bản làm việc trực tiếp về “${facts.subject}”.`,
    en: (facts) => `The dissenting head objects to the minutes of the working session on “${facts.subject}”.`,
  },
  overdue: {
    vi: overdueVi,
    en: overdueEn,
  },
  undelivered: {
    vi: (facts) =>
      `Có thông báo về “${facts.subject}” chưa đến được ${facts.agency}: ${undeliveredBecause(facts.reason, 'vi')}. Đề nghị báo cho cơ quan này bằng cách khác.${until(facts, 'Hạn trả lời:')}`,
    en: (facts) =>
      `A message on “${facts.subject}” did not reach ${facts.agency}: ${undeliveredBecause(facts.reason, 'en')}. Please tell the agency in another way.${until(facts, 'Answer by')}`,
  },
};

function overdueVi(facts: MessageFacts): string {
  if (facts.stage === 'notice')
    return `Quá hạn ra thông báo về việc được xác định là đồng ý gửi ${facts.agency} về “${facts.subject}”. Cơ quan chủ trì cần phát hành ngay.`;
  if (facts.stage === 'competence')
    return `${facts.place.office} quá hạn quyết định ${facts.agency} có thẩm quyền trả lời về “${facts.subject}” hay không.`;
  if (facts.stage === 'confirmation')
    return `Quá hạn xác nhận biên bản làm việc trực tiếp về “${facts.subject}”. Không trả lời không phải là xác nhận.`;
  if (facts.stage === 'dispute')
    return `Quá hạn giải quyết ý kiến chưa thống nhất về “${facts.subject}”, đang ở ${facts.holder}.`;
  return `${facts.agency} quá hạn trả lời về “${facts.subject}”. ${silenceVi(facts)}`;
}

function overdueEn(facts: MessageFacts): string {
  if (facts.stage === 'notice')
    return `The written notice to ${facts.agency} on “${facts.subject}” is overdue. The lead issues it at once.`;
  if (facts.stage === 'competence')
    return `The decision of the Office whether ${facts.agency} is competent to answer on “${facts.subject}” is overdue.`;
  if (facts.stage === 'confirmation')
    return `The confirmation of the session on “${facts.subject}” is overdue. Silence confirms nothing.`;
  if (facts.stage === 'dispute') return `The dispute on “${facts.subject}”, held by ${facts.holder}, is overdue.`;
  return `${facts.agency} is overdue on “${facts.subject}”. ${silenceEn(facts)}`;
}

function movedVi(facts: MessageFacts): string {
  const counted = `được tính lại.${until(facts, 'Hạn mới:')}`;
  const whose: Readonly<Record<string, string>> = {
    notice: `hạn ra thông báo về việc được xác định là đồng ý gửi ${facts.agency}`,
    competence: `hạn để ${facts.place.office} quyết định thẩm quyền của ${facts.agency}`,
    confirmation: `hạn để ${facts.agency} xác nhận biên bản làm việc trực tiếp`,
    dispute: `hạn giải quyết ý kiến chưa thống nhất (đang ở ${facts.holder})`,
  };
  return `Lịch làm việc thay đổi nên ${whose[facts.stage] ?? `hạn trả lời của ${facts.agency}`} về “${facts.subject}” ${counted}`;
}

function movedEn(facts: MessageFacts): string {
  const counted = `was counted again.${until(facts, 'It now ends at')}`;
  const whose: Readonly<Record<string, string>> = {
    notice: `the deadline of the written notice to ${facts.agency}`,
    competence: `the time in which the Office decides whether ${facts.agency} is competent`,
    confirmation: `the time in which ${facts.agency} confirms the minutes of the session`,
    dispute: `the deadline of the dispute (held by ${facts.holder})`,
  };
  return `The calendar has changed, so ${whose[facts.stage] ?? `the deadline of ${facts.agency} to answer`} on “${facts.subject}” ${counted}`;
}
