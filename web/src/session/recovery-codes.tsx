/** Recovery codes, shown this once: to be printed or kept in a file. */
import { texts, useTexts } from '../language/language.js';
import { Button } from '../parts/button.js';
import { Notice } from '../parts/notice.js';
import { saveFile } from '../parts/save-file.js';
import styles from './factor.module.css';

const words = texts({
  vi: {
    title: 'Mã khôi phục',
    what: 'Xác thực hai bước đã được bật. Mỗi mã dưới đây dùng được một lần thay cho điện thoại. Các mã chỉ hiện lần này: in ra hoặc lưu lại, cất ở nơi an toàn.',
    save: 'Tải xuống',
    file: 'ma-khoi-phuc-dong-thuan.txt',
    done: 'Đã cất mã, tiếp tục',
  },
  en: {
    title: 'Recovery codes',
    what: 'The second factor is on. Each of these codes is good once in place of the telephone. They are shown this once: print them or keep them in a safe place.',
    save: 'Download',
    file: 'dong-thuan-recovery-codes.txt',
    done: 'I have kept them, go on',
  },
});

export function RecoveryCodes({ codes, onDone }: { readonly codes: readonly string[]; readonly onDone: () => void }) {
  const t = useTexts(words);
  const save = () => saveFile(t.file, new Blob([`${codes.join('\r\n')}\r\n`], { type: 'text/plain' }));
  return (
    <section aria-label={t.title} className={styles.setup}>
      <div role="status">
        <Notice tone="ok">
          <p>{t.what}</p>
        </Notice>
      </div>
      <ul className={styles.codes} aria-label={t.title}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div className={styles.acts}>
        <Button onPress={save}>{t.save}</Button>
        <Button look="solid" onPress={onDone}>
          {t.done}
        </Button>
      </div>
    </section>
  );
}
