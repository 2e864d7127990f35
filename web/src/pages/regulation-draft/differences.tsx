/** Where the draft differs from what is in force, key by key, in words. */
import type { Schemas } from '../../api/client.js';
import { texts, useLanguage, useTexts } from '../../language/language.js';
import { TableHead } from '../../parts/table-head.js';
import admin from '../administration/administration.module.css';
import { GROUPS } from './editor.js';
import styles from './regulation-draft.module.css';
import { fieldOf, keyInWords, valueInWords } from './value-words.js';

const words = texts({
  vi: {
    title: 'Khác với quy định đang áp dụng',
    none: 'Không khác quy định đang áp dụng.',
    columns: ['Nội dung', 'Đang áp dụng', 'Bản soạn'],
  },
  en: {
    title: 'How it differs from what is in force',
    none: 'It does not differ from what is in force.',
    columns: ['Key', 'In force', 'Draft'],
  },
});

export function Differences({ draft }: { readonly draft: Schemas['RegulationDraftDetail'] }) {
  const t = useTexts(words);
  const { language } = useLanguage();
  const [, before = '', after = ''] = t.columns;
  return (
    <section className={styles.section} aria-labelledby="khac-nhau">
      <h2 id="khac-nhau">{t.title}</h2>
      {draft.differences.length === 0 ? (
        <p>{t.none}</p>
      ) : (
        <table className={`${admin.table} ${admin.plain}`}>
          <TableHead columns={t.columns} />
          <tbody>
            {draft.differences.map((one) => {
              const field = fieldOf(GROUPS, one.key);
              return (
                <tr key={one.key}>
                  <th scope="row">{keyInWords(GROUPS, one.key, language)}</th>
                  <td>
                    <span className={admin.phone}>{before}: </span>
                    {valueInWords(field, one.before, language)}
                  </td>
                  <td>
                    <span className={admin.phone}>{after}: </span>
                    {valueInWords(field, one.after, language)}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </section>
  );
}
