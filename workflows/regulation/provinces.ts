/**
 * The provinces of the country by their code: the 34 since 2025-07-01 (Nghị quyết số 202/2025/QH15 ngày 12/6/2025), and the former
 * ones whose directives are installed. A province is known by its code and never by a typed name: a mistake in a name would put
 * it under another rule (design §2). `kind` is as of that day.
 */
import type { CivilDate } from '../limits/time.js';
import { type ProvinceKind, type ProvinceWords, provinceWords } from './province-words.js';

/** What became of the organ that issued a directive. */
export interface ChangedIssuer {
  /** The first day on which it is no longer what it was. */
  readonly on: CivilDate;
  /** A sentence of its own, in Vietnamese and in English. */
  readonly vi: string;
  readonly en: string;
}

export interface KnownProvince {
  readonly code: string;
  /** As people write it, without its kind: "Phú Yên". */
  readonly name: string;
  readonly kind: ProvinceKind;
  /** Null where nothing has changed for the directives that are installed. */
  readonly changed: ChangedIssuer | null;
}

const REORGANISED = '2025-07-01' as CivilDate;
const CITED = { vi: 'Nghị quyết số 202/2025/QH15', en: 'Resolution 202/2025/QH15' };

const merged = (vi: string, en: string): ChangedIssuer => ({
  on: REORGANISED,
  vi: `Từ 01/7/2025, ${vi} (${CITED.vi}).`,
  en: `On 1/7/2025 ${en} (${CITED.en}).`,
});

type Entry = readonly [code: string, name: string, kind?: ProvinceKind, changed?: ChangedIssuer];

const ENTRIES: readonly Entry[] = [
  ['ha-noi', 'Hà Nội', 'thành phố'],
  ['hue', 'Huế', 'thành phố'],
  [
    'hai-phong',
    'Hải Phòng',
    'thành phố',
    merged(
      'thành phố Hải Phòng và tỉnh Hải Dương hợp nhất thành thành phố Hải Phòng mới',
      'Hải Phòng and Hải Dương became the new city of Hải Phòng',
    ),
  ],
  ['da-nang', 'Đà Nẵng', 'thành phố'],
  ['ho-chi-minh', 'Hồ Chí Minh', 'thành phố'],
  ['can-tho', 'Cần Thơ', 'thành phố'],
  ['lai-chau', 'Lai Châu'],
  ['dien-bien', 'Điện Biên'],
  ['son-la', 'Sơn La'],
  ['lang-son', 'Lạng Sơn'],
  ['cao-bang', 'Cao Bằng'],
  ['tuyen-quang', 'Tuyên Quang'],
  ['lao-cai', 'Lào Cai'],
  ['thai-nguyen', 'Thái Nguyên'],
  ['phu-tho', 'Phú Thọ'],
  ['bac-ninh', 'Bắc Ninh'],
  ['quang-ninh', 'Quảng Ninh'],
  ['hung-yen', 'Hưng Yên'],
  ['ninh-binh', 'Ninh Bình'],
  ['thanh-hoa', 'Thanh Hóa'],
  ['nghe-an', 'Nghệ An'],
  ['ha-tinh', 'Hà Tĩnh'],
  ['quang-tri', 'Quảng Trị'],
  ['quang-ngai', 'Quảng Ngãi'],
  ['gia-lai', 'Gia Lai'],
  ['khanh-hoa', 'Khánh Hòa'],
  ['lam-dong', 'Lâm Đồng'],
  ['dak-lak', 'Đắk Lắk'],
  ['dong-nai', 'Đồng Nai'],
  [
    'tay-ninh',
    'Tây Ninh',
    'tỉnh',
    merged(
      'tỉnh Tây Ninh và tỉnh Long An hợp nhất thành tỉnh Tây Ninh mới',
      'Tây Ninh and Long An became the new province of Tây Ninh',
    ),
  ],
  ['vinh-long', 'Vĩnh Long'],
  ['dong-thap', 'Đồng Tháp'],
  ['ca-mau', 'Cà Mau'],
  ['an-giang', 'An Giang'],
  [
    'phu-yen',
    'Phú Yên',
    'tỉnh',
    merged('tỉnh Phú Yên và tỉnh Đắk Lắk hợp nhất thành tỉnh Đắk Lắk', 'Phú Yên became part of Đắk Lắk'),
  ],
  [
    'ha-giang',
    'Hà Giang',
    'tỉnh',
    merged('tỉnh Hà Giang và tỉnh Tuyên Quang hợp nhất thành tỉnh Tuyên Quang', 'Hà Giang became part of Tuyên Quang'),
  ],
  [
    'tan-chau',
    'Tân Châu (Tây Ninh)',
    'huyện',
    {
      on: REORGANISED,
      vi: 'Từ 01/7/2025 không còn cấp huyện (Nghị quyết số 203/2025/QH15); UBND huyện Tân Châu đã kết thúc hoạt động.',
      en: 'On 1/7/2025 districts ended (Resolution 203/2025/QH15), and with them the committee of Tân Châu.',
    },
  ],
];

/** Every province that is known, by code: today's first, then the former ones. */
export const PROVINCES: ReadonlyMap<string, KnownProvince> = new Map(
  ENTRIES.map(([code, name, kind = 'tỉnh', changed = null]) => [code, { code, name, kind, changed }]),
);

/** A name in the form in which names are compared: without case, marks of either form, spaces and the word of its kind. */
const plain = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/gu, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, ' ')
    .trim()
    .replace(/^(tinh|thanh pho|tp|huyen) /u, '');

/** The province that a name means, however it is typed ("tỉnh Tây Ninh", "TP. Hải Phòng"); undefined when none is meant. */
export function provinceNamed(name: string): KnownProvince | undefined {
  const wanted = plain(name);
  return [...PROVINCES.values()].find((one) => plain(one.name) === wanted);
}

/**
 * The province of an installation's row: by its code; an older installation could choose any code, and is then known by the
 * name that it gave. Undefined where neither is known, as in a rehearsal.
 */
export function provinceOf(code: string, name: string): KnownProvince | undefined {
  return PROVINCES.get(code) ?? provinceNamed(name);
}

/** The kind of the province of an installation's row; `tỉnh` where it is not known. */
export function kindOf(code: string, name: string): ProvinceKind {
  return provinceOf(code, name)?.kind ?? 'tỉnh';
}

/** What the organs of the province of a row are called. */
export function wordsOfProvince(code: string, name: string): ProvinceWords {
  return provinceWords(kindOf(code, name));
}

/** The codes with their names, as they are told to a person who has to choose: "phu-yen (Phú Yên)". */
export function codesInWords(): string {
  return [...PROVINCES.values()].map(({ code, name }) => `${code} (${name})`).join(', ');
}
