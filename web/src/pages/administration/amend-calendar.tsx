/** Enters a later notice into the calendar, or takes days out again. Asked once more, because running limits are counted again at once. */
import { useState } from 'react';
import type { Calendar } from '../../../../workflows/limits/calendar.js';
import type { CivilDate } from '../../../../workflows/limits/time.js';
import { useAgencyName } from '../../api/agency-names.js';
import { useCommand } from '../../api/command.js';
import { faultAt, isProblem } from '../../api/problem.js';
import { texts, useLanguage, useTexts } from '../../language/language.js';
import { Confirm, Dialog, DialogActs } from '../../parts/dialog.js';
import { useAsking } from '../../parts/faults.js';
import { TextInput } from '../../parts/field.js';
import { Refused } from '../../parts/refused.js';
import { sayDay } from '../../time/say.js';
import {
  type AmendmentForm,
  type AmendmentSlip,
  amendmentOf,
  amendmentSlips,
  isEntered,
  yearsToComplete,
} from './amendment.js';
import { CompletesField, ScopeField } from './amendment-scope.js';
import { DaysField } from './days-field.js';

const words = texts({
  vi: {
    title: 'Sửa lịch theo thông báo',
    basis: 'Thông báo',
    basisHint: 'Số, ngày và cơ quan ban hành',
    version: 'Tên bản lịch mới',
    versionHint: (now: string) => `Bản đang dùng: ${now}. Hồ sơ ghi lại thời hạn được tính theo bản nào.`,
    off: 'Ngày nghỉ thêm',
    worked: 'Thứ Bảy làm bù',
    withdrawn: 'Ngày gỡ khỏi lịch',
    slips: {
      basis: 'Phải nêu thông báo làm căn cứ.',
      version: 'Phải đặt tên cho bản lịch mới.',
      agencies: 'Phải chọn ít nhất một cơ quan.',
      days: 'Phải thêm hoặc gỡ ít nhất một ngày, hoặc xác nhận đủ thông báo của một năm.',
    } as Record<AmendmentSlip, string>,
    next: 'Xem trước kết quả',
    ask: 'Sửa lịch theo thông báo này?',
    offFollows: (days: string) => `Nghỉ thêm: ${days}.`,
    workedFollows: (days: string) => `Làm bù: ${days}.`,
    withdrawnFollows: (days: string) => `Gỡ khỏi lịch: ${days}; từ nay không còn là ngày nghỉ hay ngày làm bù.`,
    completesFollows: (years: string) => `Đã có đủ thông báo nghỉ của năm ${years}; thời hạn được tính sang năm này.`,
    only: (names: string) => `Chỉ áp dụng cho: ${names}. Thời hạn của cơ quan khác giữ nguyên.`,
    counted:
      'Mọi thời hạn chưa hết được tính lại ngay theo lịch mới; thời hạn đã hết giữ nguyên. Không thời hạn nào kết thúc sớm hơn hết ngày làm việc tiếp theo.',
    told: 'Các cơ quan có thời hạn thay đổi được thông báo, kèm thông báo làm căn cứ.',
    final: 'Được ghi vào nhật ký và không rút lại được; chỉ sửa được bằng một thông báo sau.',
    act: 'Ghi vào lịch',
  },
  en: {
    title: 'Amend the calendar by a notice',
    basis: 'Notice',
    basisHint: 'Number, date and issuer',
    version: 'Name of the new version',
    versionHint: (now: string) => `In use: ${now}. Consultations record by which version a deadline was counted.`,
    off: 'Further days off',
    worked: 'Saturdays worked in exchange',
    withdrawn: 'Days taken out again',
    slips: {
      basis: 'The notice has to be told.',
      version: 'The new version has to have a name.',
      agencies: 'At least one agency has to be chosen.',
      days: 'At least one day has to be added or taken out, or a year completed.',
    } as Record<AmendmentSlip, string>,
    next: 'See what follows',
    ask: 'Amend the calendar by this notice?',
    offFollows: (days: string) => `Off: ${days}.`,
    workedFollows: (days: string) => `Worked: ${days}.`,
    withdrawnFollows: (days: string) => `Taken out: ${days}; neither off nor worked in exchange from now on.`,
    completesFollows: (years: string) => `The notice of ${years} is complete; deadlines may reach into the year.`,
    only: (names: string) => `Only for: ${names}. No deadline of another agency moves.`,
    counted:
      'Every running deadline is counted again at once; what has passed has passed. No deadline ends sooner than the end of the next working day.',
    told: 'The parties whose deadlines change are told, with the notice.',
    final: 'It is entered in the journal and cannot be taken back; only a later notice mends it.',
    act: 'Amend the calendar',
  },
});

