/** Section 4: the limit, shown on a calendar as it is being chosen, with what follows from it. */
import { Group, Input, Label, NumberField, Button as Step } from 'react-aria-components';
import type { Budget } from '../../../../workflows/limits/limit.js';
import type { CivilDate } from '../../../../workflows/limits/time.js';
import type { Regulation, Urgency } from '../../../../workflows/regulation/regulation.js';
import type { Schemas } from '../../api/client.js';
import { faultAt, type Problem } from '../../api/problem.js';
import { counted } from '../../language/counted.js';
import { texts, useLanguage, useTexts } from '../../language/language.js';
import { Mark } from '../../marks/mark.js';
import { Choice, TextInput } from '../../parts/field.js';
import { sayDay, sayEnd } from '../../time/say.js';
import { LimitCalendar } from './limit-calendar.js';
import { LimitFollows } from './limit-follows.js';
import type { LimitPicture, LimitVerdict } from './limit-picture.js';
import styles from './limit-section.module.css';
import type { OpeningForm } from './opening-form.js';
import { RegimeChoice } from './regime-choice.js';
import { Section } from './section.js';

const words = texts({
  vi: {
    title: 'Thời hạn trả lời',
    urgency: 'Mức độ',
    urgent: 'Khẩn',
    ordinary: 'Thường',
    complex: 'Phức tạp',
    bounds: (word: string, min: number, max: number) =>
      `Ngày làm việc; loại ${word.toLowerCase()} được chọn từ ${min} đến ${max}.`,
    reason: 'Lý do khẩn',
    reasonHint: 'Các cơ quan được lấy ý kiến đều thấy lý do này.',
    mode: 'Cách tính',
    days: 'Theo số ngày làm việc',
    on: 'Đến hết một ngày cố định',
    daysHint: 'Đếm từ ngày cơ quan nhận được; gửi muộn hơn thì thời hạn dời theo.',
    onHint: 'Ngày không đổi, dù hồ sơ được gửi hôm nào.',
    number: 'Số ngày làm việc',
    less: 'Bớt một ngày',
    more: 'Thêm một ngày',
    total: (days: number, end: string) => `${days} ngày làm việc, đến ${end}.`,
    counted: (off: number, worked: readonly string[]) =>
      `Không tính ngày nhận${off > 0 ? ` và ${off} ngày nghỉ` : ''}${worked.length > 0 ? `; tính ${worked.join(', ')} làm bù` : ''}.`,
    assumed: 'Tính như gửi và nhận hôm nay.',
    verdicts: {
      'limit-in-the-past': 'Thời hạn này đã qua. Cần chọn một ngày khác trên lịch.',
      'limit-too-short': 'Thời hạn ngắn hơn mức tối thiểu của mức độ đã chọn.',
      'limit-too-long': 'Thời hạn dài hơn mức tối đa của mức độ đã chọn.',
      'year-without-notice': 'Thời hạn kéo sang năm chưa có thông báo lịch nghỉ chính thức nên chưa tính được.',
    } as Record<LimitVerdict, string>,
  },
  en: {
    title: 'Deadline for the answers',
    urgency: 'Urgency',
    urgent: 'Urgent',
    ordinary: 'Ordinary',
    complex: 'Complex',
    bounds: (word: string, min: number, max: number) => `Working days; ${word.toLowerCase()}: from ${min} to ${max}.`,
    reason: 'Why it is urgent',
    reasonHint: 'Every agency that is asked sees it.',
    mode: 'How it is told',
    days: 'In working days',
    on: 'Until the end of a fixed day',
    daysHint: 'Counted from the day of receipt; sent later, the deadline moves along.',
    onHint: 'The day stays, whenever the request is sent.',
    number: 'Working days',
    less: 'One day less',
    more: 'One day more',
    total: (days: number, end: string) => `${counted(days, 'working day')}, until ${end}.`,
    counted: (off: number, worked: readonly string[]) =>
      `Not counted: the day of receipt${off > 0 ? ` and ${counted(off, 'day')} off` : ''}${worked.length > 0 ? `; counted: ${worked.join(', ')}, worked instead` : ''}.`,
    assumed: 'As if sent and received today.',
    verdicts: {
      'limit-in-the-past': 'This deadline has passed. Another day has to be chosen on the calendar.',
      'limit-too-short': 'The deadline is shorter than the minimum of the chosen urgency.',
      'limit-too-long': 'The deadline is longer than the maximum of the chosen urgency.',
      'year-without-notice': 'The deadline reaches into a year whose days off are not yet announced.',
    } as Record<LimitVerdict, string>,
  },
});

