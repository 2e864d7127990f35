/** A limit in working days, with the last day that it would have if it began to run now. Left empty: the usual one. */
import { provisionally } from '../../../workflows/limits/calendar.js';
import { projectLimit, receiptDay } from '../../../workflows/limits/limit.js';
import type { LimitRule, Regulation } from '../../../workflows/regulation/regulation.js';
import { texts, useLanguage, useTexts } from '../language/language.js';
import { TextInput } from '../parts/field.js';
import { useClock } from '../time/now.js';
import { sayEnd } from '../time/say.js';

const words = texts({
  vi: {
    label: 'Thời hạn trả lời, số ngày làm việc',
    range: ({ default: usual, min, max }: LimitRule) => `Để trống: ${usual}; được đặt từ ${min} đến ${max}.`,
    end: (end: string) => `Nếu nhận trong hôm nay: ${end}.`,
  },
  en: {
    label: 'Deadline in working days',
    range: ({ default: usual, min, max }: LimitRule) => `Left empty: ${usual}; from ${min} to ${max}.`,
    end: (end: string) => `If received today: ${end}.`,
  },
});

export function LimitField({
  value,
  onChange,
  fault,
  rule,
  regulation,
}: {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly fault: string | undefined;
  readonly rule: LimitRule | undefined;
  readonly regulation: Regulation | undefined;
}) {
  const t = useTexts(words);
  const { language } = useLanguage();
  const { now, calendar } = useClock();
  const workingDays = value === '' ? rule?.default : Number(value);
  const counts = workingDays !== undefined && Number.isInteger(workingDays) && workingDays > 0 && workingDays <= 200;
  const wide = provisionally(calendar);
  const end =
    regulation === undefined || !counts
      ? ''
      : t.end(
          sayEnd(
            projectLimit(
              [{ kind: 'start', on: receiptDay(now, regulation.clock, wide), budget: { workingDays } }],
              wide,
              regulation.clock,
            ).dueAt,
            language,
          ),
        );
  return (
    <TextInput
      label={t.label}
      type="number"
      value={value}
      onChange={onChange}
      fault={fault}
      hint={[rule === undefined ? '' : t.range(rule), end].filter(Boolean).join(' ')}
    />
  );
}
