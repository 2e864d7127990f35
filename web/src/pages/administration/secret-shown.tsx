/** The secret of a webhook, shown this once. */
import type { Schemas } from '../../api/client.js';
import { texts, useTexts } from '../../language/language.js';
import { Button } from '../../parts/button.js';
import { Copyable } from '../../parts/copyable.js';
import { Dialog } from '../../parts/dialog.js';
import styles from './administration.module.css';

const words = texts({
  vi: {
    title: (name: string) => `Khóa của ${name}`,
    once: 'Khóa chỉ hiện lần này. Hãy sao chép vào hệ thống nhận ngay; nếu mất, đổi khóa mới.',
    label: 'Khóa kiểm tra chữ ký',
    act: 'Đã sao chép',
  },
  en: {
    title: (name: string) => `The secret of ${name}`,
    once: 'It is shown this once. Copy it into the receiving system now; if it is lost, make a new one.',
    label: 'Secret for checking signatures',
    act: 'Copied',
  },
});

export function SecretShown({
  webhook: { description, secret },
  onClose,
}: {
  readonly webhook: Schemas['WebhookSecretView'];
  readonly onClose: () => void;
}) {
  const t = useTexts(words);
  return (
    <Dialog title={t.title(description)} open onClose={onClose}>
      <p>{t.once}</p>
      <Copyable label={t.label} text={secret} />
      <p className={styles.more}>
        <Button look="solid" onPress={onClose}>
          {t.act}
        </Button>
      </p>
    </Dialog>
  );
}
