/** The audit journal: who signed in and failed to, whose rights changed, what was taken away, what administrators did; and whether it is whole. */
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useAgencyNames } from '../../api/agency-names.js';
import { $api, type Schemas } from '../../api/client.js';
import { texts, useLanguage, useTexts } from '../../language/language.js';
import { roleWords } from '../../marks/words.js';
import { Button } from '../../parts/button.js';
import { DayInput } from '../../parts/day-input.js';
import { Downloads } from '../../parts/downloads.js';
import { Pick, TextInput } from '../../parts/field.js';
import { Empty } from '../../parts/notice.js';
import { Refused } from '../../parts/refused.js';
import { TableHead } from '../../parts/table-head.js';
import { Waiting } from '../../parts/waiting.js';
import { instantFrom, sayMoment } from '../../time/say.js';
import styles from './administration.module.css';
import { type AuditFilters, addressOf, filtersOf, queryOf } from './audit-filters.js';
import { AuditVerified } from './audit-verified.js';
import { AUDIT_KINDS, type AuditKind, auditDetails, auditKindWords } from './audit-words.js';
import { PartHead } from './part-head.js';
import { TurnPages } from './turn-pages.js';

type Item = Schemas['AuditItem'];

const words = texts({
  vi: {
    title: 'Nhật ký kiểm toán',
    what: 'nhật ký kiểm toán',
    filters: 'Lọc nhật ký kiểm toán',
    person: 'Tên đăng nhập',
    kind: 'Việc',
    anyKind: 'Mọi việc',
    address: 'Địa chỉ mạng',
    from: 'Từ ngày',
    to: 'Đến ngày',
    show: 'Lọc',
    columns: ['Thời điểm', 'Việc', 'Người thực hiện', 'Tài khoản, địa chỉ'],
    nobody: 'Chưa đăng nhập',
    none: 'Không có mục nào khớp.',
    all: 'Bỏ lọc',
  },
  en: {
    title: 'Audit journal',
    what: 'the audit journal',
    filters: 'Narrow the audit journal',
    person: 'Login',
    kind: 'What',
    anyKind: 'Everything',
    address: 'Network address',
    from: 'From',
    to: 'To',
    show: 'Narrow',
    columns: ['When', 'What', 'Who', 'Account, address'],
    nobody: 'Nobody signed in',
    none: 'No entry matches.',
    all: 'Show all',
  },
});

const PAGE = 50;

export function AuditPart() {
  const t = useTexts(words);
  const [search, setSearch] = useSearchParams();
  const [cursor, setCursor] = useState<string | null>(null);
  const filters = filtersOf(search);
  const asked = queryOf(filters);
  const query = { limit: PAGE, ...asked, ...(cursor === null ? {} : { cursor }) };
  const { data, error } = $api.useQuery(
    'get',
    '/api/v1/audit',
    { params: { query } },
    { placeholderData: (before) => before },
  );
  const narrow = (to: AuditFilters) => {
    setCursor(null);
    setSearch(addressOf(to), { replace: true });
  };
  return (
    <>
      <PartHead title={t.title}>
        <Downloads path="/api/v1/audit" query={asked} what={t.title} />
      </PartHead>
      <AuditVerified />
      <Filters key={search.toString()} filters={filters} onNarrow={narrow} />
      <Refused error={error} />
      {data === undefined && error === null && <Waiting what={t.what} rows={6} />}
      {data?.items.length === 0 && (
        <Empty title={t.none}>
          <Button onPress={() => narrow(filtersOf(new URLSearchParams()))}>{t.all}</Button>
        </Empty>
      )}
      {data !== undefined && data.items.length > 0 && (
        <table className={styles.table}>
          <TableHead columns={t.columns} />
          <tbody>
            {data.items.map((item) => (
              <Row key={`${item.chain} ${item.seq}`} item={item} />
            ))}
          </tbody>
        </table>
      )}
      <TurnPages cursor={cursor} next={data?.next} onTurn={setCursor} />
    </>
  );
}

function Row({ item }: { readonly item: Item }) {
  const t = useTexts(words);
  const kinds = useTexts(auditKindWords);
  const roles = useTexts(roleWords);
  const { language } = useLanguage();
  const nameOf = useAgencyNames([]);
  const roleSaid = (role: string) => new Map<string, string>(Object.entries(roles)).get(role) ?? role;
  const details = auditDetails(item, language, roleSaid);
  return (
    <tr>
      <td>{sayMoment(instantFrom(item.at), language)}</td>
      <td>
        {kinds[item.kind as AuditKind]}
        {details !== '' && <span className="small">{details}</span>}
      </td>
      <td>
        {item.by ?? t.nobody}
        {item.agency !== null && <span className="small">{nameOf(item.agency)}</span>}
      </td>
      <td>
        {item.login}
        {item.address !== null && <span className="small">{item.address}</span>}
      </td>
    </tr>
  );
}

/** What is typed here is asked for by its button: a day that is half typed is no period. */
function Filters({
  filters,
  onNarrow,
}: {
  readonly filters: AuditFilters;
  readonly onNarrow: (to: AuditFilters) => void;
}) {
  const t = useTexts(words);
  const kinds = useTexts(auditKindWords);
  const [typed, setTyped] = useState(filters);
  const set = (change: Partial<AuditFilters>) => setTyped({ ...typed, ...change });
  return (
    <search className={`${styles.tools} no-print`} aria-label={t.filters}>
      <TextInput label={t.person} value={typed.person} onChange={(person) => set({ person })} />
      <Pick
        label={t.kind}
        value={typed.kind}
        onChange={(kind) => set({ kind: kind as AuditFilters['kind'] })}
        options={[{ value: '', label: t.anyKind }, ...AUDIT_KINDS.map((value) => ({ value, label: kinds[value] }))]}
      />
      <TextInput label={t.address} value={typed.address} onChange={(address) => set({ address })} />
      <DayInput label={t.from} value={typed.from} onChange={(from) => set({ from })} />
      <DayInput label={t.to} value={typed.to} onChange={(to) => set({ to })} />
      <Button onPress={() => onNarrow(typed)}>{t.show}</Button>
    </search>
  );
}
