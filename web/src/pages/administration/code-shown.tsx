/** A one-time code for a password, shown this once to the administrator who hands it over. */
import type { Schemas } from '../../api/client.js';
import { texts, useLanguage, useTexts } from '../../language/language.js';
import { Button } from '../../parts/button.js';
import { instantFrom, sayMoment } from '../../time/say.js';

const words = texts({
  vi: {
    code: 'Mã dùng một lần',
    hand: (until: string) =>
      `Trao mã tận tay người dùng, có giá trị đến ${until}. Người dùng mở trang đăng nhập, chọn “Có mã đặt mật khẩu” và tự chọn mật khẩu. Mã chỉ hiện một lần này.`,
    close: 'Đóng',
  },
  en: {
    code: 'One-time code',
    hand: (until: string) =>
      `Hand it to the person; it is good until ${until}. On the sign-in page they choose “I have a code for a password” and take a password of their own. It is shown this once.`,
    close: 'Close',
  },
});

export function CodeShown({
  code: { code, expiresAt },
  onClose,
}: {
  readonly code: Schemas['PasswordCodeView'];
  readonly onClose: () => void;
}) {
  const t = useTexts(words);
  const { language } = useLanguage();
  return (
    <div role="status">
      <p>
        {t.code}: <code>{code}</code>
      </p>
      <p>{t.hand(sayMoment(instantFrom(expiresAt), language))}</p>
      <Button look="solid" onPress={onClose}>
        {t.close}
      </Button>
    </div>
  );
}
