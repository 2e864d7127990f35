/** What befell the draft: a colleague changed it too, the proposal changed, the head has it, or nothing can be kept. */
import { useState } from 'react';
import type { Schemas } from '../../api/client.js';
import { DraftStanding } from '../../drafts/draft-standing.js';
import { texts, useLanguage, useTexts } from '../../language/language.js';
import { Button } from '../../parts/button.js';
import { Notice } from '../../parts/notice.js';
import { Refused } from '../../parts/refused.js';
import { useMyself } from '../../session/me.js';
import { instantFrom, sayMoment } from '../../time/say.js';
import { CompareDrafts } from './compare-drafts.js';
import styles from './draft-notices.module.css';
import type { AnswerDraft } from './use-answer-draft.js';

const words = texts({
  vi: {
    stale: (name: string, at: string) => `Đồng chí ${name} vừa cập nhật câu trả lời này lúc ${at}.`,
    staleMine: (at: string) => `Câu trả lời này vừa được cập nhật từ một máy khác, cùng tài khoản, lúc ${at}.`,
    axis: 'Trục liên thông văn bản',
    staleByAxis: (at: string) =>
      `Văn bản trả lời đã đến qua trục liên thông lúc ${at}; dự thảo này vừa được bổ sung theo văn bản đó.`,
    whole: 'Nội dung đang nhập vẫn còn nguyên, chưa gửi.',
    compare: 'So sánh hai bản',
    keep: 'Giữ bản của tôi',
    round: (now: number, then: number) => `Đề xuất đã thay đổi: bản nháp này soạn cho lần ${then}, nay là lần ${now}.`,
    readAgain: 'Đọc lại đề xuất trước khi trình hoặc gửi.',
    reread: 'Đã đọc lại',
    notKept: 'Trình duyệt này không lưu được bản nháp trên máy: chỉ còn bản trên máy chủ.',
  },
  en: {
    stale: (name: string, at: string) => `${name} has just changed this answer, at ${at}.`,
    staleMine: (at: string) => `This answer was just changed from another machine by the same account, at ${at}.`,
    axis: 'the document axis',
    staleByAxis: (at: string) => `An answer arrived by the document axis at ${at} and was added to this draft.`,
    whole: 'What was typed here is untouched, and not sent.',
    compare: 'Compare both',
    keep: 'Keep mine',
    round: (now: number, then: number) =>
      `The proposal has changed: this draft was written for round ${then}, it is now round ${now}.`,
    readAgain: 'Read the proposal again before submitting or sending.',
    reread: 'Read again',
    notKept: 'This browser cannot keep drafts on this machine: only the one on the server remains.',
  },
});

export function DraftNotices({
  draft,
  round,
  signs,
  questions,
  onReread,
}: {
  readonly draft: AnswerDraft;
  readonly round: number;
  /** Whether the person signs, and does not only prepare. */
  readonly signs: boolean;
  readonly questions: readonly Schemas['QuestionView'][];
  /** The proposal of the present round was read. */
  readonly onReread: () => void;
}) {
  const t = useTexts(words);
  const me = useMyself();
  const { language } = useLanguage();
  const [comparing, setComparing] = useState(false);
  const { server } = draft;
  const said = (at: string) => sayMoment(instantFrom(at), language);
  return (
    <>
      {draft.standing === 'stale' && server && (
        <Notice tone="accent">
          <p role="alert">
            <b>
              {server.savedBy === null
                ? t.staleByAxis(said(server.savedAt))
                : server.savedBy.id === me.id
                  ? t.staleMine(said(server.savedAt))
                  : t.stale(server.savedBy.name, said(server.savedAt))}
            </b>{' '}
            {t.whole}
          </p>
          <p className={styles.acts}>
            <Button look="solid" small onPress={() => setComparing(true)}>
              {t.compare}
            </Button>
            <Button small onPress={draft.keepMine}>
              {t.keep}
            </Button>
          </p>
          {comparing && draft.serverForm !== null && (
            <CompareDrafts
              theirs={draft.serverForm}
              mine={draft.form}
              by={server.savedBy?.name ?? t.axis}
              at={said(server.savedAt)}
              questions={questions}
              onTheirs={() => {
                draft.takeTheirs();
                setComparing(false);
              }}
              onMine={() => {
                draft.keepMine();
                setComparing(false);
              }}
              onClose={() => setComparing(false)}
            />
          )}
        </Notice>
      )}
      {draft.kept.round !== round && (
        <Notice tone="ochre">
          <p>
            <b>{t.round(round, draft.kept.round)}</b> {t.readAgain}
          </p>
          <p className={styles.acts}>
            <Button small onPress={onReread}>
              {t.reread}
            </Button>
          </p>
        </Notice>
      )}
      {server && <DraftStanding draft={server} signs={signs} isChanged={draft.kept.changed} />}
      {!draft.isKept && (
        <Notice tone="ochre">
          <p>{t.notKept}</p>
        </Notice>
      )}
      {draft.error !== null && !(draft.error instanceof TypeError) && <Refused error={draft.error} />}
    </>
  );
}
