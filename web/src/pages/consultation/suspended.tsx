/** That the Office has suspended the consultation: why, since when, and what it means for everybody. */
import type { Consultation } from '../../api/client.js';
import { texts, useTexts } from '../../language/language.js';
import { Mark } from '../../marks/mark.js';
import { Notice } from '../../parts/notice.js';
import { Moment } from '../../time/until.js';

const words = texts({
  vi: {
    suspended: (name: string) => `${name} tạm dừng việc lấy ý kiến này`,
    office: 'Văn phòng UBND',
    since: 'từ',
    reason: 'Lý do:',
    means:
      'Thời hạn trả lời của mọi cơ quan tạm dừng. Các cơ quan vẫn trả lời, trả lại hoặc thay câu trả lời được; chưa kết luận, quyết định hay trình được.',
  },
  en: {
    suspended: (name: string) => `${name} has suspended this consultation`,
    office: 'The Office',
    since: 'since',
    reason: 'The reason:',
    means:
      'The deadlines of all agencies stand still. Agencies can still answer, return it or replace an answer; nothing is concluded, decided or sent up.',
  },
});

export function Suspended({
  consultation: { suspension },
  nameOf,
}: {
  readonly consultation: Pick<Consultation, 'suspension'>;
  readonly nameOf: (code: string) => string;
}) {
  const t = useTexts(words);
  if (suspension === null) return null;
  return (
    <Notice tone="ochre">
      <p>
        <Mark name="paused" /> <b>{t.suspended(suspension.by === null ? t.office : nameOf(suspension.by))}</b> {t.since}{' '}
        <Moment at={suspension.since} />. {t.reason} <span className="said">{suspension.reason}</span>
      </p>
      <p className="second">{t.means}</p>
    </Notice>
  );
}