export function AmendCalendar({
  calendar,
  today,
  taken,
  onDone,
  onClose,
}: {
  readonly calendar: Calendar;
  readonly today: CivilDate;
  /** Days that were chosen to be taken out, and of whom. */
  readonly taken: Pick<AmendmentForm, 'withdrawn' | 'agencies'>;
  readonly onDone: () => void;
  readonly onClose: () => void;
}) {
  const t = useTexts(words);
  const { language } = useLanguage();
  const [form, setForm] = useState<AmendmentForm>({
    basis: '',
    version: today === calendar.version ? `${today}-2` : today,
    daysOff: [],
    workedSaturdays: [],
    completes: [],
    ...taken,
  });
  const [tried, setTried] = useState(false);
  const command = useCommand('post', '/api/v1/calendar/amendments', onDone);
  const [asking, setAsking] = useAsking(command.error);
  const problem = isProblem(command.error) ? command.error : null;
  const slips = amendmentSlips(form);
  const nameOf = useAgencyName();
  const { daysOff, workedSaturdays, withdrawn, agencies } = form;
  const years = yearsToComplete(calendar, [...daysOff, ...workedSaturdays]);
  const fault = (of: AmendmentSlip, pointer: string) =>
    tried && slips.includes(of) ? t.slips[of] : faultAt(problem, pointer);
  const said = (days: readonly CivilDate[]) => days.map((date) => sayDay(date, language)).join('; ');
  const change = (part: Partial<AmendmentForm>) => setForm({ ...form, ...part });
  if (asking)
    return (
      <Confirm
        title={t.ask}
        open
        said={form.basis}
        follows={[
          ...(daysOff.length === 0 ? [] : [t.offFollows(said(daysOff))]),
          ...(agencies !== null || workedSaturdays.length === 0 ? [] : [t.workedFollows(said(workedSaturdays))]),
          ...(withdrawn.length === 0 ? [] : [t.withdrawnFollows(said(withdrawn))]),
          ...(agencies !== null || form.completes.length === 0 ? [] : [t.completesFollows(form.completes.join(', '))]),
          ...(agencies === null ? [] : [t.only(agencies.map(nameOf).join('; '))]),
          t.counted,
          t.told,
          t.final,
        ]}
        act={t.act}
        busy={command.isPending}
        error={command.error}
        onAct={() => command.mutate({ path: {}, body: amendmentOf(form) })}
        onClose={() => setAsking(false)}
      />
    );
  return (
    <Dialog title={t.title} open onClose={onClose}>
      <TextInput
        label={t.basis}
        hint={t.basisHint}
        rows={2}
        line
        value={form.basis}
        onChange={(basis) => change({ basis })}
        fault={fault('basis', '/basis')}
        byRule={false}
      />
      <ScopeField
        agencies={agencies}
        onChange={(next) => change({ agencies: next })}
        fault={fault('agencies', '/agencies')}
      />
      <DaysField
        label={t.off}
        kind="off"
        days={daysOff}
        others={[...workedSaturdays, ...withdrawn]}
        onChange={(next) => change({ daysOff: next })}
        fault={fault('days', '/daysOff')}
      />
      {agencies === null && (
        <DaysField
          label={t.worked}
          kind="worked"
          days={workedSaturdays}
          others={[...daysOff, ...withdrawn]}
          onChange={(next) => change({ workedSaturdays: next })}
          fault={faultAt(problem, '/workedSaturdays')}
        />
      )}
      <DaysField
        label={t.withdrawn}
        kind="withdrawn"
        days={withdrawn}
        others={[...daysOff, ...workedSaturdays]}
        isEntered={(date) => isEntered(calendar, date, agencies)}
        onChange={(next) => change({ withdrawn: next })}
        fault={withdrawn.map((_, index) => faultAt(problem, `/withdrawn/${index}`)).find((one) => one !== undefined)}
      />
      {agencies === null && (
        <CompletesField years={years} completes={form.completes} onChange={(completes) => change({ completes })} />
      )}
      <TextInput
        label={t.version}
        hint={t.versionHint(calendar.version)}
        value={form.version}
        onChange={(version) => change({ version })}
        fault={fault('version', '/version')}
        byRule={false}
        maxLength={100}
      />
      <Refused error={command.error} />
      <DialogActs
        act={t.next}
        onAct={() => {
          setTried(true);
          if (slips.length === 0) setAsking(true);
        }}
        onBack={onClose}
      />
    </Dialog>
  );
}
