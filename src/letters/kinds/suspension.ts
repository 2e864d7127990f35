/** 11. Thông báo tạm dừng, thông báo tiếp tục việc lấy ý kiến. */
import { type Block, body, type LetterDocument } from '../document/letter-document.js';
import type { LetterFacts } from '../facts/letter-facts.js';
import { dayInText, limitInText } from '../words/days.js';
import { fullStop, topicOf } from '../words/phrases.js';
import { framed, type Rendering } from './frame.js';

export function suspensionLetter(facts: LetterFacts<'suspension'>, rendering: Rendering): LetterDocument {
  return framed(facts, rendering, {
    name: 'THÔNG BÁO',
    about: `Tạm dừng việc lấy ý kiến về ${topicOf(facts.consultation.subject)}`,
    addressees: facts.addressees.map(({ name }) => name),
    body: suspended(facts),
  });
}

export function resumptionLetter(facts: LetterFacts<'resumption'>, rendering: Rendering): LetterDocument {
  return framed(facts, rendering, {
    name: 'THÔNG BÁO',
    about: `Tiếp tục việc lấy ý kiến về ${topicOf(facts.consultation.subject)}`,
    addressees: facts.addressees.map(({ name }) => name),
    body: resumed(facts),
  });
}

function suspended({ content, issuer, lead, consultation }: LetterFacts<'suspension'>): Block[] {
  return [
    body(
      `${issuer.name} thông báo tạm dừng, kể từ ${dayInText(content.since)}, việc lấy ý kiến do ${lead.name} chủ trì về ${topicOf(consultation.subject)}.`,
    ),
    body(`Lý do: ${fullStop(content.reason)}`),
    body(
      'Trong thời gian tạm dừng, thời hạn trả lời của các cơ quan không được tính; không cơ quan nào bị coi là quá hạn hoặc được xác định là đồng ý do chưa trả lời. Khi tiếp tục, số ngày còn lại của thời hạn được tính tiếp, ít nhất là một ngày làm việc.',
    ),
    body(`Đề nghị ${lead.name} khắc phục nội dung nêu trên và báo cáo ${issuer.name}.`),
  ];
}

function resumed({ content, issuer, lead, consultation }: LetterFacts<'resumption'>): Block[] {
  const { limits } = content;
  return [
    body(
      `${issuer.name} thông báo tiếp tục, kể từ ${dayInText(content.since)}, việc lấy ý kiến do ${lead.name} chủ trì về ${topicOf(consultation.subject)}.`,
    ),
    body(`Lý do: ${fullStop(content.reason)}`),
    ...(limits.length === 0
      ? []
      : [
          body('Số ngày còn lại của thời hạn trả lời được tính tiếp. Thời hạn trả lời của các cơ quan như sau:'),
          ...limits.map(({ agency, dueAt }) => body(`- ${agency.name}: ${limitInText(dueAt)}.`)),
        ]),
    body('Thông báo để các cơ quan biết, thực hiện.'),
  ];
}
