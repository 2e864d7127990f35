/** /tong-quan/theo-doi: everything overdue or long-running, who holds it, urgings, and the newest finding; begun from here: a review. */
import { Link } from 'react-router';
import type { CivilDate } from '../../../../workflows/limits/time.js';
import { useAgencyName } from '../../api/agency-names.js';
import { $api, type Schemas } from '../../api/client.js';
import { ForWholeProvince } from '../../app/for-whole-province.js';
import { Page } from '../../app/page.js';
import { kindLink } from '../../discipline/kinds.js';
import { texts, useLanguage, useTexts } from '../../language/language.js';
import { Button } from '../../parts/button.js';
import { ButtonLink } from '../../parts/button-link.js';
import { Downloads } from '../../parts/downloads.js';
import { Empty } from '../../parts/notice.js';
import { Refused } from '../../parts/refused.js';
import { Waiting } from '../../parts/waiting.js';
import { sayDay } from '../../time/say.js';
import styles from './conduct.module.css';
import { watchedWords } from './watched-words.js';

const words = texts({
  vi: {
    title: 'Danh sách theo dõi',
    lead: 'Việc quá hạn hoặc kéo dài; không việc nào rời danh sách khi chưa xong.',
    review: 'Bắt đầu rà soát',
    reviews: 'Các lần rà soát',
    what: 'danh sách',
    none: 'Không có việc quá hạn hoặc kéo dài.',
    more: 'Xem tiếp',
    days: (n: number) => `${n} ngày`,
    head: (name: string) => `Thủ trưởng: ${name}`,
    person: (name: string) => `Người giữ: ${name}`,
    urged: (n: number, on: string, by: string) =>
      `Đôn đốc ${n} lần, gần nhất ${on}${by === '' ? '' : `, yêu cầu trả lời trước ${by}`}`,
    notUrged: 'Chưa đôn đốc',
    finding: 'Kết luận',
    noFinding: 'Chưa có kết luận',
    again: (on: string) => `xem lại ${on}`,
  },
  en: {
    title: 'Follow-up list',
    lead: 'What is overdue or long-running; nothing leaves the list before it is done.',
    review: 'Begin a review',
    reviews: 'The reviews',
    what: 'the list',
    none: 'Nothing is overdue or long-running.',
    more: 'More',
    days: (n: number) => `${n} days`,
    head: (name: string) => `Head: ${name}`,
    person: (name: string) => `Held by: ${name}`,
    urged: (n: number, on: string, by: string) =>
      `Urged ${n} times, last on ${on}${by === '' ? '' : `, to answer by ${by}`}`,
    notUrged: 'Not urged',
    finding: 'Finding',
    noFinding: 'No finding yet',
    again: (on: string) => `again on ${on}`,
  },
});

export function Component() {
  const t = useTexts(words);
  return (
    <ForWholeProvince title={t.title}>
      <FollowUp />
    </ForWholeProvince>
  );
}

function FollowUp() {
  const t = useTexts(words);
  const list = $api.useInfiniteQuery(
    'get',
    '/api/v1/office/follow-up',
    { params: { query: {} } },
    {
      pageParamName: 'cursor',
      initialPageParam: null,
      getNextPageParam: ({ next }: { next: string | null }) => next,
    },
  );
  const { data: mine } = $api.useQuery('get', '/api/v1/cases/counts', {});
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page title={t.title} beside={t.lead}>
      <p className={styles.links}>
        {mine?.mayBegin.includes('follow-up-review.begin') && (
          <ButtonLink look="solid" to={`${kindLink('follow-up-review')}?viec=follow-up-review.begin`}>
            {t.review}
          </ButtonLink>
        )}
        <ButtonLink to={kindLink('follow-up-review')}>{t.reviews}</ButtonLink>
      </p>
      <Downloads path="/api/v1/office/follow-up" what={t.title} />
      <Refused error={list.error} />
      {list.data === undefined && list.error === null && <Waiting what={t.what} />}
      {list.data !== undefined && items.length === 0 && <Empty title={t.none} />}
      <ul className={styles.items}>
        {items.map((item) => (
          <Item key={item.item} item={item} />
        ))}
      </ul>
      {list.hasNextPage && (
        <Button small busy={list.isFetchingNextPage} onPress={() => void list.fetchNextPage()}>
          {t.more}
        </Button>
      )}
    </Page>
  );
}

function Item({ item }: { readonly item: Schemas['FollowUpEntry'] }) {
  const t = useTexts(words);
  const kinds = useTexts(watchedWords);
  const { language } = useLanguage();
  const agencyName = useAgencyName();
  const day = (date: string | null) => (date === null ? '' : sayDay(date as CivilDate, language));
  const { finding, urged } = item;
  return (
    <li>
      <Link className="row-title" to={`/ho-so/${encodeURIComponent(item.consultation)}`}>
        {item.subject}
      </Link>
      <br />
      <span className="seal">
        {kinds[item.kind]}, {t.days(item.days)}
      </span>
      <br />
      <span className="second">
        {agencyName(item.holder)}
        {item.head === null ? '' : `; ${t.head(item.head)}`}
        {item.person === null ? '' : `; ${t.person(item.person)}`};{' '}
        {urged === 0 ? t.notUrged : t.urged(urged, day(item.urgedOn), day(item.answerBy))}
      </span>
      <br />
      {finding === null ? (
        <span className={styles.none}>{t.noFinding}</span>
      ) : (
        <>
          {t.finding} ({day(finding.on)}
          {finding.by === null ? '' : `, ${finding.by}`}): <span className="said">{finding.text}</span>
          {finding.againOn === null ? '' : `, ${t.again(day(finding.againOn))}`}
        </>
      )}
    </li>
  );
}
