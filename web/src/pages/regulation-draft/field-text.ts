/** What is typed for keys whose values are no single word or number, and back; text that is no value stays text, which the check tells. */

/** Reminders as "2, 1": so many working days before the last day. */
export function remindersText(value: unknown): string {
  if (!Array.isArray(value)) return typeof value === 'string' ? value : '';
  return value
    .map((one: { readonly before?: { readonly workingDays?: unknown } }) => String(one?.before?.workingDays ?? '?'))
    .join(', ');
}

export function remindersOf(text: string): unknown {
  const parts = text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return parts.map((part) => ({ before: { workingDays: numberOr(part) } }));
}

/** Documents as lines of "PY; 2230/UBND-NC; 2023-05-16". */
export function documentsText(value: unknown): string {
  if (!Array.isArray(value)) return typeof value === 'string' ? value : '';
  return value
    .map((one: Readonly<Record<string, unknown>>) =>
      [one?.id, one?.number, one?.date].map((part) => part ?? '').join('; '),
    )
    .join('\n');
}

export function documentsOf(text: string): unknown {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => {
    const [id = '', number = '', date = ''] = line.split(';').map((part) => part.trim());
    return { id, number, date };
  });
}

/** A whole number where the text is one; else the text, which is then no number to the check either. */
export function numberOr(text: string): number | string | null {
  const typed = text.trim();
  if (typed === '') return null;
  return /^-?\d+$/.test(typed) ? Number(typed) : typed;
}

/** JSON where the text is that; else the text. */
export function jsonOr(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

/** Clauses as "PY-2.2d, PY-2.2e". */
export const clausesText = (value: unknown): string => (Array.isArray(value) ? value.join(', ') : '');

export function clausesOf(text: string): readonly string[] {
  return text.split(/[,;\s]+/).filter((part) => part !== '');
}
