/** /van-ban/lien-thong: what arrived for my agency by the document axis, what waits for somebody and everything. */
import { Link, useSearchParams } from 'react-router';
import { $api } from '../../api/client.js';
import { Page } from '../../app/page.js';
import { texts, useTexts } from '../../language/language.js';
import letters from '../../letters/letters.module.css';
import { ButtonLink } from '../../parts/button-link.js';
import { Empty } from '../../parts/notice.js';
import { Refused } from '../../parts/refused.js';
import { Waiting } from '../../parts/waiting.js';
import styles from './axis.module.css';
import { MessageRow } from './message-row.js';

const words = texts({
  vi: {
    title: 'Văn bản đến qua trục liên thông',
    how: 'Văn bản trả lời đã khớp hồ sơ thì đọc và nhập ý kiến; văn bản chưa khớp thì gắn vào hồ sơ hoặc xếp lại kèm lý do. Không văn bản nào bị bỏ.',
    lists: { open: 'Chờ xử lý', all: 'Tất cả' },
    which: 'Chọn danh sách',
    what: 'văn bản đến',
    empty: { open: 'Không có văn bản nào chờ xử lý.', all: 'Chưa có văn bản nào đến qua trục liên thông.' },
    more: 'Xem tiếp các văn bản trước đó',
    letters: 'Văn bản của cơ quan',
  },
  en: {
    title: 'What arrived by the document axis',
    how: 'Answers that are matched are read and entered; what is not is matched to a consultation or set aside with a reason. Nothing is dropped.',
    lists: { open: 'To be worked off', all: 'Everything' },
    which: 'Which messages',
    what: 'what arrived',
    empty: { open: 'Nothing waits.', all: 'Nothing has arrived by the document axis yet.' },
    more: 'Earlier ones',
    letters: 'Letters of my agency',
  },
});

const LISTS = ['open', 'all'] as const;
/** Messages are no acts, so no event tells that one arrived. */
const LOOK_MS = 10_000;

export function Component() {
  const t = useTexts(words);
  const [params] = useSearchParams();
  const list = params.get('muc') === 'tat-ca' ? 'all' : 'open';
  const cursor = params.get('sau');
  const { data, error } = $api.useQuery(
    'get',
    '/api/v1/edxml/messages',
    { params: { query: { list, ...(cursor === null ? {} : { cursor }) } } },
    { refetchInterval: LOOK_MS },
  );
  const addressOf = (of: (typeof LISTS)[number]) =>
    of === 'open' ? '/van-ban/lien-thong' : '/van-ban/lien-thong?muc=tat-ca';
  return (
    <Page title={t.title} beside={t.how}>
      <nav className={letters.boxes} aria-label={t.which}>
        {LISTS.map((one) => (
          <ButtonLink
            key={one}
            to={addressOf(one)}
            small
            look={one === list ? 'solid' : 'outline'}
            {...(one === list ? { 'aria-current': 'page' as const } : {})}
          >
            {t.lists[one]}
          </ButtonLink>
        ))}
        <ButtonLink to="/van-ban" small look="outline">
          {t.letters}
        </ButtonLink>
      </nav>
      <Refused error={error} />
      {data === undefined && error === null && <Waiting what={t.what} />}
      {data?.items.length === 0 && <Empty title={t.empty[list]} />}
      {data !== undefined && data.items.length > 0 && (
        <ul className={styles.list}>
          {data.items.map((message) => (
            <MessageRow key={message.sha256} message={message} />
          ))}
        </ul>
      )}
      {data?.next != null && (
        <Link to={`/van-ban/lien-thong?muc=${list === 'all' ? 'tat-ca' : 'cho'}&sau=${encodeURIComponent(data.next)}`}>
          {t.more}
        </Link>
      )}
    </Page>
  );
}
