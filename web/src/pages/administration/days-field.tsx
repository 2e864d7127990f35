/** A list of days: one is typed and added, each can be taken out again. */
import { useState } from 'react';
import { type CivilDate, parseCivilDate } from '../../../../workflows/limits/time.js';
import { texts, useLanguage, useTexts } from '../../language/language.js';
import { Button } from '../../parts/button.js';
import { DayInput } from '../../parts/day-input.js';
import { sayDay } from '../../time/say.js';
import { type DayListKind, type DaySlip, withDay } from './amendment.js';
import styles from './days-field.module.css';

const words = texts({
  vi: {
    add: 'Thêm ngày',
    addTo: (label: string) => `Thêm ngày vào: ${label}`,
    remove: 'Bỏ',
    removeDay: (day: string) => `Bỏ ${day}`,
    slips: {
      date: 'Phải là một ngày có thật.',
      saturday: 'Ngày làm bù phải là thứ Bảy.',
      twice: 'Ngày này đã có trong danh sách.',
      'not-entered': 'Lịch không ghi ngày này là ngày nghỉ hay ngày làm bù, nên không có gì để gỡ.',
    } as Record<DaySlip, string>,
  },
  en: {
    add: 'Add the day',
    addTo: (label: string) => `Add the day to: ${label}`,
    remove: 'Remove',
    removeDay: (day: string) => `Remove ${day}`,
    slips: {
      date: 'This has to be a day that exists.',
      saturday: 'A day worked in exchange is a Saturday.',
      twice: 'This day is in the list already.',
      'not-entered': 'The calendar has this day neither off nor worked in exchange: there is nothing to take out.',
    } as Record<DaySlip, string>,
  },
});

export function DaysField({
  label,
  kind,
  days,
  others,
  isEntered,
  onChange,
  fault,
}: {
  readonly label: string;
  readonly kind: DayListKind;
  readonly days: readonly CivilDate[];
  /** The days of the other lists: none stands in two. */
  readonly others: readonly CivilDate[];
  /** Whether the calendar has the day, so that it can be taken out. */
  readonly isEntered?: (date: CivilDate) => boolean;
  readonly onChange: (days: readonly CivilDate[]) => void;
  readonly fault: string | undefined;
}) {
  const t = useTexts(words);
  const { language } = useLanguage();
  const [typed, setTyped] = useState('');
  const [slip, setSlip] = useState<DaySlip | null>(null);
  const typedDay = parseCivilDate(typed);
  const add = () => {
    const next = withDay(days, typed, kind, others, isEntered);
    if ('slip' in next) return setSlip(next.slip);
    onChange(next.days);
    setTyped('');
    setSlip(null);
  };
  return (
    <div className={styles.field}>
      <div className={styles.line}>
        <DayInput
          label={label}
          value={typed}
          onChange={(next) => {
            setTyped(next);
            setSlip(null);
          }}
          hint={typedDay === null ? undefined : sayDay(typedDay, language)}
          fault={slip === null ? fault : t.slips[slip]}
          byRule={false}
        />
        <Button aria-label={t.addTo(label)} onPress={add}>
          {t.add}
        </Button>
      </div>
      <ul>
        {days.map((date) => (
          <li key={date} className={styles.day}>
            {sayDay(date, language)}
            <Button
              small
              look="quiet"
              aria-label={t.removeDay(sayDay(date, language))}
              onPress={() => onChange(days.filter((one) => one !== date))}
            >
              {t.remove}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
