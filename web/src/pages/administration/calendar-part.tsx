/** The days on which agencies work, year by year, with the notices that say so. */
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import type { CivilDate } from '../../../../workflows/limits/time.js';
import { civilDateOf, yearOf } from '../../../../workflows/limits/time.js';
import { useAgencyName } from '../../api/agency-names.js';
import { counted } from '../../language/counted.js';
import { texts, useLanguage, useTexts } from '../../language/language.js';
import { Button } from '../../parts/button.js';
import { Pick } from '../../parts/field.js';
import { Notice } from '../../parts/notice.js';
import { useMyself } from '../../session/me.js';
import { useClock } from '../../time/now.js';
import { sayDate, sayDay } from '../../time/say.js';
import styles from './administration.module.css';
import { AmendCalendar } from './amend-calendar.js';
import type { AmendmentForm } from './amendment.js';
import calendarStyles from './calendar.module.css';
import { Month } from './month.js';
import { daysOffOf, type Run, workingDaysOf } from './month-grid.js';
import { PartHead } from './part-head.js';

const words = texts({
  vi: {
    title: (year: number) => `Lịch làm việc năm ${year}`,
    sum: (days: number, version: string) => `${days} ngày làm việc; bản lịch ${version}`,
    amend: 'Sửa lịch',
    year: 'Năm',
    notices: 'Theo các thông báo',
    dated: (day: string) => `ngày ${day}`,
    provisional: 'Năm này chưa có thông báo chính thức; lịch là tạm tính.',
    incomplete:
      'Chưa có đủ thông báo nghỉ của năm này. Các ngày đã nhập được giữ; thời hạn chưa được tính sang năm này cho đến khi ghi nhận đủ thông báo.',
    local: 'Nghỉ riêng của một số cơ quan',
    taken: (day: string) => `Gỡ ${day} khỏi lịch`,
    take: 'Gỡ',
    none: 'Lịch chưa ghi thông báo nào cho năm này.',
    off: 'Ngày nghỉ rơi vào ngày thường',
    worked: 'Thứ Bảy làm bù',
    noWorked: 'Không có.',
    to: 'đến',
    legend: {
      off: 'ngày nghỉ lễ, tết, nghỉ bù',
      weekend: 'cuối tuần',
      made: 'thứ Bảy làm bù',
      local: 'một số cơ quan nghỉ',
      today: 'hôm nay',
    },
    done: 'Đã sửa lịch. Thời hạn chưa hết đã được tính lại và các bên đã được thông báo.',
  },
  en: {
    title: (year: number) => `Civil service calendar of ${year}`,
    sum: (days: number, version: string) => `${counted(days, 'working day')}; version ${version}`,
    amend: 'Amend',
    year: 'Year',
    notices: 'By these notices',
    dated: (day: string) => `of ${day}`,
    provisional: 'There is no official notice for this year; the calendar is provisional.',
    incomplete:
      'The notice of this year is not complete. The days entered are kept; no deadline reaches into the year until the notice is complete.',
    local: 'Days off of some agencies',
    taken: (day: string) => `Take ${day} out of the calendar`,
    take: 'Take out',
    none: 'The calendar names no notice for this year.',
    off: 'Days off on weekdays',
    worked: 'Saturdays worked in exchange',
    noWorked: 'None.',
    to: 'to',
    legend: {
      off: 'day off',
      weekend: 'weekend',
      made: 'Saturday worked in exchange',
      local: 'some agencies off',
      today: 'today',
    },
    done: 'The calendar was amended. Running deadlines were counted again and the parties told.',
  },
});

/** A notice that was entered in parts is told once. */
function oncePerNumber<N extends { readonly number: string }>(notices: readonly N[]): readonly N[] {
  return notices.filter(({ number }, index) => notices.findIndex((one) => one.number === number) === index);
}

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

export function CalendarPart() {
  const t = useTexts(words);
  const { language } = useLanguage();
  const me = useMyself();
  const { now, calendar } = useClock();
  const [search, setSearch] = useSearchParams();
  const [amending, setAmending] = useState<Pick<AmendmentForm, 'withdrawn' | 'agencies'> | null>(null);
  const nameOf = useAgencyName();
  const isAdmin = me.roles.includes('admin');
  const [done, setDone] = useState('');
  const today = civilDateOf(now);
  const years = Object.keys(calendar.years).map(Number).sort();
  const asked = Number(search.get('nam'));
  const year = years.includes(asked) ? asked : years.includes(yearOf(today)) ? yearOf(today) : (years.at(-1) ?? 0);
  const { notices = [], provisional = false, complete = true } = calendar.years[String(year)] ?? {};
  const local = (calendar.localDaysOff ?? []).filter(({ date }) => yearOf(date) === year);
  const worked = calendar.workedSaturdays.filter((date) => yearOf(date) === year);
  const sayRun = ({ first, last }: Run) =>
    first === last ? sayDay(first, language) : `${sayDay(first, language)} ${t.to} ${sayDay(last, language)}`;
  return (
    <>
      <PartHead title={t.title(year)} beside={t.sum(workingDaysOf(calendar, year), calendar.version)} done={done}>
        {isAdmin && (
          <Button look="solid" onPress={() => setAmending({ withdrawn: [], agencies: null })}>
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
      {!provisional && !complete && (
        <Notice tone="ochre">
          <p>{t.incomplete}</p>
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
          <span className={calendarStyles.local} /> {t.legend.local}
        </li>
        <li>
          <span className={calendarStyles.now} /> {t.legend.today}
        </li>
      </ul>
      <div className={calendarStyles.months}>
        {MONTHS.map((month) => (
          <Month
            key={month}
            calendar={calendar}
            year={year}
            month={month}
            today={today}
            onTake={isAdmin ? (date) => setAmending({ withdrawn: [date], agencies: null }) : undefined}
          />
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
        {local.length > 0 && (
          <section>
            <h3>{t.local}</h3>
            <ul>
              {local.map(({ date, agencies, basis }) => (
                <li key={`${date} ${agencies.join(' ')}`}>
                  <b>{sayDay(date, language)}</b>: {agencies.map(nameOf).join('; ')}
                  <div className="second">{basis}</div>
                  {isAdmin && (
                    <Button
                      small
                      look="quiet"
                      aria-label={t.taken(sayDay(date, language))}
                      onPress={() => setAmending({ withdrawn: [date], agencies })}
                    >
                      {t.take}
                    </Button>
                  )}
                </li>
              ))}
            </ul>
          </section>
        )}
        <section>
          <h3>{t.notices}</h3>
          {notices.length === 0 && <p>{t.none}</p>}
          <ul>
            {oncePerNumber(notices).map(({ number, date, about }) => (
              <li key={number}>
                <b>{number}</b>
                {date !== undefined && ` ${t.dated(sayDate(date as CivilDate))}`}
                {about !== undefined && <div className="second">{about}</div>}
              </li>
            ))}
          </ul>
        </section>
      </div>
      {amending !== null && (
        <AmendCalendar
          calendar={calendar}
          today={today}
          taken={amending}
          onDone={() => {
            setAmending(null);
            setDone(t.done);
          }}
          onClose={() => setAmending(null)}
        />
      )}
    </>
  );
}
