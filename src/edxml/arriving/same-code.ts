/** Numbers and symbols of documents ("45/SXD-QLQH") as they are compared. */
import { normalForm } from '../../../workflows/commands/same-text.js';

const CODE = /^0*(\d{1,9})\s*\/\s*(\S.*)$/u;

/** The number and the symbol of a code; null for what is none. */
export function codeParts(code: string): { readonly number: number; readonly symbol: string } | null {
  const [, number, symbol = ''] = CODE.exec(code) ?? [];
  return number === undefined ? null : { number: Number(number), symbol };
}

/** Whether two codes are one: case, spaces, strokes and marks are often typed anew on the way; the letters are not. */
export function sameCode(one: string, other: string): boolean {
  const [a, b] = [codeParts(one), codeParts(other)];
  return a !== null && b !== null && a.number === b.number && bare(a.symbol) === bare(b.symbol);
}

const bare = (text: string): string =>
  normalForm(text)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('đ', 'd')
    .replace(/[^\p{L}\p{N}]/gu, '');
