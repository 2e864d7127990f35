/** What the agency, or a person's role in it, was told: by dossier, what is not yet read first. */
import { useEffect, useMemo, useRef } from 'react';
import { Link, useSearchParams } from 'react-router';
import { $api } from '../../api/client.js';
import { Page } from '../../app/page.js';
import { texts, useTexts } from '../../language/language.js';
import { Button } from '../../parts/button.js';
import { ButtonLink } from '../../parts/button-link.js';
import { Downloads } from '../../parts/downloads.js';
import { Pick } from '../../parts/field.js';
import { Empty } from '../../parts/notice.js';
import { Refused } from '../../parts/refused.js';
import { Waiting } from '../../parts/waiting.js';
import { type Asked, DossierRow } from './dossier-row.js';
import styles from './inbox.module.css';
import { KINDS, kindWords } from './kind-words.js';
import { arrivedAfter, type Message } from './messages.js';
import { useReadAll } from './read-all.js';

const PAGE = 50;

const words = texts({
  vi: {
    title: 'Hộp thư',
    messages: 'thư',
    unreadCount: (n: number) => (n === 0 ? 'Không có thư chưa đọc' : `${n} thư chưa đọc`),
    which: 'Hiển thị',
    all: 'Tất cả',
    unread: 'Chưa đọc',
    kind: 'Loại thư',
    anyKind: 'Mọi loại thư',
    readAll: 'Đánh dấu tất cả là đã đọc',
    reading: (n: number) => `Đã đánh dấu ${n} thư…`,
    more: 'Xem thêm',
    none: 'Chưa có thư nào.',
    noneUnread: 'Không còn thư chưa đọc.',
    noneOfKind: 'Không có thư nào khớp với bộ lọc.',
    willCome: 'Yêu cầu lấy ý kiến, lời nhắc và kết quả sẽ hiện ở đây ngay khi có.',
    seeAll: 'Xem tất cả thư',
  },
  en: {
    title: 'Inbox',
    messages: 'messages',
    unreadCount: (n: number) => (n === 0 ? 'Everything is read' : `${n} unread`),
    which: 'Shown',
    all: 'All',
    unread: 'Unread',
    kind: 'Kind',
    anyKind: 'Every kind',
    readAll: 'Mark all as read',
    reading: (n: number) => `${n} marked so far…`,
    more: 'Show more',
    none: 'There is no message yet.',
    noneUnread: 'Everything is read.',
    noneOfKind: 'No message matches the filter.',
    willCome: 'Requests, reminders and results show here as soon as they come.',
    seeAll: 'See all messages',
  },
});

function askedIn(address: URLSearchParams): Asked {
  return { isUnread: address.get('unread') === 'true', kind: KINDS.find((kind) => kind === address.get('kind')) };
}

function addressOf({ isUnread, kind }: Asked): string {
  const address = new URLSearchParams();
  if (isUnread) address.set('unread', 'true');
  if (kind !== undefined) address.set('kind', kind);
  return `?${address.toString()}`;
}

export function Component() {
  const t = useTexts(words);
  const kinds = useTexts(kindWords);
  const [address, setAddress] = useSearchParams();
  const asked = askedIn(address);
  const { data: counts } = $api.useQuery('get', '/api/v1/me/counts', {});
  const readAll = useReadAll();
  const unread = counts?.unread ?? 0;
  const views = [
    { isUnread: false, name: t.all },
    { isUnread: true, name: t.unread },
  ];
  return (
    <Page title={t.title} beside={counts === undefined ? '' : t.unreadCount(unread)}>
      <div className={`no-print ${styles.bar}`}>
        <nav className={styles.views} aria-label={t.which}>
          {views.map(({ isUnread, name }) => (
            <Link
              key={name}
              to={addressOf({ ...asked, isUnread })}
              aria-current={asked.isUnread === isUnread ? 'true' : undefined}
            >
              {name}
            </Link>
          ))}
        </nav>
        <Pick
          label={t.kind}
          hideLabel
          value={asked.kind ?? ''}
          onChange={(chosen) => setAddress(addressOf({ ...asked, kind: KINDS.find((kind) => kind === chosen) }))}
          options={[{ value: '', label: t.anyKind }, ...KINDS.map((value) => ({ value, label: kinds[value] }))]}
        />
        {(unread > 0 || readAll.isPending) && (
          <Button look="quiet" busy={readAll.isPending} onPress={() => readAll.mutate()}>
            {t.readAll}
          </Button>
        )}
        <Downloads
          path="/api/v1/inbox"
          query={{ unread: asked.isUnread ? true : null, kind: asked.kind }}
          what={t.title}
        />
        <span className="second" role="status">
          {readAll.isPending && t.reading(readAll.done)}
        </span>
      </div>
      <Refused error={readAll.error} />
      <Dossiers asked={asked} />
    </Page>
  );
}

function Dossiers({ asked }: { readonly asked: Asked }) {
  const t = useTexts(words);
  const { isUnread, kind } = asked;
  const list = $api.useInfiniteQuery(
    'get',
    '/api/v1/inbox/dossiers',
    {
      params: {
        query: { limit: PAGE, ...(isUnread ? { unread: true } : {}), ...(kind === undefined ? {} : { kind }) },
      },
    },
    { pageParamName: 'cursor', initialPageParam: null, getNextPageParam: ({ next }: { next: string | null }) => next },
  );
  const dossiers = useMemo(() => list.data?.pages.flatMap(({ items }) => items) ?? [], [list.data]);
  const arrived = useArrived(dossiers);
  if (list.isPending) return <Waiting what={t.messages} rows={6} />;
  if (dossiers.length === 0 && list.error === null)
    return (
      <Empty title={kind === undefined ? (isUnread ? t.noneUnread : t.none) : t.noneOfKind}>
        <p className="second">{t.willCome}</p>
        {(isUnread || kind !== undefined) && (
          <ButtonLink small to="/hop-thu">
            {t.seeAll}
          </ButtonLink>
        )}
      </Empty>
    );
  return (
    <>
      <Refused error={list.error} />
      <ul className={styles.dossiers}>
        {dossiers.map((dossier) => (
          <DossierRow
            key={`${dossier.consultation ?? dossier.case} ${isUnread} ${kind}`}
            {...{ dossier, asked }}
            isNew={arrived.has(dossier.latest.id)}
          />
        ))}
      </ul>
      {list.hasNextPage && (
        <div className={styles.more}>
          <Button busy={list.isFetchingNextPage} onPress={() => void list.fetchNextPage()}>
            {t.more}
          </Button>
        </div>
      )}
    </>
  );
}

/** The messages that came while the page was open. Those that wait to be read stand before later ones that were read. */
function useArrived(dossiers: readonly { readonly latest: Message }[]): ReadonlySet<string> {
  const newest = useRef<string | null>(null);
  const latest = useMemo(() => dossiers.map((one) => one.latest), [dossiers]);
  const first = latest.reduce<string | null>(
    (so, { createdAt }) => (so === null || createdAt > so ? createdAt : so),
    null,
  );
  useEffect(() => {
    newest.current ??= first;
  }, [first]);
  return arrivedAfter(latest, newest.current);
}
