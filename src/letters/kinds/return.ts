/** 3. Văn bản trả lại. */
import type { ReturnGround } from '../../../workflows/regulation/regulation.js';
import { type Block, body, type LetterDocument } from '../document/letter-document.js';
import type { LetterFacts } from '../facts/letter-facts.js';
import { shortDay } from '../words/days.js';
import { askingAbout, basisInText, fullStop, letterInText, paragraphsIn } from '../words/phrases.js';
import { framed, type Rendering } from './frame.js';

export function returnLetter(facts: LetterFacts<'return'>, rendering: Rendering): LetterDocument {
  return framed(facts, rendering, {
    about: `trả lại văn bản ${askingAbout(facts.consultation.subject)}`,
    addressees: facts.addressees.map(({ name }) => name),
    body: bodyOf(facts),
  });
}

/** The ground, as a whole sentence. */
export const groundInText = (ground: ReturnGround, agency: string, lead: string): string =>
  ({
    'outside-competence': `Nội dung được lấy ý kiến không thuộc thẩm quyền của ${agency}.`,
    'requesters-own-competence': `Nội dung được lấy ý kiến thuộc thẩm quyền giải quyết của chính ${lead}.`,
    'dossier-incomplete': 'Hồ sơ lấy ý kiến chưa đầy đủ nên chưa có đủ cơ sở để trả lời.',
  })[ground];

function bodyOf({ content, issuer, lead, consultation }: LetterFacts<'return'>): Block[] {
  const { ground, reason, competentAgency, basis, request, askedOn } = content;
  const letter = letterInText('Công văn', request, shortDay(askedOn));
  return [
    body(
      `${issuer.name} nhận được ${letter} của ${lead.name} về việc ${askingAbout(consultation.subject)}. ${
        basis === null || ground === 'dossier-incomplete' ? 'Sau' : `Căn cứ ${basisInText(basis)}, sau`
      } khi xem xét, ${issuer.name} trả lại văn bản nêu trên với lý do sau:`,
    ),
    body(groundInText(ground, issuer.name, lead.name)),
    ...paragraphsIn(reason).map((text) => body(fullStop(text))),
    ...(competentAgency === null
      ? []
      : [body(`Theo chức năng, nhiệm vụ, cơ quan có thẩm quyền trả lời là ${competentAgency.name}.`)]),
    body(
      ground === 'dossier-incomplete'
        ? `Đề nghị ${lead.name} bổ sung hồ sơ; ${issuer.name} sẽ có ý kiến khi nhận đủ hồ sơ.`
        : `Đề nghị ${lead.name} xem xét, xử lý theo quy định.`,
    ),
  ];
}
