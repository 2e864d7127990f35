/** 13. Công văn thôi lấy ý kiến: a request is taken back, a whole consultation is, or a return is accepted. */
import { type Block, body, type LetterDocument } from '../document/letter-document.js';
import type { WithdrawalContent } from '../facts/letter-contents.js';
import type { LetterFacts } from '../facts/letter-facts.js';
import { dayInText, shortDay } from '../words/days.js';
import { askingAbout, fullStop, letterInText, listed, topicOf } from '../words/phrases.js';
import { framed, type Rendering } from './frame.js';

export function withdrawalLetter(facts: LetterFacts<'withdrawal'>, rendering: Rendering): LetterDocument {
  const topic = topicOf(facts.consultation.subject);
  return framed(facts, rendering, {
    about:
      facts.content.because === 'return-accepted'
        ? `chấp nhận việc trả lại văn bản lấy ý kiến về ${topic}`
        : `thôi lấy ý kiến về ${topic}`,
    addressees: facts.addressees.map(({ name }) => name),
    body: bodyOf(facts),
  });
}

function bodyOf({ content, issuer, addressees, consultation }: LetterFacts<'withdrawal'>): Block[] {
  const { because, reason, since, instead } = content;
  const agencies = listed(addressees.map(({ name }) => name));
  return [
    ...askedBefore(content, issuer.name, askingAbout(consultation.subject)).map((text) => body(text)),
    body(
      because === 'return-accepted'
        ? `${agencies} đã trả lại văn bản nêu trên. ${issuer.name} chấp nhận việc trả lại và thôi lấy ý kiến của ${agencies}, kể từ ${dayInText(since)}.`
        : `Nay ${issuer.name} thôi lấy ý kiến của ${agencies} về nội dung nêu trên, kể từ ${dayInText(since)}.`,
    ),
    ...(reason === null ? [] : [body(`Lý do: ${fullStop(reason)}`)]),
    ...(instead === null ? [] : [body(`Nội dung nêu trên được chuyển lấy ý kiến của ${instead.name}.`)]),
    body(
      'Quý cơ quan không phải trả lời văn bản lấy ý kiến nêu trên; thời hạn trả lời không còn được tính, việc chưa trả lời không bị coi là quá hạn và không được xác định là đồng ý.',
    ),
    ...(because === 'consultation-withdrawn'
      ? [body('Ý kiến đã gửi và những việc đã được ghi nhận trước ngày nêu trên được lưu trong hồ sơ.')]
      : []),
    body(`${issuer.name} thông báo để quý cơ quan biết.`),
  ];
}

/** By which letter it was asked: one sentence where all had the same, else a line for each. */
function askedBefore({ requests }: WithdrawalContent, issuer: string, about: string): string[] {
  const lines = requests.map(({ agency, letter, askedOn }) => ({
    agency: agency.name,
    letter: letterInText('Công văn', letter, shortDay(askedOn)),
  }));
  const [first] = lines;
  if (first === undefined) return [];
  if (lines.every(({ letter }) => letter === first.letter))
    return [`${issuer} có ${first.letter} gửi ${listed(lines.map(({ agency }) => agency))} về việc ${about}.`];
  return [
    `${issuer} có các văn bản sau về việc ${about}:`,
    ...lines.map(({ agency, letter }, index) => `- ${letter} gửi ${agency}${index === lines.length - 1 ? '.' : ';'}`),
  ];
}
