/** What is overdue anywhere now, the longest first, with who holds it. */
import { keepPreviousData } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { civilDateOf } from '../../../../workflows/limits/time.js';
import { useAgencyName } from '../../api/agency-names.js';
import { $api, type Schemas } from '../../api/client.js';
import { texts, useTexts } from '../../language/language.js';
import { placeKind } from '../../language/place.js';
import { Button } from '../../parts/button.js';
import { Downloads } from '../../parts/downloads.js';
import { Empty } from '../../parts/notice.js';
import { Refused } from '../../parts/refused.js';
import { useClock } from '../../time/now.js';
import { Overdue as OverdueSince } from '../../time/until.js';
import { listOf } from './figures.js';
import { KINDS, type Kind, kindIn, sumOf } from './overdue-kinds.js';
import styles from './overview.module.css';

const PAGE = 50;

type Item = Schemas['OverdueItem'];

const words = texts({
  vi: {
    title: 'Đang quá hạn',
    subject: 'Hồ sơ',
    holder: 'Đang xử lý',
    all: 'Tất cả',
    urge: 'Đôn đốc các ý kiến quá hạn',
    more: (n: number) => `Đã hiện ${n} việc, xem thêm`,
    kinds: {
      opinion: 'Ý kiến',
      notice: 'Thông báo về việc được xác định là đồng ý',
      stage: 'Ý kiến chưa thống nhất',
      competence: 'Quyết định thẩm quyền',
      confirmation: 'Xác nhận buổi làm việc',
    },
    since: 'Quá hạn',
    opinion: (agency: string) => `Ý kiến của ${agency}`,
    notice: (agency: string) => `Thông báo về việc được xác định là đồng ý gửi ${agency}`,
    stage: () => 'Ý kiến chưa thống nhất',
    competence: (agency: string) => `Quyết định thẩm quyền trả lời của ${agency}`,
    confirmation: (agency: string) => `${agency} xác nhận buổi làm việc trực tiếp`,
    get none() {
      return `Không có việc nào quá hạn trong toàn ${placeKind()}.`;
    },
    noneWhy: 'Việc quá hạn hiện ở đây ngay khi hết thời hạn.',
  },
  en: {
    title: 'Overdue now',
    subject: 'Consultation',
    holder: 'Held by',
    all: 'All',
    urge: 'Urge the overdue opinions',
    more: (n: number) => `${n} are shown, show more`,
    kinds: {
      opinion: 'Opinions',
      notice: 'Notices of a deemed consent',
      stage: 'Disputes',
      competence: 'Competence',
      confirmation: 'Confirmations of a session',
    },
    since: 'Overdue',
    opinion: (agency: string) => `The opinion of ${agency}`,
    notice: (agency: string) => `The written notice to ${agency}`,
    stage: () => 'Dispute',
    competence: (agency: string) => `Whether ${agency} is competent`,
    confirmation: (agency: string) => `The confirmation of a session by ${agency}`,
    none: 'Nothing is overdue in the province.',
    noneWhy: 'What becomes overdue appears here at that instant.',
  },
});

/** @param counts how many of each kind there are, by the same query as the list */
export function Overdue({ counts }: { readonly counts: Schemas['OverdueCounts'] }) {
  const t = useTexts(words);
  const [address] = useSearchParams();
  const kind = kindIn(address);
  const list = $api.useInfiniteQuery(
    'get',
    '/api/v1/office/overdue',
    { params: { query: { limit: PAGE, ...(kind === null ? {} : { kind }) } } },
    {
      pageParamName: 'cursor',
      initialPageParam: null,
      getNextPageParam: ({ next }: { next: string | null }) => next,
      placeholderData: keepPreviousData,
    },
  );
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  const all = sumOf(counts);
  return (
    <section className="group" id="qua-han">
      <h2 className={all > 0 ? 'seal' : ''}>
        {t.title} <span className="group-count">{all}</span>
      </h2>
      <Refused error={list.error} />
      {all === 0 ? (
        <Empty title={t.none}>
          <p>{t.noneWhy}</p>
        </Empty>
      ) : (
        <>
          <Kinds counts={counts} kind={kind} />
          <Items items={items} />
          <Downloads path="/api/v1/office/overdue" query={{ kind }} what={t.title} />
          {list.hasNextPage && (
            <div className={`${styles.more} no-print`}>
              <Button small busy={list.isFetchingNextPage} onPress={() => void list.fetchNextPage()}>
                {t.more(items.length)}
              </Button>
            </div>
          )}
        </>
      )}
    </section>
  );
}

/** How many of each kind; each leads to those alone, and from there the opinions to the list from which they are urged. */
function Kinds({ counts, kind }: { readonly counts: Schemas['OverdueCounts']; readonly kind: Kind | null }) {
  const t = useTexts(words);
  const [address] = useSearchParams();
  const today = civilDateOf(useClock().now);
  const to = (name: string | null) => {
    const query = new URLSearchParams(address);
    query.delete('qua-han');
    if (name !== null) query.set('qua-han', name);
    return { search: `?${query.toString()}` };
  };
  return (
    <nav className={`${styles.kinds} no-print`} aria-label={t.title}>
      <Link to={to(null)} aria-current={kind === null ? 'true' : undefined} preventScrollReset>
        {t.all} {sumOf(counts)}
      </Link>
      {KINDS.map(([name, count, inAddress]) =>
        counts[count] === 0 ? null : (
          <Link key={name} to={to(inAddress)} aria-current={kind === name ? 'true' : undefined} preventScrollReset>
            {t.kinds[name]} {counts[count]}
          </Link>
        ),
      )}
      {counts.opinions > 0 && (
        <Link to={listOf({ figure: 'overdue', agency: null, from: today, to: today })}>{t.urge}</Link>
      )}
    </nav>
  );
}

function Items({ items }: { readonly items: readonly Item[] }) {
  const t = useTexts(words);
  const name = useAgencyName();
  return (
    <table className={styles.overdue}>
      <thead>
        <tr className="second">
          <th scope="col">{t.subject}</th>
          <th scope="col">{t.holder}</th>
          <th scope="col">{t.since}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={`${item.consultation} ${item.kind} ${item.agency}`}>
            <th scope="row">
              <Link
                className="row-title"
                to={`/ho-so/${encodeURIComponent(item.consultation)}${item.kind === 'stage' ? '/tranh-chap' : ''}`}
              >
                {item.subject}
              </Link>
              <span className="second">{t[item.kind](name(item.agency))}</span>
            </th>
            <td>
              {item.person !== null && (
                <>
                  {item.person}
                  <br />
                </>
              )}
              <span className={item.person === null ? '' : 'second'}>{name(item.holder)}</span>
            </td>
            <td>
              <OverdueSince limit={item.dueAt} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
