/** What is said once for all that are chosen: by which day to answer, or a reason. */
import { useState } from 'react';
import { nextWorkingDay, provisionally } from '../../../../workflows/limits/calendar.js';
import { addDays, civilDateOf } from '../../../../workflows/limits/time.js';
import { texts, useTexts } from '../../language/language.js';
import { DayInput } from '../../parts/day-input.js';
import { useFaults } from '../../parts/faults.js';
import { TextInput } from '../../parts/field.js';
import { useClock } from '../../time/now.js';
import type { ManyAct } from './matters.js';
import { isDayToCome, type SaidOnce } from './said-of-all.js';

const words = texts({
  vi: {
    day: 'Đề nghị trả lời trước hết ngày (khi đôn đốc)',
    noDay: 'Cần ghi ngày đề nghị trả lời.',
    past: 'Ngày phải từ hôm nay trở đi.',
    reason: 'Lý do khép lại (khi khép lại)',
    noReason: 'Cần ghi lý do khép lại.',
    optional: 'Lý do (không bắt buộc)',
  },
  en: {
    day: 'To be answered by the end of (when urging)',
    noDay: 'The day is needed.',
    past: 'The day is today or later.',
    reason: 'Why they are closed (when closing)',
    noReason: 'The reason is needed.',
    optional: 'Reason (optional)',
  },
});

export function useSaidOnce() {
  const { now, calendar } = useClock();
  const tomorrow = nextWorkingDay(provisionally(calendar), addDays(civilDateOf(now), 1));
  const [said, setSaid] = useState<SaidOnce>({ day: tomorrow, reason: '' });
  return [said, (part: Partial<SaidOnce>) => setSaid({ ...said, ...part })] as const;
}

export function SaidOnceFields({
  acts,
  said,
  onChange,
  tried,
}: {
  /** Those that may be given of what is chosen. */
  readonly acts: readonly ManyAct[];
  readonly said: SaidOnce;
  readonly onChange: (part: Partial<SaidOnce>) => void;
  /** The act that was tried without what it needs. */
  readonly tried: ManyAct | null;
}) {
  const t = useTexts(words);
  const faults = useFaults(null, tried !== null);
  const isToCome = isDayToCome(said, civilDateOf(useClock().now));
  const says = (what: ManyAct['says']) => acts.some((act) => act.says === what);
  return (
    <>
      {says('day') && (
        <DayInput
          label={t.day}
          value={said.day}
          onChange={(day) => onChange({ day })}
          {...faults('/answerBy', tried?.says === 'day' && !isToCome ? '' : 'x', said.day === '' ? t.noDay : t.past)}
        />
      )}
      {(says('reason') || says('optional-reason')) && (
        <TextInput
          label={says('reason') ? t.reason : t.optional}
          rows={2}
          value={said.reason}
          onChange={(reason) => onChange({ reason })}
          {...faults('/reason', tried?.says === 'reason' ? said.reason : 'x', t.noReason)}
        />
      )}
    </>
  );
}
