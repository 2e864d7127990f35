/** How an agency is written in its letters: its names in the head, who heads it, its abbreviation in the symbol. */
import type { ProvinceKind } from '../../../workflows/regulation/province-words.js';
import type { AgencyFacts, ProvinceFacts } from '../facts/parts.js';

/** Who heads an agency and who stands in for the head, by how the name of the agency begins. In capitals as under a letter. */
const HEADS: readonly (readonly [begins: RegExp, head: string, deputy: string])[] = [
  [/^(ủy ban nhân dân|ubnd)/iu, 'CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
  [/^(ủy ban mặt trận|mặt trận)/iu, 'CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
  [/^văn phòng/iu, 'CHÁNH VĂN PHÒNG', 'PHÓ CHÁNH VĂN PHÒNG'],
  [/^thanh tra/iu, 'CHÁNH THANH TRA', 'PHÓ CHÁNH THANH TRA'],
  [/^ban /iu, 'TRƯỞNG BAN', 'PHÓ TRƯỞNG BAN'],
  [/^(bộ )?(ban )?chỉ huy/iu, 'CHỈ HUY TRƯỞNG', 'PHÓ CHỈ HUY TRƯỞNG'],
  [/^chi cục/iu, 'CHI CỤC TRƯỞNG', 'PHÓ CHI CỤC TRƯỞNG'],
  [/^cục/iu, 'CỤC TRƯỞNG', 'PHÓ CỤC TRƯỞNG'],
  [/^tòa án/iu, 'CHÁNH ÁN', 'PHÓ CHÁNH ÁN'],
  [/^viện kiểm sát/iu, 'VIỆN TRƯỞNG', 'PHÓ VIỆN TRƯỞNG'],
  [/^phòng/iu, 'TRƯỞNG PHÒNG', 'PHÓ TRƯỞNG PHÒNG'],
  [/^trường/iu, 'HIỆU TRƯỞNG', 'PHÓ HIỆU TRƯỞNG'],
  [/^(sở|công an|bảo hiểm xã hội|kho bạc|trung tâm|đài|ngân hàng|bưu điện)/iu, 'GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'],
];

const OTHERS = ['THỦ TRƯỞNG', 'PHÓ THỦ TRƯỞNG'] as const;

/** The head and the deputy of an agency, in capitals: "GIÁM ĐỐC", not with the name of the agency. */
export function headOf({ kind, name }: AgencyFacts): { readonly head: string; readonly deputy: string } {
  if (kind === 'chairman') return { head: 'CHỦ TỊCH', deputy: 'PHÓ CHỦ TỊCH' };
  const [, head, deputy] = HEADS.find(([begins]) => begins.test(name)) ?? [null, ...OTHERS];
  return { head, deputy };
}

/** "Giám đốc Sở Xây dựng", as running text. */
export function headInText(agency: AgencyFacts): string {
  const { head } = headOf(agency);
  if (agency.kind === 'chairman') return agency.name;
  const word = sentenceCase(head);
  // The head of the office bears its name already.
  if (agency.kind === 'office' || /^văn phòng/iu.test(agency.name)) return `Chánh ${agency.name}`;
  return head === 'CHÁNH THANH TRA' ? `Chánh ${agency.name}` : `${word} ${agency.name}`;
}

const sentenceCase = (text: string): string => text.charAt(0) + text.slice(1).toLocaleLowerCase('vi');

const COMMITTEE = /^(ủy ban nhân dân|ubnd)/iu;

/** Cơ quan chủ quản: the committee above a department and its office; nobody above the committee itself, and none is made up. */
export function superiorOf(agency: AgencyFacts, province: ProvinceFacts): string | null {
  if (agency.kind === 'chairman' || COMMITTEE.test(agency.name)) return null;
  if (agency.subordination !== 'department') return null;
  return `UBND ${province.kind} ${province.name}`.toLocaleUpperCase('vi');
}

/** The issuing body in the head, in capitals: the chairman writes under the name of his committee's chairman. */
export function issuerInHead(agency: AgencyFacts, province: ProvinceFacts): string {
  if (agency.kind === 'chairman') return `CHỦ TỊCH ỦY BAN NHÂN DÂN ${provinceInHead(province)}`;
  // Under the name of the committee the office is only that.
  if (agency.kind === 'office') return 'VĂN PHÒNG';
  return agency.name.toLocaleUpperCase('vi');
}

const provinceInHead = ({ kind, name }: ProvinceFacts): string => `${kind} ${name}`.toLocaleUpperCase('vi');

/** The place in the head: the name of the province; of a city with "TP." (Phụ lục I). */
export function placeOf({ kind, name }: ProvinceFacts): string {
  return kind === 'thành phố' ? `TP. ${name}` : name;
}

const OWN_ABBREVIATIONS: readonly (readonly [RegExp, string])[] = [
  [/^văn phòng/iu, 'VP'],
  [/^(ủy ban nhân dân|ubnd)/iu, 'UBND'],
  [/^chủ tịch/iu, 'CT'],
  [/^thanh tra/iu, 'TTr'],
];

/** What is no part of an abbreviation: "Sở Kế hoạch và Đầu tư" is SKHĐT. */
const LEFT_OUT: readonly string[] = ['và', 'tỉnh', 'thành', 'phố', 'huyện'];

/** The abbreviation of an agency in the symbol of its letters: "SKHĐT", "SNN&PTNT" is written "SNNPTNT". */
export function abbreviationOf({ name, code }: AgencyFacts, province?: ProvinceFacts): string {
  const own = OWN_ABBREVIATIONS.find(([begins]) => begins.test(name));
  if (own !== undefined) return own[1];
  const without = province === undefined ? name : name.replace(province.name, '');
  const letters = without
    .split(/[\s,–-]+/u)
    .filter((word) => word !== '' && !LEFT_OUT.includes(word.toLocaleLowerCase('vi')))
    .map((word) => word.charAt(0).toLocaleUpperCase('vi'))
    .join('');
  return letters.length < 2 ? code : letters;
}

/** The chairman's committee as it is written in running text. */
export const committeeOf = ({ kind, name }: { readonly kind: ProvinceKind; readonly name: string }): string =>
  `UBND ${kind} ${name}`;
