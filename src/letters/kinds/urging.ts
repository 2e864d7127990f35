/** 4. Công văn đôn đốc. */
import { type Block, body, type LetterDocument } from '../document/letter-document.js';
import type { LetterFacts } from '../facts/letter-facts.js';
import { headInText } from '../words/agencies.js';
import { dayInText, limitInText, shortDay } from '../words/days.js';
import { askingAbout, basisInText, letterInText, listed, topicOf } from '../words/phrases.js';
import { framed, type Rendering } from './frame.js';

export function urgingLetter(facts: LetterFacts<'urging'>, rendering: Rendering): LetterDocument {
  return framed(facts, rendering, {
    about: `đôn đốc trả lời ý kiến về ${topicOf(facts.consultation.subject)}`,
    addressees: facts.addressees.map(headInText),
    body: bodyOf(facts),
  });
}

function bodyOf({ content, issuer, lead, addressees, consultation }: LetterFacts<'urging'>): Block[] {
  const { answerBy, dueAt, overdue, silence, basis, request, askedOn } = content;
  const agency = listed(addressees.map(({ name }) => name));
  const letter = letterInText('Công văn', request, shortDay(askedOn));
  const limit = dueAt === null ? '' : `, thời hạn trả lời ${limitInText(dueAt)}`;
  return [
    body(
      `${lead.name} có ${letter} gửi ${agency} về việc ${askingAbout(consultation.subject)}${limit}. Đến nay, ${lead.name} chưa nhận được ý kiến trả lời${overdue ? ', thời hạn trả lời đã hết' : ''}.`,
    ),
    body(
      `${issuer.name} đề nghị ${listed(addressees.map(headInText))} chỉ đạo, có ý kiến trả lời ${lead.name} chậm nhất ${dayInText(answerBy)}. Việc đôn đốc không làm thay đổi thời hạn trả lời nêu trên.`,
    ),
    body(consequenceOf(silence, basis === null ? null : basisInText(basis), agency, lead.name, overdue)),
  ];
}

function consequenceOf(silence: string, basis: string | null, agency: string, lead: string, overdue: boolean): string {
  if (overdue) return `Việc ${agency} quá hạn trả lời đã được ghi nhận và được tổng hợp, báo cáo theo quy định.`;
  if (silence === 'deemed-consent')
    return `Theo ${basis ?? 'quy định'}, quá thời hạn nêu trên mà không trả lời hoặc chậm trả lời thì ${agency} được xác định là đồng ý với ý kiến và đề xuất của ${lead}.`;
  return `Quá thời hạn nêu trên mà không trả lời thì ${agency} được ghi nhận là quá hạn; không được xác định là đồng ý.`;
}
