/** The second line of a row: what is asked, by whom, and how far it is. */
import { type Language, texts } from '../../language/texts.js';
import type { WorkItem } from './work-item.js';

const words = texts({
  vi: {
    asks: (lead: string) => `${lead} lấy ý kiến`,
    clarify: (lead: string) => `${lead} đề nghị làm rõ chính kiến`,
    none: 'chưa soạn',
    saved: (by: string) => `đồng chí ${by} đang soạn`,
    savedByNobody: 'đang soạn',
    submitted: (by: string) => `chuyên viên ${by} đã trình, chờ ký`,
    submittedByNobody: 'đã trình, chờ ký',
    returned: (by: string) => `đồng chí ${by} trả lại để sửa`,
    returnedByNobody: 'đã trả lại để sửa',
    lead: 'Chủ trì',
    dispute: 'Ý kiến chưa thống nhất',
    outside: (agency: string) => `${agency} là cơ quan ngoài hệ thống, trả lời qua văn thư`,
    confirmedOutside: (agency: string) =>
      `${agency} là cơ quan ngoài hệ thống, xác nhận biên bản bằng văn bản qua văn thư`,
    receipt: (agency: string) => `chưa ghi nhận ngày ${agency} nhận văn bản`,
    notice: (agency: string) => `${agency} không trả lời, được xác định là đồng ý`,
    return: (agency: string) => `${agency} trả lại văn bản`,
    extension: (agency: string) => `${agency} đề nghị gia hạn`,
    resolve: 'còn góp ý chưa tiếp thu, giải trình',
    resolved: 'mọi góp ý đã được tiếp thu hoặc giải trình',
    unified: 'các bên đã thống nhất sau khi làm việc trực tiếp',
    session: 'Thủ trưởng hai bên phải làm việc trực tiếp',
    complete: 'Văn phòng đề nghị bổ sung hồ sơ',
    submit: (lead: string) => `${lead} trình, chờ thẩm tra`,
    decide: (lead: string) => `${lead} chủ trì, Văn phòng đã thẩm tra và trình`,
    remitted: 'Văn phòng trả về: thuộc thẩm quyền của cơ quan chủ trì',
    draft: 'Dự thảo, chưa gửi lấy ý kiến',
    competence: (agency: string) => `${agency} có thẩm quyền trả lời hay không`,
    confirmation: (lead: string) => `${lead} đã ghi biên bản: hai bên thống nhất`,
    suspension: (lead: string) => `${lead} chủ trì, đang tạm dừng; thời hạn trả lời không tính`,
  },
  en: {
    asks: (lead: string) => `asked by ${lead}`,
    clarify: (lead: string) => `${lead} asks for a clear position`,
    none: 'not yet drafted',
    saved: (by: string) => `being drafted by ${by}`,
    savedByNobody: 'being drafted',
    submitted: (by: string) => `submitted by ${by}, to be signed`,
    submittedByNobody: 'submitted, to be signed',
    returned: (by: string) => `sent back by ${by}`,
    returnedByNobody: 'sent back to be changed',
    lead: 'As lead',
    dispute: 'Dispute',
    outside: (agency: string) => `${agency} is outside the system and answers through the clerk`,
    confirmedOutside: (agency: string) =>
      `${agency} is outside the system and confirms the minutes in writing, through the clerk`,
    receipt: (agency: string) => `receipt by ${agency} is not recorded`,
    notice: (agency: string) => `${agency} did not answer and is deemed to agree`,
    return: (agency: string) => `${agency} returned the request`,
    extension: (agency: string) => `${agency} asks for more time`,
    resolve: 'comments are still to be answered',
    resolved: 'every comment was answered',
    unified: 'the parties agree after meeting',
    session: 'the heads of both sides have to meet',
    complete: 'the Office asks to complete the dossier',
    submit: (lead: string) => `submitted by ${lead}, to be verified`,
    decide: (lead: string) => `led by ${lead}, verified and submitted by the Office`,
    remitted: 'sent back by the Office: within the lead’s own authority',
    draft: 'A draft, not yet sent',
    competence: (agency: string) => `whether ${agency} is competent to answer`,
    confirmation: (lead: string) => `${lead} recorded the session: unified`,
    suspension: (lead: string) => `Led by ${lead}, suspended; the deadlines of answers stand still`,
  },
});

