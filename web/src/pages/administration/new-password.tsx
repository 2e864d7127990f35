/** Makes a code by which a person takes a new password: the administrator hands it over and never chooses the password. */
import { $api, type Schemas } from '../../api/client.js';
import { useCommand } from '../../api/command.js';
import { texts, useTexts } from '../../language/language.js';
import { Button } from '../../parts/button.js';
import { Dialog, DialogActs } from '../../parts/dialog.js';
import { Refused } from '../../parts/refused.js';
import { CodeShown } from './code-shown.js';

const words = texts({
  vi: {
    title: (name: string) => `Cấp mã đặt lại mật khẩu cho ${name}`,
    what: 'Mật khẩu đang dùng mất hiệu lực và các phiên đang mở của người này kết thúc ngay. Việc cấp mã được ghi vào nhật ký an ninh.',
    act: 'Cấp mã',
    lost: 'Nếu người này mất cả điện thoại và mã khôi phục, mã đặt lại mật khẩu không đủ để đăng nhập: cần gỡ xác thực hai bước, do người thứ hai xác nhận.',
    askOff: 'Đề nghị gỡ xác thực hai bước',
    asked: (name: string) => `Đã đề nghị gỡ xác thực hai bước của ${name}; chờ người thứ hai xác nhận.`,
    unlink: 'Hủy liên kết đăng nhập một lần',
    unlinked: (name: string) => `Đã hủy liên kết đăng nhập một lần của ${name}; các phiên đang mở đã kết thúc.`,
    done: (name: string) => `Đã cấp mã đặt lại mật khẩu cho ${name}.`,
  },
  en: {
    title: (name: string) => `Make a code for a new password of ${name}`,
    what: 'The password in use is void and the sessions of this person end at once. That a code was made stands in the journal of security.',
    act: 'Make the code',
    lost: 'Where they have lost the telephone and the recovery codes, the code for a password is not enough: the second factor has to be taken off, which a second person confirms.',
    askOff: 'Ask for the second factor to be taken off',
    asked: (name: string) =>
      `It was asked for the second factor of ${name} to be taken off; a second person confirms it.`,
    unlink: 'Unlink the single sign-on',
    unlinked: (name: string) => `The single sign-on of ${name} is unlinked; their sessions have ended.`,
    done: (name: string) => `A code for a new password of ${name} was made.`,
  },
});

export function NewPassword({
  person: { id, name },
  onDone,
  onClose,
}: {
  readonly person: Schemas['PersonView'];
  readonly onDone: (said: string) => void;
  readonly onClose: () => void;
}) {
  const t = useTexts(words);
  const command = useCommand('post', '/api/v1/people/{id}/password-code');
  const asking = useCommand('post', '/api/v1/people/{id}/factor-requests', () => onDone(t.asked(name)));
  const unlinking = useCommand('post', '/api/v1/people/{id}/identities/unlink', () => onDone(t.unlinked(name)));
  const { data: about } = $api.useQuery('get', '/api/v1/about', {});
  const made = command.data;
  return (
    <Dialog title={t.title(name)} open onClose={onClose}>
      {made === undefined ? (
        <>
          <p>{t.what}</p>
          <p className="second small">{t.lost}</p>
          <Button small busy={asking.isPending} onPress={() => asking.mutate({ path: { id } })}>
            {t.askOff}
          </Button>
          {(about?.providers ?? []).length > 0 && (
            <Button small busy={unlinking.isPending} onPress={() => unlinking.mutate({ path: { id } })}>
              {t.unlink}
            </Button>
          )}
          <Refused error={command.error ?? asking.error ?? unlinking.error} />
          <DialogActs
            act={t.act}
            busy={command.isPending}
            onAct={() => command.mutate({ path: { id } })}
            onBack={onClose}
          />
        </>
      ) : (
        <CodeShown code={made} onClose={() => onDone(t.done(name))} />
      )}
    </Dialog>
  );
}
