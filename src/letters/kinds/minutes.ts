/** 6. Biên bản làm việc giữa hai thủ trưởng. */
import { type Block, body, bold, type LetterDocument } from '../document/letter-document.js';
import type { LetterFacts } from '../facts/letter-facts.js';
import { headInText } from '../words/agencies.js';
import { dayInText, limitInText } from '../words/days.js';
import { basisInText, fullStop, paragraphsIn, sentence, topicOf } from '../words/phrases.js';
import { signatureOf } from '../words/signing.js';
import { framed, type Rendering } from './frame.js';

export function minutesLetter(facts: LetterFacts<'minutes'>, rendering: Rendering): LetterDocument {
  const { content, lead, issuer, signer } = facts;
  const document = framed(facts, rendering, {
    name: 'BIÊN BẢN',
    about: `Làm việc trực tiếp giữa ${lead.name} và ${content.agency.name} về ${topicOf(facts.consultation.subject)}`,
    body: bodyOf(facts),
    signature: null,
    copies: [`- ${lead.name};`, `- ${content.agency.name};`, '- Lưu: VT, hồ sơ lấy ý kiến.'],
  });
  const own = signatureOf(issuer, signer);
  return {
    ...document,
    body: [
      ...document.body,
      {
        kind: 'signatures',
        left: { capacity: ['ĐẠI DIỆN', content.agency.name.toLocaleUpperCase('vi')], name: null },
        right: { capacity: ['ĐẠI DIỆN', issuer.name.toLocaleUpperCase('vi'), ...own.capacity], name: own.name },
      },
    ],
  };
}

function bodyOf({ content, lead, consultation }: LetterFacts<'minutes'>): Block[] {
  const { agency, heldOn, participants, minutes, differences, basis } = content;
  const title = (text: string) => body([bold(text)]);
  return [
    body(
      `${basis === null ? 'Thực hiện quy định về việc thủ trưởng cơ quan chủ trì làm việc trực tiếp với thủ trưởng cơ quan có ý kiến khác' : `Thực hiện ${basisInText(basis)}`}, ${dayInText(heldOn)}, ${headInText(lead)} làm việc trực tiếp với ${headInText(agency)} về các nội dung còn ý kiến khác nhau đối với ${topicOf(consultation.subject)}.`,
    ),
    title('I. Thành phần'),
    ...participants.map((participant) => body(`- ${fullStop(participant)}`)),
    ...(differences.length === 0
      ? []
      : [title('II. Nội dung còn ý kiến khác nhau'), ...differences.map((text) => body(`- ${fullStop(text)}`))]),
    title(`${differences.length === 0 ? 'II' : 'III'}. Nội dung làm việc`),
    ...paragraphsIn(minutes).map((text) => body(fullStop(text))),
    title(`${differences.length === 0 ? 'III' : 'IV'}. Kết quả`),
    ...resultOf(content),
    body(
      `Biên bản do ${lead.name} lập, được gửi đến ${agency.name} trên hệ thống và lưu trong hồ sơ lấy ý kiến: ${sentence(consultation.subject)}.`,
    ),
  ];
}

function resultOf({ result, agency, confirmDueAt }: LetterFacts<'minutes'>['content']): Block[] {
  if (result === 'differing')
    return [
      body(
        'Hai bên chưa thống nhất. Ý kiến của mỗi bên được giữ nguyên, ghi trong hồ sơ và báo cáo đầy đủ khi trình cấp có thẩm quyền.',
      ),
    ];
  const confirmation =
    confirmDueAt === null
      ? ''
      : ` ${headInText(agency)} xác nhận hoặc không xác nhận kết quả này trên hệ thống ${limitInText(confirmDueAt)}; chưa được xác nhận thì chưa coi là đã thống nhất.`;
  return [body(`Hai bên thống nhất nội dung nêu trên.${confirmation}`)];
}
