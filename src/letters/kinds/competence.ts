/** 12. Quyết định về thẩm quyền trả lời, khi việc trả lại văn bản không được chấp nhận. */
import { type Block, body, bold, centred, italic, type LetterDocument } from '../document/letter-document.js';
import type { LetterFacts } from '../facts/letter-facts.js';
import { headOf } from '../words/agencies.js';
import { limitInText, shortDay } from '../words/days.js';
import { askingAbout, fullStop, letterInText, sentence, topicOf } from '../words/phrases.js';
import { framed, type Rendering } from './frame.js';
import { groundInText } from './return.js';

export function competenceLetter(facts: LetterFacts<'competence'>, rendering: Rendering): LetterDocument {
  const { content, lead } = facts;
  return framed(facts, rendering, {
    name: 'QUYẾT ĐỊNH',
    about: `Về thẩm quyền trả lời ý kiến về ${topicOf(facts.consultation.subject)}`,
    body: bodyOf(facts),
    copies: [`- ${lead.name};`, `- ${content.agency.name};`, '- Lưu: VT.'],
  });
}

function bodyOf({ content, issuer, lead, consultation }: LetterFacts<'competence'>): Block[] {
  const { agency, competent, reason, ground, returnReason, contestReason, request, askedOn, dueAt } = content;
  const letter = letterInText('Công văn', request, shortDay(askedOn));
  const article = (number: number, text: string) => body([bold(`Điều ${number}. `), { text }]);
  const end =
    dueAt === null
      ? `${agency.name} trả lời ${lead.name} trong thời hạn còn lại.`
      : `${agency.name} trả lời ${lead.name} ${limitInText(dueAt)}.`;
  return [
    centred([bold(`${headOf(issuer).head} ${issuer.name.replace(/^văn phòng\s+/iu, '').toLocaleUpperCase('vi')}`)]),
    body([italic(`Căn cứ ${letter} của ${lead.name} về việc ${askingAbout(consultation.subject)};`)]),
    body([
      italic(
        `Xét việc ${agency.name} trả lại văn bản (${sentence(groundInText(ground, agency.name, lead.name))}; lý do: ${sentence(returnReason)}) và việc ${lead.name} không chấp nhận trả lại (lý do: ${sentence(contestReason)}).`,
      ),
    ]),
    centred([bold('QUYẾT ĐỊNH:')]),
    article(
      1,
      competent
        ? `Việc trả lời ý kiến về nội dung nêu tại ${letter} thuộc thẩm quyền của ${agency.name}. Lý do: ${fullStop(reason)}`
        : `Việc trả lời ý kiến về nội dung nêu tại ${letter} không thuộc thẩm quyền của ${agency.name}. Lý do: ${fullStop(reason)}`,
    ),
    article(
      2,
      competent
        ? end
        : `${lead.name} không tính ${agency.name} vào các cơ quan phải trả lời; ${lead.name} được lấy ý kiến của cơ quan có thẩm quyền.`,
    ),
    article(3, `Quyết định này có hiệu lực kể từ ngày ký. ${lead.name} và ${agency.name} chịu trách nhiệm thi hành.`),
  ];
}
