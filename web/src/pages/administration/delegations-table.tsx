/** Delegations in rows: whose powers, who has them, and from when until when. */
import { useAgencyName } from '../../api/agency-names.js';
import type { Schemas } from '../../api/client.js';
import { texts, useTexts } from '../../language/language.js';
import { roleWords } from '../../marks/words.js';
import { Moment } from '../../time/until.js';
import styles from './administration.module.css';

const words = texts({
  vi: {
    columns: ['Cơ quan', 'Được ủy quyền', 'Từ', 'Đến trước', 'Người ủy quyền'],
    from: 'Từ',
    until: 'Đến trước',
    by: 'Người ủy quyền:',
  },
  en: {
    columns: ['Agency', 'Lent to', 'From', 'Until before', 'Granted by'],
    from: 'From',
    until: 'Until before',
    by: 'Granted by',
  },
});

export function DelegationsTable({
  title,
  items,
  people,
}: {
  readonly title: string;
  readonly items: readonly Schemas['DelegationView'][];
  readonly people: readonly Schemas['PersonView'][];
}) {
  const t = useTexts(words);
  const roles = useTexts(roleWords);
  const agencyName = useAgencyName();
  return (
    <table className={`${styles.table} ${styles.plain}`}>
      <caption className="only-heard">{title}</caption>
      <thead>
        <tr>
          {t.columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map(({ id, agency, to, from, until, grantedBy }) => (
          <tr key={id}>
            <th scope="row">{agencyName(agency)}</th>
            <td>
              {roles[to]}
              <div className="second">
                {people
                  .filter((person) => person.active && person.agency === agency && person.roles.includes(to))
                  .map(({ name }) => name)
                  .join(', ')}
              </div>
            </td>
            <td>
              <span className={styles.phone}>{t.from} </span>
              <Moment at={from} />
            </td>
            <td>
              <span className={styles.phone}>{t.until} </span>
              <Moment at={until} />
            </td>
            <td>
              <span className={styles.phone}>{t.by} </span>
              {people.find((person) => person.id === grantedBy)?.name ?? ''}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
