/** What follows where nothing is done, as the regulation of each matter and the law of each stage say it. */

import type { Instant } from '../../../../workflows/limits/time.js';
import { meaningOfSilence, silenceWords } from '../../acts/silence.js';
import { type Language, texts } from '../../language/texts.js';
import { instantFrom, sayEffect } from '../../time/say.js';
import type { WorkItem } from './work-item.js';

/** Whom the sentences name, in the words of the register. */
export interface Named {
  /** The lead of the consultation. */
  readonly lead: string;
  /** The agency that is asked and for which my agency enters the answer; null where my agency is asked itself. */
  readonly entersFor: string | null;
}

export interface Consequence {
  /** Whether silence will be deemed consent: told in red, with the mark of the paragraph. */
  readonly isDeemed: boolean;
  /** The part that is deemed, or nothing. */
  readonly effect: string;
  readonly rest: string;
}

const words = texts({
  vi: {
    deemed: 'Không trả lời thì được xác định là đồng ý',
    deemedOf: (agency: string) => `${agency} không trả lời thì được xác định là đồng ý`,
    deemedFrom: (lead: string, at: string) => `với đề xuất của ${lead} từ ${at}.`,
    competence:
      'Quá hạn thì ghi nhận cho Văn phòng và không làm phát sinh quyết định; thời hạn trả lời chưa tính tiếp.',
    confirmation: 'Không trả lời không phải là xác nhận: ý kiến khác nhau vẫn còn, việc chậm được ghi nhận.',
    suspension: 'Việc lấy ý kiến vẫn tạm dừng, không kết luận được.',
    escalatedAlready: 'Đã ghi nhận quá hạn và báo cáo Thủ trưởng; vẫn phải trả lời.',
    receipt: 'Chưa ghi nhận ngày nhận thì thời hạn trả lời chưa được tính.',
    notice:
      'Phải ra thông báo về việc được xác định là đồng ý. Chậm thông báo thì ghi nhận quá hạn cho cơ quan chủ trì; hiệu lực đồng ý không thay đổi.',
    noticeOver: 'Đã ghi nhận quá hạn cho cơ quan chủ trì; hiệu lực đồng ý không thay đổi.',
    return: 'Chưa quyết định thì việc lấy ý kiến chưa kết thúc được.',
    lapses: 'Không quyết định thì đề nghị gia hạn hết hiệu lực; thời hạn cũ giữ nguyên.',
    granted: 'Không quyết định thì đề nghị gia hạn được coi là chấp nhận khi hết thời hạn cũ.',
    comments: 'Chưa tiếp thu, giải trình hết góp ý thì chưa kết luận được.',
    conclusion: 'Chưa kết luận thì việc lấy ý kiến chưa kết thúc.',
    session: 'Chưa làm việc trực tiếp thì chưa được trình Chủ tịch; quá hạn thì ghi nhận cho cơ quan chủ trì.',
    complete: (lead: string) => `Văn phòng chưa trình Chủ tịch được; mỗi ngày chậm tính cho ${lead}.`,
    submit: 'Chủ tịch chưa quyết định được; quá hạn thẩm tra thì ghi nhận cho Văn phòng.',
    decide: (lead: string) => `${lead} chưa kết luận được; quá hạn thì ghi nhận tại khâu quyết định.`,
    decideOwn: 'Chưa quyết định thì việc chưa kết thúc; quá hạn thì ghi nhận cho cơ quan chủ trì.',
    draft: 'Chưa gửi thì thời hạn trả lời của các cơ quan chưa được tính.',
  },
  en: {
    deemed: 'No answer is deemed agreement',
    deemedOf: (agency: string) => `No answer of ${agency} is deemed agreement`,
    deemedFrom: (lead: string, at: string) => `with the proposal of ${lead} from ${at}.`,
    competence:
      'Once overdue it is recorded against the Office; nothing is decided by itself, the deadline does not go on.',
    confirmation: 'Silence confirms nothing: the dissent stands, the delay is recorded.',
    suspension: 'It stays suspended and cannot be concluded.',
    escalatedAlready: 'Recorded as overdue and told to the head; an answer is still owed.',
    receipt: 'Until its receipt is recorded the time to answer does not run.',
    notice:
      'A written notice is owed. A late one is recorded against the lead; the deemed agreement stands all the same.',
    noticeOver: 'Recorded as overdue against the lead; the deemed agreement stands all the same.',
    return: 'Until it is decided the consultation cannot end.',
    lapses: 'Undecided, the request lapses and the old deadline stands.',
    granted: 'Undecided, the request is granted when the old deadline ends.',
    comments: 'Until every comment is answered nothing can be concluded.',
    conclusion: 'Until it is concluded the consultation has not ended.',
    session: 'Until the heads have met it cannot go to the chairman; what is overdue is recorded against the lead.',
    complete: (lead: string) => `The Office cannot submit it to the chairman; every day late counts for ${lead}.`,
    submit: 'The chairman cannot decide yet; an overdue verification is recorded against the Office.',
    decide: (lead: string) => `${lead} cannot conclude; what is overdue is recorded for this stage.`,
    decideOwn: 'Until it is decided it has not ended; what is overdue is recorded against the lead.',
    draft: 'Until it is sent no agency’s time to answer runs.',
  },
});

const plain = (rest: string): Consequence => ({ isDeemed: false, effect: '', rest });

/** What follows where a row of work is left undone. `now` is of the server's clock. */
export function consequenceOf(item: WorkItem, named: Named, now: Instant, language: Language): Consequence {
  const t = language === 'vi' ? words.vi : (words.en as typeof words.vi);
  const isOver = item.dueAt !== null && instantFrom(item.dueAt) <= now;
  switch (item.kind) {
    case 'opinion':
      return silence(item, named, isOver, language);
    case 'receipt':
      return plain(t.receipt);
    case 'notice':
      return plain(isOver ? t.noticeOver : t.notice);
    case 'return':
      return plain(t.return);
    case 'extension':
      return plain(item.undecidedExtension === 'granted' ? t.granted : t.lapses);
    case 'comments':
      return plain(item.next === 'consultation.conclude' ? t.conclusion : t.comments);
    case 'conclusion':
      return plain(t.conclusion);
    case 'draft':
      return plain(t.draft);
    case 'competence':
      return plain(t.competence);
    case 'confirmation':
      return plain(t.confirmation);
    case 'suspension':
      return plain(t.suspension);
    case 'dispute':
      return plain(dispute(item.next, named.lead, t));
  }
}

function silence(item: WorkItem, named: Named, isOver: boolean, language: Language): Consequence {
  const t = language === 'vi' ? words.vi : (words.en as typeof words.vi);
  const extended = item.undecidedExtension === 'granted';
  const means = meaningOfSilence({ ...item, extended, clarifying: item.next === 'opinion.clarify' });
  if (means === 'overdue' && isOver) return plain(t.escalatedAlready);
  if (means !== 'deemed' || item.dueAt === null) return plain(silenceWords[language][means]);
  const effect = sayEffect(instantFrom(item.dueAt), language, false);
  return {
    isDeemed: true,
    effect: named.entersFor === null ? t.deemed : t.deemedOf(named.entersFor),
    rest: t.deemedFrom(named.lead, effect),
  };
}

function dispute(next: string, lead: string, t: typeof words.vi): string {
  if (next === 'dispute.record-session') return t.session;
  if (next === 'dispute.complete') return t.complete(lead);
  if (next === 'dispute.submit') return t.submit;
  return next === 'dispute.decide' ? t.decide(lead) : t.decideOwn;
}
