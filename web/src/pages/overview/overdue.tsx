/** What is overdue anywhere now, the longest first, with who holds it. */
import { Link } from 'react-router';
import type { Schemas } from '../../api/client.js';
import { texts, useTexts } from '../../language/language.js';
import { Mark } from '../../marks/mark.js';
import { Empty } from '../../parts/notice.js';
import { Until } from '../../time/until.js';
import styles from './overview.module.css';

type Item = Schemas['OverdueItem'];

const words = texts({
  vi: {
    title: 'Đang quá hạn',
    subject: 'Hồ sơ',
    holder: 'Cơ quan đang xử lý',
    since: 'Quá hạn',
    opinion: (agency: string) => `Ý kiến của ${agency}`,
    notice: (agency: string) => `Thông báo lại bằng văn bản cho ${agency}`,
    stage: () => 'Ý kiến chưa thống nhất',
    competence: (agency: string) => `Quyết định thẩm quyền trả lời của ${agency}`,
    confirmation: (agency: string) => `${agency} xác nhận buổi làm việc trực tiếp`,
    none: 'Không có việc nào quá hạn trong toàn tỉnh.',
    noneWhy: 'Việc quá hạn hiện ở đây ngay khi hết thời hạn.',
  },
  en: {
    title: 'Overdue now',
    subject: 'Consultation',
    holder: 'Holder',
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

export function Overdue({
  items,
  name,
}: {
  readonly items: readonly Item[];
  readonly name: (code: string | null) => string;
}) {
  const t = useTexts(words);
  const what = (item: Item) => t[item.kind](name(item.agency));
  return (
    <section className="group">
      <h2 className={items.length > 0 ? 'seal' : ''}>
        {t.title} <span className="group-count">{items.length}</span>
      </h2>
      {items.length === 0 ? (
        <Empty title={t.none}>
          <p>{t.noneWhy}</p>
        </Empty>
      ) : (
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
                    to={`/ho-so/${item.consultation}${item.kind === 'stage' ? '/tranh-chap' : ''}`}
                  >
                    {item.subject}
                  </Link>
                  <span className="second">{what(item)}</span>
                </th>
                <td>{name(item.holder)}</td>
                <td>
                  <Mark name="overdue" size={16} /> <Until limit={item.dueAt} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
