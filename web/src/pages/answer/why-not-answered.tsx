/** Why the answer was not sent, above the foot of the page: places that lack something, no connection, a refusal. */
import { WhyNotSent } from '../../acts/why-not-sent.js';
import type { Consultation } from '../../api/client.js';
import { texts, useTexts } from '../../language/language.js';
import { Notice } from '../../parts/notice.js';
import { Refused } from '../../parts/refused.js';
import styles from './answer-editor.module.css';
import type { AnswerDraft } from './use-answer-draft.js';
import type { AnswerSending } from './use-answer-sending.js';

const words = texts({
  vi: {
    missing: (count: number) => `Còn ${count} chỗ chưa đủ, đã đánh dấu tại từng ô.`,
    notFiled: 'Chưa gửi.',
    notFiledWhy: 'Đang mất kết nối. Thời hạn tính theo lúc hệ thống nhận được; hãy bấm lại khi có kết nối.',
  },
  en: {
    missing: (count: number) => `${count} ${count === 1 ? 'place lacks' : 'places lack'} something; each is marked.`,
    notFiled: 'Not filed.',
    notFiledWhy: 'There is no connection. Deadlines count by when the system receives; press again once there is one.',
  },
});

export function WhyNotAnswered({
  consultation,
  sending: { missing, isOffline, isConfirming, act },
  draft,
}: {
  readonly consultation: Consultation;
  readonly sending: AnswerSending;
  readonly draft: AnswerDraft;
}) {
  const t = useTexts(words);
  return (
    <div className={styles.missing}>
      {missing.length > 0 && (
        <Notice tone="ochre">
          <p role="alert">{t.missing(missing.length)}</p>
        </Notice>
      )}
      {isOffline && (
        <Notice tone="ochre">
          <p role="alert">
            <b>{t.notFiled}</b> {t.notFiledWhy}
          </p>
        </Notice>
      )}
      {/* Another round has its own notice, at the head of the page. */}
      {!isConfirming && draft.kept.round === consultation.round && <WhyNotSent consultation={consultation} act={act} />}
      <Refused error={draft.layError} />
    </div>
  );
}
