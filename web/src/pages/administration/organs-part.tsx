/** By which codes the document axis knows the agencies: without a code nothing leaves to an agency outside, and its answers are nobody's. */
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { byName } from '../../../../workflows/commands/by-name.js';
import { $api, type Schemas } from '../../api/client.js';
import { texts, useTexts } from '../../language/language.js';
import { Button } from '../../parts/button.js';
import { TextInput } from '../../parts/field.js';
import { Empty } from '../../parts/notice.js';
import { Refused } from '../../parts/refused.js';
import { TableHead } from '../../parts/table-head.js';
import { Waiting } from '../../parts/waiting.js';
import styles from './administration.module.css';
import { EditOrgan } from './edit-organ.js';
import { PartHead } from './part-head.js';
import { holds } from './search-text.js';

type Organ = Schemas['AxisOrganView'];

const words = texts({
  vi: {
    title: 'Mã định danh',
    what: 'danh mục mã định danh',
    beside:
      'Trục liên thông văn bản nhận ra cơ quan theo mã định danh (Quyết định 20/2020/QĐ-TTg). Văn bản chỉ gửi đi khi cả cơ quan gửi và cơ quan nhận đều có mã.',
    search: 'Tìm theo tên, mã cơ quan hoặc mã định danh',
    columns: ['Cơ quan', 'Mã định danh'],
    external: 'Ngoài hệ thống',
    without: 'Chưa có mã',
    none: 'Không có cơ quan nào khớp.',
    all: 'Xem tất cả',
    edit: 'Sửa mã',
    editFor: (name: string) => `Sửa mã định danh của ${name}`,
  },
  en: {
    title: 'Organisation codes',
    what: 'the organisation codes',
    beside:
      'The document axis knows an agency by its organisation code (QĐ 20/2020/QĐ-TTg). A letter leaves only where both who sends it and who receives it have one.',
    search: 'Search by name, code or organisation code',
    columns: ['Agency', 'Organisation code'],
    external: 'Outside the system',
    without: 'No code yet',
    none: 'No agency matches.',
    all: 'Show all',
    edit: 'Change',
    editFor: (name: string) => `Change the organisation code of ${name}`,
  },
});

/** Those outside first: they are reached by it. */
const inOrder = (a: Organ, b: Organ): number => Number(b.external) - Number(a.external) || byName(a.name, b.name);

export function OrgansPart() {
  const t = useTexts(words);
  const [search, setSearch] = useSearchParams();
  const [editing, setEditing] = useState<Organ | null>(null);
  const [done, setDone] = useState('');
  const { data, error } = $api.useQuery('get', '/api/v1/edxml/organs', {});
  if (data === undefined) return error === null ? <Waiting what={t.what} rows={6} /> : <Refused error={error} />;
  const wanted = search.get('tim') ?? '';
  const find = (next: string) => setSearch(next === '' ? {} : { tim: next }, { replace: true });
  const shown = data.organs
    .filter(({ name, agency, organId }) => holds([name, agency, organId ?? ''], wanted))
    .sort(inOrder);
  return (
    <>
      <PartHead title={t.title} beside={t.beside} done={done} />
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
        <OrgansTable organs={shown} onEdit={setEditing} />
      )}
      {editing !== null && (
        <EditOrgan
          edited={editing}
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

function OrgansTable({
  organs,
  onEdit,
}: {
  readonly organs: readonly Organ[];
  readonly onEdit: (edited: Organ) => void;
}) {
  const t = useTexts(words);
  return (
    <table className={styles.table}>
      <TableHead columns={t.columns} acts />
      <tbody>
        {organs.map((one) => (
          <tr key={one.agency}>
            <th scope="row">
              {one.name}
              {one.external && <div className="second">{t.external}</div>}
            </th>
            <td>{one.organId ?? <span className="second">{t.without}</span>}</td>
            <td className="no-print">
              <Button small look="quiet" aria-label={t.editFor(one.name)} onPress={() => onEdit(one)}>
                {t.edit}
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
