/** Where a duty stands in its document, as people cite it. */
import type { Language } from '../language/texts.js';

/** The number of the point in the id of a clause: the letter after it is of this program, not of the document. */
const POINT = /^[A-Z]+-(\d+(?:\.\d+)*)/;

/** "mục 2.2" for "PY-2.2d"; the id itself where it has no number. */
export function clausePlace(id: string, language: Language): string {
  const point = POINT.exec(id)?.[1] ?? id;
  return language === 'vi' ? `mục ${point}` : `point ${point}`;
}
