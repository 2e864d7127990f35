/** Disputes that ended in the last thirty days: how, between whom, and after how long. */
import { Link } from 'react-router';
import { useAgencyName } from '../../api/agency-names.js';
import { $api, type Schemas } from '../../api/client.js';
import { counted } from '../../language/counted.js';
import { texts, useTexts } from '../../language/language.js';
import { Mark, type MarkName } from '../../marks/mark.js';
import { Downloads } from '../../parts/downloads.js';
import { Moment } from '../../time/until.js';
import styles from './disputes.module.css';

type Ending = Schemas['DisputeEnding'];

const words = texts({
  vi: {
    title: 'Đã kết thúc trong 30 ngày',
    count: (n: number) => `${n} hồ sơ`,
    subject: 'Hồ sơ',
    how: 'Kết quả',
    who: 'Các cơ quan',
    when: 'Kết thúc',
    after: (n: number) => `sau ${n} ngày làm việc`,
    none: 'Không có hồ sơ nào kết thúc trong 30 ngày qua.',
    unified: 'Thống nhất sau khi làm việc trực tiếp',
    'decided-by-chairman': 'Chủ tịch quyết định',
    'decided-by-lead': 'Cơ quan chủ trì quyết định theo thẩm quyền',
    remitted: 'Trả về: cơ quan chủ trì tự quyết định',
    discontinued: 'Không tiếp tục: đã rút hồ sơ hoặc sửa đề xuất',
  },
  en: {
    title: 'Ended in the last 30 days',
    count: (n: number) => `${n}`,
    subject: 'Consultation',
    how: 'Result',
    who: 'Parties',
    when: 'Ended',
    after: (n: number) => `after ${counted(n, 'working day')}`,
    none: 'None ended in the last 30 days.',
    unified: 'Unified head to head',
    'decided-by-chairman': 'Decided by the chairman',
    'decided-by-lead': 'Decided by the lead within its authority',
    remitted: 'Sent back: the lead decided',
    discontinued: 'Discontinued: withdrawn or amended',
  },
});

const MARKS: Readonly<Record<string, MarkName>> = {
  unified: 'accepted',
  'decided-by-chairman': 'signature',
  'decided-by-lead': 'signature',
  remitted: 'returned',
  discontinued: 'cancelled',
};

export function EndedDisputes() {
  const t = useTexts(words);
  const name = useAgencyName();
  const { data } = $api.useQuery('get', '/api/v1/office/ended', {});
  if (data === undefined) return null;
  const say = (how: Ending) => (how in t ? t[how as 'unified'] : how);
  return (
    <section className="group">
      <h2>
        {t.title} <span className="group-count">{t.count(data.items.length)}</span>
      </h2>
      {data.items.length === 0 ? (
        <p className={styles.row}>{t.none}</p>
      ) : (
        <>
          <table className={styles.ended}>
            <thead className="only-heard">
              <tr>
                <th scope="col">{t.subject}</th>
                <th scope="col">{t.how}</th>
                <th scope="col">{t.who}</th>
                <th scope="col">{t.when}</th>
              </tr>
            </thead>
            <tbody>
              {data.items.map((one) => (
                <tr key={`${one.consultation}${one.round}`}>
                  <th scope="row" className="row-title">
                    <Link to={`/ho-so/${one.consultation}/tranh-chap`}>{one.subject}</Link>
                  </th>
                  <td>
                    <Mark name={MARKS[one.how] ?? 'noted'} /> {say(one.how)}
                  </td>
                  <td className="second">{[one.lead, ...one.dissenters].map(name).join(', ')}</td>
                  <td className="second">
                    <Moment at={one.endedAt} />, {t.after(one.workingDays)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <Downloads path="/api/v1/office/ended" what={t.title} />
        </>
      )}
    </section>
  );
}
