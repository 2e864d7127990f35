/** The foot of the page: whether everything is saved, the preview, and the one act. */
import type { ReactNode } from 'react';
import { texts, useLanguage, useTexts } from '../../language/language.js';
import { Button } from '../../parts/button.js';
import { instantFrom, sayMoment } from '../../time/say.js';
import styles from './act-bar.module.css';
import type { AnswerDraft } from './use-answer-draft.js';

const words = texts({
  vi: {
    nothing: 'Chưa nhập nội dung. Tự động lưu khi nhập, vẫn lưu khi mất kết nối.',
    saved: (at: string) => `Đã lưu nháp lúc ${at}. Vẫn lưu khi mất kết nối.`,
    here: 'Đã lưu trên máy này; đang gửi lên máy chủ.',
    offline: (at: string) => `Đang mất kết nối. Bản nháp đã lưu trên máy này lúc ${at}, tự gửi lên khi có kết nối.`,
    notFiled: 'Chưa gửi.',
    stale: 'Chưa lưu lên máy chủ: còn hai bản khác nhau, chọn một bản ở đầu trang.',
    elsewhere: 'Đang theo một thẻ khác của trình duyệt.',
    preview: 'Xem trước văn bản',
  },
  en: {
    nothing: 'Nothing typed yet. Every word is kept as it is typed.',
    saved: (at: string) => `Draft saved at ${at}. No word is lost when the connection is.`,
    here: 'Kept on this machine; going up to the server.',
    offline: (at: string) => `No connection. The draft was kept on this machine at ${at} and goes up by itself.`,
    notFiled: 'Not filed.',
    stale: 'Not saved on the server: there are two different drafts, choose one at the top of the page.',
    elsewhere: 'Following another tab of this browser.',
    preview: 'Preview the letter',
  },
});

export function ActBar({
  draft,
  act,
  busy,
  reason,
  onPreview,
  sendBack,
  onAct,
}: {
  readonly draft: AnswerDraft;
  readonly act: string;
  readonly busy: boolean;
  /** Why the act cannot be done now. */
  readonly reason: string | null;
  /** Null where there is no letter to preview. */
  readonly onPreview: (() => void) | null;
  /** What sends the draft back to who prepares it, for who may. */
  readonly sendBack: ReactNode;
  readonly onAct: () => void;
}) {
  const t = useTexts(words);
  return (
    <div className={styles.bar}>
      <div className={styles.inner}>
        <p className={`second ${styles.saved}`} role="status">
          <Saved draft={draft} />
          {draft.changedElsewhere && ` ${t.elsewhere}`}
        </p>
        <div className={styles.acts}>
          {sendBack}
          {onPreview !== null && (
            <Button look="quiet" onPress={onPreview}>
              {t.preview}
            </Button>
          )}
          <span className={styles.act}>
            <Button look="solid" busy={busy} reason={reason} onPress={onAct}>
              {act}
            </Button>
          </span>
        </div>
      </div>
    </div>
  );
}

function Saved({ draft }: { readonly draft: AnswerDraft }) {
  const t = useTexts(words);
  const { language } = useLanguage();
  const said = (at: string) => sayMoment(instantFrom(at), language);
  if (draft.standing === 'stale') return t.stale;
  const lost = !draft.connected || draft.error instanceof TypeError;
  if (draft.kept.changed) {
    if (lost && draft.keptAt !== null)
      return (
        <>
          {t.offline(said(draft.keptAt))} <b>{t.notFiled}</b>
        </>
      );
    return t.here;
  }
  const at = draft.server?.savedAt ?? draft.keptAt;
  return at === null ? t.nothing : t.saved(said(at));
}
