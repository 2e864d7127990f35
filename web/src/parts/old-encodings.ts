/**
 * Vietnamese text in an encoding from before Unicode, as documents in .VnTime (TCVN3) or VNI-Times give it when they are pasted:
 * recognised by what its words are once they are converted. Pure.
 */

export type OldEncoding = 'TCVN3' | 'VNI';

/** What a text seems to be, and the same in Unicode. */
export interface Recognised {
  readonly encoding: OldEncoding;
  readonly unicode: string;
}

const TCVN3 = pairs(
  'µà¶ả·ã¸á¹ạ¨ă»ằ¼ẳ½ẵ¾ắÆặ©âÇầÈẩÉẫÊấËậ®đÌèÎẻÏẽÐéÑẹªêÒềÓểÔễÕếÖệ×ìØỉÜĩÝíÞịßòáỏâõãóäọ«ôåồæổçỗèốéộ¬ơêờëởìỡíớîợïùñủòũóúôụ\u00adưõừöử÷ữøứùựúỳûỷüỹýýþỵ¡Ă¢Â£Ê¤Ô¥Ơ¦Ư§Đ',
);

/** Of VNI: letters of their own, and the signs that follow a letter and mark it. */
const VNI_ALONE = pairs('ñđôơöưæỉóĩòịîỵ');
const TONES = { ù: '\u0301', ø: '\u0300', û: '\u0309', õ: '\u0303', ï: '\u0323' };
const CIRCUMFLEX = { â: '', á: '\u0301', à: '\u0300', å: '\u0309', ã: '\u0303', ä: '\u0323' };
const BREVE = { ê: '', é: '\u0301', è: '\u0300', ú: '\u0309', ü: '\u0303', ë: '\u0323' };

/** The words that tell: letters, and the signs that the old encodings have for letters, of two or more. */
const WORDS = /[\p{L}¡-¬\u00ad®µ-¹»-¾×÷]{2,}/gu;
const OLD_SIGN = /[\u00a1-\u00ff]/;

/** The part of the words with such signs that must be Vietnamese once converted, and the least that were none before. */
const MOST_ARE_WORDS = 0.85;
const WERE_NONE = 0.3;

/** What a text seems to be in; null for Unicode text, in whatever language. */
export function recognised(text: string): Recognised | null {
  const words = text.match(WORDS)?.filter((word) => OLD_SIGN.test(word)) ?? [];
  if (words.length < 2) return null;
  const none = words.filter((word) => !isSyllable(word)).length;
  if (none < Math.max(1, words.length * WERE_NONE)) return null;
  for (const [encoding, convert] of [
    ['TCVN3', fromTcvn3],
    ['VNI', fromVni],
  ] as const) {
    const become = words.filter((word) => isSyllable(convert(word))).length;
    if (become < words.length * MOST_ARE_WORDS) continue;
    const converted = text.replace(WORDS_OF_ANY_LENGTH, convert);
    return { encoding, unicode: encoding === 'TCVN3' ? withCapitals(converted, text) : converted };
  }
  return null;
}

const WORDS_OF_ANY_LENGTH = /[\p{L}¡-¬\u00ad®µ-¹»-¾×÷]+/gu;

function fromTcvn3(word: string): string {
  return [...word].map((letter) => TCVN3.get(letter) ?? letter).join('');
}

/** The capitals of TCVN3 are the small letters of another font (.VnTimeH): in words of capitals the signs are small. */
function withCapitals(converted: string, pasted: string): string {
  return /[A-Z].*[A-Z]/s.test(pasted) && !/[a-z]/.test(pasted) ? converted.toUpperCase() : converted;
}

function fromVni(word: string): string {
  return word
    .replace(/([aAeEoOuUyYôÔöÖ])([ùøûõïÙØÛÕÏ])/gu, (_, letter: string, sign: string) => letter + of(TONES, sign))
    .replace(
      /([aAeEoO])([âáàåãäÂÁÀÅÃÄ])/gu,
      (_, letter: string, sign: string) => `${letter}\u0302${of(CIRCUMFLEX, sign)}`,
    )
    .replace(/([aA])([êéèúüëÊÉÈÚÜË])/gu, (_, letter: string, sign: string) => `${letter}\u0306${of(BREVE, sign)}`)
    .replace(/./gu, (letter) => alone(letter))
    .normalize('NFC');
}

function alone(letter: string): string {
  const small = VNI_ALONE.get(letter.toLowerCase());
  if (small === undefined) return letter;
  return letter === letter.toLowerCase() ? small : small.toUpperCase();
}

const of = (signs: Readonly<Record<string, string>>, sign: string): string => signs[sign.toLowerCase()] ?? '';

const TONE = /[\u0300\u0301\u0303\u0309\u0323]/gu;
const ONSET = '(?:ngh|ng|nh|gh|gi|kh|ph|qu|th|tr|ch|[bcdđghklmnprstvx])?';
const NUCLEUS =
  '(?:uyê|uya|uyu|iêu|yêu|oai|oay|oao|oeo|uây|uôi|ươi|ươu|a[iouy]?|ă|â[uy]?|e[o]?|ê[u]?|i[aêu]?|o[aăeio]?|ô[i]?|ơ[i]?|u[aâêôơiy]?|ư[aơiu]?|y[ê]?)';
const CODA = '(?:ch|ng|nh|[cmnpt])?';
const SYLLABLE = new RegExp(`^${ONSET}${NUCLEUS}${CODA}$`, 'u');
const STOPPED = /(?:ch|[cpt])$/u;

/** Whether a word can be one of Vietnamese: its letters in their places, one tone, and behind a stop only the two sharp ones. */
function isSyllable(word: string): boolean {
  const decomposed = word.toLowerCase().normalize('NFD');
  const tones = decomposed.match(TONE) ?? [];
  const letters = decomposed.replace(TONE, '').normalize('NFC');
  if (tones.length > 1 || !SYLLABLE.test(letters)) return false;
  return !STOPPED.test(letters) || tones[0] === '\u0301' || tones[0] === '\u0323';
}

/** Letters and what they stand for, written one after the other. */
function pairs(written: string): ReadonlyMap<string, string> {
  const letters = [...written];
  return new Map(letters.flatMap((letter, index) => (index % 2 === 0 ? [[letter, letters[index + 1] ?? '']] : [])));
}
