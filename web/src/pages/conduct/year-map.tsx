/** The limits of a year as a calendar: a column for each week, darker where more of them passed in silence or late; a table beside it. */
import type { ReactNode, SVGProps } from 'react';
import { addDays, type CivilDate, dayNumber } from '../../../../workflows/limits/time.js';
import { $api, type Schemas } from '../../api/client.js';
import { texts, useLanguage, useTexts } from '../../language/language.js';
import { Empty } from '../../parts/notice.js';
import { Refused } from '../../parts/refused.js';
import { Waiting } from '../../parts/waiting.js';
import { sayDay } from '../../time/say.js';
import styles from './conduct.module.css';

const words = texts({
  vi: {
    title: (year: number) => `Thời hạn trong năm ${year}`,
    sub: 'Mỗi ô là một ngày; càng đậm càng nhiều thời hạn, ô viền đỏ là ngày có lượt không trả lời hoặc trả lời chậm.',
    of: (day: string, limits: number, missed: number) =>
      `${day}: ${limits} thời hạn, ${missed} không trả lời hoặc chậm`,
    table: 'Xem dạng bảng',
    day: 'Ngày',
    limits: 'Thời hạn',
    missed: 'Không trả lời hoặc chậm',
    none: 'Không có thời hạn nào trong năm.',
    what: 'thời hạn trong năm',
    trend: 'Xu hướng không trả lời hoặc trả lời chậm',
    trendSub: 'tỷ lệ phần trăm trên số thời hạn kết thúc trong tháng; tháng không có thời hạn để trống',
    agency: 'Cơ quan',
    month: (n: number) => `Th${n}`,
    drawn: 'Biểu đồ',
  },
  en: {
    title: (year: number) => `Limits in ${year}`,
    sub: 'A cell is a day; the darker, the more limits. A red border marks silence or lateness.',
    of: (day: string, limits: number, missed: number) => `${day}: ${limits} limits, ${missed} silent or late`,
    table: 'As a table',
    day: 'Day',
    limits: 'Limits',
    missed: 'Silent or late',
    none: 'No limit ends in this year.',
    what: 'the limits of the year',
    trend: 'Trend of silence and lateness',
    trendSub: 'per cent of the limits that ended in the month; empty where none did',
    agency: 'Agency',
    month: (n: number) => `M${n}`,
    drawn: 'Chart',
  },
});

const CELL = 15;
const GAP = 3;

export function YearMap({ year }: { readonly year: number }) {
  const t = useTexts(words);
  const { data, error } = $api.useQuery('get', '/api/v1/office/limits-of-year', { params: { query: { year } } });
  if (data === undefined)
    return (
      <>
        <Refused error={error} />
        {error === null && <Waiting what={t.what} />}
      </>
    );
  return (
    <>
      <section className="group">
        <h2>{t.title(year)}</h2>
        {data.days.length === 0 ? (
          <Empty title={t.none} />
        ) : (
          <>
            <p className="second">{t.sub}</p>
            <Calendar days={data.days} year={year} />
            <DaysTable days={data.days} />
          </>
        )}
      </section>
      <Trend agencies={data.agencies} />
    </>
  );
}

