/** The whole journal of a consultation, entry by entry, with its proof and how a stranger checks it. */
import { Link, useParams } from 'react-router';
import { $api } from '../../api/client.js';
import { Page } from '../../app/page.js';
import { texts, useTexts } from '../../language/language.js';
import { Button } from '../../parts/button.js';
import { Refused } from '../../parts/refused.js';
import { Waiting } from '../../parts/waiting.js';
import styles from './consultation.module.css';
import { JournalList } from './journal-list.js';
import { PrintFoot } from './print-foot.js';
import { Verified } from './verified.js';

const words = texts({
  vi: {
    title: 'Nhật ký hồ sơ',
    place: 'Vị trí trang',
    list: 'Hồ sơ lấy ý kiến',
    entries: 'Các mục, mới nhất trước',
    more: 'Xem các mục cũ hơn',
    what: 'nhật ký',
    proof: 'Chứng cứ',
    download: 'Tải tệp chứng cứ (JSON)',
    about:
      'Mỗi việc được chấp nhận và mỗi thời hạn đã hết là một mục. Mục nào cũng chứa mã băm của mục liền trước; mục cuối được neo vào điểm kiểm chứng có chữ ký số của tỉnh. Sửa, thêm, bớt hay đổi thứ tự một mục bất kỳ đều bị phát hiện.',
    how: 'Người ngoài hệ thống kiểm tra như sau',
    steps: [
      'Tải tệp chứng cứ. Tệp chứa nguyên văn mọi mục, quy định, lịch làm việc đã áp dụng và chữ ký; không cần truy cập hệ thống này.',
      'Tính SHA-256 của nguyên văn từng mục và so với mã băm đã ghi; mục sau phải chứa mã băm của mục trước.',
      'Từ mã băm của mục cuối, tính theo đường dẫn trong tệp đến gốc cây của điểm kiểm chứng.',
      'Kiểm tra chữ ký Ed25519 của điểm kiểm chứng bằng khóa công khai mà tỉnh công bố ở nơi khác, không lấy khóa trong tệp.',
      'Đếm lại từng thời hạn theo lịch làm việc trong tệp: ngày nhận không tính, ngày nghỉ không tính, ngày làm bù có tính.',
    ],
    sample:
      'Mô tả đầy đủ và chương trình kiểm tra mẫu nằm trong tài liệu kèm theo phần mềm (docs/proof.md, docs/proof-examples/verify.py).',
  },
  en: {
    title: 'Journal of the consultation',
    place: 'Where this is',
    list: 'Consultations',
    entries: 'Entries, the latest first',
    more: 'Older entries',
    what: 'the journal',
    proof: 'Proof',
    download: 'Download the proof (JSON)',
    about:
      'Every accepted act and every limit that passed is an entry. Each holds the hash of the one before it; the last is anchored in a checkpoint signed by the province. Changing, adding, removing or reordering any of them is found out.',
    how: 'How a stranger checks it',
    steps: [
      'Download the proof. It holds every entry verbatim, the regulation and the calendar that were applied, and the signature; this system is not needed.',
      'Take the SHA-256 of every entry’s text and compare it; each entry holds the hash of the one before.',
      'From the last hash follow the path in the file to the root of the checkpoint’s tree.',
      'Check the Ed25519 signature of the checkpoint with the public key that the province publishes elsewhere, not with the one in the file.',
      'Count every limit again by the calendar in the file: the day of receipt and days off are not counted, worked Saturdays are.',
    ],
    sample:
      'The full description and a sample verifier come with the software (docs/proof.md, docs/proof-examples/verify.py).',
  },
});

const PAGE = 50;

export function Component() {
  const { id = '' } = useParams();
  const t = useTexts(words);
  const path = { id };
  const consultation = $api.useQuery('get', '/api/v1/consultations/{id}', { params: { path } });
  const journal = $api.useInfiniteQuery(
    'get',
    '/api/v1/consultations/{id}/journal',
    { params: { path, query: { sort: '-seq', limit: PAGE } } },
    {
      pageParamName: 'cursor',
      // Null and not undefined: the client would ask for page 0 otherwise.
      initialPageParam: null,
      getNextPageParam: (last: { readonly next: string | null }) => last.next ?? undefined,
    },
  );
  const address = `/ho-so/${encodeURIComponent(id)}`;
  const items = journal.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page
      title={t.title}
      heading={
        <>
          <nav className={styles.crumb} aria-label={t.place}>
            <Link to="/ho-so">{t.list}</Link> / <Link to={address}>{consultation.data?.subject ?? id}</Link>
          </nav>
          <h1>{t.title}</h1>
        </>
      }
    >
      <Refused error={consultation.error ?? journal.error} />
      <section className="group">
        <header className={styles.head}>
          <h2>{t.entries}</h2>
          <Verified consultation={{ id }} />
        </header>
        {consultation.data === undefined || journal.data === undefined ? (
          consultation.error === null && journal.error === null && <Waiting what={t.what} rows={6} />
        ) : (
          <JournalList consultation={consultation.data} items={items} whole />
        )}
        {journal.hasNextPage && (
          <p style={{ paddingTop: 16 }}>
            <Button busy={journal.isFetchingNextPage} onPress={() => void journal.fetchNextPage()}>
              {t.more}
            </Button>
          </p>
        )}
      </section>
      <section className="group no-print">
        <header>
          <h2>{t.proof}</h2>
        </header>
        <div className={styles.how}>
          <p>{t.about}</p>
          <p style={{ padding: '12px 0' }}>
            <a href={`/api/v1/consultations/${encodeURIComponent(id)}/proof`} download={`chung-cu-${id}.json`}>
              {t.download}
            </a>
          </p>
          <h3>{t.how}</h3>
          <ol style={{ paddingTop: 8 }}>
            {t.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          <p className="second">{t.sample}</p>
        </div>
      </section>
      {consultation.data !== undefined && <PrintFoot consultation={consultation.data} />}
    </Page>
  );
}
