/** The functions of the province: how each is called, by which words it is found, and which agencies have it. */
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { byName } from '../../../../workflows/commands/by-name.js';
import { $api, type Schemas } from '../../api/client.js';
import { texts, useTexts } from '../../language/language.js';
import { placeKind } from '../../language/place.js';
import { Button } from '../../parts/button.js';
import { Downloads } from '../../parts/downloads.js';
import { TextInput } from '../../parts/field.js';
import { Empty } from '../../parts/notice.js';
import { Refused } from '../../parts/refused.js';
import { TableHead } from '../../parts/table-head.js';
import { Waiting } from '../../parts/waiting.js';
import { useMyself } from '../../session/me.js';
import styles from './administration.module.css';
import { EditFunction } from './edit-function.js';
import { PartHead } from './part-head.js';
import { holds } from './search-text.js';

type AgencyFunction = Schemas['FunctionView'];

const words = texts({
  vi: {
    title: 'Danh mục chức năng',
    what: 'danh mục chức năng',
    beside: 'Cơ quan được tìm thấy và được đề xuất khi nội dung có một trong các từ khóa.',
    add: 'Thêm chức năng',
    search: 'Tìm theo tên, từ khóa hoặc cơ quan',
    columns: ['Chức năng', 'Từ khóa', 'Cơ quan có chức năng này'],
    get own() {
      return `Do ${placeKind()} quy định`;
    },
    nobody: 'Chưa có cơ quan nào',
    none: 'Không có chức năng nào khớp.',
    all: 'Xem tất cả',
    edit: 'Sửa',
    editFor: (name: string) => `Sửa chức năng ${name}`,
  },
  en: {
    title: 'Functions',
    what: 'the functions',
    beside: 'An agency is found, and proposed, where the text has one of these words.',
    add: 'Add a function',
    search: 'Search by name, word or agency',
    columns: ['Function', 'Words', 'Agencies that have it'],
    own: 'Worded by the province',
    nobody: 'No agency yet',
    none: 'No function matches.',
    all: 'Show all',
    edit: 'Change',
    editFor: (name: string) => `Change the function ${name}`,
  },
});

export function FunctionsPart() {
  const t = useTexts(words);
  const me = useMyself();
  const [search, setSearch] = useSearchParams();
  const [editing, setEditing] = useState<AgencyFunction | 'new' | null>(null);
  const [done, setDone] = useState('');
  const { data, error } = $api.useQuery('get', '/api/v1/functions', { params: { query: { all: true } } });
  const wanted = search.get('tim') ?? '';
  const isAdmin = me.roles.includes('admin');
  if (data === undefined) return error === null ? <Waiting what={t.what} rows={6} /> : <Refused error={error} />;
  const shown = data.items
    .filter((one) => holds([one.name, ...one.words, ...one.agencies.map(({ name }) => name)], wanted))
    .sort((a, b) => byName(a.name, b.name));
  const find = (next: string) => setSearch(next === '' ? {} : { tim: next }, { replace: true });
  return (
    <>
      <PartHead title={t.title} beside={t.beside} done={done}>
        <Downloads path="/api/v1/functions" query={{ all: true }} what={t.title} />
        {isAdmin && (
          <Button look="solid" onPress={() => setEditing('new')}>
            {t.add}
          </Button>
        )}
      </PartHead>
      <div className={`${styles.tools} no-print`}>
        <TextInput label={t.search} type="search" value={wanted} onChange={find} />
      </div>
      {shown.length === 0 ? (
        <Empty title={t.none}>
          <Button small onPress={() => find('')}>
            {t.all}
          </Button>
        </Empty>
      ) : (
        <FunctionsTable functions={shown} onEdit={isAdmin ? setEditing : null} />
      )}
      {editing !== null && (
        <EditFunction
          edited={editing === 'new' ? null : editing}
          onDone={(said) => {
            setDone(said);
            setEditing(null);
          }}
          onClose={() => setEditing(null)}
        />
      )}
    </>
  );
}

function FunctionsTable({
  functions,
  onEdit,
}: {
  readonly functions: readonly AgencyFunction[];
  /** Null where the person may not. */
  readonly onEdit: ((edited: AgencyFunction) => void) | null;
}) {
  const t = useTexts(words);
  return (
    <table className={styles.table}>
      <TableHead columns={t.columns} acts={onEdit !== null} />
      <tbody>
        {functions.map((one) => (
          <tr key={one.code}>
            <th scope="row">
              {one.name}
              {one.own && <div className="second">{t.own}</div>}
            </th>
            <td>{one.words.join(', ')}</td>
            <td>
              {one.agencies.length === 0 ? (
                <span className="second">{t.nobody}</span>
              ) : (
                one.agencies.map(({ name }) => name).join('; ')
              )}
            </td>
            {onEdit !== null && (
              <td className="no-print">
                <Button small look="quiet" aria-label={t.editFor(one.name)} onPress={() => onEdit(one)}>
                  {t.edit}
                </Button>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
