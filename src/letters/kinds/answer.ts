/** 2. Công văn trả lời ý kiến. */
import type { Weight } from '../../../workflows/commands/commands.js';
import { type Block, body, bold, type LetterDocument } from '../document/letter-document.js';
import type { AnswerContent, CommentFacts } from '../facts/letter-contents.js';
import type { LetterFacts } from '../facts/letter-facts.js';
import { shortDay } from '../words/days.js';
import {
  askingAbout,
  fullStop,
  letterInText,
  POSITION_WORDS,
  paragraphsIn,
  pointMark,
  sentence,
  topicOf,
  upperFirst,
} from '../words/phrases.js';
import { framed, type Rendering } from './frame.js';

export function answerLetter(facts: LetterFacts<'answer'>, rendering: Rendering): LetterDocument {
  return framed(facts, rendering, {
    about: `trả lời ý kiến về ${topicOf(facts.consultation.subject)}`,
    addressees: facts.addressees.map(({ name }) => name),
    body: bodyOf(facts),
  });
}

function bodyOf({ content, issuer, lead, consultation }: LetterFacts<'answer'>): Block[] {
  const request = letterInText('Công văn', content.request, shortDay(content.askedOn));
  let number = 0;
  const title = (text: string) => {
    number += 1;
    return body([bold(`${number}. ${text}`)]);
  };
  return [
    body(
      `Phúc đáp ${request} của ${lead.name} về việc ${askingAbout(consultation.subject)}; sau khi nghiên cứu, ${issuer.name} có ý kiến như sau:`,
    ),
    ...insteadOf(content),
    title('Chính kiến'),
    body(positionOf(content, issuer.name, lead.name)),
    ...(content.reason === null ? [] : paragraphsIn(`Lý do: ${content.reason}`).map((text) => body(fullStop(text)))),
    ...(content.alternative === null
      ? []
      : paragraphsIn(`Phương án đề nghị: ${content.alternative}`).map((text) => body(fullStop(text)))),
    ...(content.answers.length === 0 ? [] : [title('Ý kiến đối với từng nội dung được hỏi'), answersTable(content)]),
    ...(content.comments.length === 0
      ? []
      : [
          title('Nội dung góp ý'),
          ...content.comments.map((comment, index) => body(`${pointMark(index)} ${commentInText(comment)}`)),
        ]),
    body(`Trên đây là ý kiến của ${issuer.name}, đề nghị ${lead.name} tổng hợp.`),
  ];
}

function insteadOf({ instead, late }: AnswerContent): Block[] {
  const texts = [
    ...(instead === 'clarified'
      ? ['Văn bản này làm rõ và thay cho ý kiến đã gửi, theo đề nghị của cơ quan chủ trì.']
      : []),
    ...(instead === 'replaced' ? ['Văn bản này thay cho ý kiến đã gửi trước đó trong thời hạn trả lời.'] : []),
    ...(late ? ['Văn bản này được gửi sau khi thời hạn trả lời đã hết.'] : []),
  ];
  return texts.map((text) => body(text));
}

function positionOf({ position, comments }: AnswerContent, issuer: string, lead: string): string {
  switch (position) {
    case 'agree':
      return `${issuer} thống nhất với ý kiến và đề xuất của ${lead}.`;
    case 'agree-with-conditions':
      return `${issuer} thống nhất với ý kiến và đề xuất của ${lead} với điều kiện ${comments.length > 1 ? 'các nội dung' : 'nội dung'} được ghi là điều kiện dưới đây được tiếp thu.`;
    case 'disagree':
      return `${issuer} không thống nhất với đề xuất của ${lead}.`;
    case 'no-comment':
      return `${issuer} không có ý kiến đối với đề xuất của ${lead}.`;
  }
}

const answersTable = ({ answers }: AnswerContent): Block => ({
  kind: 'table',
  columns: [
    { title: 'TT', share: 7, centred: true },
    { title: 'Nội dung được hỏi', share: 41 },
    { title: 'Chính kiến', share: 18 },
    { title: 'Ý kiến cụ thể', share: 34 },
  ],
  rows: answers.map(({ question, position, text }, index) => [
    String(index + 1),
    question,
    upperFirst(POSITION_WORDS[position]),
    text ?? '',
  ]),
});

const WEIGHTS: Readonly<Record<Weight, string>> = {
  main: 'nội dung chủ yếu',
  secondary: 'nội dung thứ yếu',
  drafting: 'câu chữ, kỹ thuật trình bày',
};

/** A remark with its weight, and whether the agreement depends on it. */
function commentInText({ text, question, weight, condition }: CommentFacts): string {
  const about = question === null ? '' : `Về nội dung “${sentence(question)}”: `;
  return `${about}${sentence(text)} (${WEIGHTS[weight]}${condition ? '; là điều kiện để thống nhất' : ''}).`;
}
