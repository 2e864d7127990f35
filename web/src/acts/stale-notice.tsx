/** Another person was faster: who, when and what they did. What was typed stays, and may be sent against the new state. */
import { $api, type Consultation } from '../api/client.js';
import { isProblem } from '../api/problem.js';
import { useEntrySentence } from '../journal/use-entry-sentence.js';
import { texts, useLanguage, useTexts } from '../language/language.js';
import { Button } from '../parts/button.js';
import { Notice } from '../parts/notice.js';
import { instantFrom, sayMoment } from '../time/say.js';

const words = texts({
  vi: {
    by: (name: string, at: string) => `Đồng chí ${name} vừa cập nhật hồ sơ này lúc ${at}.`,
    limit: (at: string) => `Hồ sơ này vừa thay đổi lúc ${at} vì một thời hạn đã hết.`,
    unknown: 'Hồ sơ này vừa được cập nhật.',
    kept: 'Nội dung đang nhập vẫn còn nguyên, chưa gửi.',
    see: 'Xem bản mới',
  },
  en: {
    by: (name: string, at: string) => `${name} has just updated this consultation, at ${at}.`,
    limit: (at: string) => `This consultation has just changed, at ${at}, because a deadline passed.`,
    unknown: 'This consultation has just been updated.',
    kept: 'What was typed is still here and was not sent.',
    see: 'See what is new',
  },
});

/** Why nothing is sent while the notice stands. */
export const readFirstWords = texts({
  vi: { readFirst: 'Hồ sơ đã thay đổi: cần xem bản mới trước.' },
  en: { readFirst: 'The consultation has changed: see what is new first.' },
});

/** Whether an act was refused because the person had seen an older version. */
export function isStale(error: unknown): boolean {
  return isProblem(error) && error.code === 'stale';
}

export function StaleNotice({
  consultation,
  onSee,
}: {
  readonly consultation: Consultation;
  readonly onSee: () => void;
}) {
  const t = useTexts(words);
  const { language } = useLanguage();
  const sentence = useEntrySentence(consultation);
  const { data } = $api.useQuery('get', '/api/v1/consultations/{id}/journal', {
    params: { path: { id: consultation.id }, query: { sort: '-seq', limit: 1 } },
  });
  const last = data?.items[0];
  const at = last === undefined ? '' : sayMoment(instantFrom(last.at), language);
  const who = last?.actor.name ?? null;
  return (
    <Notice tone="accent">
      <div role="alert">
        <p>
          <b>{last === undefined ? t.unknown : who === null ? t.limit(at) : t.by(who, at)}</b> {t.kept}
        </p>
        {last !== undefined && <p className="second">{sentence(last).map(({ text }) => text)}</p>}
      </div>
      <p style={{ marginTop: 8 }}>
        <Button small onPress={onSee}>
          {t.see}
        </Button>
      </p>
    </Notice>
  );
}
