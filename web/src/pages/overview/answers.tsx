/** Answered in time, after an extension, silent or late, returned: by agency, those that hurt most first. A table with its bars. */
import { parseCivilDate } from '../../../../workflows/limits/time.js';
import type { Schemas } from '../../api/client.js';
import { texts, useTexts } from '../../language/language.js';
import { placeKind } from '../../language/place.js';
import { Downloads } from '../../parts/downloads.js';
import { Empty } from '../../parts/notice.js';
import { sayDate } from '../../time/say.js';
import { FigureLink } from './figure-link.js';
import type { Behind, Figure } from './figures.js';
import { sharesOf } from './heaviest.js';
import styles from './overview.module.css';

type Counts = Schemas['AnswerCounts'];

const words = texts({
  vi: {
    title: 'Trả lời đúng hạn, trả lời chậm và không trả lời',
    sub: 'số lượt được lấy ý kiến, theo cơ quan; xếp theo số lượt không trả lời hoặc trả lời chậm',
    agency: 'Cơ quan',
    bar: 'Tỷ trọng',
    onTime: 'đúng hạn',
    afterExtension: 'sau gia hạn',
    silent: 'không trả lời hoặc trả lời chậm',
    returned: 'trả lại',
    pending: 'đang chờ',
    unclarified: 'chưa làm rõ',
    contested: 'chờ quyết định thẩm quyền',
    urged: 'lượt đôn đốc',
    asked: 'Cộng',
    get all() {
      return `Toàn ${placeKind()}`;
    },
    none: 'Chưa có lượt lấy ý kiến nào trong thời gian này.',
    zero: 'không',
  },
  en: {
    title: 'In time, silent and late',
    sub: 'requests by agency; most silent or late first',
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

/** What each column counts, as the list behind it is asked for. */
const FIGURES: Readonly<Record<Column, Figure>> = {
  onTime: 'onTime',
  afterExtension: 'afterExtension',
  silent: 'silentOrLate',
  returned: 'returned',
  pending: 'pending',
};

const numberOf = (counts: Counts, column: Column) =>
  column === 'silent' ? counts.silent + counts.late : counts[column];

export function Answers({ answers }: { readonly answers: Schemas['AnswersView'] }) {
  const t = useTexts(words);
  const { agencies, totals, from, to } = answers;
  const longest = Math.max(0, ...agencies.map(({ asked }) => asked));
  const say = (text: string) => sayDate(parseCivilDate(text) ?? ('' as never));
  const days = { from: parseCivilDate(from) ?? ('' as never), to: parseCivilDate(to) ?? ('' as never) };
  return (
    <section className="group">
      <header className={styles.head}>
        <h2>{t.title}</h2>
        <p className="second">
          {t.sub}; {say(from)} – {say(to)}
        </p>
        <Downloads path="/api/v1/office/answers" query={{ from, to }} what={t.title} />
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
                  <Besides counts={one} agency={one.agency} whose={one.name} days={days} />
                </th>
                <td className={styles.barCell}>
                  <Bar counts={one} longest={longest} />
                </td>
                {COLUMNS.map((column) => (
                  <Cell
                    key={column}
                    n={numberOf(one, column)}
                    said={t[column]}
                    behind={{ figure: FIGURES[column], agency: one.agency, ...days }}
                    whose={one.name}
                  />
                ))}
                <Cell
                  n={one.asked}
                  said={t.asked}
                  behind={{ figure: 'asked', agency: one.agency, ...days }}
                  whose={one.name}
                />
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">
                {t.all}
                <Besides counts={totals} agency={null} whose={t.all} days={days} />
              </th>
              <td />
              {COLUMNS.map((column) => (
                <Cell
                  key={column}
                  n={numberOf(totals, column)}
                  said={t[column]}
                  behind={{ figure: FIGURES[column], agency: null, ...days }}
                  whose={t.all}
                />
              ))}
              <Cell n={totals.asked} said={t.asked} behind={{ figure: 'asked', agency: null, ...days }} whose={t.all} />
            </tr>
          </tfoot>
        </table>
      )}
    </section>
  );
}

/** What is counted beside the columns, each with the way to its list. */
function Besides({
  counts,
  agency,
  whose,
  days,
}: {
  readonly counts: Counts;
  readonly agency: string | null;
  readonly whose: string;
  readonly days: Pick<Behind, 'from' | 'to'>;
}) {
  const t = useTexts(words);
  const shown = BESIDE.filter((beside) => counts[beside] > 0);
  return (
    <span className={`small ${styles.besides}`}>
      {shown.map((beside, place) => (
        <span key={beside}>
          {place > 0 && ', '}
          <FigureLink n={counts[beside]} figure={beside} agency={agency} whose={whose} {...days} /> {t[beside]}
        </span>
      ))}
    </span>
  );
}

/** `said` stands before the number on phones, where there is no head of a column. */
function Cell({
  n,
  said,
  behind,
  whose,
}: {
  readonly n: number;
  readonly said: string;
  readonly behind: Behind;
  readonly whose: string;
}) {
  const { zero } = useTexts(words);
  if (n === 0)
    return (
      <td className={`numeric ${styles.nothing}`} data-said={said}>
        <span aria-hidden="true">·</span>
        <span className="only-heard">{zero}</span>
      </td>
    );
  return (
    <td className={`numeric ${behind.figure === 'silentOrLate' ? styles.hurts : ''}`} data-said={said}>
      <FigureLink n={n} whose={whose} {...behind} />
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
