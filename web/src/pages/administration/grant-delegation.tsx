/** The head lends their powers to one person of the agency for a time, in writing. Asked once more before it is done. */
import { useState } from 'react';
import { inVietnam } from '../../../../workflows/limits/time.js';
import { $api, type Schemas } from '../../api/client.js';
import { useCommand } from '../../api/command.js';
import { faultAt, isProblem } from '../../api/problem.js';
import { texts, useLanguage, useTexts } from '../../language/language.js';
import { roleWords } from '../../marks/words.js';
import { DayInput } from '../../parts/day-input.js';
import { Confirm, Dialog, DialogActs } from '../../parts/dialog.js';
import { useAsking } from '../../parts/faults.js';
import { Pick, TextInput } from '../../parts/field.js';
import { Refused } from '../../parts/refused.js';
import { Waiting } from '../../parts/waiting.js';
import { useClock } from '../../time/now.js';
import { instantFrom, sayMoment } from '../../time/say.js';
import { type DelegationSlip, delegatees, delegationSlips, instantTyped, typedInstant } from './delegation-form.js';

const words = texts({
  vi: {
    title: 'Ủy quyền của Thủ trưởng',
    what: 'những người có thể được ủy quyền',
    to: 'Người được ủy quyền',
    choose: 'Chọn người được ủy quyền',
    nobody:
      'Cơ quan chưa có cấp phó hoặc chuyên viên nào có tài khoản đang hoạt động. Hãy đề nghị quản trị viên cập nhật.',
    holds: (until: string) => `Đang được ủy quyền đến trước ${until}; ủy quyền mới thay thế ủy quyền ấy.`,
    document: 'Số văn bản ủy quyền',
    from: 'Từ lúc (giờ Việt Nam)',
    until: 'Đến trước lúc (giờ Việt Nam)',
    slips: {
      person: 'Phải chọn người được ủy quyền.',
      document: 'Phải có số văn bản ủy quyền.',
      from: 'Phải có thời điểm bắt đầu.',
      until: 'Phải có thời điểm kết thúc.',
      order: 'Thời điểm kết thúc phải sau thời điểm bắt đầu.',
      past: 'Thời điểm kết thúc đã qua.',
    } as Record<DelegationSlip, string>,
    next: 'Xem trước kết quả',
    ask: (name: string) => `Ủy quyền cho ${name}?`,
    period: (from: string, until: string, document: string) =>
      `Theo văn bản số ${document}, từ ${from} đến trước ${until}, giờ Việt Nam.`,
    person: (name: string) => `Chỉ ${name} ký được như Thủ trưởng, và không được ủy quyền lại cho người khác.`,
    replaces: 'Ủy quyền trước đó cho người này, nếu còn hoặc sắp có hiệu lực, chấm dứt ngay khi ký.',
    journal: 'Mỗi lần ký theo ủy quyền đều ghi rõ người ký. Thủ trưởng vẫn ký được như thường.',
    final: 'Hết thời gian thì ủy quyền tự hết hiệu lực; Thủ trưởng có thể chấm dứt trước đó.',
    act: 'Ký ủy quyền',
  },
  en: {
    title: 'Delegation of the head’s powers',
    what: 'who may be delegated to',
    to: 'Delegate to',
    choose: 'Choose a person',
    nobody: 'The agency has no deputy or officer whose account is in use. Ask the administrator to enter them.',
    holds: (until: string) => `Holds a delegation until before ${until}; the new one takes its place.`,
    document: 'Number of the written delegation',
    from: 'From (time in Vietnam)',
    until: 'Until before (time in Vietnam)',
    slips: {
      person: 'A person has to be chosen.',
      document: 'The number of the written delegation is needed.',
      from: 'There has to be a beginning.',
      until: 'There has to be an end.',
      order: 'The end has to come after the beginning.',
      past: 'The end has passed.',
    } as Record<DelegationSlip, string>,
    next: 'See what follows',
    ask: (name: string) => `Delegate to ${name}?`,
    period: (from: string, until: string, document: string) =>
      `By document ${document}, from ${from} until before ${until}, time in Vietnam.`,
    person: (name: string) => `Only ${name} may sign as the head does, and may not pass it on.`,
    replaces: 'An earlier delegation to this person, in force or to come, ends when this one is signed.',
    journal: 'Every signature under it names who signed. The head may still sign as ever.',
    final: 'It ends by itself when the time is over; the head may end it before.',
    act: 'Sign the delegation',
  },
});