/** Drawn for the eye; the same is in the table for who hears the page. */
function Calendar({ days, year }: { readonly days: readonly Schemas['LimitsOfDay'][]; readonly year: number }) {
  const t = useTexts(words);
  const { language } = useLanguage();
  const first = `${year}-01-01` as CivilDate;
  const monday = addDays(first, -((dayNumber(first) + 3) % 7));
  const most = Math.max(...days.map(({ limits }) => limits));
  const weeks = 54;
  return (
    <Scrolled label={t.title(year)}>
      <svg
        className={styles.year}
        width={weeks * (CELL + GAP)}
        height={7 * (CELL + GAP)}
        viewBox={`0 0 ${weeks * (CELL + GAP)} ${7 * (CELL + GAP)}`}
        aria-hidden="true"
      >
        {everyDayOf(year).map((date) => {
          const place = dayNumber(date) - dayNumber(monday);
          return <Cell key={`no ${date}`} place={place} fill="var(--line)" fillOpacity={0.5} />;
        })}
        {days.map(({ date, limits, missed }) => {
          const place = dayNumber(date as CivilDate) - dayNumber(monday);
          return (
            <Cell
              key={date}
              place={place}
              fill="var(--accent)"
              fillOpacity={0.2 + (0.8 * limits) / most}
              stroke={missed > 0 ? 'var(--seal)' : 'none'}
              strokeWidth={2}
            >
              <title>{t.of(sayDay(date as CivilDate, language), limits, missed)}</title>
            </Cell>
          );
        })}
      </svg>
    </Scrolled>
  );
}

const everyDayOf = (year: number): CivilDate[] => {
  const first = `${year}-01-01` as CivilDate;
  const days = dayNumber(`${year}-12-31` as CivilDate) - dayNumber(first) + 1;
  return Array.from({ length: days }, (_, index) => addDays(first, index));
};

/** A day in its week, so many days after the Monday with which the first week begins. */
function Cell({ place, ...look }: { readonly place: number } & SVGProps<SVGRectElement>) {
  return (
    <rect
      x={Math.floor(place / 7) * (CELL + GAP) + 1}
      y={(place % 7) * (CELL + GAP) + 1}
      width={CELL - 1}
      height={CELL - 1}
      {...look}
    />
  );
}

function DaysTable({ days }: { readonly days: readonly Schemas['LimitsOfDay'][] }) {
  const t = useTexts(words);
  const { language } = useLanguage();
  return (
    <details>
      <summary>{t.table}</summary>
      <table className={styles.table}>
        <thead>
          <tr className="small">
            <th scope="col">{t.day}</th>
            <th scope="col" className="numeric">
              {t.limits}
            </th>
            <th scope="col" className="numeric">
              {t.missed}
            </th>
          </tr>
        </thead>
        <tbody>
          {days.map(({ date, limits, missed }) => (
            <tr key={date}>
              <th scope="row">{sayDay(date as CivilDate, language)}</th>
              <td className="numeric">{limits}</td>
              <td className="numeric">{missed}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

function Trend({ agencies }: { readonly agencies: readonly Schemas['SilenceOfAgency'][] }) {
  const t = useTexts(words);
  const shown = agencies.filter(({ missed }) => missed.some((n) => n > 0));
  if (shown.length === 0) return null;
  const shareOf = (limits: number, missed: number) => (limits === 0 ? null : Math.round((100 * missed) / limits));
  return (
    <section className="group">
      <h2>{t.trend}</h2>
      <p className="second">{t.trendSub}</p>
      <Scrolled label={t.trend}>
        <table className={styles.table}>
          <thead>
            <tr className="small">
              <th scope="col">{t.agency}</th>
              <th scope="col">{t.drawn}</th>
              {Array.from({ length: 12 }, (_, index) => (
                <th key={t.month(index + 1)} scope="col" className="numeric">
                  {t.month(index + 1)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map(({ agency, name, limits, missed }) => {
              const shares = limits.map((n, month) => ({ month, share: shareOf(n, missed[month] ?? 0) }));
              return (
                <tr key={agency}>
                  <th scope="row">{name}</th>
                  <td aria-hidden="true">
                    <span className={styles.trend}>
                      {shares.map(({ month, share }) => (
                        <span key={month} style={{ height: `${share ?? 0}%` }} />
                      ))}
                    </span>
                  </td>
                  {shares.map(({ month, share }) => (
                    <td key={month} className="numeric">
                      {share === null ? '' : `${share}%`}
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </Scrolled>
    </section>
  );
}

function Scrolled({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls within the page can be scrolled by the keyboard
    <section className={styles.wide} tabIndex={0} aria-label={label}>
      {children}
    </section>
  );
}
