/** What people call the ways in which a consultation ends, within a sentence; the one place on the server. */
import type { Outcome } from '../../../workflows/consultation/consultation.js';
import type { Locale } from '../../http/locale.js';

const OUTCOMES: Readonly<Record<Locale, Readonly<Record<Outcome, string>>>> = {
  vi: {
    agreed: 'thống nhất',
    'agreed-with-differences': 'thống nhất, còn ý kiến khác nhau',
    'agreed-after-negotiation': 'thống nhất sau khi làm việc trực tiếp',
    'decided-by-chairman': 'theo quyết định của Chủ tịch UBND',
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

/** The word of an outcome; the code itself for one that this version does not know. */
export function outcomeSaid(outcome: string, locale: Locale): string {
  return new Map<string, string>(Object.entries(OUTCOMES[locale])).get(outcome) ?? outcome;
}
