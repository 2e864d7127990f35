/** What people call the ways in which a consultation ends, within a sentence; the one place on the server. */
import type { Outcome } from '../../../workflows/consultation/consultation.js';
import type { ProvinceWords } from '../../../workflows/regulation/province-words.js';
import type { Locale } from '../../http/locale.js';

const OUTCOMES: Readonly<Record<Locale, Readonly<Record<Outcome, string | ((place: ProvinceWords) => string)>>>> = {
  vi: {
    agreed: 'thống nhất',
    'agreed-with-differences': 'thống nhất, còn ý kiến khác nhau',
    'agreed-after-negotiation': 'thống nhất sau khi làm việc trực tiếp',
    'decided-by-chairman': ({ chairman }) => `theo quyết định của ${chairman}`,
    'decided-by-lead': 'theo quyết định của cơ quan chủ trì',
    withdrawn: 'đã rút',
  },
  en: {
    agreed: 'agreed',
    'agreed-with-differences': 'agreed, with differences',
    'agreed-after-negotiation': 'agreed after negotiation',
    'decided-by-chairman': 'decided by the chairman',
    'decided-by-lead': 'decided by the lead',
    withdrawn: 'withdrawn',
  },
};

/** The word of an outcome, with the chairman called as in his province; the code itself for one that this version does not know. */
export function outcomeSaid(outcome: string, place: ProvinceWords, locale: Locale): string {
  const word = new Map(Object.entries(OUTCOMES[locale])).get(outcome) ?? outcome;
  return typeof word === 'string' ? word : word(place);
}