export function GrantDelegation({ onDone, onClose }: { readonly onDone: () => void; readonly onClose: () => void }) {
  const t = useTexts(words);
  const { language } = useLanguage();
  const { now } = useClock();
  const { data, error } = $api.useQuery('get', '/api/v1/delegations/delegatees', {});
  const [person, setPerson] = useState('');
  const [document, setDocument] = useState('');
  const [from, setFrom] = useState(() => typedInstant(now));
  const [until, setUntil] = useState('');
  const [tried, setTried] = useState(false);
  const command = useCommand('post', '/api/v1/delegations', onDone);
  const [asking, setAsking] = useAsking(command.error);
  const problem = isProblem(command.error) ? command.error : null;
  const found = delegationSlips({ person, document, from, until }, now);
  const start = instantTyped(from);
  const end = instantTyped(until);
  const fault = (slips: readonly DelegationSlip[], pointer: string) => {
    const slip = tried ? found.find((one) => slips.includes(one)) : undefined;
    return slip === undefined ? faultAt(problem, pointer) : t.slips[slip];
  };
  const people = delegatees(data?.roles ?? []);
  const chosen = people.find(({ id }) => id === person);
  if (asking && chosen !== undefined && start !== null && end !== null)
    return (
      <Confirm
        title={t.ask(chosen.name)}
        open
        follows={[
          t.period(sayMoment(start, language), sayMoment(end, language), document.trim()),
          t.person(chosen.name),
          t.replaces,
          t.journal,
          t.final,
        ]}
        act={t.act}
        busy={command.isPending}
        error={command.error}
        onAct={() =>
          command.mutate({
            path: {},
            body: { person, document: document.trim(), from: inVietnam(start), until: inVietnam(end) },
          })
        }
        onClose={() => setAsking(false)}
      />
    );
  return (
    <Dialog title={t.title} open onClose={onClose}>
      {data === undefined && error === null && <Waiting what={t.what} />}
      <Refused error={error} />
      {data !== undefined && (
        <WhoIsLentTo people={people} value={person} onChange={setPerson} fault={fault(['person'], '/person')} />
      )}
      <TextInput
        label={t.document}
        value={document}
        onChange={setDocument}
        maxLength={100}
        fault={fault(['document'], '/document')}
        byRule={false}
      />
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
          if (found.length === 0) setAsking(true);
        }}
        onBack={onClose}
      />
    </Dialog>
  );
}

/** The deputies and officers by name, each with what they are; whoever holds the powers already is told beneath. */
function WhoIsLentTo({
  people,
  value,
  onChange,
  fault,
}: {
  readonly people: readonly (Schemas['DelegateeView'] & { readonly role: Schemas['Role'] })[];
  readonly value: string;
  readonly onChange: (id: string) => void;
  readonly fault: string | undefined;
}) {
  const t = useTexts(words);
  const roles = useTexts(roleWords);
  const { language } = useLanguage();
  if (people.length === 0) return <p>{t.nobody}</p>;
  const until = people.find(({ id }) => id === value)?.until ?? null;
  return (
    <Pick
      label={t.to}
      value={value}
      onChange={onChange}
      fault={fault}
      byRule={false}
      hint={until === null ? undefined : t.holds(sayMoment(instantFrom(until), language))}
      options={[
        { value: '', label: t.choose },
        ...people.map(({ id, name, title, role }) => ({ value: id, label: `${name}, ${title ?? roles[role]}` })),
      ]}
    />
  );
}
