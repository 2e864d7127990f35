/** The head of a table: what its columns are, and for those who hear it, that the last one holds what can be done in each row. */
import { texts, useTexts } from '../language/language.js';

const words = texts({ vi: { acts: 'Việc có thể làm' }, en: { acts: 'What can be done' } });

export function TableHead({
  columns,
  acts = false,
}: {
  readonly columns: readonly string[];
  /** Whether there is one more column, of buttons; it is not printed. */
  readonly acts?: boolean;
}) {
  const t = useTexts(words);
  return (
    <thead>
      <tr>
        {columns.map((column) => (
          <th key={column} scope="col">
            {column}
          </th>
        ))}
        {acts && (
          <th scope="col" className="no-print">
            <span className="only-heard">{t.acts}</span>
          </th>
        )}
      </tr>
    </thead>
  );
}
