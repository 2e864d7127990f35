/** A day, or a day with its time, typed part by part in the order of the language or chosen from a calendar. */
import { type CalendarDate, type CalendarDateTime, parseDate, parseDateTime } from '@internationalized/date';
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  DateInput,
  DatePicker,
  DateSegment,
  Dialog,
  Group,
  Heading,
  Label,
  Popover,
} from 'react-aria-components';
import { civilDateOf } from '../../../workflows/limits/time.js';
import { texts, useTexts } from '../language/language.js';
import { useClock } from '../time/now.js';
import styles from './day-input.module.css';
import { Beneath, type Common } from './field.js';

const words = texts({
  vi: { open: 'Mở lịch', empty: { day: 'ngày', month: 'tháng', year: 'năm', hour: 'giờ', minute: 'phút' } },
  en: { open: 'Open the calendar', empty: { day: 'dd', month: 'mm', year: 'yyyy', hour: 'hh', minute: 'mm' } },
});

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;

/**
 * @param value "2023-05-24", with `withTime` "2023-05-24T09:00" in Asia/Ho_Chi_Minh; empty while nothing is chosen
 * @param onChange called with the same form, or with an empty text
 */
export function DayInput({
  label,
  value,
  onChange,
  withTime = false,
  hint,
  fault,
  byRule,
}: Common & {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly withTime?: boolean;
}) {
  const t = useTexts(words);
  const { now } = useClock();
  const today = civilDateOf(now);
  return (
    <DatePicker
      className={styles.field ?? ''}
      value={read(value, withTime)}
      onChange={(next) => onChange(next === null ? '' : next.toString().slice(0, withTime ? 16 : 10))}
      granularity={withTime ? 'minute' : 'day'}
      hourCycle={24}
      placeholderValue={read(withTime ? `${today}T00:00` : today, withTime)}
      isInvalid={fault !== undefined}
      validationBehavior="aria"
      shouldForceLeadingZeros={false}
    >
      <Label className={styles.label ?? ''}>{label}</Label>
      <Group className={styles.group ?? ''}>
        <DateInput className={styles.input ?? ''}>
          {(segment) => (
            <DateSegment segment={segment} className={styles.segment ?? ''}>
              {({ isPlaceholder, type, text }) =>
                isPlaceholder && type in t.empty ? t.empty[type as keyof typeof t.empty] : text
              }
            </DateSegment>
          )}
        </DateInput>
        <Button className={styles.open ?? ''} aria-label={t.open}>
          <svg width="18" height="18" viewBox="0 0 20 20" aria-hidden="true">
            <path d="M3 5h14v12H3zM3 9h14M7 2.6V6m6-3.4V6" fill="none" stroke="currentColor" strokeWidth="1.7" />
          </svg>
        </Button>
      </Group>
      <Beneath {...{ hint, fault, ...(byRule === undefined ? {} : { byRule }) }} />
      <Popover className={styles.popover ?? ''}>
        <Dialog className={styles.dialog ?? ''}>
          <Calendar firstDayOfWeek="mon" className={styles.calendar ?? ''}>
            <header>
              <Button slot="previous">‹</Button>
              <Heading />
              <Button slot="next">›</Button>
            </header>
            <CalendarGrid weekdayStyle="short">
              <CalendarGridHeader>{(day) => <CalendarHeaderCell>{day}</CalendarHeaderCell>}</CalendarGridHeader>
              <CalendarGridBody>
                {(date) => <CalendarCell date={date} className={styles.cell ?? ''} />}
              </CalendarGridBody>
            </CalendarGrid>
          </Calendar>
        </Dialog>
      </Popover>
    </DatePicker>
  );
}

/** What was typed in another tab or came from the address may be no date: then nothing is chosen. */
function read(text: string, withTime: boolean): CalendarDate | CalendarDateTime | null {
  try {
    if (withTime) return MOMENT.test(text) ? parseDateTime(text.slice(0, 16)) : null;
    return DAY.test(text) ? parseDate(text) : null;
  } catch {
    return null;
  }
}
