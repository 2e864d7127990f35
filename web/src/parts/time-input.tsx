/** A time of day, typed part by part, of 24 hours as in letters: "14:00". */
import { parseTime, type Time } from '@internationalized/date';
import { DateInput, DateSegment, Label, TimeField } from 'react-aria-components';
import { texts, useTexts } from '../language/language.js';
import styles from './day-input.module.css';
import { Beneath, type Common } from './field.js';

const words = texts({
  vi: { empty: { hour: 'giờ', minute: 'phút' } },
  en: { empty: { hour: 'hh', minute: 'mm' } },
});

/**
 * @param value "14:00"; empty while nothing is chosen
 * @param onChange called with the same form, or with an empty text
 */
export function TimeInput({
  label,
  value,
  onChange,
  hint,
  fault,
  byRule,
}: Common & { readonly value: string; readonly onChange: (value: string) => void }) {
  const t = useTexts(words);
  return (
    <TimeField
      className={styles.field ?? ''}
      value={read(value)}
      onChange={(next) => onChange(next === null ? '' : next.toString().slice(0, 5))}
      granularity="minute"
      hourCycle={24}
      isInvalid={fault !== undefined}
      validationBehavior="aria"
      shouldForceLeadingZeros
    >
      <Label className={styles.label ?? ''}>{label}</Label>
      <DateInput className={`${styles.group} ${styles.input}`}>
        {(segment) => (
          <DateSegment segment={segment} className={styles.segment ?? ''}>
            {({ isPlaceholder, type, text }) =>
              isPlaceholder && type in t.empty ? t.empty[type as keyof typeof t.empty] : text
            }
          </DateSegment>
        )}
      </DateInput>
      <Beneath {...{ hint, fault, ...(byRule === undefined ? {} : { byRule }) }} />
    </TimeField>
  );
}

function read(text: string): Time | null {
  try {
    return text === '' ? null : parseTime(text);
  } catch {
    return null;
  }
}