const URGENCY_ORDER: readonly Urgency[] = ['urgent', 'ordinary', 'complex'];

export function LimitSection({
  form,
  picture,
  regulation,
  clauses,
  agencies,
  problem,
  onChange,
}: {
  readonly form: OpeningForm;
  readonly picture: LimitPicture;
  readonly regulation: Regulation;
  readonly clauses: readonly Schemas['CitedClauseView'][];
  readonly agencies: ReadonlyMap<string, Schemas['AgencyView']>;
  readonly problem: Problem | null;
  readonly onChange: (next: (form: OpeningForm) => OpeningForm) => void;
}) {
  const t = useTexts(words);
  const mode = form.limit !== null && 'on' in form.limit ? 'on' : 'days';
  const { min, max } = regulation.limits[form.urgency];
  const setLimit = (limit: Budget) => onChange((now) => ({ ...now, limit }));
  const choose = (day: CivilDate, ordinal: number) => setLimit(mode === 'on' ? { on: day } : { workingDays: ordinal });
  const refused = faultAt(problem, '/limit') ?? faultAt(problem, '/urgency');
  return (
    <Section number={4} title={t.title} isComplete={false}>
      <Choice
        label={t.urgency}
        value={form.urgency}
        onChange={(urgency) =>
          onChange((now) => ({ ...now, urgency, limit: { workingDays: regulation.limits[urgency].default } }))
        }
        hint={t.bounds(t[form.urgency], min, max)}
        options={URGENCY_ORDER.map((urgency) => ({
          value: urgency,
          label: `${t[urgency]}, ${regulation.limits[urgency].default}`,
        }))}
      />
      {regulation.limits[form.urgency].reasonRequired === true && (
        <TextInput
          label={t.reason}
          hint={t.reasonHint}
          rows={2}
          value={form.urgencyReason}
          onChange={(urgencyReason) => onChange((now) => ({ ...now, urgencyReason }))}
          fault={faultAt(problem, '/urgencyReason')}
        />
      )}
      <RegimeChoice {...{ form, regulation, onChange }} fault={faultAt(problem, '/regime')} />
      <Choice
        label={t.mode}
        value={mode}
        onChange={(next) =>
          setLimit(next === 'on' ? { on: picture.lastDay } : { workingDays: Math.max(1, picture.workingDays) })
        }
        hint={mode === 'on' ? t.onHint : t.daysHint}
        options={[
          { value: 'days', label: t.days },
          { value: 'on', label: t.on },
        ]}
      />
      {mode === 'days' && (
        <WorkingDays
          value={picture.workingDays}
          {...{ min, max }}
          onChange={(workingDays) => setLimit({ workingDays })}
        />
      )}
      <LimitCalendar picture={picture} onChoose={choose} />
      <Counted picture={picture} refused={refused} />
      <LimitFollows {...{ form, picture, regulation, clauses, agencies }} />
    </Section>
  );
}

/** The working days in figures, between what the regulation allows. */
function WorkingDays({
  value,
  min,
  max,
  onChange,
}: {
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly onChange: (days: number) => void;
}) {
  const t = useTexts(words);
  return (
    <NumberField
      className={styles.number ?? ''}
      value={value}
      minValue={min}
      maxValue={max}
      step={1}
      onChange={(days) => Number.isInteger(days) && onChange(days)}
    >
      <Label className={styles.numberLabel ?? ''}>{t.number}</Label>
      <Group className={styles.numberBox ?? ''}>
        <Step slot="decrement" aria-label={t.less} className={styles.step ?? ''}>
          −
        </Step>
        <Input className={styles.numberInput ?? ''} />
        <Step slot="increment" aria-label={t.more} className={styles.step ?? ''}>
          +
        </Step>
      </Group>
    </NumberField>
  );
}

/** How the limit was counted, and why it cannot be chosen where it cannot. */
function Counted({ picture, refused }: { readonly picture: LimitPicture; readonly refused: string | undefined }) {
  const t = useTexts(words);
  const { language } = useLanguage();
  return (
    <>
      <p className={styles.sentence} aria-live="polite">
        <b>{t.total(picture.workingDays, sayEnd(picture.dueAt, language))}</b>{' '}
        {t.counted(
          picture.daysOff,
          picture.workedSaturdays.map((day) => sayDay(day, language, false)),
        )}{' '}
        {t.assumed}
      </p>
      {(refused !== undefined || picture.verdict !== null) && (
        <p className={`seal ${styles.fault}`} role="alert">
          <Mark name="overdue" size={16} /> {refused ?? (picture.verdict === null ? '' : t.verdicts[picture.verdict])}
        </p>
      )}
    </>
  );
}
