/** Why nothing can be answered here now, and where to go. */
import type { Consultation, Opinion } from '../../api/client.js';
import { texts, useTexts } from '../../language/language.js';
import { opinionStateWords } from '../../marks/words.js';
import { ButtonLink } from '../../parts/button-link.js';
import { Empty } from '../../parts/notice.js';
import { Moment } from '../../time/until.js';
import styles from './answer-editor.module.css';
import type { NotAnswerable } from './answerable.js';
import { Proposal } from './proposal.js';

const words = texts({
  vi: {
    'not-mine': (agency: string) => `Câu trả lời này do ${agency} soạn.`,
    'not-received': (agency: string) => `Chưa ghi nhận ${agency} đã nhận văn bản.`,
    returned: () => 'Đã trả lại văn bản, chờ cơ quan chủ trì xem xét.',
    answered: () => 'Câu trả lời đã gửi.',
    'late-kept': () => 'Ý kiến gửi chậm đã được lưu và ghi nhận.',
    settled: () => 'Không còn trả lời được.',
    receivedAt: 'Hệ thống nhận lúc',
    state: (state: string) => `Trạng thái: ${state}.`,
    go: 'Đến hồ sơ',
    record: 'Ghi nhận đã nhận văn bản',
  },
  en: {
    'not-mine': (agency: string) => `This answer is prepared by ${agency}.`,
    'not-received': (agency: string) => `Receipt by ${agency} is not recorded yet.`,
    returned: () => 'The request was returned; the lead is to decide.',
    answered: () => 'The answer was sent.',
    'late-kept': () => 'The late opinion is kept and noted.',
    settled: () => 'It can no longer be answered.',
    receivedAt: 'Received at',
    state: (state: string) => `State: ${state}.`,
    go: 'To the consultation',
    record: 'Record the receipt',
  },
});

export function NotOpen({
  why,
  consultation,
  opinion,
  nameOf,
}: {
  readonly why: NotAnswerable;
  readonly consultation: Consultation;
  readonly opinion: Opinion;
  readonly nameOf: (code: string) => string;
}) {
  const t = useTexts(words);
  const states = useTexts(opinionStateWords);
  const at = `/ho-so/${encodeURIComponent(consultation.id)}`;
  const answering = why === 'not-mine' && !opinion.external ? opinion.heldBy : opinion.agency;
  const receivedAt = why === 'late-kept' ? opinion.late?.receivedAt : opinion.answer?.receivedAt;
  return (
    <div className={styles.columns}>
      <div>
        <Empty title={t[why](nameOf(answering))}>
          <p>
            {receivedAt === undefined || why === 'not-mine' ? (
              t.state(states[opinion.state])
            ) : (
              <>
                {t.receivedAt} <Moment at={receivedAt} />.
              </>
            )}
          </p>
          <ButtonLink
            look="solid"
            to={
              why === 'not-received'
                ? `${at}?viec=opinion.record-receipt&co-quan=${encodeURIComponent(opinion.agency)}`
                : at
            }
          >
            {why === 'not-received' ? t.record : t.go}
          </ButtonLink>
        </Empty>
      </div>
      <aside className={styles.aside}>
        <Proposal consultation={consultation} lead={nameOf(consultation.lead)} reason={opinion.reason} />
      </aside>
    </div>
  );
}
