/** What an opinion is called: what a successor took over beside an opinion of its own stands under "SUCCESSOR~FROM". */

/** The code of the agency in the name of an opinion: "STC" in "STC" and in "STC~SXD". */
export function ownCode(key: string): string {
  return key.split('~', 1)[0] ?? key;
}

/**
 * "Sở Tài chính", and "Sở Tài chính (tiếp nhận từ Sở Xây dựng)" for what it took over.
 * @param nameOf the name of an agency by its code
 */
export function nameUnderKey(key: string, nameOf: (code: string) => string, language: 'vi' | 'en'): string {
  const [code = key, ...taken] = key.split('~');
  if (taken.length === 0) return nameOf(code);
  const from = taken.map(nameOf).join(', ');
  return language === 'vi' ? `${nameOf(code)} (tiếp nhận từ ${from})` : `${nameOf(code)} (taken over from ${from})`;
}
