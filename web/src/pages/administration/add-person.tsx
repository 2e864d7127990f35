/** Enters a person: who they are, where, and the code by which they take their first password. */
import { useState } from 'react';
import { useCommand } from '../../api/command.js';
import { faultAt, isProblem } from '../../api/problem.js';
import { texts, useTexts } from '../../language/language.js';
import { Dialog, DialogActs } from '../../parts/dialog.js';
import { TextInput } from '../../parts/field.js';
import { Refused } from '../../parts/refused.js';
import { CodeShown } from './code-shown.js';
import { EMPTY_PERSON, type PersonForm, personInput, personSlips } from './person-form.js';
import { slipWords } from './person-slips.js';
import { RolesField } from './roles-field.js';

const words = texts({
  vi: {
    title: 'Thêm người dùng',
    name: 'Họ và tên',
    personTitle: 'Chức vụ (nếu có)',
    titleHint: 'Ví dụ: Phó Giám đốc Sở Xây dựng',
    email: 'Thư điện tử (nếu có)',
    emailHint: 'Nơi nhận thông báo ngoài hộp thư của hệ thống.',
    login: 'Tên đăng nhập',
    code: 'Sau khi thêm, hệ thống cấp một mã dùng một lần để người này tự đặt mật khẩu.',
    act: 'Thêm',
    done: (name: string) => `Đã thêm ${name}.`,
    ask: 'Gửi đề nghị xác nhận',
    asked: (name: string) =>
      `Đã gửi đề nghị thêm ${name}. Có hiệu lực khi người thứ hai xác nhận; sau đó cấp mã đặt mật khẩu ở danh sách người dùng.`,
  },
  en: {
    title: 'Add a person',
    name: 'Name',
    personTitle: 'Title (if any)',
    titleHint: 'For example: Deputy Director of Construction',
    email: 'E-mail (if any)',
    emailHint: 'Where messages go beside the inbox.',
    login: 'Login',
    code: 'A one-time code is made then, with which the person takes a password of their own.',
    act: 'Add',
    done: (name: string) => `${name} was added.`,
    ask: 'Ask for confirmation',
    asked: (name: string) =>
      `It was asked that ${name} be added. It holds once a second person confirms it; make a code for the first password then, in the list of people.`,
  },
});

export function AddPerson({
  onDone,
  onClose,
}: {
  readonly onDone: (said: string) => void;
  readonly onClose: () => void;
}) {
  const t = useTexts(words);
  const slipText = useTexts(slipWords);
  const [form, setForm] = useState<PersonForm>(EMPTY_PERSON);
  const [tried, setTried] = useState(false);
  const command = useCommand('post', '/api/v1/people');
  const request = useCommand('post', '/api/v1/people/requests', ({ name }) => onDone(t.asked(name)));
  const problem = isProblem(command.error) ? command.error : null;
  // Nobody gives such a role alone: the same button then asks for it.
  const isToAsk = problem?.code === 'confirmation-needed';
  const slips = personSlips(form);
  const fault = (field: keyof PersonForm) => {
    const slip = tried ? slips[field] : undefined;
    return slip === undefined ? faultAt(problem, `/${field}`) : slipText[slip];
  };
  const change = (part: Partial<PersonForm>) => {
    setForm({ ...form, ...part });
    if (problem !== null) command.reset();
  };
  const send = () => {
    setTried(true);
    if (Object.keys(slips).length > 0) return;
    (isToAsk ? request : command).mutate({ path: {}, body: personInput(form) });
  };
  const entered = command.data;
  if (entered !== undefined) {
    const done = () => onDone(t.done(entered.name));
    return (
      <Dialog title={t.done(entered.name)} open onClose={done}>
        <CodeShown code={entered.firstCode} onClose={done} />
      </Dialog>
    );
  }
  return (
    <Dialog title={t.title} open onClose={onClose}>
      <TextInput
        label={t.name}
        value={form.name}
        onChange={(name) => change({ name })}
        fault={fault('name')}
        byRule={false}
        maxLength={200}
        autoFocus
      />
      <TextInput
        label={t.personTitle}
        hint={t.titleHint}
        value={form.title}
        onChange={(title) => change({ title })}
        fault={fault('title')}
        byRule={false}
        maxLength={200}
      />
      <TextInput
        label={t.email}
        hint={t.emailHint}
        value={form.email}
        onChange={(email) => change({ email })}
        fault={fault('email')}
        byRule={false}
        autoComplete="off"
        maxLength={254}
      />
      <RolesField
        agency={form.agency}
        roles={form.roles}
        onChange={change}
        faults={{ agency: fault('agency'), roles: fault('roles') }}
      />
      <TextInput
        label={t.login}
        value={form.login}
        onChange={(login) => change({ login })}
        fault={fault('login')}
        byRule={false}
        autoComplete="off"
        maxLength={64}
      />
      <p className="second small">{t.code}</p>
      <Refused error={request.error ?? command.error} />
      <DialogActs
        act={isToAsk ? t.ask : t.act}
        busy={command.isPending || request.isPending}
        onAct={send}
        onBack={onClose}
      />
    </Dialog>
  );
}
