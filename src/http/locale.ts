/** The language of an answer: Vietnamese, or English where the client prefers it. */
import type { Request } from 'express';

export const LOCALES = ['vi', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

/** What `Accept-Language` asks for; without it the language of the person, and Vietnamese of a stranger. */
export function localeOf(request: Request & { readonly person?: { readonly locale: Locale } }): Locale {
  const header = request.headers['accept-language'];
  const asked = typeof header === 'string' ? preferred(header) : null;
  return asked ?? request.person?.locale ?? 'vi';
}

/** The better liked of the two languages that there are (RFC 9110, 12.5.4); null when neither is named. */
function preferred(header: string): Locale | null {
  let best: { locale: Locale; quality: number } | null = null;
  for (const part of header.split(',', 20)) {
    const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
    const primary = tag.split('-')[0];
    if (primary !== 'vi' && primary !== 'en') continue;
    const given = parameters.map((parameter) => /^\s*q=([01](?:\.\d{1,3})?)\s*$/.exec(parameter)?.[1]).find(Boolean);
    const quality = given === undefined ? 1 : Number(given);
    if (quality > 0 && (best === null || quality > best.quality)) best = { locale: primary, quality };
  }
  return best?.locale ?? null;
}
