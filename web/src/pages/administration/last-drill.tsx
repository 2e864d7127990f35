/** What the last drill of restoring a backup came to: a backup that nobody has restored is a hope. */
import { $api, type Schemas } from '../../api/client.js';
import { counted } from '../../language/counted.js';
import { texts, useTexts } from '../../language/language.js';
import { Notice } from '../../parts/notice.js';
import { Refused } from '../../parts/refused.js';
import { Moment } from '../../time/until.js';
import styles from './journal.module.css';

const words = texts({
  vi: {
    title: 'Diễn tập khôi phục',
    none: 'Chưa có lần diễn tập khôi phục nào. Hãy đề nghị đơn vị vận hành chạy lệnh drill với bản sao lưu mới nhất, mỗi tháng một lần.',
    passed: 'Bản sao lưu khôi phục được.',
    failed: 'Bản sao lưu không khôi phục được.',
    at: 'Diễn tập lúc',
    taken: 'với bản sao lưu tạo lúc',
    counted: (consultations: number, entries: number) =>
      `Đã kiểm tra ${consultations} hồ sơ và ${entries} mục nhật ký trong bản khôi phục.`,
    tell: 'Hãy báo ngay cho đơn vị vận hành để sao lưu lại và diễn tập lại.',
  },
  en: {
    title: 'Restore drill',
    none: 'No restore drill was made yet. Ask the operators to run the command drill with the newest backup, once a month.',
    passed: 'The backup can be restored.',
    failed: 'The backup cannot be restored.',
    at: 'Drill at',
    taken: 'with the backup of',
    counted: (consultations: number, entries: number) =>
      `Verified in what was restored: ${counted(consultations, 'consultation')} and ${counted(entries, 'entry', 'entries')} of the journal.`,
    tell: 'Tell the operators at once, to back up again and to drill again.',
  },
});

/** For whoever may verify the journal. */
export function LastDrill() {
  const t = useTexts(words);
  const { data, error } = $api.useQuery('get', '/api/v1/restore-drill', {});
  if (error !== null) return <Refused error={error} />;
  if (data === undefined) return null;
  return (
    <section aria-labelledby="last-drill">
      <h2 id="last-drill">{t.title}</h2>
      {data.drill === null ? <p className={styles.what}>{t.none}</p> : <Outcome drill={data.drill} />}
    </section>
  );
}

function Outcome({ drill }: { readonly drill: Schemas['DrillView'] }) {
  const t = useTexts(words);
  const { passed, at, takenAt, reason, consultations, entries } = drill;
  return (
    <Notice tone={passed ? 'ok' : 'seal'}>
      <p>
        <b>{passed ? t.passed : t.failed}</b> {passed ? t.counted(consultations, entries) : reason}
      </p>
      <p>
        {t.at} <Moment at={at} />
        {takenAt !== null && (
          <>
            {', '}
            {t.taken} <Moment at={takenAt} />
          </>
        )}
        .
      </p>
      {!passed && <p>{t.tell}</p>}
    </Notice>
  );
}
