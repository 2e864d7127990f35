/** A clause as people cite it. */
interface Cited {
  readonly id: string;
  readonly number: string;
}

/** "mục 2.2d Văn bản số 2230/UBND-NC" for PY-2.2d of 2230/UBND-NC. */
export function citation({ id, number }: Cited, language: 'vi' | 'en'): string {
  const [, place = id] = /^[A-Z]+-(.+)$/.exec(id) ?? [];
  return language === 'vi' ? `mục ${place} Văn bản số ${number}` : `clause ${place} of ${number}`;
}
