/** Since when and until when a regulation is in force, in words. */
import { parseCivilDate } from '../../../../workflows/limits/time.js';
import type { Language } from '../../language/texts.js';
import { sayDate } from '../../time/say.js';

/** "từ 16/5/2023", "từ 16/5/2023 đến trước 1/1/2026"; `until` is the first day no longer in force. Nothing where both are open. */
export function sayPeriod(
  { from, until }: { readonly from: string | null; readonly until: string | null },
  language: Language,
): string {
  const day = (text: string | null) => {
    const date = parseCivilDate(text);
    return date === null ? null : sayDate(date);
  };
  const first = day(from);
  const end = day(until);
  const parts = [
    first === null ? '' : language === 'vi' ? `từ ${first}` : `from ${first}`,
    end === null ? '' : language === 'vi' ? `đến trước ${end}` : `until before ${end}`,
  ];
  return parts.filter(Boolean).join(' ');
}
