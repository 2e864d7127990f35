/** The journal of the quarter as an event log for programs of process mining, for those who oversee the province. */
import { useState } from 'react';
import { texts, useTexts } from '../../language/language.js';
import { Tick } from '../../parts/field.js';
import { fileAt } from '../../parts/file-address.js';
import { useMyself } from '../../session/me.js';
import styles from './trace.module.css';

const words = texts({
  vi: {
    title: 'Nhật ký sự kiện để khai phá quy trình',
    what: 'Việc đã làm trong quý này theo chuẩn OCEL 2.0: hồ sơ, ý kiến, tranh chấp, cơ quan và thời điểm; không có nội dung đề xuất hay trả lời. Mỗi lần tải được ghi vào nhật ký kiểm toán.',
    people: 'Kèm tên người đã làm từng việc',
    take: (format: string) => `Tải nhật ký sự kiện, ${format}`,
  },
  en: {
    title: 'Event log for process mining',
    what: 'What was done this quarter by the standard OCEL 2.0: consultations, opinions, disputes, agencies and times; nothing of what was proposed or answered. Every download stands in the audit journal.',
    people: 'With the names of who did each act',
    take: (format: string) => `Download the event log, ${format}`,
  },
});

const FORMATS = [
  ['json', 'JSON'],
  ['xml', 'XML'],
] as const;

export function EventLog({ from, to }: { readonly from: string; readonly to: string }) {
  const t = useTexts(words);
  const { seesAll } = useMyself();
  const [people, setPeople] = useState(false);
  if (!seesAll) return null;
  const query = { from, to, people: people ? 'true' : null };
  return (
    <section className="group no-print">
      <h2>{t.title}</h2>
      <p className={styles.explained}>{t.what}</p>
      <p>
        <Tick checked={people} onChange={setPeople}>
          {t.people}
        </Tick>
      </p>
      <ul className={styles.files}>
        {FORMATS.map(([ending, format]) => (
          <li key={ending}>
            <a href={fileAt('/api/v1/office/event-log', ending, query)} download>
              {t.take(format)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
