/** Which text orders the effect of silence, as people cite it. */
import type { Regulation } from '../../../../../workflows/regulation/regulation.js';
import type { Language } from '../../../language/texts.js';

/** The number of the point in the id of a clause: "PY-2.2d" is point 2.2. */
const POINT = /-(\d+(?:\.\d+)*)/;

/** "Văn bản 2230/UBND-NC, mục 2.2"; empty where the regulation only assumes it. */
export function silenceClause({ clauses, basis }: Pick<Regulation, 'clauses' | 'basis'>, language: Language): string {
  if (clauses.silence === 'assumed') return '';
  const [id] = clauses.silence;
  const document = basis.find((one) => id?.startsWith(`${one.id}-`));
  if (id === undefined || document === undefined) return '';
  const point = POINT.exec(id)?.[1];
  const number = language === 'vi' ? `Văn bản ${document.number}` : `Document ${document.number}`;
  if (point === undefined) return number;
  return `${number}, ${language === 'vi' ? 'mục' : 'point'} ${point}`;
}
