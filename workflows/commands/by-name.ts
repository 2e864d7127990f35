/**
 * Names in the order of the Vietnamese alphabet (a, ă, â, b, c, d, đ, e, ê …), the tones last: level, hanging, asking, tumbling,
 * sharp, heavy. Numbers within names count as numbers.
 */
export const byName: (one: string, other: string) => number = new Intl.Collator('vi', { numeric: true }).compare;
