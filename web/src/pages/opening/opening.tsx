/** Opening a consultation, from the first word to the head's signature. */
import { useEffect, useState } from 'react';
import { Navigate } from 'react-router';
import { Page } from '../../app/page.js';
import { counted } from '../../language/counted.js';
import { texts, useTexts } from '../../language/language.js';
import { ButtonLink } from '../../parts/button-link.js';
import { justDone } from '../../parts/just-done.js';
import { Empty } from '../../parts/notice.js';
import { Refused } from '../../parts/refused.js';
import { Waiting } from '../../parts/waiting.js';
import { actsAsHead, useMyself } from '../../session/me.js';
import { OpeningEditor } from './opening-editor.js';
import { useOpening } from './use-opening.js';
import { useRules } from './use-rules.js';

const words = texts({
  vi: {
    title: 'Soạn hồ sơ lấy ý kiến',
    loading: 'bản nháp và danh mục',
    notDraft: 'Hồ sơ này đã được gửi',
    notDraftWhy: 'Văn bản đã khóa nguyên văn; từ lúc gửi chỉ còn điều chỉnh thành lần lấy ý kiến mới.',
    toIt: 'Xem hồ sơ',
    notYours: 'Chỉ chuyên viên và Thủ trưởng cơ quan chủ trì được soạn hồ sơ',
    notYoursWhy: 'Bản nháp do chuyên viên soạn; Thủ trưởng cơ quan, hoặc người đang được ủy quyền, ký và gửi.',
    toList: 'Về danh sách hồ sơ',
    sent: (n: number) => `Đã ký và gửi tới ${n} cơ quan.`,
  },
  en: {
    title: 'Draft a consultation',
    loading: 'the draft and the registers',
    notDraft: 'This consultation has been sent',
    notDraftWhy: 'Its text is locked; it can only be amended into a new round.',
    toIt: 'See the consultation',
    notYours: 'Only officers and the head of the lead write a consultation',
    notYoursWhy: 'Officers write the draft; the head, or who holds a delegation, signs and sends it.',
    toList: 'To the list of consultations',
    sent: (n: number) => `Signed and sent to ${counted(n, 'agency', 'agencies')}.`,
  },
});

/** @param id of the draft; null for a new consultation */
export function Opening({ id }: { readonly id: string | null }) {
  const t = useTexts(words);
  const me = useMyself();
  const draft = useOpening(id);
  const rules = useRules();
  const mayWrite = me.agency !== null && (me.roles.includes('officer') || actsAsHead(me));
  const { detail, forget } = draft;
  const [sentTo, setSentTo] = useState<number | null>(null);
  const isSent = detail !== undefined && detail.state !== 'draft';
  useEffect(() => {
    if (isSent) forget();
  }, [isSent, forget]);
  if (isSent && sentTo !== null)
    return <Navigate to={`/ho-so/${detail.id}`} replace state={justDone(t.sent(sentTo))} />;
  if (draft.loadError !== null)
    return (
      <Page title={t.title}>
        <Refused error={draft.loadError} />
      </Page>
    );
  if (!mayWrite || (detail !== undefined && detail.lead !== me.agency?.code))
    return (
      <Page title={t.title}>
        <Empty title={t.notYours}>
          <p>{t.notYoursWhy}</p>
          <ButtonLink to="/ho-so">{t.toList}</ButtonLink>
        </Empty>
      </Page>
    );
  if (isSent)
    return (
      <Page title={t.title}>
        <Empty title={t.notDraft}>
          <p>{t.notDraftWhy}</p>
          <ButtonLink look="solid" to={`/ho-so/${detail.id}`}>
            {t.toIt}
          </ButtonLink>
        </Empty>
      </Page>
    );
  if (rules === null || draft.isLoading)
    return (
      <Page title={t.title}>
        <Waiting what={t.loading} rows={6} />
      </Page>
    );
  return <OpeningEditor draft={draft} rules={rules} onSend={setSentTo} />;
}
