/** 5. Thông báo về việc được xác định là đồng ý (2230/UBND-NC, mục 2.2: "có văn bản thông báo lại"): ba văn bản. */

import { civilDateOf, lastDayOf } from '../../../workflows/limits/time.js';
import { type Block, body, type LetterDocument } from '../document/letter-document.js';
import type { DeemedNoticeContent } from '../facts/letter-contents.js';
import type { LetterFacts } from '../facts/letter-facts.js';
import { committeeOf } from '../words/agencies.js';
import { counted, dayInText, daysInText, effectFrom, momentInText, shortDay } from '../words/days.js';
import { askingAbout, basisInText, fullStop, letterInText, listed, sentence } from '../words/phrases.js';
import { framed, type Rendering } from './frame.js';

export function deemedNoticeLetter(facts: LetterFacts<'deemed-notice'>, rendering: Rendering): LetterDocument {
  const agency = listed(facts.addressees.map(({ name }) => name));
  const isCorrection = facts.content.variant === 'correction';
  return framed(facts, rendering, {
    name: 'THÔNG BÁO',
    about: isCorrection
      ? `Về việc đính chính thông báo ${agency} được xác định là đồng ý`
      : `Về việc ${agency} được xác định là đồng ý với ý kiến và đề xuất của ${facts.lead.name}`,
    addressees: facts.addressees.map(({ name }) => name),
    body: isCorrection ? correction(facts, agency) : notice(facts, agency),
  });
}

type Facts = LetterFacts<'deemed-notice'>;

function notice(facts: Facts, agency: string): Block[] {
  const { content, lead } = facts;
  return [
    body(`1. Văn bản lấy ý kiến: ${asked(facts, agency)}`),
    body(`2. Việc nhận văn bản: ${received(content, agency)}`),
    body(`3. Thời hạn trả lời: ${limit(content)}${standstill(content)}`),
    body(`4. Việc trả lời: ${said(content, agency, lead.name)}`),
    body(`5. Căn cứ: ${ground(content)}`),
    body(
      `6. Vì vậy, ${agency} được xác định là đồng ý với ý kiến và đề xuất sau đây của ${lead.name}, ${effectFrom(content.limit.dueAt)}:`,
    ),
    body(`a) Ý kiến: ${fullStop(content.position)}`),
    body(`b) Đề xuất: ${fullStop(content.proposal)}`),
    body(`7. Trách nhiệm: ${responsibility(facts, agency)}`),
    ...(content.recordedBy === null
      ? []
      : [
          body(
            `8. Việc hết thời hạn được ghi tại bản ghi số ${content.recordedBy} trong nhật ký của hồ sơ lấy ý kiến; ${agency} có thể kiểm tra nhật ký và bản chứng minh của hồ sơ trên hệ thống.`,
          ),
        ]),
    body(`${lead.name} thông báo để ${agency} biết.`),
  ];
}

function asked({ content, lead, consultation }: Facts, agency: string): string {
  const letter = letterInText('Công văn', content.request, shortDay(content.askedOn));
  return `ngày ${shortDay(content.askedOn)}, ${lead.name} có ${letter} gửi ${agency} về việc ${askingAbout(consultation.subject)}.`;
}

function received({ limit: { receivedAt, receiptEvidence } }: DeemedNoticeContent, agency: string): string {
  const proof =
    receiptEvidence === null
      ? 'thời điểm văn bản đến hộp thư của cơ quan trên hệ thống, được hệ thống ghi nhận'
      : `căn cứ ${sentence(receiptEvidence)}`;
  return `${agency} nhận văn bản lúc ${momentInText(receivedAt)} (${proof}).`;
}

function limit({ limit: { counted: days, dueAt, unit } }: DeemedNoticeContent): string {
  const isDayEnd = lastDayOf(dueAt) !== civilDateOf(dueAt);
  const end = isDayEnd ? `24 giờ 00 phút ${dayInText(lastDayOf(dueAt))}` : momentInText(dueAt);
  const span =
    days.length === 0
      ? ''
      : `${counted(days.length)} ${unit === 'workingDays' ? 'ngày làm việc' : 'ngày'}, không tính ngày nhận; các ngày được tính gồm: ${daysInText(days)}. `;
  return `${span}Thời hạn hết lúc ${end}.`;
}

