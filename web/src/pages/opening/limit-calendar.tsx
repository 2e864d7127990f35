/** The weeks of a limit: days off hatched, worked Saturdays framed, the limit solid, the § where silence takes effect. */
import { type KeyboardEvent, useRef, useState } from 'react';
import { type CivilDate, weekday } from '../../../../workflows/limits/time.js';
import { texts, useLanguage, useTexts } from '../../language/language.js';
import { Mark } from '../../marks/mark.js';
import { sayDate, sayDay, sayShortWeekday } from '../../time/say.js';
import styles from './limit-calendar.module.css';
import { type DayMark, dayBy, type LimitPicture, type PictureDay } from './limit-picture.js';

const words = texts({
  vi: {
    caption: 'Lịch của thời hạn. Chọn một ngày làm việc để đặt ngày cuối cùng; đi giữa các ngày bằng phím mũi tên.',
    received: 'gửi, nhận',
    reminder: 'nhắc 8:00',
    limit: 'hết ngày này',
    effect: 'từ 0:00',
    effectAtEnd: 'có hiệu lực',
    effectHeard: 'việc không trả lời có hiệu lực',
    notice: 'ra thông báo',
    off: 'nghỉ',
    worked: 'làm bù',
    ordinal: (n: number) => `ngày làm việc thứ ${n}`,
    why: {
      possible: 'chọn được',
      past: 'không chọn được: chưa sau ngày nhận',
      off: 'không chọn được: ngày nghỉ',
      'too-short': 'không chọn được: dưới mức tối thiểu',
      'too-long': 'không chọn được: trên mức tối đa',
    },
  },
  en: {
    caption: 'Calendar of the deadline. Choose a working day to set the last day; the arrow keys move between days.',
    received: 'sent, received',
    reminder: 'reminder 8:00',
    limit: 'end of this day',
    effect: 'from 0:00',
    effectAtEnd: 'takes effect',
    effectHeard: 'silence takes effect',
    notice: 'notice due',
    off: 'off',
    worked: 'worked',
    ordinal: (n: number) => `working day ${n}`,
    why: {
      possible: 'can be chosen',
      past: 'cannot be chosen: not after receipt',
      off: 'cannot be chosen: a day off',
      'too-short': 'cannot be chosen: below the minimum',
      'too-long': 'cannot be chosen: above the maximum',
    },
  },
});

export function LimitCalendar({
  picture,
  onChoose,
}: {
  readonly picture: LimitPicture;
  readonly onChoose: (day: CivilDate, ordinal: number) => void;
}) {
  const t = useTexts(words);
  const { language } = useLanguage();
  const [at, setAt] = useState<CivilDate | null>(null);
  const table = useRef<HTMLTableElement>(null);
  const days = picture.weeks.flat();
  // One day of the calendar is reached by Tab; the arrows lead on from there.
  const stop = days.some(({ date }) => date === at) ? at : picture.lastDay;
  const entry = days.some(({ date }) => date === stop) ? stop : picture.receivedOn;
  const move = (event: KeyboardEvent, from: CivilDate) => {
    const to = dayBy(event.key, from, picture);
    if (to === null) return;
    event.preventDefault();
    setAt(to);
    table.current?.querySelector<HTMLButtonElement>(`[data-day="${to}"]`)?.focus();
  };
  const said = (day: PictureDay): string =>
    [
      sayDay(day.date, language),
      ...(day.ordinal === null ? [] : [t.ordinal(day.ordinal)]),
      ...(day.isWorkedSaturday ? [t.worked] : []),
      ...day.marks.map((mark) => (mark === 'effect' ? t.effectHeard : t[mark])),
      t.why[day.choice],
    ].join(', ');
  const [week = []] = picture.weeks;
  return (
    <table className={styles.calendar} ref={table}>
      <caption className="only-heard">{t.caption}</caption>
      <thead>
        <tr>
          {week.map(({ date }) => (
            <th key={date} scope="col">
              {sayShortWeekday(date, language)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {picture.weeks.map((row) => (
          <tr key={row[0]?.date}>
            {row.map((day) => (
              <td key={day.date} className={classOf(day, picture)}>
                <button
                  type="button"
                  className={styles.day}
                  data-day={day.date}
                  tabIndex={day.date === entry ? 0 : -1}
                  aria-pressed={day.date === picture.lastDay}
                  aria-disabled={day.choice !== 'possible'}
                  onFocus={() => setAt(day.date)}
                  onKeyDown={(event) => move(event, day.date)}
                  onClick={() => day.choice === 'possible' && day.ordinal !== null && onChoose(day.date, day.ordinal)}
                >
                  <span className="only-heard">{said(day)}</span>
                  <span aria-hidden="true" className={styles.seen}>
                    <span className={styles.top}>
                      <span className={styles.date}>{dateOf(day, picture)}</span>
                      {day.ordinal !== null && <span className={styles.ordinal}>{day.ordinal}</span>}
                    </span>
                    <Marks day={day} isSameDay={picture.lastDay === day.date && day.marks.includes('effect')} />
                  </span>
                </button>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const MARKS = { received: 'receipt', reminder: 'reminder', effect: 'deemed' } as const;

function Marks({ day, isSameDay }: { readonly day: PictureDay; readonly isSameDay: boolean }) {
  const t = useTexts(words);
  const wordOf = (mark: DayMark) => (mark === 'effect' && isSameDay ? t.effectAtEnd : t[mark]);
  return (
    <>
      {day.isWorkedSaturday && <span className={styles.word}>{t.worked}</span>}
      {day.isOff && day.marks.length === 0 && isWeekdayOff(day) && <span className={styles.word}>{t.off}</span>}
      {day.marks.map((mark) => (
        <span key={mark} className={`${styles.word} ${mark === 'effect' ? styles.effect : ''}`}>
          {mark in MARKS && <Mark name={MARKS[mark as keyof typeof MARKS]} size={16} />}
          <span>{wordOf(mark)}</span>
        </span>
      ))}
    </>
  );
}

/** The month stands at the first day shown and on the 1st. */
function dateOf({ date }: PictureDay, picture: LimitPicture): string {
  const isFirst = picture.weeks[0]?.[0]?.date === date || date.endsWith('-01');
  return isFirst ? sayDate(date, false) : String(Number(date.slice(-2)));
}

function isWeekdayOff({ date }: PictureDay): boolean {
  return ![0, 6].includes(weekday(date));
}

function classOf(day: PictureDay, picture: LimitPicture): string {
  return [
    styles.cell,
    day.isOff ? styles.off : '',
    day.isWorkedSaturday ? styles.worked : '',
    day.marks.includes('received') ? styles.received : '',
    day.date === picture.lastDay ? styles.limit : '',
    day.choice === 'possible' ? styles.possible : '',
    day.date > picture.lastDay || day.date < picture.receivedOn ? styles.outside : '',
  ]
    .filter(Boolean)
    .join(' ');
}
