/** Switches an account off, or on again, after one question. */
import { useState } from 'react';
import type { Schemas } from '../../api/client.js';
import { useVersioned } from '../../api/command.js';
import { texts, useTexts } from '../../language/language.js';
import { Confirm } from '../../parts/dialog.js';

const words = texts({
  vi: {
    off: (name: string) => `Khóa tài khoản của ${name}?`,
    offFollows: [
      'Không đăng nhập được nữa; các phiên đang mở kết thúc ngay.',
      'Những gì đã ký vẫn giữ nguyên. Việc đang xử lý không tự chuyển cho ai: Thủ trưởng phân công lại.',
      'Mở lại được bất cứ lúc nào.',
    ],
    offAct: 'Khóa',
    offDone: (name: string) => `Đã khóa tài khoản của ${name}.`,
    on: (name: string) => `Mở lại tài khoản của ${name}?`,
    onFollows: ['Đăng nhập lại được bằng mật khẩu cũ, với các vai trò đang ghi.'],
    onAct: 'Mở lại',
    onDone: (name: string) => `Đã mở lại tài khoản của ${name}.`,
  },
  en: {
    off: (name: string) => `Switch off the account of ${name}?`,
    offFollows: [
      'They can no longer sign in; their sessions end at once.',
      'What they signed stands. What they hold passes to nobody by itself: the head assigns it anew.',
      'It can be switched on again at any time.',
    ],
    offAct: 'Switch off',
    offDone: (name: string) => `The account of ${name} was switched off.`,
    on: (name: string) => `Switch on the account of ${name}?`,
    onFollows: ['They can sign in with their old password, in the roles that are recorded.'],
    onAct: 'Switch on',
    onDone: (name: string) => `The account of ${name} was switched on.`,
  },
});

export function SwitchPerson({
  person,
  onDone,
  onClose,
}: {
  readonly person: Schemas['PersonView'];
  readonly onDone: (said: string) => void;
  readonly onClose: () => void;
}) {
  const t = useTexts(words);
  // The question is about the account as it stood when it was asked.
  const [{ id, name, active, version }] = useState(person);
  const command = useVersioned('patch', '/api/v1/people/{id}', () => onDone(active ? t.offDone(name) : t.onDone(name)));
  return (
    <Confirm
      title={active ? t.off(name) : t.on(name)}
      open
      follows={active ? t.offFollows : t.onFollows}
      act={active ? t.offAct : t.onAct}
      busy={command.isPending}
      error={command.error}
      onAct={() => command.mutate({ path: { id }, body: { active: !active }, version })}
      onClose={onClose}
    />
  );
}
