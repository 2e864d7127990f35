/** A number with its English noun: "1 agency", "2 agencies". Vietnamese nouns have one form. */

/**
 * @param n a count, or a count as it is shown, such as "200+"
 * @param more the plural, where it is not the singular with an "s"
 */
export function counted(n: number | string, one: string, more = `${one}s`): string {
  return `${n} ${String(n) === '1' ? one : more}`;
}
