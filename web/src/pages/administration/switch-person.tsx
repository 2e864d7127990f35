/** Switches an account off, or on again, after one question. */
import { useState } from 'react';
import type { Schemas } from '../../api/client.js';
import { useVersioned } from '../../api/command.js';
import { isProblem } from '../../api/problem.js';
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
    ask: 'Gửi đề nghị xác nhận',
    asked: (name: string) => `Đã gửi đề nghị mở lại tài khoản của ${name}. Có hiệu lực khi người thứ hai xác nhận.`,
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
    ask: 'Ask for confirmation',
    asked: (name: string) =>
      `It was asked that the account of ${name} be switched on. It holds once a second person confirms it.`,
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
  const request = useVersioned('post', '/api/v1/people/{id}/requests', () => onDone(t.asked(name)));
  // Nobody gives such a role alone: the same button then asks for it.
  const isToAsk = isProblem(command.error) && command.error.code === 'confirmation-needed';
  return (
    <Confirm
      title={active ? t.off(name) : t.on(name)}
      open
      follows={active ? t.offFollows : t.onFollows}
      act={isToAsk ? t.ask : active ? t.offAct : t.onAct}
      busy={command.isPending || request.isPending}
      error={request.error ?? command.error}
      onAct={() => (isToAsk ? request : command).mutate({ path: { id }, body: { active: !active }, version })}
      onClose={onClose}
    />
  );
}