/** The effect is from the limit itself, and whoever reads that it was recorded later is told why. */
function standstill({ limit: { dueAt }, recordedLate }: DeemedNoticeContent): string {
  if (recordedLate === undefined) return '';
  return ` Hệ thống ngừng hoạt động vào lúc đó; việc hết thời hạn được ghi nhận lúc ${momentInText(recordedLate)} và có hiệu lực ${effectFrom(dueAt)}.`;
}

function said({ variant, answer }: DeemedNoticeContent, agency: string, lead: string): string {
  if (variant === 'silent' || answer === null)
    return `hết thời hạn nêu trên, ${lead} không nhận được văn bản trả lời của ${agency}.`;
  return `${answerOf(answer, agency)} được gửi đến lúc ${momentInText(answer.receivedAt)}, sau khi thời hạn đã hết. Văn bản này được lưu trong hồ sơ, ghi là ý kiến gửi chậm và được báo cáo cùng kết quả lấy ý kiến; việc gửi chậm không làm thay đổi việc xác định nêu tại mục 6.`;
}

/** "văn bản trả lời số 812/SXD ngày 26/5/2023 của Sở Xây dựng", or by its evidence. */
function answerOf(
  { evidence, letter, receivedAt }: NonNullable<DeemedNoticeContent['answer']>,
  agency: string,
): string {
  if (letter !== null) return `${letterInText('Công văn', letter, shortDay(letter.on))} của ${agency}`;
  if (evidence !== null) return `văn bản trả lời của ${agency} (${sentence(evidence)})`;
  return `văn bản trả lời ${dayInText(civilDateOf(receivedAt))} của ${agency}`;
}

function ground({ basis }: DeemedNoticeContent): string {
  const adopted = basis.adopted === null ? '' : ` (${adoptedBy(basis.document, basis.adopted)})`;
  const wording = basis.wording === null ? '' : ` quy định: “${sentence(basis.wording)}”`;
  return `${basisInText(basis)}${adopted}${wording}.`;
}

/** By which document the province applies it; where it is the text itself, only from when. */
function adoptedBy(text: string, { document, from }: NonNullable<DeemedNoticeContent['basis']['adopted']>): string {
  const number = /số (\S+)/u.exec(text)?.[1];
  const isSame = number !== undefined && document.includes(number);
  return `áp dụng tại địa phương từ ${dayInText(from)}${isSame ? '' : ` theo ${sentence(document)}`}`;
}

function responsibility({ content, province }: Facts, agency: string): string {
  const what = content.variant === 'late' ? 'chậm có ý kiến' : 'không có ý kiến';
  const head = content.head == null ? '' : ` Thủ trưởng ${agency} khi hết thời hạn là ${content.head}.`;
  const held = content.heldBy === null ? '' : ` Người được phân công thụ lý tại ${agency} là ${content.heldBy}.`;
  return `${agency} chịu trách nhiệm trước pháp luật, trước ${committeeOf(province)} và Chủ tịch ${committeeOf(province)} về việc ${what}.${head}${held}`;
}

function correction({ content, lead, consultation }: Facts, agency: string): Block[] {
  const { corrects, answer, limit: passed } = content;
  const former = `Thông báo${corrects?.number == null ? '' : ` số ${corrects.number}`}${corrects?.issuedOn == null ? '' : ` ${dayInText(corrects.issuedOn)}`}`;
  const reply = answer === null ? `văn bản trả lời của ${agency}` : answerOf(answer, agency);
  const when = answer === null ? '' : ` lúc ${momentInText(answer.receivedAt)}`;
  return [
    body(
      `Tại ${former}, ${lead.name} đã thông báo ${agency} được xác định là đồng ý với ý kiến và đề xuất của ${lead.name} về ${askingAbout(consultation.subject).replace(/^lấy ý kiến /u, 'nội dung lấy ý kiến ')}, ${effectFrom(passed.dueAt)}.`,
    ),
    body(
      `Nay có căn cứ xác định ${reply} đã được nhận${when}, trước khi thời hạn trả lời hết lúc 24 giờ 00 phút ${dayInText(lastDayOf(passed.dueAt))}. Như vậy, ${agency} đã trả lời trong thời hạn; không có việc không trả lời hoặc chậm trả lời.`,
    ),
    body(
      `${lead.name} đính chính: việc xác định ${agency} là đồng ý nêu tại ${former} không có giá trị; ý kiến của ${agency} là ý kiến tại văn bản trả lời nêu trên và được tổng hợp theo quy định. ${agency} không phải chịu trách nhiệm về việc không trả lời.`,
    ),
    body(`${lead.name} thông báo để ${agency} và các cơ quan liên quan biết.`),
  ];
}