type Words = typeof words.vi;

/**
 * @param nameOf the name of an agency by its code
 * @param entersForOther whether my agency enters the answer of an agency outside the system
 */
export function aboutOf(
  item: WorkItem,
  nameOf: (code: string) => string,
  entersForOther: boolean,
  language: Language,
): string {
  const t = language === 'vi' ? words.vi : (words.en as Words);
  return partsOf(item, nameOf, entersForOther, t).join(' · ');
}

function partsOf(item: WorkItem, nameOf: (code: string) => string, entersForOther: boolean, t: Words): string[] {
  const lead = nameOf(item.lead);
  const agency = item.agency === null ? '' : nameOf(item.agency);
  switch (item.kind) {
    case 'opinion':
      if (entersForOther) return [t.lead, t.outside(agency)];
      return [item.next === 'opinion.clarify' ? t.clarify(lead) : t.asks(lead), draftOf(item, t)];
    case 'receipt':
      return [t.lead, t.receipt(agency)];
    case 'notice':
      return [t.lead, t.notice(agency), ...(item.draft === null ? [] : [draftOf(item, t)])];
    case 'return':
      return [t.lead, t.return(agency)];
    case 'extension':
      return [t.lead, t.extension(agency)];
    case 'comments':
      return [t.lead, item.next === 'consultation.conclude' ? t.resolved : t.resolve];
    case 'conclusion':
      return [t.lead, t.unified];
    case 'draft':
      return item.draft === null ? [t.draft] : [t.draft, draftOf(item, t)];
    case 'competence':
      return [t.competence(agency)];
    case 'confirmation':
      return entersForOther ? [t.dispute, t.confirmedOutside(agency)] : [t.dispute, t.confirmation(lead)];
    case 'suspension':
      return [t.suspension(lead)];
    case 'dispute':
      return [t.dispute, stageOf(item.next, lead, t), ...(item.draft === null ? [] : [draftOf(item, t)])];
  }
}

function draftOf({ draft, draftBy }: WorkItem, t: Words): string {
  if (draft === null) return t.none;
  if (draft === 'returned') return draftBy === null ? t.returnedByNobody : t.returned(draftBy);
  if (draft === 'submitted') return draftBy === null ? t.submittedByNobody : t.submitted(draftBy);
  return draftBy === null ? t.savedByNobody : t.saved(draftBy);
}

function stageOf(next: string, lead: string, t: Words): string {
  if (next === 'dispute.record-session') return t.session;
  if (next === 'dispute.complete') return t.complete;
  if (next === 'dispute.submit') return t.submit(lead);
  return next === 'dispute.decide' ? t.decide(lead) : t.remitted;
}

const waitingWords = texts({
  vi: {
    answer: (agency: string) => `${agency} trả lời`,
    clarify: (agency: string) => `${agency} làm rõ chính kiến`,
    return: (lead: string) => `${lead} quyết định việc trả lại`,
    verify: (holder: string) => `${holder} thẩm tra`,
    decide: (holder: string) => `${holder} quyết định`,
    competence: (holder: string) => `${holder} quyết định thẩm quyền`,
  },
  en: {
    answer: (agency: string) => `${agency} to answer`,
    clarify: (agency: string) => `${agency} to clarify`,
    return: (lead: string) => `${lead} to decide the return`,
    verify: (holder: string) => `${holder} to verify`,
    decide: (holder: string) => `${holder} to decide`,
    competence: (holder: string) => `${holder} to decide who is competent`,
  },
});

/** For whom and for what my agency waits: "Sở Xây dựng trả lời". */
export function awaitedOf(item: WorkItem, nameOf: (code: string) => string, language: Language): string {
  const t = language === 'vi' ? waitingWords.vi : waitingWords.en;
  const holder = nameOf(item.holder);
  if (item.kind === 'return') return t.return(holder);
  if (item.kind === 'competence') return t.competence(holder);
  if (item.kind === 'dispute') return item.next === 'dispute.submit' ? t.verify(holder) : t.decide(holder);
  return item.next === 'opinion.clarify' ? t.clarify(holder) : t.answer(holder);
}
