/** A regulation, rule by rule: what it says, and on what it stands. */
import type { Regulation } from '../../../../workflows/regulation/regulation.js';
import type { Schemas } from '../../api/client.js';
import { texts, useLanguage, useTexts } from '../../language/language.js';
import { clausePlace } from '../../parts/clause-place.js';
import { TableHead } from '../../parts/table-head.js';
import styles from './administration.module.css';
import { inWords } from './regulation-sentences.js';
import { ruleWords } from './rule-words.js';

const words = texts({
  vi: {
    columns: ['Quy tắc', 'Nội dung', 'Căn cứ'],
    assumed: 'Giả định, chưa có văn bản',
    document: (number: string) => `Văn bản số ${number}`,
  },
  en: {
    columns: ['Rule', 'What it says', 'Ground'],
    assumed: 'Assumed: no document orders it',
    document: (number: string) => `Document ${number}`,
  },
});

export function RulesTable({
  regulation,
  cited,
}: {
  readonly regulation: Regulation;
  readonly cited: readonly Schemas['CitedClauseView'][];
}) {
  const t = useTexts(words);
  const rules = useTexts(ruleWords);
  const { language } = useLanguage();
  return (
    <table className={`${styles.table} ${styles.rules} ${styles.plain}`}>
      <TableHead columns={t.columns} />
      <tbody>
        {inWords(regulation, cited, language).map(({ rule, sentences, clauses }) => (
          <tr key={rule}>
            <th scope="row">{rules[rule]}</th>
            <td>
              <div className={styles.sentences}>
                {sentences.map((sentence) => (
                  <p key={sentence}>{sentence}</p>
                ))}
              </div>
            </td>
            <td>
              {clauses.length === 0 && <span className={styles.assumed}>{t.assumed}</span>}
              {clauses.map(({ id, number, duty, wording }) => (
                <div key={id} className={styles.clause}>
                  <span className="second">
                    {t.document(number)}, {clausePlace(id, language)}
                  </span>
                  {language === 'vi' && wording !== null && <p className="said">“{wording}”</p>}
                  {language === 'en' && <p>{duty}</p>}
                </div>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
