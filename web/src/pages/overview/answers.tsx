/** Answered in time, after an extension, silent or late, returned: by agency, those that hurt most first. A table with its bars. */
import { parseCivilDate } from '../../../../workflows/limits/time.js';
import type { Schemas } from '../../api/client.js';
import { texts, useTexts } from '../../language/language.js';
import { Button } from '../../parts/button.js';
import { csvOf, save } from '../../parts/csv.js';
import { Empty } from '../../parts/notice.js';
import { sayDate } from '../../time/say.js';
import { sharesOf } from './heaviest.js';
import styles from './overview.module.css';

type Counts = Schemas['AnswerCounts'];

const words = texts({
  vi: {
    title: 'Trả lời đúng hạn, trả lời chậm và không trả lời',
    sub: 'số lượt được lấy ý kiến, theo cơ quan; xếp theo số lượt không trả lời hoặc trả lời chậm',
    csv: 'Tải CSV',
    agency: 'Cơ quan',
    bar: 'Tỉ trọng',
    onTime: 'đúng hạn',
    afterExtension: 'sau gia hạn',
    silent: 'không trả lời hoặc trả lời chậm',
    returned: 'trả lại',
    pending: 'đang chờ',
    unclarified: 'chưa làm rõ',
    contested: 'chờ quyết định thẩm quyền',
    urged: 'lượt đôn đốc',
    asked: 'Cộng',
    all: 'Toàn tỉnh',
    none: 'Chưa có lượt lấy ý kiến nào trong thời gian này.',
    zero: 'không',
  },
  en: {
    title: 'In time, silent and late',
    sub: 'requests by agency; most silent or late first',
    csv: 'Download CSV',
    agency: 'Agency',
    bar: 'Share',
    onTime: 'in time',
    afterExtension: 'extended',
    silent: 'silent or late',
    returned: 'returned',
    pending: 'pending',
    unclarified: 'not clarified',
    contested: 'competence open',
    urged: 'urgings',
    asked: 'Total',
    all: 'Province',
    none: 'Nothing was asked in this period.',
    zero: 'none',
  },
});

const COLUMNS = ['onTime', 'afterExtension', 'silent', 'returned', 'pending'] as const;
/** Counted beside the columns, which every request is in exactly one of. */
const BESIDE = ['unclarified', 'contested', 'urged'] as const;
type Column = (typeof COLUMNS)[number];

const numberOf = (counts: Counts, column: Column) =>
  column === 'silent' ? counts.silent + counts.late : counts[column];

export function Answers({ answers }: { readonly answers: Schemas['AnswersView'] }) {
  const t = useTexts(words);
  const { agencies, totals, from, to } = answers;
  const longest = Math.max(0, ...agencies.map(({ asked }) => asked));
  const say = (text: string) => sayDate(parseCivilDate(text) ?? ('' as never));
  const besides = (one: Counts) =>
    BESIDE.flatMap((beside) => (one[beside] > 0 ? [`${one[beside]} ${t[beside]}`] : [])).join(', ');
  const download = () =>
    save(
      'tra-loi-dung-han.csv',
      csvOf([
        [t.agency, ...COLUMNS.map((column) => t[column]), t.asked, ...BESIDE.map((one) => t[one])],
        ...agencies.map((one) => [
          one.name,
          ...COLUMNS.map((column) => numberOf(one, column)),
          one.asked,
          ...BESIDE.map((beside) => one[beside]),
        ]),
      ]),
    );
  return (
    <section className="group">
      <header className={styles.head}>
        <h2>{t.title}</h2>
        <p className="second">
          {t.sub}; {say(from)} – {say(to)}
        </p>
        <Button small look="quiet" onPress={download}>
          {t.csv}
        </Button>
      </header>
      {agencies.length === 0 ? (
        <Empty title={t.none} />
      ) : (
        <table className={styles.answers}>
          <thead>
            <tr className="small">
              <th scope="col">{t.agency}</th>
              <th scope="col">
                <span className="only-heard">{t.bar}</span>
              </th>
              {COLUMNS.map((column) => (
                <th key={column} scope="col" className="numeric">
                  <span className={`${styles.swatch} ${styles[column]}`} /> {t[column]}
                </th>
              ))}
              <th scope="col" className="numeric">
                {t.asked}
              </th>
            </tr>
          </thead>
          <tbody>
            {agencies.map((one) => (
              <tr key={one.agency}>
                <th scope="row">
                  {one.name}
                  <span className="small">{besides(one)}</span>
                </th>
                <td className={styles.barCell}>
                  <Bar counts={one} longest={longest} />
                </td>
                {COLUMNS.map((column) => (
                  <Cell
                    key={column}
                    n={numberOf(one, column)}
                    zero={t.zero}
                    said={t[column]}
                    hurts={column === 'silent'}
                  />
                ))}
                <Cell n={one.asked} zero={t.zero} said={t.asked} />
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t.all}</th>
              <td />
              {COLUMNS.map((column) => (
                <Cell
                  key={column}
                  n={numberOf(totals, column)}
                  zero={t.zero}
                  said={t[column]}
                  hurts={column === 'silent'}
                />
              ))}
              <Cell n={totals.asked} zero={t.zero} said={t.asked} />
            </tr>
          </tfoot>
        </table>
      )}
    </section>
  );
}

/** `said` stands before the number on phones, where there is no head of a column. */
function Cell({
  n,
  zero,
  said,
  hurts = false,
}: {
  readonly n: number;
  readonly zero: string;
  readonly said: string;
  readonly hurts?: boolean;
}) {
  if (n === 0)
    return (
      <td className={`numeric ${styles.nothing}`} data-said={said}>
        <span aria-hidden="true">·</span>
        <span className="only-heard">{zero}</span>
      </td>
    );
  return (
    <td className={`numeric ${hurts ? styles.hurts : ''}`} data-said={said}>
      {n}
    </td>
  );
}

/** Four textures and a hollow, so that it reads without colour; the numbers stand beside it. */
function Bar({ counts, longest }: { readonly counts: Counts; readonly longest: number }) {
  const shares = sharesOf(
    COLUMNS.map((column) => numberOf(counts, column)),
    longest,
  );
  return (
    <div className={styles.bar} aria-hidden="true">
      {COLUMNS.map((column, i) => {
        const share = shares[i] ?? 0;
        return share === 0 ? null : <span key={column} className={styles[column]} style={{ width: `${share}%` }} />;
      })}
    </div>
  );
}
