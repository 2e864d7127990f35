/** The register of agencies by whom they answer to: what each is, on what it may be asked, and who followed those that were dissolved. */

import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { byName } from '../../../../workflows/commands/by-name.js';
import type { Schemas } from '../../api/client.js';
import { useEveryAgency } from '../../api/every-agency.js';
import { counted } from '../../language/counted.js';
import { texts, useTexts } from '../../language/language.js';
import { Button } from '../../parts/button.js';
import { Downloads } from '../../parts/downloads.js';
import { TextInput } from '../../parts/field.js';
import { Empty } from '../../parts/notice.js';
import { Refused } from '../../parts/refused.js';
import { TableHead } from '../../parts/table-head.js';
import { Waiting } from '../../parts/waiting.js';
import { useMyself } from '../../session/me.js';
import styles from './administration.module.css';
import { AgencyHistory } from './agency-history.js';
import { AgencyRow } from './agency-row.js';
import { EditAgency, ownGroupsOf } from './edit-agency.js';
import { useFunctionName } from './function-names.js';
import { PartHead } from './part-head.js';
import { ReorganiseDialog } from './reorganise-dialog.js';
import { holds } from './search-text.js';

type Agency = Schemas['AgencyView'];

const words = texts({
  vi: {
    title: 'Danh mục cơ quan',
    what: 'danh mục cơ quan',
    sum: (n: number, gone: number) => `${n} cơ quan đang hoạt động${gone === 0 ? '' : `, ${gone} đã giải thể`}`,
    add: 'Thêm cơ quan',
    search: 'Tìm theo tên, mã hoặc chức năng',
    columns: ['Cơ quan', 'Loại', 'Chức năng', 'Ghi chú'],
    none: 'Không có cơ quan nào khớp.',
    all: 'Xem tất cả',
    sections: {
      department: 'Sở, ngành thuộc UBND',
      vertical: 'Cơ quan ngành dọc',
      local: 'Chính quyền địa phương cấp dưới',
      outside: 'Cơ quan ngoài hệ thống hành chính của tỉnh',
      dissolved: 'Đã giải thể',
    } as Record<Section, string>,
    counted: (name: string, n: number) => `${name} (${n})`,
    done: (name: string) => `Đã tổ chức lại: chức năng của ${name} đã chuyển cho cơ quan kế thừa.`,
  },
  en: {
    title: 'Agencies',
    what: 'the agencies',
    sum: (n: number, gone: number) => `${counted(n, 'agency', 'agencies')}${gone === 0 ? '' : `, ${gone} dissolved`}`,
    add: 'Add an agency',
    search: 'Search by name, code or function',
    columns: ['Agency', 'Kind', 'Functions', 'Remark'],
    none: 'No agency matches.',
    all: 'Show all',
    sections: {
      department: 'Departments of the province',
      vertical: 'Agencies under their ministries',
      local: 'Local authorities',
      outside: 'Bodies outside the administration of the province',
      dissolved: 'Dissolved',
    } as Record<Section, string>,
    counted: (name: string, n: number) => `${name} (${n})`,
    done: (name: string) => `Reorganised: the functions of ${name} have passed to the successors.`,
  },
});

type Section = Schemas['Subordination'] | 'dissolved';
const SECTIONS: readonly Section[] = ['department', 'vertical', 'local', 'outside', 'dissolved'];
const sectionOf = ({ subordination, dissolvedAt }: Agency): Section =>
  dissolvedAt === null ? subordination : 'dissolved';

/** What is open over the page. */
type Opened =
  | { readonly what: 'add' }
  | { readonly what: 'edit' | 'history' | 'reorganise'; readonly agency: Agency }
  | null;

