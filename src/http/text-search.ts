/** Looking for a part of a text, whatever its case. */
import type { Param } from '../persistence/store.js';

/**
 * The condition that a column holds what a person looks for; "%" and "_" stand for themselves. The databases fold the case
 * of ASCII letters only, so a Vietnamese word is also looked for in its other spellings: small, capital, with a capital first.
 */
export function holdsText(column: string, wanted: string): { readonly sql: string; readonly params: readonly Param[] } {
  const text = wanted.normalize('NFC');
  const lower = text.toLowerCase();
  const spellings = [text, lower, text.toUpperCase(), `${lower.charAt(0).toUpperCase()}${lower.slice(1)}`];
  const distinct = [...new Set(spellings.map(asciiLower))];
  return {
    sql: `(${distinct.map(() => `LOWER(${column}) LIKE ? ESCAPE '!'`).join(' OR ')})`,
    params: distinct.map((spelling) => `%${spelling.replace(/[!%_]/g, '!$&')}%`),
  };
}

const asciiLower = (text: string): string => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
