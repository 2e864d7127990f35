/** Changes what a person is and where. Their name stays: it stands in the journal beside what they signed. */
import { useState } from 'react';
import type { Schemas } from '../../api/client.js';
import { useVersioned } from '../../api/command.js';
import { faultAt, isProblem } from '../../api/problem.js';
import { texts, useTexts } from '../../language/language.js';
import { Dialog, DialogActs } from '../../parts/dialog.js';
import { TextInput } from '../../parts/field.js';
import { Refused } from '../../parts/refused.js';
import { emailSlips, roleSlips, standsAlone } from './person-form.js';
import { slipWords } from './person-slips.js';
import { RolesField } from './roles-field.js';

type Role = Schemas['PersonRole'];

const words = texts({
  vi: {
    title: (name: string) => `Sửa thông tin của ${name}`,
    personTitle: 'Chức vụ (nếu có)',
    email: 'Thư điện tử (nếu có)',
    emailHint: 'Nơi nhận thông báo ngoài hộp thư của hệ thống.',
    myself: 'Không tự bỏ được vai trò Quản trị của chính mình.',
    act: 'Lưu',
    done: (name: string) => `Đã sửa thông tin của ${name}.`,
    ask: 'Gửi đề nghị xác nhận',
    asked: (name: string) => `Đã gửi đề nghị đổi vai trò của ${name}. Có hiệu lực khi người thứ hai xác nhận.`,
  },
  en: {
    title: (name: string) => `Change ${name}`,
    personTitle: 'Title (if any)',
    email: 'E-mail (if any)',
    emailHint: 'Where messages go beside the inbox.',
    myself: 'You cannot give up your own administration.',
    act: 'Save',
    done: (name: string) => `${name} was changed.`,
    ask: 'Ask for confirmation',
    asked: (name: string) => `The change of ${name} was asked for. It holds once a second person confirms it.`,
  },
});

export function ChangePerson({
  person,
  isMyself,
  onDone,
  onClose,
}: {
  readonly person: Schemas['PersonView'];
  readonly isMyself: boolean;
  readonly onDone: (said: string) => void;
  readonly onClose: () => void;
}) {
  const t = useTexts(words);
  const slipText = useTexts(slipWords);
  const [title, setTitle] = useState(person.title ?? '');
  const [email, setEmail] = useState(person.email ?? '');
  const [held, setHeld] = useState<{ readonly agency: string; readonly roles: readonly Role[] }>({
    agency: person.agency ?? '',
    roles: person.roles,
  });
  const [tried, setTried] = useState(false);
  // The form was filled in from this one, whatever the list behind it learns meanwhile.
  const [version] = useState(person.version);
  const command = useVersioned('patch', '/api/v1/people/{id}', () => onDone(t.done(person.name)));
  const request = useVersioned('post', '/api/v1/people/{id}/requests', () => onDone(t.asked(person.name)));
  const problem = isProblem(command.error) ? command.error : null;
  // Nobody gives such a role alone: the same button then asks for it.
  const isToAsk = problem?.code === 'confirmation-needed';
  const slips = { ...roleSlips(held), ...emailSlips(email) };
  const givesUp = isMyself && !held.roles.includes('admin');
  const fault = (field: 'email' | 'agency' | 'roles') => {
    const slip = tried ? slips[field] : undefined;
    return slip === undefined ? faultAt(problem, `/${field}`) : slipText[slip];
  };
  const send = () => {
    setTried(true);
    if (givesUp || Object.keys(slips).length > 0) return;
    const agency = standsAlone(held.roles) ? null : held.agency;
    const typed = (text: string) => (text.trim() === '' ? null : text.trim());
    const body = { title: typed(title), email: typed(email), agency, roles: [...held.roles] };
    (isToAsk ? request : command).mutate({ path: { id: person.id }, body, version });
  };
  return (
    <Dialog title={t.title(person.name)} open onClose={onClose}>
      <TextInput
        label={t.personTitle}
        value={title}
        onChange={setTitle}
        fault={faultAt(problem, '/title')}
        byRule={false}
        maxLength={200}
      />
      <TextInput
        label={t.email}
        hint={t.emailHint}
        value={email}
        onChange={setEmail}
        fault={fault('email')}
        byRule={false}
        autoComplete="off"
        maxLength={254}
      />
      <RolesField
        {...held}
        onChange={(next) => {
          setHeld(next);
          if (problem !== null) command.reset();
        }}
        faults={{ agency: fault('agency'), roles: givesUp ? t.myself : fault('roles') }}
      />
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
