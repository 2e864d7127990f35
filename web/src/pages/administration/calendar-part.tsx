/** The days on which agencies work, year by year, with the notices that say so. */
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import type { CivilDate } from '../../../../workflows/limits/time.js';
import { civilDateOf, yearOf } from '../../../../workflows/limits/time.js';
import { texts, useLanguage, useTexts } from '../../language/language.js';
import { Button } from '../../parts/button.js';
import { Pick } from '../../parts/field.js';
import { Notice } from '../../parts/notice.js';
import { useMyself } from '../../session/me.js';
import { useClock } from '../../time/now.js';
import { sayDate, sayDay } from '../../time/say.js';
import styles from './administration.module.css';
import { AmendCalendar } from './amend-calendar.js';
import calendarStyles from './calendar.module.css';
import { Month } from './month.js';
import { daysOffOf, type Run, workingDaysOf } from './month-grid.js';
import { PartHead } from './part-head.js';

const words = texts({
  vi: {
    title: (year: number) => `Lịch công chức năm ${year}`,
    sum: (days: number, version: string) => `${days} ngày làm việc; bản lịch ${version}`,
    amend: 'Bổ sung thông báo',
    year: 'Năm',
    notices: 'Theo các thông báo',
    dated: (day: string) => `ngày ${day}`,
    provisional: 'Năm này chưa có thông báo chính thức; lịch là tạm tính.',
    none: 'Lịch chưa ghi thông báo nào cho năm này.',
    off: 'Ngày nghỉ rơi vào ngày thường',
    worked: 'Thứ Bảy làm bù',
    noWorked: 'Không có.',
    to: 'đến',
    legend: { off: 'ngày nghỉ lễ, tết, nghỉ bù', weekend: 'cuối tuần', made: 'thứ Bảy làm bù', today: 'hôm nay' },
    done: 'Đã bổ sung thông báo. Thời hạn đang chạy đã được tính lại và các bên đã được báo.',
  },
  en: {
    title: (year: number) => `Civil service calendar of ${year}`,
    sum: (days: number, version: string) => `${days} working days; version ${version}`,
    amend: 'Add a notice',
    year: 'Year',
    notices: 'By these notices',
    dated: (day: string) => `of ${day}`,
    provisional: 'There is no official notice for this year; the calendar is provisional.',
    none: 'The calendar names no notice for this year.',
    off: 'Days off on weekdays',
    worked: 'Saturdays worked in exchange',
    noWorked: 'None.',
    to: 'to',
    legend: { off: 'day off', weekend: 'weekend', made: 'Saturday worked in exchange', today: 'today' },
    done: 'The notice was added. Running limits were counted again and the parties told.',
  },
});

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

export function CalendarPart() {
  const t = useTexts(words);
  const { language } = useLanguage();
  const me = useMyself();
  const { now, calendar } = useClock();
  const [search, setSearch] = useSearchParams();
  const [amending, setAmending] = useState(false);
  const [done, setDone] = useState('');
  const today = civilDateOf(now);
  const years = Object.keys(calendar.years).map(Number).sort();
  const asked = Number(search.get('nam'));
  const year = years.includes(asked) ? asked : years.includes(yearOf(today)) ? yearOf(today) : (years.at(-1) ?? 0);
  const { notices = [], provisional = false } = calendar.years[String(year)] ?? {};
  const worked = calendar.workedSaturdays.filter((date) => yearOf(date) === year);
  const sayRun = ({ first, last }: Run) =>
    first === last ? sayDay(first, language) : `${sayDay(first, language)} ${t.to} ${sayDay(last, language)}`;
  return (
    <>
      <PartHead title={t.title(year)} beside={t.sum(workingDaysOf(calendar, year), calendar.version)} done={done}>
        {me.roles.includes('admin') && (
          <Button look="solid" onPress={() => setAmending(true)}>
            {t.amend}
          </Button>
        )}
      </PartHead>
      <div className={`${styles.tools} no-print`}>
        <Pick
          label={t.year}
          value={String(year)}
          onChange={(next) => setSearch({ nam: next }, { replace: true })}
          options={years.map((one) => ({ value: String(one), label: String(one) }))}
        />
      </div>
      {provisional && (
        <Notice tone="ochre">
          <p>{t.provisional}</p>
        </Notice>
      )}
      <ul className={calendarStyles.legend}>
        <li>
          <span className={calendarStyles.off} /> {t.legend.off}
        </li>
        <li>
          <span className={calendarStyles.weekend} /> {t.legend.weekend}
        </li>
        <li>
          <span className={calendarStyles.made} /> {t.legend.made}
        </li>
        <li>
          <span className={calendarStyles.now} /> {t.legend.today}
        </li>
      </ul>
      <div className={calendarStyles.months}>
        {MONTHS.map((month) => (
          <Month key={month} calendar={calendar} year={year} month={month} today={today} />
        ))}
      </div>
      <div className={calendarStyles.grounds}>
        <section>
          <h3>{t.off}</h3>
          <ul>
            {daysOffOf(calendar, year).map((run) => (
              <li key={run.first}>{sayRun(run)}</li>
            ))}
          </ul>
        </section>
        <section>
          <h3>{t.worked}</h3>
          {worked.length === 0 && <p>{t.noWorked}</p>}
          <ul>
            {worked.map((date) => (
              <li key={date}>{sayDay(date, language)}</li>
            ))}
          </ul>
        </section>
        <section>
          <h3>{t.notices}</h3>
          {notices.length === 0 && <p>{t.none}</p>}
          <ul>
            {notices.map(({ number, date, about }) => (
              <li key={number}>
                <b>{number}</b>
                {date !== undefined && ` ${t.dated(sayDate(date as CivilDate))}`}
                {about !== undefined && <div className="second">{about}</div>}
              </li>
            ))}
          </ul>
        </section>
      </div>
      {amending && (
        <AmendCalendar
          calendar={calendar}
          today={today}
          onDone={() => {
            setAmending(false);
            setDone(t.done);
          }}
          onClose={() => setAmending(false)}
        />
      )}
    </>
  );
}
