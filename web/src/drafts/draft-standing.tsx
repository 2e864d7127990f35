/** How far a draft is, beside it: who submitted it and when, or who sent it back, when and with which remark. */
import { type RefObject, useEffect, useRef } from 'react';
import type { Schemas } from '../api/client.js';
import { texts, useLanguage, useTexts } from '../language/language.js';
import { Notice } from '../parts/notice.js';
import { instantFrom, sayMoment } from '../time/say.js';

const words = texts({
  vi: {
    somebody: '(không còn trong danh sách)',
    submitted: (name: string, at: string) => `Đồng chí ${name} đã trình lúc ${at}.`,
    forHead: 'Xem lại, sửa nếu cần, rồi ký và gửi; hoặc trả lại kèm ý kiến.',
    forOfficer: 'Sửa tiếp là rút bản trình về; sửa xong phải trình lại.',
    returned: (name: string, at: string) => `Đồng chí ${name} trả lại dự thảo lúc ${at}, yêu cầu:`,
    again: 'Sửa xong thì trình lại.',
    waiting: 'Chuyên viên đang sửa; trình lại thì dự thảo trở về đây.',
  },
  en: {
    somebody: '(no longer registered)',
    submitted: (name: string, at: string) => `Submitted by ${name} at ${at}.`,
    forHead: 'Review it, change it where needed, then sign and send; or send it back with a remark.',
    forOfficer: 'Any further change takes it back; it must then be submitted again.',
    returned: (name: string, at: string) => `Sent back by ${name} at ${at}, asking:`,
    again: 'Submit it again once it is changed.',
    waiting: 'It is being changed; it comes back here once it is submitted again.',
  },
});

type Standing = Pick<Schemas['AnswerDraftView'], 'submittedAt' | 'submittedBy' | 'returned'>;

export function DraftStanding({
  draft: { submittedAt, submittedBy, returned },
  signs,
  isChanged,
}: {
  readonly draft: Standing;
  /** Whether the person signs, and does not only prepare. */
  readonly signs: boolean;
  /** Whether something was typed since, which takes a submission back. */
  readonly isChanged: boolean;
}) {
  const t = useTexts(words);
  const { language } = useLanguage();
  const said = (at: string) => sayMoment(instantFrom(at), language);
  const place = useCameBack(returned?.at, signs);
  if (returned !== null)
    return (
      <Notice tone="ochre">
        <div role="status" ref={place}>
          <p>
            <b>{t.returned(returned.by?.name ?? t.somebody, said(returned.at))}</b>
          </p>
          <p className="said">{returned.remark}</p>
          <p className="second">{signs ? t.waiting : t.again}</p>
        </div>
      </Notice>
    );
  if (submittedAt === null || isChanged) return null;
  return (
    <Notice tone="accent">
      <p>
        <b>{t.submitted(submittedBy?.name ?? t.somebody, said(submittedAt))}</b> {signs ? t.forHead : t.forOfficer}
      </p>
    </Notice>
  );
}

/** Who has just sent it back, by a button at the foot of the page, sees that it is sent back. */
function useCameBack(at: string | undefined, signs: boolean): RefObject<HTMLDivElement | null> {
  const place = useRef<HTMLDivElement>(null);
  const before = useRef(at);
  useEffect(() => {
    if (signs && at !== undefined && at !== before.current) place.current?.scrollIntoView({ block: 'center' });
    before.current = at;
  }, [at, signs]);
  return place;
}
