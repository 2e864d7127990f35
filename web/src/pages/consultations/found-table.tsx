/** The consultations as a table. The order is told and changed at the head of its columns. */
import { texts, useTexts } from '../../language/language.js';
import { Moment } from '../../time/until.js';
import { HolderCell, LimitCell, Pressing, StateCell, SubjectLink, useRound } from './cells.js';
import styles from './consultations.module.css';
import type { Filters, Sort } from './filters.js';
import type { Found } from './list.js';

const words = texts({
  vi: {
    caption: 'Hồ sơ lấy ý kiến',
    subject: 'Nội dung lấy ý kiến',
    state: 'Trạng thái',
    lead: 'Chủ trì',
    round: 'Lần',
    holder: 'Đang xử lý',
    limit: 'Thời hạn gần nhất',
    updated: 'Cập nhật',
  },
  en: {
    caption: 'Consultations',
    subject: 'Subject',
    state: 'State',
    lead: 'Lead',
    round: 'Round',
    holder: 'Held by',
    limit: 'Nearest deadline',
    updated: 'Changed',
  },
});

interface Shown {
  readonly items: readonly Found[];
  readonly filters: Filters;
  readonly nameOf: (code: string) => string;
  readonly freshOf: (consultation: string) => string;
}

export function FoundTable({
  items,
  filters,
  nameOf,
  freshOf,
  onSort,
}: Shown & { readonly onSort: (sort: Sort) => void }) {
  const t = useTexts(words);
  return (
    <table className={styles.table}>
      <caption className="only-heard">{t.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t.subject}</th>
          <th scope="col">{t.state}</th>
          <th scope="col">{t.lead}</th>
          <th scope="col" className={styles.round}>
            {t.round}
          </th>
          <th scope="col">{t.holder}</th>
          <Sorted name={t.limit} by="dueAt" sort={filters.sort} onSort={onSort} />
          <Sorted name={t.updated} by="updatedAt" sort={filters.sort} onSort={onSort} latestFirst />
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.id} className={freshOf(item.id)}>
            <th scope="row">
              <SubjectLink item={item} searched={filters.q} /> <Pressing item={item} />
            </th>
            <td>
              <StateCell item={item} />
            </td>
            <td>{nameOf(item.lead)}</td>
            <td className={styles.round}>{item.round === 0 ? '–' : item.round}</td>
            <td>
              <HolderCell item={item} nameOf={nameOf} />
            </td>
            <td className={styles.limit}>
              <LimitCell item={item} />
            </td>
            <td className={styles.updated}>
              <Moment at={item.updatedAt} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Sorted({
  name,
  by,
  sort,
  onSort,
  latestFirst = false,
}: {
  readonly name: string;
  readonly by: 'dueAt' | 'updatedAt';
  readonly sort: Sort;
  readonly onSort: (sort: Sort) => void;
  readonly latestFirst?: boolean;
}) {
  const order = sort === by ? 'ascending' : sort === `-${by}` ? 'descending' : undefined;
  const first = latestFirst ? (`-${by}` as const) : by;
  const next = sort === first ? (latestFirst ? by : (`-${by}` as const)) : first;
  return (
    <th scope="col" aria-sort={order}>
      <button type="button" className={styles.sort} onClick={() => onSort(next)}>
        {name} <span aria-hidden="true">{order === undefined ? '↕' : order === 'ascending' ? '↑' : '↓'}</span>
      </button>
    </th>
  );
}

/** The same as a list, where a table has no room. */
export function FoundList({ items, filters, nameOf, freshOf }: Shown) {
  const t = useTexts(words);
  const roundOf = useRound();
  return (
    <ul className={styles.list}>
      {items.map((item) => (
        <li key={item.id} className={`${styles.item} ${freshOf(item.id)}`}>
          <h3>
            <SubjectLink item={item} searched={filters.q} />
          </h3>
          <StateCell item={item} />
          <p className="second">{[`${t.lead}: ${nameOf(item.lead)}`, roundOf(item)].filter(Boolean).join(', ')}</p>
          <p className="second">
            {t.holder}: <HolderCell item={item} nameOf={nameOf} />
          </p>
          <div>
            <LimitCell item={item} />
          </div>
          <p className="second">
            {t.updated}: <Moment at={item.updatedAt} />
          </p>
        </li>
      ))}
    </ul>
  );
}
