/**
 * Whether both databases keep a text: PostgreSQL has none with the NUL character, and half of a surrogate pair has no form in
 * UTF-8.
 */
export function isKeptText(text: string): boolean {
  return !text.includes('\u0000') && !/\p{Surrogate}/u.test(text);
}
