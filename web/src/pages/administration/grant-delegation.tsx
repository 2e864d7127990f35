/** The head lends their powers to a role of the agency for a time, on the clock of Vietnam. Asked once more before it is done. */
import { useState } from 'react';
import { inVietnam } from '../../../../workflows/limits/time.js';
import { $api, type Schemas } from '../../api/client.js';
import { useCommand } from '../../api/command.js';
import { faultAt, isProblem } from '../../api/problem.js';
import { texts, useLanguage, useTexts } from '../../language/language.js';
import { roleWords } from '../../marks/words.js';
import { DayInput } from '../../parts/day-input.js';
import { Confirm, Dialog, DialogActs } from '../../parts/dialog.js';
import { Choice } from '../../parts/field.js';
import { Refused } from '../../parts/refused.js';
import { Waiting } from '../../parts/waiting.js';
import { useClock } from '../../time/now.js';
import { instantFrom, sayMoment } from '../../time/say.js';
import { type DelegationSlip, delegationSlip, instantTyped, typedInstant } from './delegation-form.js';

type Role = Schemas['Role'];

const words = texts({
  vi: {
    title: 'Ủy quyền của Thủ trưởng',
    what: 'những người có thể được ủy quyền',
    to: 'Ủy quyền cho',
    nobody: 'hiện chưa có ai giữ vai trò này',
    holds: (until: string) => `đang được ủy quyền đến trước ${until}`,
    from: 'Từ lúc (giờ Việt Nam)',
    until: 'Đến trước lúc (giờ Việt Nam)',
    slips: {
      to: 'Phải chọn vai trò được ủy quyền.',
      from: 'Phải có thời điểm bắt đầu.',
      until: 'Phải có thời điểm kết thúc.',
      order: 'Thời điểm kết thúc phải sau thời điểm bắt đầu.',
      past: 'Thời điểm kết thúc đã qua.',
    } as Record<DelegationSlip, string>,
    next: 'Xem hệ quả',
    ask: (role: string) => `Ủy quyền cho ${role.toLowerCase()}?`,
    period: (from: string, until: string) => `Từ ${from} đến trước ${until}, giờ Việt Nam.`,
    people: (names: string) => `Mọi người giữ vai trò này ký được như Thủ trưởng: ${names}.`,
    none: 'Hiện chưa có ai giữ vai trò này; ai nhận vai trò trong thời gian đó thì ký được.',
    journal: 'Mỗi lần ký theo ủy quyền đều ghi rõ người ký. Thủ trưởng vẫn ký được như thường.',
    final: 'Hết thời gian thì ủy quyền tự hết hiệu lực; không rút lại được trước đó.',
    act: 'Ký ủy quyền',
  },
  en: {
    title: "Delegation of the head's powers",
    what: 'who may be delegated to',
    to: 'Delegate to',
    nobody: 'nobody holds this role now',
    holds: (until: string) => `holds a delegation until before ${until}`,
    from: 'From (time in Vietnam)',
    until: 'Until before (time in Vietnam)',
    slips: {
      to: 'A role has to be chosen.',
      from: 'There has to be a beginning.',
      until: 'There has to be an end.',
      order: 'The end has to come after the beginning.',
      past: 'The end has passed.',
    } as Record<DelegationSlip, string>,
    next: 'See what follows',
    ask: (role: string) => `Delegate to: ${role.toLowerCase()}?`,
    period: (from: string, until: string) => `From ${from} until before ${until}, time in Vietnam.`,
    people: (names: string) => `Whoever holds this role may sign as the head does: ${names}.`,
    none: 'Nobody holds this role now; whoever takes it in that time may sign.',
    journal: 'Every signature under it names who signed. The head may still sign as ever.',
    final: 'It ends by itself when the time is over, and cannot be taken back before.',
    act: 'Sign the delegation',
  },
});

export function GrantDelegation({ onDone, onClose }: { readonly onDone: () => void; readonly onClose: () => void }) {
  const t = useTexts(words);
  const roles = useTexts(roleWords);
  const { language } = useLanguage();
  const { now } = useClock();
  const { data, error } = $api.useQuery('get', '/api/v1/delegations/delegatees', {});
  const [to, setTo] = useState<Role | null>(null);
  const [from, setFrom] = useState(() => typedInstant(now));
  const [until, setUntil] = useState('');
  const [tried, setTried] = useState(false);
  const [asking, setAsking] = useState(false);
  const command = useCommand('post', '/api/v1/delegations', onDone);
  const problem = isProblem(command.error) ? command.error : null;
  const slip = delegationSlip({ to, from, until }, now);
  const start = instantTyped(from);
  const end = instantTyped(until);
  const fault = (slips: readonly DelegationSlip[], pointer: string) =>
    tried && slip !== null && slips.includes(slip) ? t.slips[slip] : faultAt(problem, pointer);
  const names = (data?.roles.find((one) => one.to === to)?.people ?? []).map(({ name }) => name).join(', ');
  if (asking && to !== null && start !== null && end !== null)
    return (
      <Confirm
        title={t.ask(roles[to])}
        open
        follows={[
          t.period(sayMoment(start, language), sayMoment(end, language)),
          names === '' ? t.none : t.people(names),
          t.journal,
          t.final,
        ]}
        act={t.act}
        busy={command.isPending}
        error={command.error}
        onAct={() => command.mutate({ path: {}, body: { to, from: inVietnam(start), until: inVietnam(end) } })}
        onClose={() => setAsking(false)}
      />
    );
  return (
    <Dialog title={t.title} open onClose={onClose}>
      {data === undefined && error === null && <Waiting what={t.what} />}
      <Refused error={error} />
      {data !== undefined && (
        <Choice<Role>
          label={t.to}
          layout="list"
          value={to}
          onChange={setTo}
          fault={fault(['to'], '/to')}
          byRule={false}
          options={data.roles.map((one) => ({
            value: one.to,
            label: (
              <span>
                {roles[one.to]}
                <span className="second" style={{ display: 'block' }}>
                  {one.people.length === 0 ? t.nobody : one.people.map(({ name }) => name).join(', ')}
                  {one.until !== null && `; ${t.holds(sayMoment(instantFrom(one.until), language))}`}
                </span>
              </span>
            ),
          }))}
        />
      )}
      <DayInput
        label={t.from}
        withTime
        value={from}
        onChange={setFrom}
        hint={start === null ? undefined : sayMoment(start, language)}
        fault={fault(['from'], '/from')}
        byRule={false}
      />
      <DayInput
        label={t.until}
        withTime
        value={until}
        onChange={setUntil}
        hint={end === null ? undefined : sayMoment(end, language)}
        fault={fault(['until', 'order', 'past'], '/until')}
        byRule={false}
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
