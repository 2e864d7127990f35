/** What a figure of the report is made of: every request with its dossier and by name who held it, and urging from the list. */
import { keepPreviousData } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { civilDateOf } from '../../../../workflows/limits/time.js';
import { useAgencyName } from '../../api/agency-names.js';
import { $api } from '../../api/client.js';
import { ForWholeProvince } from '../../app/for-whole-province.js';
import { Page } from '../../app/page.js';
import { texts, useTexts } from '../../language/language.js';
import { placeKind } from '../../language/place.js';
import { Button } from '../../parts/button.js';
import { Downloads } from '../../parts/downloads.js';
import { Empty } from '../../parts/notice.js';
import { Refused } from '../../parts/refused.js';
import { Waiting } from '../../parts/waiting.js';
import { useClock } from '../../time/now.js';
import { sayDate } from '../../time/say.js';
import { ManyBar, WhatCame } from '../signing/many-bar.js';
import { URGE } from '../signing/matters.js';
import { useSigning } from '../signing/use-signing.js';
import { type Behind, figureIn, figureWords } from './figures.js';
import { addressOfPeriod, periodIn } from './period.js';
import styles from './requests.module.css';
import { RequestsTable } from './requests-table.js';
import { type RequestItem, urgeable } from './urgeable.js';

const words = texts({
  vi: {
    title: 'Số liệu chi tiết',
    back: 'Tổng quan',
    what: 'danh sách',
    get province() {
      return `Toàn ${placeKind()}`;
    },
    asked: (from: string, to: string) => `lấy ý kiến từ ${from} đến ${to}`,
    ending: (from: string, to: string) => (from === to ? `trong ngày ${from}` : `từ ${from} đến ${to}`),
    now: 'tính đến lúc này',
    all: (n: number) => `${n} lượt`,
    first: (n: number) => `${n} lượt đầu`,
    print: 'In danh sách',
    more: 'Xem thêm',
    things: 'ý kiến',
    none: 'Không có lượt lấy ý kiến nào.',
    why: 'Số liệu có thể vừa thay đổi: hãy xem lại trang tổng quan.',
  },
  en: {
    title: 'The figures in detail',
    back: 'Overview',
    what: 'the list',
    province: 'The province',
    asked: (from: string, to: string) => `asked from ${from} to ${to}`,
    ending: (from: string, to: string) => (from === to ? `on ${from}` : `from ${from} to ${to}`),
    now: 'as of now',
    all: (n: number) => `${n} ${n === 1 ? 'request' : 'requests'}`,
    first: (n: number) => `The first ${n} requests`,
    print: 'Print the list',
    more: 'Show more',
    things: 'opinions',
    none: 'There is no request.',
    why: 'The figures may just have changed: look at the overview again.',
  },
});

const PAGE = 50;

export function Component() {
  const t = useTexts(words);
  return (
    <ForWholeProvince title={t.title}>
      <Requests />
    </ForWholeProvince>
  );
}

function Requests() {
  const t = useTexts(words);
  const figures = useTexts(figureWords);
  const name = useAgencyName();
  const [address] = useSearchParams();
  const period = periodIn(address, civilDateOf(useClock().now));
  const behind: Behind = {
    figure: figureIn(address),
    agency: address.get('co-quan'),
    from: period.from,
    to: period.to,
  };
  const { figure, agency, from, to } = behind;
  const days = [sayDate(from), sayDate(to)] as const;
  const when = figure === 'overdue' ? t.now : figure === 'ending' ? t.ending(...days) : t.asked(...days);
  return (
    <Page
      title={figures[figure]}
      heading={
        <div className="page-head">
          <p className="second no-print">
            <Link to={{ pathname: '/tong-quan', search: `?${new URLSearchParams(addressOfPeriod(period))}` }}>
              {t.back}
            </Link>
          </p>
          <h1>{figures[figure]}</h1>
          <p className="second">
            {agency === null ? t.province : name(agency)}, {when}
          </p>
        </div>
      }
    >
      <Results key={`${figure} ${agency} ${from} ${to}`} behind={behind} />
    </Page>
  );
}

function Results({ behind }: { readonly behind: Behind }) {
  const t = useTexts(words);
  const figures = useTexts(figureWords);
  const { figure, agency, from, to } = behind;
  const signing = useSigning();
  const list = $api.useInfiniteQuery(
    'get',
    '/api/v1/office/requests',
    { params: { query: { limit: PAGE, figure, from, to, ...(agency === null ? {} : { agency }) } } },
    {
      pageParamName: 'cursor',
      initialPageParam: null,
      getNextPageParam: ({ next }: { next: string | null }) => next,
      placeholderData: keepPreviousData,
    },
  );
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  const open = items.filter(({ mayUrge }) => mayUrge);
  if (list.isPending)
    return (
      <>
        <Refused error={list.error} />
        {list.error === null && <Waiting what={t.what} rows={6} />}
      </>
    );
  return (
    <>
      <Refused error={list.error} />
      {signing.result !== null && <WhatCame result={signing.result} things={t.things} />}
      <header className={styles.head}>
        <h2>
          <span role="status">{list.hasNextPage ? t.first(items.length) : t.all(items.length)}</span>
        </h2>
        <span className={`${styles.files} no-print`}>
          <Downloads path="/api/v1/office/requests" query={{ ...behind }} what={figures[figure]} />
          <Button small look="quiet" onPress={() => window.print()}>
            {t.print}
          </Button>
        </span>
      </header>
      {items.length === 0 ? (
        <Empty title={t.none}>
          <p>{t.why}</p>
        </Empty>
      ) : (
        <RequestsTable items={items} signing={signing} canUrge={open.length > 0} />
      )}
      {list.hasNextPage && (
        <div className={`${styles.more} no-print`}>
          <Button busy={list.isFetchingNextPage} onPress={() => void list.fetchNextPage()}>
            {t.more}
          </Button>
        </div>
      )}
      {(open.length > 0 || signing.progress !== null) && (
        <ManyBar
          acts={[URGE]}
          things={t.things}
          open={open.map(urgeable)}
          signing={signing}
          isOutdated={false}
          asListed
          quote={({ item }) => <Quoted item={item} />}
        />
      )}
    </>
  );
}

/** Whom a letter urges, and about what. */
function Quoted({ item }: { readonly item: RequestItem }) {
  const name = useAgencyName();
  return (
    <p>
      <b>{name(item.agency)}</b>
      {item.holder.name !== null && ` (${item.holder.name})`}: {item.subject}
    </p>
  );
}
