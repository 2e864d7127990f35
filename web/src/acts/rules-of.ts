/** The regulation to which a consultation is pinned, as data and as people cite it. */
import { regimeOnSilence } from '../../../workflows/regulation/regime.js';
import type { Regulation } from '../../../workflows/regulation/regulation.js';
import { $api } from '../api/client.js';
import type { Language } from '../language/language.js';

/** The regulation by its id; undefined until it is known. It does not change while a consultation lives. */
export function useRegulation(id: string): Regulation | undefined {
  const { data } = $api.useQuery(
    'get',
    '/api/v1/regulations/{id}',
    { params: { path: { id } } },
    { staleTime: Number.POSITIVE_INFINITY },
  );
  return data?.regulation as unknown as Regulation | undefined;
}

/** The document that a regulation rests on: "văn bản số 2230/UBND-NC". */
export function documentOf({ basis }: Pick<Regulation, 'basis'>, language: Language): string {
  const number = basis[0]?.number ?? '';
  return language === 'vi' ? `văn bản số ${number}` : `document ${number}`;
}

/** The number of the point in the id of a clause: "PY-2.2d" is point 2.2. */
const POINT = /-(\d+(?:\.\d+)*)/;

/**
 * What orders the effect of silence: "văn bản số 2230/UBND-NC, mục 2.2", or the text of the regime where that rules it.
 * Where it is assumed, the regulation itself.
 */
export function silenceBasis(
  regulation: Pick<Regulation, 'basis' | 'clauses' | 'regimes'>,
  language: Language,
  regime: string,
): string {
  const own = regimeBasis(regulation, regime, language);
  if (own !== null) return own;
  const { silence } = regulation.clauses;
  const point = silence === 'assumed' ? undefined : POINT.exec(silence[0] ?? '')?.[1];
  const document = documentOf(regulation, language);
  if (point === undefined) return document;
  return `${document}, ${language === 'vi' ? 'mục' : 'point'} ${point}`;
}

/** The text of the regime that rules silence: "Luật 64/2025/QH15, Điều 30"; null where the regulation itself rules it. */
export function regimeBasis(regulation: Pick<Regulation, 'regimes'>, name: string, language: Language): string | null {
  const regime = regimeOnSilence(regulation, name);
  if (regime === null) return null;
  if (regime.source !== 'assumed') return regime.source;
  return language === 'vi' ? `quy định riêng về “${regime.title}”` : `the rules of their own for “${regime.title}”`;
}
