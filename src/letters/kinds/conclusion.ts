/** 9. Thông báo kết luận: bao nhiêu cơ quan đã trả lời, được xác định là đồng ý, chưa trả lời; nội dung nào còn khác. */
import type { Outcome } from '../../../workflows/consultation/consultation.js';
import { type Block, body, bold, type LetterDocument } from '../document/letter-document.js';
import type { LetterFacts } from '../facts/letter-facts.js';
import { shortDay } from '../words/days.js';
import { basisInText, fullStop, paragraphsIn, topicOf } from '../words/phrases.js';
import { counting, countsInText, differencesOf, standingsInText } from '../words/views.js';
import { framed, type Rendering } from './frame.js';

export function conclusionLetter(facts: LetterFacts<'conclusion'>, rendering: Rendering): LetterDocument {
  return framed(facts, rendering, {
    name: 'THÔNG BÁO',
    about: `${facts.content.outcome === 'decided-by-chairman' ? 'Quyết định' : 'Kết luận'} về ${topicOf(facts.consultation.subject)}`,
    addressees: facts.addressees.map(({ name }) => name),
    body: bodyOf(facts),
  });
}

function bodyOf(facts: LetterFacts<'conclusion'>): Block[] {
  const { content, lead, consultation } = facts;
  const { views, askedOn } = content;
  const differing = counting(views).flatMap((view) =>
    differencesOf(view).map((text) => body(`- ${view.agency.name}: ${fullStop(text)}`)),
  );
  let number = 0;
  const title = (text: string) => {
    number += 1;
    return body([bold(`${number}. ${text}`)]);
  };
  return [
    body(
      `Ngày ${shortDay(askedOn)}, ${lead.name} đã lấy ý kiến các cơ quan về ${topicOf(consultation.subject)}. Việc lấy ý kiến đã kết thúc, kết quả như sau:`,
    ),
    title('Kết quả lấy ý kiến'),
    body(countsInText(views)),
    ...standingsInText(views, lead.name).map((text) => body(`- ${text}`)),
    ...deemedBy(facts),
    title('Kết luận'),
    body(outcomeInText(content.outcome, lead.name)),
    ...paragraphsIn(content.conclusion ?? content.proposal).map((text) => body(fullStop(text))),
    title('Nội dung còn ý kiến khác'),
    ...(differing.length === 0 ? [body('Không còn.')] : differing),
    body('Thông báo để các cơ quan biết, thực hiện.'),
  ];
}

function deemedBy({ content }: LetterFacts<'conclusion'>): Block[] {
  const { views, basis } = content;
  if (basis === null || !views.some(({ standing }) => standing === 'deemed')) return [];
  return [
    body(`Việc xác định là đồng ý thực hiện theo ${basisInText(basis)}; các cơ quan đã được thông báo bằng văn bản.`),
  ];
}

function outcomeInText(outcome: Outcome, lead: string): string {
  switch (outcome) {
    case 'agreed':
      return 'Không cơ quan nào có ý kiến khác với đề xuất. Nội dung được thống nhất:';
    case 'agreed-with-differences':
      return 'Không còn ý kiến khác về nội dung chủ yếu; các ý kiến khác về nội dung không chủ yếu được ghi tại mục 3. Nội dung kết luận:';
    case 'agreed-after-negotiation':
      return 'Thủ trưởng các cơ quan đã làm việc trực tiếp và thống nhất về nội dung chủ yếu. Nội dung kết luận:';
    case 'decided-by-chairman':
      return 'Sau khi xem xét ý kiến của các cơ quan và các phương án được trình, Chủ tịch quyết định:';
    case 'decided-by-lead':
      return `Nội dung thuộc thẩm quyền quyết định của ${lead}. Sau khi xem xét ý kiến của các cơ quan, ${lead} quyết định:`;
    case 'withdrawn':
      return 'Việc lấy ý kiến được rút:';
  }
}
