/** 1. Công văn lấy ý kiến. */
import type { Authority } from '../../../workflows/commands/commands.js';
import { type Block, body, bold, type LetterDocument, plain } from '../document/letter-document.js';
import type { AskedFacts, RequestContent } from '../facts/letter-contents.js';
import type { LetterFacts } from '../facts/letter-facts.js';
import type { ProvinceFacts } from '../facts/parts.js';
import { committeeOf } from '../words/agencies.js';
import { counted, limitInText } from '../words/days.js';
import { askingAbout, basisInText, fullStop, listed, paragraphsIn, pointMark, sentence } from '../words/phrases.js';
import { framed, type Rendering } from './frame.js';

export function requestLetter(facts: LetterFacts<'request'>, rendering: Rendering): LetterDocument {
  const { content, consultation, addressees } = facts;
  return framed(facts, rendering, {
    about: askingAbout(consultation.subject),
    addressees: addressees.map(({ name }) => name),
    urgency: content.urgency === 'urgent' ? 'KHẨN' : null,
    body: bodyOf(facts),
  });
}

function bodyOf(facts: LetterFacts<'request'>): Block[] {
  const { content, issuer } = facts;
  const numbered = (number: number, title: string) => body([bold(`${number}. ${title}`)]);
  return [
    body(opening(facts)),
    ...(content.amended === null ? [] : [body(anew(content, content.amended))]),
    // Before, the form sent an empty reason with what is not urgent.
    ...(content.urgencyReason ? [body(`Lý do khẩn: ${fullStop(content.urgencyReason)}`)] : []),
    numbered(1, 'Đề xuất'),
    ...paragraphsIn(content.proposal).map((text) => body(fullStop(text))),
    numbered(2, `Ý kiến của ${issuer.name}`),
    ...paragraphsIn(content.position).map((text) => body(fullStop(text))),
    numbered(3, 'Nội dung đề nghị cho ý kiến'),
    ...askedOf(content),
    body(
      'Đề nghị nêu rõ chính kiến đối với từng nội dung: thống nhất; thống nhất có điều kiện (nêu rõ điều kiện); không thống nhất (nêu lý do và phương án khác); hoặc không có ý kiến.',
    ),
    numbered(4, 'Thời hạn trả lời'),
    ...limitsOf(content, issuer.name).map((text) => body(text)),
    numbered(5, 'Trường hợp không trả lời hoặc trả lời chậm'),
    ...silenceOf(content, issuer.name).map((text) => body(text)),
    body(`${issuer.name} đề nghị quý cơ quan quan tâm, phối hợp.`),
  ];
}

const decidedBy = (authority: Authority, province: ProvinceFacts): string =>
  ({
    lead: 'quyết định theo thẩm quyền',
    province: `trình ${committeeOf(province)} xem xét, quyết định`,
    chairman: `trình Chủ tịch ${committeeOf(province)} xem xét, quyết định`,
  })[authority];

function opening({ content, issuer, province, consultation }: LetterFacts<'request'>): string {
  const ground = sentence(content.legalGround).replace(/^căn cứ\s+/iu, '');
  return `Căn cứ ${ground}; để có cơ sở ${decidedBy(content.authority, province)}, ${issuer.name} ${askingAbout(consultation.subject)} với các nội dung sau:`;
}

const anew = ({ round }: RequestContent, reason: string): string =>
  `Đây là lần lấy ý kiến thứ ${round}, do nội dung lấy ý kiến đã thay đổi: ${sentence(reason)}. Ý kiến đã gửi ở lần trước được giữ cùng với nội dung của lần đó; đề nghị quý cơ quan cho ý kiến về nội dung tại văn bản này.`;

/** One agency: its questions one by one; several: a table, for each may be asked something of its own. */
function askedOf({ asked }: RequestContent): Block[] {
  const [only, ...others] = asked;
  if (only !== undefined && others.length === 0)
    return only.questions.map((question, index) => body(`${pointMark(index)} ${fullStop(question)}`));
  return [
    {
      kind: 'table',
      columns: [
        { title: 'TT', share: 7, centred: true },
        { title: 'Cơ quan', share: 26 },
        { title: 'Lý do lấy ý kiến', share: 27 },
        { title: 'Nội dung đề nghị cho ý kiến', share: 40 },
      ],
      rows: asked.map(({ agency, reason, questions }, index) => [
        String(index + 1),
        agency.name,
        sentence(reason),
        questions.map((question) => plain(questions.length === 1 ? question : `- ${question}`)),
      ]),
    },
  ];
}

function limitsOf({ asked }: RequestContent, lead: string): string[] {
  const groups = grouped(asked, ({ dueAt, days }) => `${dueAt} ${days?.count} ${days?.unit}`);
  const isOne = groups.length === 1;
  return groups.map((group) => {
    const [first] = group;
    const who = isOne ? 'Đề nghị quý cơ quan' : `Đối với ${listed(group.map(({ agency }) => agency.name))}: đề nghị`;
    const days = first?.days ?? null;
    const span =
      days === null ? '' : `${counted(days.count)} ${days.unit === 'workingDays' ? 'ngày làm việc' : 'ngày'}`;
    if (first?.dueAt == null)
      return `${who} gửi ý kiến bằng văn bản về ${lead} trong thời hạn ${span === '' ? 'theo quy định' : span} kể từ ngày nhận được văn bản này, không tính ngày nhận; ngày nhận được xác định theo giấy tờ giao nhận.`;
    const counting = span === '' ? '' : `; thời hạn là ${span}, không tính ngày nhận`;
    return `${who} gửi ý kiến về ${lead} ${limitInText(first.dueAt)}${counting}.`;
  });
}

function silenceOf({ asked, basis }: RequestContent, lead: string): string[] {
  const bound = asked.filter(({ silence }) => silence === 'deemed-consent').map(({ agency }) => agency.name);
  const others = asked.filter(({ silence }) => silence !== 'deemed-consent').map(({ agency }) => agency.name);
  const texts: string[] = [];
  if (bound.length > 0) {
    const by = basis === null ? 'Theo quy định' : `Theo ${basisInText(basis)}`;
    texts.push(
      `${by}, quá thời hạn nêu trên mà không trả lời hoặc chậm trả lời thì ${listed(bound)} được xác định là đồng ý với ý kiến và đề xuất của ${lead} tại mục 1 và mục 2 văn bản này. ${lead} có văn bản thông báo lại.`,
    );
  }
  if (others.length > 0)
    texts.push(
      `Đối với ${listed(others)}: quá thời hạn mà không trả lời thì được ghi nhận là quá hạn và báo cáo thủ trưởng cơ quan; không được xác định là đồng ý.`,
    );
  return texts;
}

/** Those that have the same, in the order in which they were asked. */
function grouped(asked: readonly AskedFacts[], keyOf: (one: AskedFacts) => string): AskedFacts[][] {
  const groups = new Map<string, AskedFacts[]>();
  for (const one of asked) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return [...groups.values()];
}
