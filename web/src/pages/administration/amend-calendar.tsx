/** Adds a later notice to the calendar. Asked once more, because running limits are counted again at once. */
import { useState } from 'react';
import type { Calendar } from '../../../../workflows/limits/calendar.js';
import type { CivilDate } from '../../../../workflows/limits/time.js';
import { useCommand } from '../../api/command.js';
import { faultAt, isProblem } from '../../api/problem.js';
import { texts, useLanguage, useTexts } from '../../language/language.js';
import { Confirm, Dialog, DialogActs } from '../../parts/dialog.js';
import { TextInput } from '../../parts/field.js';
import { Refused } from '../../parts/refused.js';
import { sayDay } from '../../time/say.js';
import { type AmendmentForm, type AmendmentSlip, amendmentSlip } from './amendment.js';
import { DaysField } from './days-field.js';

const words = texts({
  vi: {
    title: 'Bổ sung thông báo vào lịch',
    basis: 'Thông báo',
    basisHint: 'Số, ngày và cơ quan ban hành',
    version: 'Tên bản lịch mới',
    versionHint: (now: string) => `Bản đang dùng: ${now}. Hồ sơ ghi lại thời hạn được tính theo bản nào.`,
    off: 'Ngày nghỉ thêm',
    worked: 'Thứ Bảy làm bù',
    slips: {
      basis: 'Phải nêu thông báo làm căn cứ.',
      version: 'Phải đặt tên cho bản lịch mới.',
      days: 'Phải thêm ít nhất một ngày.',
    } as Record<AmendmentSlip, string>,
    next: 'Xem hệ quả',
    ask: 'Bổ sung thông báo vào lịch?',
    offFollows: (days: string) => `Nghỉ thêm: ${days}.`,
    workedFollows: (days: string) => `Làm bù: ${days}.`,
    counted: 'Mọi thời hạn đang chạy được tính lại ngay theo lịch mới; thời hạn đã hết giữ nguyên.',
    told: 'Các bên có thời hạn thay đổi được báo, kèm thông báo làm căn cứ.',
    final: 'Được ghi vào nhật ký và không rút lại được; chỉ sửa được bằng một thông báo sau.',
    act: 'Bổ sung thông báo',
  },
  en: {
    title: 'Add a notice to the calendar',
    basis: 'Notice',
    basisHint: 'Number, date and issuer',
    version: 'Name of the new version',
    versionHint: (now: string) => `In use: ${now}. Consultations record by which version a limit was counted.`,
    off: 'Further days off',
    worked: 'Saturdays worked in exchange',
    slips: {
      basis: 'The notice has to be told.',
      version: 'The new version has to have a name.',
      days: 'At least one day has to be added.',
    } as Record<AmendmentSlip, string>,
    next: 'See what follows',
    ask: 'Add the notice to the calendar?',
    offFollows: (days: string) => `Off: ${days}.`,
    workedFollows: (days: string) => `Worked: ${days}.`,
    counted: 'Every running limit is counted again at once; what has passed has passed.',
    told: 'The parties whose limits change are told, with the notice.',
    final: 'It is entered in the journal and cannot be taken back; only a later notice mends it.',
    act: 'Add the notice',
  },
});

export function AmendCalendar({
  calendar,
  today,
  onDone,
  onClose,
}: {
  readonly calendar: Calendar;
  readonly today: CivilDate;
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
  });
  const [tried, setTried] = useState(false);
  const [asking, setAsking] = useState(false);
  const command = useCommand('post', '/api/v1/calendar/amendments', onDone);
  const problem = isProblem(command.error) ? command.error : null;
  const slip = amendmentSlip(form);
  const fault = (of: AmendmentSlip, pointer: string) =>
    tried && slip === of ? t.slips[of] : faultAt(problem, pointer);
  const said = (days: readonly CivilDate[]) => days.map((date) => sayDay(date, language)).join('; ');
  const change = (part: Partial<AmendmentForm>) => setForm({ ...form, ...part });
  if (asking)
    return (
      <Confirm
        title={t.ask}
        open
        said={form.basis}
        follows={[
          ...(form.daysOff.length === 0 ? [] : [t.offFollows(said(form.daysOff))]),
          ...(form.workedSaturdays.length === 0 ? [] : [t.workedFollows(said(form.workedSaturdays))]),
          t.counted,
          t.told,
          t.final,
        ]}
        act={t.act}
        busy={command.isPending}
        error={command.error}
        onAct={() =>
          command.mutate({
            path: {},
            body: {
              basis: form.basis.trim(),
              version: form.version.trim(),
              daysOff: [...form.daysOff],
              workedSaturdays: [...form.workedSaturdays],
            },
          })
        }
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
      <DaysField
        label={t.off}
        kind="off"
        days={form.daysOff}
        others={form.workedSaturdays}
        onChange={(daysOff) => change({ daysOff })}
        fault={fault('days', '/daysOff')}
      />
      <DaysField
        label={t.worked}
        kind="worked"
        days={form.workedSaturdays}
        others={form.daysOff}
        onChange={(workedSaturdays) => change({ workedSaturdays })}
        fault={faultAt(problem, '/workedSaturdays')}
      />
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
          if (slip === null) setAsking(true);
        }}
        onBack={onClose}
      />
    </Dialog>
  );
}
