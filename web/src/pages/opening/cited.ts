import { clausePlace } from '../../parts/clause-place.js';

/** A clause as people cite it. */
interface Cited {
  readonly id: string;
  readonly number: string;
}

/** "mục 2.2 Văn bản số 2230/UBND-NC" for PY-2.2d of 2230/UBND-NC. */
export function citation({ id, number }: Cited, language: 'vi' | 'en'): string {
  const place = clausePlace(id, language);
  return language === 'vi' ? `${place} Văn bản số ${number}` : `${place} of ${number}`;
}
