/** One month as a grid of weeks: what is not worked is hatched, a Saturday that is worked is framed. */
import type { Calendar } from '../../../../workflows/limits/calendar.js';
import type { CivilDate } from '../../../../workflows/limits/time.js';
import { texts, useLanguage, useTexts } from '../../language/language.js';
import { sayDay, sayShortWeekday, sayWeekday } from '../../time/say.js';
import { isEntered } from './amendment.js';
import styles from './calendar.module.css';
import { type GridDay, weeksOf } from './month-grid.js';

const words = texts({
  vi: {
    month: (month: number) => `Tháng ${month}`,
    off: 'nghỉ',
    made: 'làm bù',
    weekend: 'cuối tuần',
    today: 'hôm nay',
    local: 'nghỉ riêng',
    take: (day: string) => `Gỡ ${day} khỏi lịch`,
  },
  en: {
    month: (month: number) =>
      new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2000, month - 1, 1)),
    off: 'off',
    made: 'worked',
    weekend: 'weekend',
    today: 'today',
    local: 'some off',
    take: (day: string) => `Take ${day} out of the calendar`,
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
  onTake,
}: {
  readonly calendar: Calendar;
  readonly year: number;
  readonly month: number;
  readonly today: CivilDate;
  /** Takes a day out that was entered; left out for those who may not. */
  readonly onTake?: ((date: CivilDate) => void) | undefined;
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
              <Day
                key={day?.date ?? WEEK[place]}
                day={day}
                isToday={day?.date === today}
                onTake={day !== null && isEntered(calendar, day.date, null) ? onTake : undefined}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const CLASSES = {
  work: '',
  weekend: styles.weekend,
  off: styles.off,
  'made-up': styles.made,
  local: styles.local,
} as const;

function Day({
  day,
  isToday,
  onTake,
}: {
  readonly day: GridDay | null;
  readonly isToday: boolean;
  readonly onTake: ((date: CivilDate) => void) | undefined;
}) {
  const t = useTexts(words);
  const { language } = useLanguage();
  if (day === null) return <td />;
  return (
    <td
      className={`${CLASSES[day.kind]} ${isToday ? styles.now : ''}`}
      {...(isToday ? { 'aria-current': 'date' } : {})}
    >
      <span className={styles.plate}>
        {onTake === undefined ? (
          <span className={styles.number}>{day.day}</span>
        ) : (
          <button
            type="button"
            className={`${styles.number} ${styles.take}`}
            aria-label={t.take(sayDay(day.date, language))}
            title={t.take(sayDay(day.date, language))}
            onClick={() => onTake(day.date)}
          >
            {day.day}
          </button>
        )}
        {day.kind === 'off' && <span className={styles.word}>{t.off}</span>}
        {day.kind === 'made-up' && <span className={styles.word}>{t.made}</span>}
        {day.kind === 'local' && <span className={styles.word}>{t.local}</span>}
        {isToday && <span className={styles.word}>{t.today}</span>}
        {day.kind === 'weekend' && <span className="only-heard">{t.weekend}</span>}
      </span>
    </td>
  );
}
