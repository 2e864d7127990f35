/** What the agencies have said, as letters list and count it. Deemed consent is never counted among those who agreed. */
import type { ResolutionResult } from '../../../workflows/commands/commands.js';
import type { ViewFacts } from '../facts/letter-contents.js';
import { counted, shortDay } from './days.js';
import { letterInText, listed, POSITION_WORDS, sentence } from './phrases.js';

export const RESULT_WORDS: Readonly<Record<ResolutionResult, string>> = {
  accepted: 'Tiếp thu',
  'partly-accepted': 'Tiếp thu một phần',
  rejected: 'Không tiếp thu',
  noted: 'Ghi nhận',
};

/** What an agency came to, and how letters say it of several. */
const STANDINGS: readonly (readonly [ViewFacts['standing'], string])[] = [
  ['answered', 'đã trả lời'],
  ['deemed', 'được xác định là đồng ý do không trả lời hoặc chậm trả lời'],
  ['unanswered', 'quá hạn, không trả lời'],
  ['open', 'chưa trả lời'],
  ['released', 'trả lại, không thuộc thẩm quyền'],
];

/** Those whose view counts: what passed to a successor is the successor's, what was taken back was not asked. */
export const counting = (views: readonly ViewFacts[]): readonly ViewFacts[] =>
  views.filter(({ standing }) => standing !== 'transferred' && standing !== 'cancelled');

/** "Tổng số cơ quan được lấy ý kiến: 08. Trong đó: đã trả lời 05; …" */
export function countsInText(views: readonly ViewFacts[]): string {
  const asked = counting(views);
  const parts = STANDINGS.flatMap(([standing, words]) => {
    const count = asked.filter((view) => view.standing === standing).length;
    return count === 0 ? [] : [`${words}: ${counted(count)}`];
  });
  const among = parts.length === 0 ? '' : ` Trong đó: ${parts.join('; ')}.`;
  return `Tổng số cơ quan được lấy ý kiến: ${counted(asked.length)}.${among}`;
}

/** "Sở Xây dựng (Công văn số 45/SXD ngày 18/5/2023)" */
export function viewInText({ agency, letter, on }: ViewFacts): string {
  if (on === null) return agency.name;
  return `${agency.name} (${letter === null ? `trả lời ngày ${shortDay(on)}` : letterInText('Công văn', letter, shortDay(on))})`;
}

/** One sentence for each position that was taken, and one for each other standing. */
export function standingsInText(views: readonly ViewFacts[], lead: string): string[] {
  const asked = counting(views);
  const texts: string[] = [];
  for (const position of ['agree', 'agree-with-conditions', 'disagree', 'no-comment'] as const) {
    const same = asked.filter((view) => view.standing === 'answered' && view.position === position);
    if (same.length > 0) texts.push(`${upper(POSITION_WORDS[position])}: ${listed(same.map(viewInText))}.`);
  }
  const deemed = asked.filter(({ standing }) => standing === 'deemed');
  if (deemed.length > 0)
    texts.push(
      `Được xác định là đồng ý với ý kiến và đề xuất của ${lead} theo quy định, do không trả lời hoặc chậm trả lời (không phải ý kiến thống nhất do cơ quan gửi): ${listed(deemed.map(({ agency }) => agency.name))}.`,
    );
  const late = asked.filter((view) => view.late);
  if (late.length > 0)
    texts.push(`Ý kiến gửi chậm, được lưu trong hồ sơ: ${listed(late.map(({ agency }) => agency.name))}.`);
  for (const [standing, words] of STANDINGS.slice(2)) {
    const same = asked.filter((view) => view.standing === standing);
    if (same.length > 0) texts.push(`${upper(words)}: ${listed(same.map(({ agency }) => agency.name))}.`);
  }
  return texts;
}

const upper = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);

/** What still differs of one agency: a disagreement, and conditions that were rejected and are not given up. */
export function differencesOf({ position, reason, comments }: ViewFacts): string[] {
  return [
    ...(position === 'disagree' && reason !== null ? [sentence(reason)] : []),
    ...comments
      .filter(({ condition, result, maintained }) => condition && result === 'rejected' && maintained !== false)
      .map(({ text }) => sentence(text)),
  ];
}
