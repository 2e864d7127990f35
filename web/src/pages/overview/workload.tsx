/** The days ahead as a heat map in a table: how many limits end with each day, by agency; days off are hatched. */
import { civilDateOf, parseCivilDate } from '../../../../workflows/limits/time.js';
import type { Schemas } from '../../api/client.js';
import { texts, useLanguage, useTexts } from '../../language/language.js';
import { placeKind } from '../../language/place.js';
import { Downloads } from '../../parts/downloads.js';
import { Empty } from '../../parts/notice.js';
import { useClock } from '../../time/now.js';
import { sayDate, sayDay, sayShortWeekday } from '../../time/say.js';
import { FigureLink } from './figure-link.js';
import type { Behind } from './figures.js';
import { shadeOf } from './heaviest.js';
import styles from './overview.module.css';

const words = texts({
  vi: {
    title: 'Khối lượng sắp tới',
    sub: (from: string, to: string) =>
      `số thời hạn trả lời kết thúc mỗi ngày, từ ${from} đến ${to}; ngày nghỉ gạch chéo`,
    agency: 'Cơ quan phải trả lời',
    sum: 'Cộng',
    get all() {
      return `Toàn ${placeKind()}`;
    },
    none: 'Không có thời hạn trả lời nào kết thúc trong những ngày này.',
    off: 'ngày nghỉ',
    today: 'hôm nay',
    scroll: 'Khối lượng theo ngày',
  },
  en: {
    title: 'Workload ahead',
    sub: (from: string, to: string) => `deadlines that end with each day, ${from} to ${to}; days off are hatched`,
    agency: 'Agency to answer',
    sum: 'Total',
    all: 'Province',
    none: 'No deadline ends in these days.',
    off: 'day off',
    today: 'today',
    scroll: 'Workload by day',
  },
});

export function Workload({ workload }: { readonly workload: Schemas['WorkloadView'] }) {
  const t = useTexts(words);
  const { language } = useLanguage();
  const { now } = useClock();
  const today = civilDateOf(now);
  const days = workload.days.flatMap((day) => {
    const date = parseCivilDate(day.date);
    return date === null ? [] : [{ ...day, date }];
  });
  const [first, last] = [days[0], days.at(-1)];
  return (
    <section className="group">
      <header className={styles.head}>
        <h2>{t.title}</h2>
        {first !== undefined && last !== undefined && (
          <p className="second">{t.sub(sayDate(first.date, false), sayDate(last.date))}</p>
        )}
        <Downloads path="/api/v1/office/workload" what={t.title} />
      </header>
      {workload.rows.length === 0 ? (
        <Empty title={t.none} />
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        <section className={styles.scroll} aria-label={t.scroll} tabIndex={0}>
          <table className={styles.heat}>
            <thead>
              <tr>
                <th scope="col">{t.agency}</th>
                {days.map(({ date, working }) => (
                  <th
                    key={date}
                    scope="col"
                    className={`${working ? '' : styles.off} ${date === today ? styles.today : ''}`}
                  >
                    <span className={working ? '' : styles.plate}>
                      <abbr title={sayDay(date, language)}>{sayShortWeekday(date, language)}</abbr>
                      <b>{Number(date.slice(8))}</b>
                    </span>
                    {!working && <span className="only-heard">{t.off}</span>}
                    {date === today && <span className="only-heard">{t.today}</span>}
                  </th>
                ))}
                <th scope="col" className="numeric">
                  {t.sum}
                </th>
              </tr>
            </thead>
            <tbody>
              {workload.rows.map(({ agency, name, counts, total }) => (
                <tr key={agency}>
                  <th scope="row">{name}</th>
                  {days.map(({ date, working }, i) => (
                    <Heat
                      key={date}
                      n={counts[i] ?? 0}
                      working={working}
                      behind={{ figure: 'ending', agency, from: date, to: date }}
                      whose={name}
                    />
                  ))}
                  <td className="numeric">
                    {first !== undefined && last !== undefined && (
                      <FigureLink
                        n={total}
                        whose={name}
                        figure="ending"
                        agency={agency}
                        from={first.date}
                        to={last.date}
                      />
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row">{t.sum}</th>
                {days.map(({ date, working }, i) => (
                  <td key={date} className={working ? '' : styles.off}>
                    {(workload.totals[i] ?? 0) > 0 ? (
                      <b>
                        <FigureLink
                          n={workload.totals[i] ?? 0}
                          whose={t.all}
                          figure="ending"
                          agency={null}
                          from={date}
                          to={date}
                        />
                      </b>
                    ) : working ? (
                      '0'
                    ) : null}
                  </td>
                ))}
                <td className="numeric">
                  {first !== undefined && last !== undefined && (
                    <b>
                      <FigureLink
                        n={workload.totals.reduce((sum, n) => sum + n, 0)}
                        whose={t.all}
                        figure="ending"
                        agency={null}
                        from={first.date}
                        to={last.date}
                      />
                    </b>
                  )}
                </td>
              </tr>
            </tfoot>
          </table>
        </section>
      )}
    </section>
  );
}

function Heat({
  n,
  working,
  behind,
  whose,
}: {
  readonly n: number;
  readonly working: boolean;
  readonly behind: Behind;
  readonly whose: string;
}) {
  if (!working && n === 0) return <td className={styles.off} />;
  return (
    <td className={styles[`heat${shadeOf(n)}`]}>
      {n === 0 ? <span aria-hidden="true">·</span> : <FigureLink n={n} whose={whose} {...behind} />}
      {n === 0 && <span className="only-heard">0</span>}
    </td>
  );
}
