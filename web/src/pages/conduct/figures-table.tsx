/** Figures as a table: agencies or people, a column for each figure that is not 0 everywhere; each number opens what is behind it. */
import { Link } from 'react-router';
import type { Schemas } from '../../api/client.js';
import { texts, useLanguage, useTexts } from '../../language/language.js';
import styles from './conduct.module.css';
import { behindLink, ENGLISH_FIGURES } from './figure-words.js';

const words = texts({
  vi: { behind: (title: string, n: number, whose: string) => `${title}: ${n}, ${whose}`, zero: 'không' },
  en: { behind: (title: string, n: number, whose: string) => `${title}: ${n}, ${whose}`, zero: 'none' },
});

export interface FiguresRow {
  readonly key: string;
  readonly name: string;
  readonly beneath?: string;
  readonly agency: string | null;
  readonly person?: string;
  readonly counts: readonly number[];
}

export function FiguresTable({
  caption,
  who,
  rows,
  view,
  report,
  ofPeople = false,
  own = false,
}: {
  readonly caption: string;
  readonly who: string;
  readonly rows: readonly FiguresRow[];
  readonly view: Pick<Schemas['EvaluationView'], 'rules' | 'from' | 'to'>;
  /** Id of the report whose figures they are; null for those of now. */
  readonly report: string | null;
  readonly ofPeople?: boolean;
  /** Whether they are the figures about oneself. */
  readonly own?: boolean;
}) {
  const t = useTexts(words);
  const { language } = useLanguage();
  const { from, to } = view;
  const columns = view.rules
    .map((rule, index) => ({ ...rule, index, said: language === 'vi' ? rule.title : ENGLISH_FIGURES[rule.name] }))
    .filter(
      ({ index, name, ofPeople: of }) =>
        (of || !ofPeople) && (name === 'held' || rows.some(({ counts }) => counts[index] !== 0)),
    );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls within the page can be scrolled by the keyboard
    <section className={styles.wide} tabIndex={0} aria-label={caption}>
      <table className={styles.table}>
        <caption className="only-heard">{caption}</caption>
        <thead>
          <tr className="small">
            <th scope="col">{who}</th>
            {columns.map(({ name, said }) => (
              <th key={name} scope="col" className="numeric">
                {said}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">
                {row.name}
                {row.beneath !== undefined && <span className="small"> {row.beneath}</span>}
              </th>
              {columns.map(({ name, said, index }) => {
                const n = row.counts[index] ?? 0;
                return (
                  <td key={name} className="numeric">
                    {n === 0 ? (
                      <>
                        <span aria-hidden="true">·</span>
                        <span className="only-heard">{t.zero}</span>
                      </>
                    ) : (
                      <Link
                        to={behindLink({
                          figure: name,
                          agency: row.agency,
                          person: row.person ?? null,
                          from,
                          to,
                          report,
                          own,
                        })}
                        aria-label={t.behind(said, n, row.name)}
                      >
                        {n}
                      </Link>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
