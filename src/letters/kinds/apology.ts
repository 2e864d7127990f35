/** 10. Thư xin lỗi vì giải quyết chậm hoặc vì thái độ, hành vi chưa đúng (công văn của UBND huyện Tân Châu ngày 08/7/2024, mục 1). */
import { type Block, body, type LetterDocument } from '../document/letter-document.js';
import type { LetterFacts } from '../facts/letter-facts.js';
import { dayInText } from '../words/days.js';
import { fullStop, sentence, topicOf } from '../words/phrases.js';
import { framed, type Rendering } from './frame.js';

export function apologyLetter(facts: LetterFacts<'apology'>, rendering: Rendering): LetterDocument {
  const { content, consultation } = facts;
  return framed(facts, rendering, {
    name: 'THƯ XIN LỖI',
    about: `Về việc ${content.because === 'late-settlement' ? 'giải quyết chậm' : 'ứng xử chưa đúng khi giải quyết'} ${topicOf(consultation.subject)}`,
    addressees: [content.to],
    body: bodyOf(facts),
  });
}

function bodyOf({ content, issuer }: LetterFacts<'apology'>): Block[] {
  const { because, what, measures, dueOn, settledOn } = content;
  const limit = dueOn === null ? '' : ` Thời hạn giải quyết là ${dayInText(dueOn)}`;
  const end =
    dueOn === null
      ? ''
      : settledOn === null
        ? '; đến nay chưa giải quyết xong.'
        : `; việc được giải quyết xong ${dayInText(settledOn)}.`;
  return [
    body(
      because === 'late-settlement'
        ? `${issuer.name} đã giải quyết chậm công việc có liên quan đến ông/bà, quý cơ quan: ${sentence(what)}.${limit}${end}`
        : `Trong quá trình giải quyết công việc có liên quan đến ông/bà, quý cơ quan, ${issuer.name} có việc làm chưa đúng mực: ${sentence(what)}.`,
    ),
    body(`${issuer.name} nhận trách nhiệm và thành thật xin lỗi ông/bà, quý cơ quan về việc nêu trên.`),
    body(`Để khắc phục và không để lặp lại, ${issuer.name} thực hiện: ${fullStop(measures)}`),
    body('Rất mong nhận được sự thông cảm và tiếp tục góp ý của ông/bà, quý cơ quan.'),
  ];
}
