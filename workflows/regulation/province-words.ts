/**
 * What the organs of a province are called: those of a city (Hải Phòng) are "UBND thành phố", those of a province "UBND tỉnh".
 * Everything that people read takes the words from here, on the server and in the client.
 */

export const PROVINCE_KINDS = ['tỉnh', 'thành phố', 'huyện'] as const;
/** `huyện` only where a directive of a district, which ended on 2025-07-01, is kept. */
export type ProvinceKind = (typeof PROVINCE_KINDS)[number];

/** The words of one kind, in both languages. */
export interface ProvinceWords {
  /** "UBND tỉnh", "UBND thành phố" */
  readonly committee: string;
  /** "Chủ tịch UBND tỉnh" */
  readonly chairman: string;
  /** "Văn phòng UBND tỉnh" */
  readonly office: string;
  /** "Lãnh đạo UBND tỉnh" */
  readonly leaders: string;
  /** "Ủy ban nhân dân tỉnh Phú Yên", of the name of the province */
  readonly committeeOf: (name: string) => string;
  /** "People’s Committee of Phú Yên province", "People’s Committee of Hải Phòng city" */
  readonly englishCommitteeOf: (name: string) => string;
  /** "People’s Committee of the province" */
  readonly englishCommittee: string;
  /** "Chairman of the province" */
  readonly englishChairman: string;
}

const ENGLISH: Readonly<Record<ProvinceKind, string>> = { tỉnh: 'province', 'thành phố': 'city', huyện: 'district' };

function wordsOf(kind: ProvinceKind): ProvinceWords {
  const english = ENGLISH[kind];
  return {
    committee: `UBND ${kind}`,
    chairman: `Chủ tịch UBND ${kind}`,
    office: `Văn phòng UBND ${kind}`,
    leaders: `Lãnh đạo UBND ${kind}`,
    committeeOf: (name) => `Ủy ban nhân dân ${kind} ${name}`,
    englishCommitteeOf: (name) => `People’s Committee of ${name} ${english}`,
    englishCommittee: `People’s Committee of the ${english}`,
    englishChairman: `Chairman of the ${english}`,
  };
}

const WORDS: Readonly<Record<ProvinceKind, ProvinceWords>> = {
  tỉnh: wordsOf('tỉnh'),
  'thành phố': wordsOf('thành phố'),
  huyện: wordsOf('huyện'),
};

/** The words of a kind of province. */
export function provinceWords(kind: ProvinceKind): ProvinceWords {
  return WORDS[kind];
}
