/** About how wide a text is set, for the rules under it: capitals of this type take about two thirds of their size, small letters less. */
const CAPITAL = 0.68;
const SMALL = 0.47;

/** The width in points. */
export function widthOf(text: string, size: number): number {
  let width = 0;
  for (const letter of text) width += /\p{Lu}/u.test(letter) ? CAPITAL : letter === ' ' ? 0.25 : SMALL;
  return width * size;
}
