/** The draft changed while the head was asked to sign it: it is read again first. */
import { texts, useTexts } from '../../language/language.js';
import { Button } from '../../parts/button.js';
import { Notice } from '../../parts/notice.js';

const words = texts({
  vi: {
    by: (name: string) => `Đồng chí ${name} vừa cập nhật dự thảo này; chưa có gì được gửi.`,
    unknown: 'Dự thảo này vừa được cập nhật; chưa có gì được gửi.',
    read: 'Đọc lại nội dung dưới đây trước khi ký.',
    see: 'Đã đọc lại',
  },
  en: {
    by: (name: string) => `${name} has just changed this draft; nothing was sent.`,
    unknown: 'This draft was just changed; nothing was sent.',
    read: 'Read what stands below again before signing.',
    see: 'Read again',
  },
});

export function ChangedBefore({ by, onSee }: { readonly by: string | null; readonly onSee: () => void }) {
  const t = useTexts(words);
  return (
    <Notice tone="accent">
      <p role="alert">
        <b>{by === null ? t.unknown : t.by(by)}</b> {t.read}
      </p>
      <p style={{ marginTop: 8 }}>
        <Button small onPress={onSee}>
          {t.see}
        </Button>
      </p>
    </Notice>
  );
}
