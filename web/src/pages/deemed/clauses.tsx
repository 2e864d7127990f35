/** The clauses on which a line stands, with their own words; or that none orders it. */
import type { Schemas } from '../../api/client.js';
import { texts, useTexts } from '../../language/language.js';
import { pageWords } from './deemed-words.js';

const words = texts({
  vi: { of: (number: string) => `văn bản số ${number}`, point: 'mục' },
  en: { of: (number: string) => `document ${number}`, point: 'point' },
});

/** "PY-2.2d" is point 2.2d. */
const POINT = /-(.+)$/;

export function Clauses({
  grounds,
  rules,
}: {
  readonly grounds: readonly Schemas['GroundView'][];
  readonly rules: readonly Schemas['Rule'][];
}) {
  const t = useTexts(pageWords);
  const { of, point } = useTexts(words);
  const cited = grounds.filter(({ rule }) => rules.includes(rule)).flatMap(({ clauses }) => clauses);
  const once = [...new Map(cited.map((clause) => [clause.id, clause])).values()];
  return (
    <p className="small">
      {t.clauses}{' '}
      {once.length === 0
        ? t.assumed
        : once.map(({ id, number, wording }, index) => (
            <span key={id} title={wording ?? undefined}>
              {index > 0 && '; '}
              {of(number)}, {point} {POINT.exec(id)?.[1] ?? id}
            </span>
          ))}
      .
    </p>
  );
}