export function AgenciesPart() {
  const t = useTexts(words);
  const me = useMyself();
  const functionName = useFunctionName();
  const [search, setSearch] = useSearchParams();
  const [opened, setOpened] = useState<Opened>(null);
  const [done, setDone] = useState('');
  const { data, error } = useEveryAgency();
  const wanted = search.get('tim') ?? '';
  const isAdmin = me.roles.includes('admin');
  if (data === undefined) return error === null ? <Waiting what={t.what} rows={6} /> : <Refused error={error} />;
  const gone = data.filter(({ dissolvedAt }) => dissolvedAt !== null).length;
  const shown = data
    .filter(({ code, name, functions }) => holds([name, code, ...functions.map(functionName)], wanted))
    .sort((a, b) => byName(a.name, b.name));
  const find = (next: string) => setSearch(next === '' ? {} : { tim: next }, { replace: true });
  return (
    <>
      <PartHead title={t.title} beside={t.sum(data.length - gone, gone)} done={done}>
        <Downloads path="/api/v1/agencies" what={t.title} />
        {isAdmin && (
          <Button look="solid" onPress={() => setOpened({ what: 'add' })}>
            {t.add}
          </Button>
        )}
      </PartHead>
      <div className={`${styles.tools} no-print`}>
        <TextInput label={t.search} type="search" value={wanted} onChange={find} />
      </div>
      {shown.length === 0 && (
        <Empty title={t.none}>
          <Button small onPress={() => find('')}>
            {t.all}
          </Button>
        </Empty>
      )}
      {SECTIONS.map((section) => (
        <SectionTable
          key={section}
          name={t.sections[section]}
          agencies={shown.filter((agency) => sectionOf(agency) === section)}
          isAdmin={isAdmin}
          functionName={functionName}
          onOpen={setOpened}
        />
      ))}
      <Over
        opened={opened}
        agencies={data}
        functionName={functionName}
        onDone={(said) => {
          setDone(said);
          setOpened(null);
        }}
        onClose={() => setOpened(null)}
      />
    </>
  );
}

function SectionTable({
  name,
  agencies,
  isAdmin,
  functionName,
  onOpen,
}: {
  readonly name: string;
  readonly agencies: readonly Agency[];
  readonly isAdmin: boolean;
  readonly functionName: (code: string) => string;
  readonly onOpen: (opened: Opened) => void;
}) {
  const t = useTexts(words);
  if (agencies.length === 0) return null;
  return (
    <section className={styles.section} aria-label={name}>
      <h3>{t.counted(name, agencies.length)}</h3>
      <table className={styles.table}>
        <TableHead columns={t.columns} acts />
        <tbody>
          {agencies.map((agency) => (
            <AgencyRow
              key={agency.code}
              agency={agency}
              functionName={functionName}
              onReorganise={isAdmin ? () => onOpen({ what: 'reorganise', agency }) : null}
              onEdit={() => onOpen({ what: 'edit', agency })}
              onHistory={() => onOpen({ what: 'history', agency })}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Over({
  opened,
  agencies,
  functionName,
  onDone,
  onClose,
}: {
  readonly opened: Opened;
  readonly agencies: readonly Agency[];
  readonly functionName: (code: string) => string;
  readonly onDone: (said: string) => void;
  readonly onClose: () => void;
}) {
  const t = useTexts(words);
  if (opened === null) return null;
  if (opened.what === 'history')
    return <AgencyHistory agency={opened.agency} functionName={functionName} onClose={onClose} />;
  if (opened.what === 'reorganise') {
    const { agency } = opened;
    return (
      <ReorganiseDialog
        agency={agency}
        others={agencies.filter(({ code, dissolvedAt }) => code !== agency.code && dissolvedAt === null)}
        functionName={functionName}
        onDone={() => onDone(t.done(agency.name))}
        onClose={onClose}
      />
    );
  }
  return (
    <EditAgency
      agency={opened.what === 'edit' ? opened.agency : null}
      ownGroups={ownGroupsOf(agencies)}
      onDone={onDone}
      onClose={onClose}
    />
  );
}
