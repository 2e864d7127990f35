/** 8. Hồ sơ trình Chủ tịch: tờ trình của cơ quan chủ trì, phiếu trình của Văn phòng; đủ ý kiến của hai bên và các phương án. */
import { type Block, body, bold, type LetterDocument, plain } from '../document/letter-document.js';
import type { SubmissionContent, ViewFacts } from '../facts/letter-contents.js';
import type { LetterFacts } from '../facts/letter-facts.js';
import { dayInText, limitInText } from '../words/days.js';
import { fullStop, paragraphsIn, sentence, topicOf } from '../words/phrases.js';
import { countsInText, RESULT_WORDS, standingsInText } from '../words/views.js';
import { framed, type Rendering } from './frame.js';

export function submissionLetter(facts: LetterFacts<'submission'>, rendering: Rendering): LetterDocument {
  const isOffice = facts.content.by === 'office';
  return framed(facts, rendering, {
    name: isOffice ? 'PHIẾU TRÌNH' : 'TỜ TRÌNH',
    about: `Về nội dung còn ý kiến khác nhau đối với ${topicOf(facts.consultation.subject)}`,
    addressees: facts.addressees.map(({ name }) => name),
    body: bodyOf(facts),
  });
}

function bodyOf(facts: LetterFacts<'submission'>): Block[] {
  const { content, issuer, lead } = facts;
  const title = (text: string) => body([bold(text)]);
  return [
    body(opening(facts)),
    title(`I. Đề xuất và ý kiến của ${lead.name}`),
    body(`Đề xuất: ${fullStop(content.proposal)}`),
    body(`Ý kiến: ${fullStop(content.position)}`),
    title('II. Kết quả lấy ý kiến'),
    body(countsInText(content.views)),
    ...standingsInText(content.views, lead.name).map((text) => body(`- ${text}`)),
    title('III. Nội dung còn ý kiến khác nhau'),
    differencesTable(content, lead.name),
    title('IV. Kết quả làm việc trực tiếp giữa thủ trưởng các cơ quan'),
    ...content.sessions.map(({ agency, heldOn, result, minutes }) =>
      body(
        `- Với ${agency.name}, ${dayInText(heldOn)}: ${result === 'unified' ? 'đã thống nhất' : 'chưa thống nhất'}. ${fullStop(minutes)}`,
      ),
    ),
    title('V. Các phương án'),
    optionsTable(content),
    title(content.by === 'office' ? 'VI. Kiến nghị' : 'VI. Kiến nghị của cơ quan chủ trì'),
    ...paragraphsIn(
      content.by === 'office' ? `Kiến nghị của ${lead.name}: ${content.recommendation}` : content.recommendation,
    ).map((text) => body(fullStop(text))),
    ...(content.officeOpinion === null ? [] : [body(`Ý kiến của ${issuer.name}: ${fullStop(content.officeOpinion)}`)]),
    body(
      `Kính trình Chủ tịch xem xét, quyết định${content.decideBy === null ? '' : ` ${limitInText(content.decideBy)}`}.`,
    ),
  ];
}

function opening({ content, issuer, lead, consultation }: LetterFacts<'submission'>): string {
  const topic = topicOf(consultation.subject);
  if (content.by === 'lead')
    return `${issuer.name} chủ trì lấy ý kiến về ${topic}. Sau khi thủ trưởng các cơ quan đã làm việc trực tiếp, còn nội dung chủ yếu chưa thống nhất; ${issuer.name} kính trình xem xét, quyết định như sau:`;
  return `${issuer.name} đã thẩm tra hồ sơ do ${lead.name} trình về ${topic}. Hồ sơ đủ điều kiện trình; ${issuer.name} tổng hợp như sau:`;
}

function differencesTable({ views, dissenters }: SubmissionContent, lead: string): Block {
  return {
    kind: 'table',
    columns: [
      { title: 'Cơ quan', share: 20 },
      { title: 'Ý kiến khác, lý do và phương án đề nghị', share: 42 },
      { title: `Ý kiến của ${lead}`, share: 38 },
    ],
    rows: views
      .filter(({ agency }) => dissenters.includes(agency.code))
      .map((view) => [view.agency.name, saidBy(view), explained(view)]),
  };
}

function saidBy({ reason, alternative, comments }: ViewFacts) {
  return [
    ...(reason === null ? [] : [plain(fullStop(reason))]),
    ...(alternative === null ? [] : [plain(`Phương án đề nghị: ${fullStop(alternative)}`)]),
    ...comments.filter(({ weight }) => weight === 'main').map(({ text }) => plain(`- ${fullStop(text)}`)),
  ];
}

function explained({ comments }: ViewFacts) {
  const answered = comments.filter(({ weight, result }) => weight === 'main' && result !== null);
  if (answered.length === 0) return 'Giữ nguyên ý kiến và đề xuất nêu tại mục I.';
  return answered.map(({ result, explanation }) =>
    plain(
      `- ${result === null ? '' : RESULT_WORDS[result]}${explanation === null ? '' : `: ${sentence(explanation)}`}.`,
    ),
  );
}

/** The chairman marks the option on paper: the last column is left empty for it. */
function optionsTable({ options }: SubmissionContent): Block {
  return {
    kind: 'table',
    columns: [
      { title: 'Phương án', share: 16, centred: true },
      { title: 'Nội dung', share: 60 },
      { title: 'Ý kiến của Chủ tịch', share: 24 },
    ],
    rows: options.map(({ key, text }) => [key, fullStop(text), '']),
  };
}
