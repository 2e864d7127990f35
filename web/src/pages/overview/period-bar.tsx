/** The period of the report: this week, month, quarter or year, or from one day to another. */
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { type CivilDate, parseCivilDate } from '../../../../workflows/limits/time.js';
import { texts, useTexts } from '../../language/language.js';
import { Button } from '../../parts/button.js';
import { DayInput } from '../../parts/day-input.js';
import { addressOfPeriod, isAskable, type Period, PRESETS, periodAround } from './period.js';
import styles from './period-bar.module.css';

const words = texts({
  vi: {
    period: 'Kỳ báo cáo',
    tuan: 'Tuần này',
    thang: 'Tháng này',
    quy: 'Quý này',
    nam: 'Năm nay',
    from: 'Từ ngày',
    to: 'Đến ngày',
    show: 'Xem kỳ này',
    order: 'Ngày kết thúc phải từ ngày bắt đầu trở đi và kỳ báo cáo không quá hai năm.',
    both: 'Chọn đủ hai ngày.',
  },
  en: {
    period: 'Period of the report',
    tuan: 'This week',
    thang: 'This month',
    quy: 'This quarter',
    nam: 'This year',
    from: 'From',
    to: 'To',
    show: 'Show this period',
    order: 'The last day is not before the first, and the period no longer than two years.',
    both: 'Choose both days.',
  },
});

export function PeriodBar({ period, today }: { readonly period: Period; readonly today: CivilDate }) {
  const t = useTexts(words);
  return (
    <section className={`${styles.bar} no-print`} aria-label={t.period}>
      <ul className={styles.presets}>
        {PRESETS.map((preset) => (
          <li key={preset}>
            <Link
              className={styles.preset}
              to={{ search: `?${new URLSearchParams(addressOfPeriod(periodAround(preset, today)))}` }}
              aria-current={period.preset === preset ? 'true' : undefined}
              preventScrollReset
            >
              {t[preset]}
            </Link>
          </li>
        ))}
      </ul>
      <TwoDays key={`${period.from} ${period.to}`} period={period} />
    </section>
  );
}

/** What is typed here is asked for by its button: a day that is half typed is no period. */
function TwoDays({ period }: { readonly period: Period }) {
  const t = useTexts(words);
  const [, setAddress] = useSearchParams();
  const [typed, setTyped] = useState({ from: period.from as string, to: period.to as string });
  const [tried, setTried] = useState(false);
  const from = parseCivilDate(typed.from);
  const to = parseCivilDate(typed.to);
  const fault = from === null || to === null ? t.both : isAskable(from, to) ? undefined : t.order;
  const show = () => {
    setTried(true);
    if (from !== null && to !== null && fault === undefined)
      setAddress(addressOfPeriod({ preset: null, from, to }), { preventScrollReset: true });
  };
  return (
    <div className={styles.days}>
      <DayInput label={t.from} value={typed.from} onChange={(day) => setTyped({ ...typed, from: day })} />
      <DayInput
        label={t.to}
        value={typed.to}
        onChange={(day) => setTyped({ ...typed, to: day })}
        {...(tried && fault !== undefined ? { fault, byRule: false } : {})}
      />
      <Button small onPress={show}>
        {t.show}
      </Button>
    </div>
  );
}
