/** One month as a grid of weeks: what is not worked is hatched, a Saturday that is worked is framed. */
import type { Calendar } from '../../../../workflows/limits/calendar.js';
import type { CivilDate } from '../../../../workflows/limits/time.js';
import { texts, useLanguage, useTexts } from '../../language/language.js';
import { sayShortWeekday, sayWeekday } from '../../time/say.js';
import styles from './calendar.module.css';
import { type GridDay, weeksOf } from './month-grid.js';

const words = texts({
  vi: {
    month: (month: number) => `Tháng ${month}`,
    off: 'nghỉ',
    made: 'làm bù',
    weekend: 'cuối tuần',
    today: 'hôm nay',
  },
  en: {
    month: (month: number) =>
      new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2000, month - 1, 1)),
    off: 'off',
    made: 'worked',
    weekend: 'weekend',
    today: 'today',
  },
});

/** Any week will do for the names of the days: this one begins on a Monday. */
const WEEK = [
  '2024-01-01',
  '2024-01-02',
  '2024-01-03',
  '2024-01-04',
  '2024-01-05',
  '2024-01-06',
  '2024-01-07',
] as CivilDate[];

export function Month({
  calendar,
  year,
  month,
  today,
}: {
  readonly calendar: Calendar;
  readonly year: number;
  readonly month: number;
  readonly today: CivilDate;
}) {
  const t = useTexts(words);
  const { language } = useLanguage();
  return (
    <table className={styles.month}>
      <caption>{t.month(month)}</caption>
      <thead>
        <tr>
          {WEEK.map((date) => (
            <th key={date} scope="col" abbr={sayWeekday(date, language)}>
              {sayShortWeekday(date, language)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(calendar, year, month).map((week) => (
          <tr key={week.find((day) => day !== null)?.date}>
            {week.map((day, place) => (
              <Day key={day?.date ?? WEEK[place]} day={day} isToday={day?.date === today} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const CLASSES = { work: '', weekend: styles.weekend, off: styles.off, 'made-up': styles.made } as const;

function Day({ day, isToday }: { readonly day: GridDay | null; readonly isToday: boolean }) {
  const t = useTexts(words);
  if (day === null) return <td />;
  return (
    <td
      className={`${CLASSES[day.kind]} ${isToday ? styles.now : ''}`}
      {...(isToday ? { 'aria-current': 'date' } : {})}
    >
      <span className={styles.plate}>
        <span className={styles.number}>{day.day}</span>
        {day.kind === 'off' && <span className={styles.word}>{t.off}</span>}
        {day.kind === 'made-up' && <span className={styles.word}>{t.made}</span>}
        {isToday && <span className={styles.word}>{t.today}</span>}
        {day.kind === 'weekend' && <span className="only-heard">{t.weekend}</span>}
      </span>
    </td>
  );
}
